"""A title is the title alone."""

import pytest

from recruit_app.domain.jobs.titles import plain_title


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("React Lead - Pune (REQ-4411) | ₹18–24 LPA", "React Lead"),
        ("Healthcare Assistant - Nights - £9.00 per hour", "Healthcare Assistant - Nights"),
        ("Theatre Practitioner - Scrub [SYS-33448]", "Theatre Practitioner - Scrub"),
        ("Data Engineer, Pune", "Data Engineer"),
        ("Sales Executive (12-15 LPA)", "Sales Executive"),
        ("Java Developer | Job ID 4432", "Java Developer"),
        ("Clerk (J7KQ2AB)", "Clerk"),
    ],
)
def test_pay_place_and_codes_at_the_end_go(title, plain):
    assert plain_title(title, places=("Pune, Maharashtra", "Pune"), identifier="J7KQ2AB") == plain


@pytest.mark.parametrize(
    "title",
    [
        "C++ Engineer",
        "Staff Nurse (RNLD/RMN) – Band 5",
        "RPG Developer - AS400",
        "Auditor, ISO 9001",
        "Ward Manager With £5,000 Welcome Bonus",
        "Engineer, 2026",
        "Manager - Mumbai",
        "₹18 LPA",
        "</script><script>alert(1)</script>",
    ],
)
def test_what_may_belong_to_the_title_stays(title):
    assert plain_title(title, places=("Pune",)) == title
