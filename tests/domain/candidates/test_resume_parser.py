from datetime import date
from decimal import Decimal

import pytest

from recruit_app.domain.candidates.resume_parser import default_vocabulary, parse_resume

TODAY = date(2026, 11, 23)
INDIAN = """RAHUL SHARMA
Senior Java Developer
Bengaluru, Karnataka | +91 98450 12345 | rahul.sharma@mail.example | linkedin.com/in/rahul-sharma
Current CTC: 12 LPA   Expected CTC: 15-18 LPA
Notice period: 60 days
Languages known: English, Hindi and Kannada

PROFILE SUMMARY
Java developer who builds payment systems for banks and keeps them running.

WORK EXPERIENCE
Infosys Limited\tBengaluru
Senior Java Developer\tJan 2019 – Present
• Moved 14 services to Spring Boot and Kubernetes
• Looked after CI/CD with Jenkins

Company: Wipro Technologies
Designation: Software Engineer
Duration: 06/2016 - 03/2019
• Wrote REST APIs in Java

EDUCATION
B.Tech in Computer Science, VTU Belagavi, 2016
12th, Kendriya Vidyalaya, 2012

TECHNICAL SKILLS
Java, C++, C#, .NET, Node.js, Go, R, Machine Learning, k8s

CERTIFICATIONS
• AWS Certified Developer
"""


@pytest.fixture(scope="module")
def parsed():
    return parse_resume(INDIAN, today=TODAY, vocabulary=default_vocabulary())


def values(found):
    return [item.value for item in found]


def test_who_and_where(parsed):
    assert parsed.full_name.value == "Rahul Sharma"
    assert values(parsed.emails) == ["rahul.sharma@mail.example"]
    assert values(parsed.phones) == ["+919845012345"]
    assert parsed.location.value == "Bengaluru, Karnataka"
    assert parsed.links.linkedin.value == "https://linkedin.com/in/rahul-sharma"
    assert parsed.links.github is None
    assert values(parsed.languages) == ["English", "Hindi", "Kannada"]


def test_terms_in_rupees_and_days_with_their_evidence(parsed):
    assert parsed.current_ctc.value == 1_200_000
    assert parsed.expected_ctc.value == 1_800_000
    assert parsed.notice_period_days.value == 60
    assert parsed.notice_period_days.evidence == "Notice period: 60 days"


def test_jobs_and_years_with_the_overlap_counted_once(parsed):
    first, second = parsed.work_history
    assert (first.company_name.value, first.job_title.value) == ("Infosys Limited", "Senior Java Developer")
    assert (first.start_date, first.end_date, first.is_current) == (date(2019, 1, 1), None, True)
    assert "Moved 14 services" in first.responsibilities
    assert {"Spring Boot", "Kubernetes", "CI/CD", "Jenkins"} <= set(first.tools_used)
    assert (second.company_name.value, second.job_title.value) == ("Wipro Technologies", "Software Engineer")
    assert second.end_date == date(2019, 3, 1)
    assert parsed.total_experience_years.value == Decimal("10.5")
    assert parsed.current_role.value == "Senior Java Developer"


def test_education_skills_certificates(parsed):
    assert (parsed.highest_education.value, parsed.year_of_passing.value) == ("B.Tech", 2016)
    expected = {"Java", "C++", "C#", ".NET", "Node.js", "Go", "R", "Machine Learning", "Kubernetes"}
    assert expected <= set(values(parsed.skills))
    assert values(parsed.certificates) == ["AWS Certified Developer"]


def test_short_words_in_a_sentence_are_no_skills():
    found = default_vocabulary().find("We go for lunch, R and C are letters. I access the rest of it.")
    assert values(found) == []
    assert values(default_vocabulary().find("Go, R, C, C++")) == ["Go", "R", "C", "C++"]


def test_nothing_is_invented():
    parsed = parse_resume("hello world\n\n12345", today=TODAY, vocabulary=default_vocabulary())
    assert parsed.full_name is None
    assert parsed.emails == parsed.phones == parsed.work_history == parsed.skills == ()
    assert parsed.total_experience_years is None
    assert parsed.current_ctc is None
    assert parsed.notice_period_days is None
    assert parsed.highest_education is None


@pytest.mark.parametrize(
    ("line", "rupees"),
    [
        ("CCTC - 8.5 lacs", 850_000),
        ("Current Salary: ₹45,000 per month", 540_000),
        ("Current CTC: 12,00,000", 1_200_000),
        ("Present CTC : 1.2 Cr", 12_000_000),
        ("Current CTC: confidential", None),
    ],
)
def test_pay_as_people_write_it(line, rupees):
    found = parse_resume(line, today=TODAY, vocabulary=default_vocabulary()).current_ctc
    assert (found.value if found else None) == rupees


def test_hostile_text_takes_no_time():
    text = "a" * 50_000 + "\n" + "1 " * 20_000 + "\n" + "x@" * 20_000 + "\n" + "Jan 2019 - " * 4_000
    parse_resume(text, today=TODAY, vocabulary=default_vocabulary())


@pytest.mark.timeout(20)
@pytest.mark.parametrize("line", ["a." * 990, "Working as " * 180, "B.Tech in " * 190, "A. " * 600, "12.5 " * 390])
def test_hostile_lines_under_every_heading_take_no_time(line):
    headings = ("EXPERIENCE", "EDUCATION", "SKILLS", "SUMMARY")
    text = "\n".join(f"{heading}\n" + f"{line}\n" * 15 for heading in headings)
    parse_resume(text, today=TODAY, vocabulary=default_vocabulary())
