"""Clients, leads, staff and hot drops of the demo agency."""

from recruit_app.demo.content.models import DemoClient, DemoHotDrop, DemoLead, DemoStaff, DemoTask
from recruit_app.demo.content.tables import Row, offset, parts, read_rows
from recruit_app.domain.sales.gstin import gstin_check_character


def load_staff() -> tuple[DemoStaff, ...]:
    """Return admin, manager, three recruiters and two sales people."""
    return tuple(
        DemoStaff(key=row["key"], full_name=row["name"], email=row["email"], role=row["role"])
        for row in read_rows("staff")
    )


def load_clients() -> tuple[DemoClient, ...]:
    """Return the clients; their GSTIN is made from state code and PAN with the right check character."""
    return tuple(_client(row, index) for index, row in enumerate(read_rows("clients")))


def _client(row: Row, index: int) -> DemoClient:
    first_fourteen = f"{row['state_code']}{row['pan']}1Z"
    return DemoClient(
        key=row["key"],
        name=row["name"],
        status=row["status"],
        industry=row["industry"],
        billing_address=row["address"],
        corporate_identity={
            "gst": first_fourteen + gstin_check_character(first_fourteen),
            "pan": row["pan"],
        },
        contract_start_offset=int(row["starts"]),
        contract_end_offset=int(row["ends"]),
        account_manager_key=f"sales{index % 2}",
        about_company=row["about"],
    )


def load_leads() -> tuple[DemoLead, ...]:
    """Return leads in every status; a task cell reads `title@days`, with `!` when done."""
    return tuple(
        DemoLead(
            owner_key=f"sales{row['owner']}",
            company_name=row["company"],
            contact_person=row["person"],
            contact_email=row["email"],
            contact_phone=row["phone"],
            status=row["status"],
            service_type=row["service"],
            estimated_value=int(row["value"]),
            probability=int(row["probability"]),
            expected_close_offset=int(row["close"]),
            next_follow_up_offset=offset(row["follow"]),
            source=row["source"],
            tasks=tuple(_task(cell) for cell in parts(row["tasks"])),
        )
        for row in read_rows("leads")
    )


def _task(cell: str) -> DemoTask:
    title, _, due = cell.rpartition("@")
    return DemoTask(title=title, due_offset=int(due.rstrip("!")), is_completed=due.endswith("!"))


def load_hot_drops() -> tuple[DemoHotDrop, ...]:
    """Return jobs found elsewhere; their addresses use a reserved domain."""
    return tuple(
        DemoHotDrop(
            source=row["source"],
            original_url=f"https://jobs.example/view/{9001 + index}",
            title=row["title"],
            company_name=row["company"],
            location=row["location"],
            posted_offset=int(row["posted"]),
            summary=row["summary"],
            salary_text=row["salary"],
            job_type=row["type"],
            expires_in_hours=int(row["hours"]),
        )
        for index, row in enumerate(read_rows("hot_drops"))
    )
