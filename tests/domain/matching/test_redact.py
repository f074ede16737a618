"""What tells who a person is leaves the text; what was done stays."""

import pytest

from recruit_app.domain.matching.redact import redact

NAMES = [
    "Priya Sharma", "Rahul Sharma", "Lakshmi Iyer", "Venkatesh Iyer", "Fatima Khan", "Imran Khan", "Ayesha Siddiqui",
    "Salman Siddiqui", "Mary Thomas", "John Thomas", "Grace D'Souza", "Anthony D'Souza", "Harpreet Kaur",
    "Gurpreet Singh",
    "Simran Gill", "Jaspreet Gill", "Sunita Paswan", "Ramesh Paswan", "Rekha Jatav", "Mukesh Jatav", "Anjali Meena",
    "Kailash Meena", "Deepa Nair", "Arun Nair", "Kavita Reddy", "Suresh Reddy", "Zoya Ansari", "Irfan Ansari",
    "Tenzin Dolma", "Tashi Wangchuk", "Ananya Chatterjee", "Sourav Chatterjee", "Pooja Yadav", "Vikas Yadav",
    "Emily Walsh", "Greg Baker", "Lakisha Washington", "Jamal Jones", "Li Na", "Kim Min-jun",
]  # fmt: skip
RESUME = """{name}
Senior React Developer
Pune | +91 98450 12345 | {mail}@example.com
{name} led a team of five. {pronoun} built React screens and cut load time by 40%.
Worked at Infosys from 2015 to 2021 with Node.js and PostgreSQL.
B.Tech, Pune University, {year}
{details}
"""
PLAIN = {"name": "Priya Sharma", "mail": "a.b", "pronoun": "She", "year": "2012", "details": ""}


def _redacted(**changes):
    return redact(RESUME.format(**(PLAIN | changes)))


@pytest.mark.parametrize("name", NAMES)
def test_the_name_leaves_no_trace(name):
    plain = _redacted()
    assert _redacted(name=name, mail=".".join(name.lower().replace("'", "").split())) == plain
    assert not {part for part in name.split() if len(part) > 2} & set(plain.split())
    assert redact(f"Name: {name}\nBuilt React screens.") == redact("Built React screens.")


@pytest.mark.parametrize("sex", [("He", "his"), ("They", "their")])
def test_pronouns_leave(sex):
    subject, _ = sex
    assert _redacted(pronoun=subject).replace("They ", "") == _redacted(pronoun="She")


@pytest.mark.parametrize("year", ["1985", "1999", "2021"])
def test_years_leave(year):
    assert _redacted(year=year) == _redacted()


@pytest.mark.parametrize(
    "details",
    [
        "Date of Birth: 12/03/1971", "DOB - 12 March 1971", "Age: 52", "I am 52 years old.", "Born 1971.",
        "born on March 12, 1971", "Gender: Female | Marital Status: Married", "Sex: M", "Marital status - Single",
        "Religion: Hindu", "Caste: Brahmin", "Category: SC", "Category: General", "Belongs to the OBC category.",
        "SC/ST",
        "Scheduled Caste candidate", "I use a wheelchair.", "Wheelchair user", "Disability: locomotor, 60%", "PwD",
        "I am visually impaired.", "Hearing impaired", "Nationality: Indian", "Father's Name: Ram Lal", "D/o Ram Lal",
        "Address: 12, Gandhi Nagar, Dharavi, Mumbai 400017", "Photograph attached", "Photo: attached",
        "Pronouns: she/her",
    ],
)  # fmt: skip
def test_a_line_about_the_person_leaves_whole(details):
    assert _redacted(details=details) == _redacted()


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("Captain of the Women's Cricket Team", "Captain of the Cricket Team"),
        ("Captain of the Men's Cricket Team", "Captain of the Cricket Team"),
        ("Mrs. Kapoor, Head Chef", ", Head Chef"),
        ("Helped disabled guests and wheelchair users during boarding and kept the records of all flights",
         "Helped guests and during boarding and kept the records of all flights"),
        ("I am a wheelchair user with ten years of experience in Java", "with ten years of experience in Java"),
        ("An engineer from the OBC community who built bridges, roads and tunnels in three states",
         "who built bridges roads and tunnels in three states"),
        ("I have epilepsy and run a data team", "and run a data team"),
        ("Taught children with autism and dyslexia to read", "Taught children with autism and dyslexia to read"),
        ("Bachelor of Engineering", "Bachelor of Engineering"),
        ("Worked as a waitress in a busy restaurant", "Worked as a waiter in a busy restaurant"),
        ("Worked as a waiter in a busy restaurant", "Worked as a waiter in a busy restaurant"),
        ("12 years of experience in purchase", "12 years of experience in purchase"),
        ("Age-old recipes and general ledger", "Age-old recipes and general ledger"),
        ("Managed stage lighting and language lessons", "Managed stage lighting and language lessons"),
    ],
)  # fmt: skip
def test_work_stays(told, kept):
    assert redact(f"Summary\n{told}").partition("\n")[2] == kept


@pytest.mark.parametrize("title", ["HARD WORKER", "PUBLIC RELATIONS MANAGER", "Bullion Vault Shipper", "Sous Chef"])
def test_a_title_at_the_top_is_no_name(title):
    body = "\nA hard worker and bullion vault shipper.\nWorker of the vault."
    assert redact(title + body).splitlines()[0] == title


def test_a_first_name_alone_leaves_where_the_mail_address_holds_it():
    told = "Tanmay\ntanmay87@example.com\nTanmay built robots with Java."
    assert redact(told) == "built robots with Java."
