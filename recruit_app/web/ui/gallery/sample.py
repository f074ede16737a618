"""Believable records for the gallery; nothing here touches the database."""

from dataclasses import dataclass

from recruit_app.web.ui.types import Command, NavItem


@dataclass(frozen=True)
class SampleActor:
    """The person the gallery's frame shows as signed in."""

    full_name: str = "Ananya Krishnan"
    email: str = "ananya@brightpath.example"
    role: str = "RECRUITER"
    is_authenticated: bool = True


@dataclass(frozen=True)
class SampleRow:
    """One application in the gallery's table."""

    id: str
    name: str
    job: str
    status: str
    score: int | None
    pay: str
    at: str


NAV = (
    NavItem("Home", "/ui", "house"),
    NavItem("Action queue", "#queue", "list-checks", "12"),
    NavItem("Inbox", "#inbox", "inbox", "3"),
    NavItem("Hiring"),
    NavItem("Jobs", "#jobs", "briefcase"),
    NavItem("Candidates", "#candidates", "users"),
    NavItem("Hot drops", "#hot", "flame"),
    NavItem("Sales"),
    NavItem("Leads", "#leads", "handshake"),
    NavItem("Clients", "#clients", "building-2"),
    NavItem("Office"),
    NavItem("Numbers", "#numbers", "chart-column"),
    NavItem("Flags", "#flags", "flag"),
    NavItem("Audit", "#audit", "scroll-text"),
)

COMMANDS = (
    Command("Action queue", "/ui#queue", "Go to", "G Q"),
    Command("Inbox", "/ui#inbox", "Go to", "G I"),
    Command("Jobs", "/ui#jobs", "Go to", "G J"),
    Command("New job", "/ui#new", "Create", "C"),
    Command("Priya Raghunathan", "/ui#priya", "Candidate", hint="Senior Java developer, Pune"),
    Command("Export applications of this job", "/ui#export", "Do"),
)

ROWS = (
    SampleRow("1", "Priya Raghunathan", "Senior Java Developer", "Interview", 92, "₹24–32 LPA", "2026-11-23T09:12:00Z"),
    SampleRow("2", "Mohammed Faizal", "Data Engineer", "Screening", 78, "₹18–24 LPA", "2026-11-23T04:40:00Z"),
    SampleRow("3", "Sneha Kulkarni", "Product Designer", "New", 64, "₹14–20 LPA", "2026-11-22T13:05:00Z"),
    SampleRow("4", "Arjun Mehta", "Senior Java Developer", "Offer", 88, "₹26–30 LPA", "2026-11-20T06:30:00Z"),
    SampleRow("5", "Lakshmi Narayanan Iyer", "Finance Controller", "Rejected", None, "₹30–38 LPA", "2026-11-02T06:30:00Z"),
)
