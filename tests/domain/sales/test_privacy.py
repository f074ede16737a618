"""Sales never learns about a candidate: not by type, not by value."""

import inspect
from typing import get_args

from recruit_app.core.actor import Role
from recruit_app.core.view import View
from recruit_app.domain.sales import queries, schemas
from recruit_app.domain.sales.schemas import ClientDetail, ClientJob
from tests.factories import actor_of, make_application, make_client, make_job, make_user

FORBIDDEN = ("candidate", "applica", "resume", "match", "ctc", "notice", "gender", "dob", "skills")


def _views() -> list[type[View]]:
    return [cls for _, cls in inspect.getmembers(schemas, inspect.isclass) if issubclass(cls, View)]


def test_no_view_of_sales_has_room_for_a_candidate():
    views = _views()
    assert len(views) > 10
    for view in views:
        for name, field in view.model_fields.items():
            assert not any(word in name for word in FORBIDDEN), f"{view.__name__}.{name}"
            for inner in get_args(field.annotation):
                if isinstance(inner, type) and issubclass(inner, View):
                    assert inner in views


def test_a_client_job_has_titles_and_counts_only():
    kinds = {field.annotation for field in ClientJob.model_fields.values()}
    assert kinds == {str, int}
    assert "id" not in ClientJob.model_fields


async def test_a_client_shows_counts_and_no_name(session):
    owner = await make_user(session, Role.SALES)
    client = await make_client(session, account_manager_id=owner.id)
    job = await make_job(session, client_id=client.id, title="Data Engineer")
    person = await make_user(session, Role.CANDIDATE, full_name="Zebulon Quick")
    await make_application(session, job=job, candidate=person, status="Interview")
    other = await make_user(session, Role.CANDIDATE)
    await make_application(
        session, job=job, candidate=other, status="Offer", follow_up_status="Joined", is_active=False
    )
    found: ClientDetail = await queries.get_client(session, actor=actor_of(owner), client_id=str(client.id))
    (row,) = found.job_rows
    assert (row.title, row.interview, row.offer, row.joined) == ("Data Engineer", 1, 0, 1)
    assert (found.open_jobs, found.joined) == (1, 1)
    assert "Zebulon" not in found.model_dump_json()


async def test_a_clients_page_belongs_to_its_manager(session):
    owner, stranger = await make_user(session, Role.SALES), await make_user(session, Role.SALES)
    await make_client(session, account_manager_id=owner.id)
    assert len((await queries.list_clients(session, actor=actor_of(owner))).rows) == 1
    assert not (await queries.list_clients(session, actor=actor_of(stranger))).rows
