"""Believable records for the gallery; nothing here touches the database."""

from dataclasses import dataclass

from recruit_app.web.ui.types import Bar, BoardCard, BoardColumn, CardBadge, Command, NavItem


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
    SampleRow(
        "1",
        "Priya Raghunathan",
        "Senior Java Developer",
        "Interview",
        92,
        "₹24–32 LPA",
        "2026-11-23T09:12:00Z",
    ),
    SampleRow("2", "Mohammed Faizal", "Data Engineer", "Screening", 78, "₹18–24 LPA", "2026-11-23T04:40:00Z"),
    SampleRow("3", "Sneha Kulkarni", "Product Designer", "New", 64, "₹14–20 LPA", "2026-11-22T13:05:00Z"),
    SampleRow("4", "Arjun Mehta", "Senior Java Developer", "Offer", 88, "₹26–30 LPA", "2026-11-20T06:30:00Z"),
    SampleRow(
        "5",
        "Lakshmi Narayanan Iyer",
        "Finance Controller",
        "Rejected",
        None,
        "₹30–38 LPA",
        "2026-11-02T06:30:00Z",
    ),
)

MESSAGES = (
    (
        "BOT",
        "Assistant",
        "Hello Priya! Three short questions first. How many years have you worked with Java?",
        "2026-11-23T05:02:00Z",
        "",
    ),
    (
        "CANDIDATE",
        "Priya",
        "Six years, the last two mostly Spring Boot and Kafka.",
        "2026-11-23T05:04:00Z",
        "Read",
    ),
    ("BOT", "Assistant", "Thank you. What is your notice period?", "2026-11-23T05:04:10Z", ""),
    ("CANDIDATE", "Priya", "60 days, but it can be bought out", "2026-11-23T05:06:00Z", "Read"),
    (
        "RECRUITER",
        "Ananya",
        "Hi Priya, a buy-out works for this client. Is Thursday at 4 pm fine for a call?",
        "2026-11-23T05:31:00Z",
        "Delivered",
    ),
)


def _card(key: str, title: str, subtitle: str, score: int | None, meta: str, *badges: CardBadge) -> BoardCard:
    return BoardCard(key, title, subtitle, [meta], score, list(badges), f"/ui?candidate={key}")


BOARD = (
    BoardColumn(
        "New",
        "New",
        3,
        "",
        "info",
        False,
        [
            _card(
                "c1",
                "Sneha Kulkarni",
                "Backend engineer, 5 y",
                64,
                "30 days",
                CardBadge("Awaiting reply", "warn"),
            ),
            _card("c2", "Rohit Deshpande", "Java developer, 4 y", 71, "Immediate", CardBadge("New", "info")),
            _card("c3", "Fatima Sheikh", "Full-stack developer, 6 y", 58, "60 days"),
        ],
    ),
    BoardColumn(
        "Screening",
        "Screening",
        2,
        "",
        "violet",
        False,
        [
            _card("c4", "Mohammed Faizal", "Data engineer, 7 y", 78, "45 days", CardBadge("Live chat", "accent")),
            _card("c5", "Kavya Reddy", "Senior developer, 8 y", 83, "90 days", CardBadge("Needs you", "danger")),
        ],
    ),
    BoardColumn(
        "Interview",
        "Interview",
        1,
        "",
        "warn",
        False,
        [
            _card(
                "c6",
                "Priya Raghunathan",
                "Senior Java developer, 6 y",
                92,
                "60 days",
                CardBadge("Thu 16:00", "neutral"),
            ),
        ],
    ),
    BoardColumn(
        "Offer",
        "Offer",
        1,
        "₹28 LPA",
        "accent",
        False,
        [
            _card(
                "c7",
                "Arjun Mehta",
                "Senior Java developer, 9 y",
                88,
                "30 days",
                CardBadge("Offer sent", "accent"),
            ),
        ],
    ),
    BoardColumn("Withdrawn", "Withdrawn", 0, "", "neutral", True, []),
)

FUNNEL = (
    Bar("Applied", 412, tone="info"),
    Bar("Screened", 188, "188 · 46%", tone="violet"),
    Bar("Interview", 64, "64 · 34%", tone="warn"),
    Bar("Offer", 19, "19 · 30%"),
    Bar("Joined", 14, "14 · 74%", tone="success"),
)
SOURCES = (
    Bar("LinkedIn", 168, href="/ui?source=linkedin"),
    Bar("Site", 121, href="/ui?source=site"),
    Bar("Referrals", 74, href="/ui?source=referral"),
    Bar("Job boards", 49, href="/ui?source=boards"),
)
