"""Layouts and phrases of Indian résumés, each with what must be found in it."""

from collections import defaultdict
from datetime import date

import pytest

from benchmarks.resumes import is_near
from recruit_app.domain.candidates.resume_parser import default_vocabulary, parse_resume, to_record
from recruit_app.domain.candidates.resume_parser.dates import find_range
from recruit_app.domain.candidates.resume_parser.sections import heading_kind
from tests.resume_corpus import writers
from tests.resume_corpus.layouts import LAYOUTS
from tests.resume_corpus.people import PEOPLE

TODAY = date(2026, 11, 23)


def read(text):
    return to_record(parse_resume(text, today=TODAY, vocabulary=default_vocabulary()), text=text)


def jobs(record):
    return [(job["company"], job["title"], job["start"], job["end"]) for job in record["work_history"]]


def studies(record):
    return [(study["degree"], study["institution"], study["year"]) for study in record["education"]]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_every_layout_is_understood(layout):
    hits = defaultdict(list)
    for person in PEOPLE:
        record = read(writers.text(layout(person)).decode())
        hits["who"].append(
            (record["full_name"], record["email"], record["phone"]) == (person.name, person.email, person.e164)
        )
        hits["jobs"] += [is_near(j.company, [x[0] for x in jobs(record)]) for j in person.jobs]
        hits["titles"] += [is_near(j.title, [x[1] for x in jobs(record)]) for j in person.jobs]
        hits["studies"] += [is_near(d.degree, [x[0] for x in studies(record)]) for d in person.education]
        hits["colleges"] += [is_near(d.institution, [x[1] for x in studies(record)]) for d in person.education]
        hits["years"] += [d.year in [x[2] for x in studies(record)] for d in person.education]
    missed = {name: found.count(False) for name, found in hits.items() if found.count(False) > 0.04 * len(found)}
    assert missed == {}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "Presently working with M/s Jindal Steel & Power Ltd. as a Sr. Accounts Officer from June 2016 to date.",
            ("Jindal Steel & Power Ltd.", "Sr. Accounts Officer", "2016-06", None),
        ),
        (
            "Since Jan'21 : MakeMyTrip India Pvt. Ltd., Gurgaon as Manager - Digital Marketing",
            ("MakeMyTrip India Pvt. Ltd.", "Manager - Digital Marketing", "2021-01", None),
        ),
        (
            "Company Name\tDesignation\tPeriod\nAshok Leyland\tSenior Technician\tJan-2015 to Dec-2018",
            ("Ashok Leyland", "Senior Technician", "2015-01", "2018-12"),
        ),
        (
            "1) Organization: Bharat Forge Ltd, Pune\n   Designation: Trainee\n   Period: 01/08/2019 to 30/01/2021",
            ("Bharat Forge Ltd", "Trainee", "2019-08", "2021-01"),
        ),
        (
            "Graduate Trainee\n\nVardhman Textiles -  Ludhiana, Punjab\n\nIn the spinning department.",
            ("Vardhman Textiles", "Graduate Trainee", None, None),
        ),
        (
            "Shree Balaji Traders, Thane (May'15 – Mar'18)\nRole: Accountant",
            ("Shree Balaji Traders", "Accountant", "2015-05", "2018-03"),
        ),
        (
            "Acme Widgets, Pune\tJul 2022 – Present\nLead Engineer\n• Built it\nEngineer\tAug 2020 – Jun 2022",
            ("Acme Widgets", "Lead Engineer", "2022-07", None),
        ),
        (
            "Technology Lead\tJan 2019 – Present\nInfosys Limited\tBengaluru",
            ("Infosys Limited", "Technology Lead", "2019-01", None),
        ),
    ],
)
def test_a_job_as_people_write_it(lines, found):
    assert jobs(read(f"WORK EXPERIENCE\n{lines}"))[0] == found


def test_the_time_of_a_project_is_not_the_time_of_a_job():
    text = """WORK EXPERIENCE
Senior System Engineer
Infosys Limited -  Pune, Maharashtra -
February 2015 to Present
Project Name: Retail Data Mart
Client: Bank of America
Duration: Jan 2016 to Dec 2016
"""
    assert jobs(read(text)) == [("Infosys Limited", "Senior System Engineer", "2015-02", None)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("B.Tech (ECE) from JNTU Kakinada with 68% in 2017.", ("B.Tech (ECE)", "JNTU Kakinada", 2017)),
        ("Completed B.Com from Rizvi College of Arts, Science and Commerce in the year 2014 with 65%",
         ("B.Com", "Rizvi College of Arts, Science and Commerce", 2014)),
        ("12th passed from C.B.S.E Board, Delhi in 2007.", ("12th", "C.B.S.E Board", 2007)),
        ("2010    Class XII from DAV Public School, Kanpur with 91%", ("Class XII", "DAV Public School", 2010)),
        ("SSLC, 2010\nVidya Vardhaka Sangha High School\nPercentage: 91.2%",
         ("SSLC", "Vidya Vardhaka Sangha High School", 2010)),
        ("Bachelor of Engineering (Information Science), 2012-2016\nBMS College of Engineering, Bangalore",
         ("Bachelor of Engineering (Information Science)", "BMS College of Engineering", 2016)),
        ("Loyola College, Chennai\nB.Com (Accounting & Finance)\n2014 – 2017",
         ("B.Com (Accounting & Finance)", "Loyola College", 2017)),
        ("Course\tBoard/University\tYear\tPercentage\nDiploma (Mech)\tMSBTE\t2016\t71.05",
         ("Diploma (Mech)", "MSBTE", 2016)),
    ],
)  # fmt: skip
def test_a_study_as_people_write_it(line, found):
    assert studies(read(f"ACADEMIC DETAILS\n{line}")) == [found]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Mobile: +91-98450 12345", "+919845012345"),
        ("Mob. : 09820098200", "+919820098200"),
        ("(+91) 94470 55678", "+919447055678"),
        ("+91 - 9003 1234 56", "+919003123456"),
        ("0091 98140 98140", "+919814098140"),
        ("Contact No: 9500012345/9003112233", "+919500012345"),
        ("Phone: 044-2434 5678", "+914424345678"),
        ("San Jose, CA | (650) 253-0000", "+16502530000"),
        ("+44 20 7946 0958", "+442079460958"),
        ("Phone: 123-456-7890", "123-456-7890"),
        ("Jan 2015 - 2019, 12/05/1990, 560034", None),
    ],
)
def test_a_phone_as_people_write_it(line, number):
    assert read(f"Asha Nair\n{line}")["phone"] == number


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CURRICULUM VITAE\n\nSANTOSH KUMAR PANDEY\nH.No. 221", "Santosh Kumar Pandey"),
        ("RESUME\nName: Venkatesh R\nMobile No: 91-8765432109", "Venkatesh R"),
        ("R A H U L   S H A R M A\nEngineer", "Rahul Sharma"),
        ("Resume of Priya Nair\nHR Manager", "Priya Nair"),
        ("Dr. Meera Iyer, MBBS\nChennai", "Meera Iyer"),
        ("Software Engineer\nKiran Rao\nkiran.rao@mail.example", "Kiran Rao"),
        ("anil kapoor singh\nanilkapoor@mail.example", "Anil Kapoor Singh"),
        ("PROFILE\nSuresh Babu M\n9500012345", "Suresh Babu M"),
    ],
)
def test_a_name_as_people_write_it(text, name):
    assert read(text)["full_name"] == name


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Jan'19 – Till date", (2019, 1), None),
        ("10/02/2021 to till date", (2021, 2), None),
        ("15th June 2016 to 30th April 2018", (2016, 6), (2018, 4)),
        ("Aug 2018 onwards", (2018, 8), None),
        ("2015-2019", (2015, 1), (2019, 1)),
        ("06/18 - 03/21", (2018, 6), (2021, 3)),
        ("Since July 2020", (2020, 7), None),
        ("2018-09 to 2023-05", (2018, 9), (2023, 5)),
    ],
)
def test_a_span_of_time_as_people_write_it(line, start, end):
    found = find_range(line, TODAY)
    assert (found.start.year, found.start.month) == start
    assert (found.end and (found.end.year, found.end.month)) == end


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Career Objective:", "summary"),
        ("E. ACADEMIC QUALIFICATIONS :-", "education"),
        ("EXPERIENCE: 4 Years", "experience"),
        ("TECHNICAL SKILLS & TOOLS KNOWN", "skills"),
        ("Personal Profile", "personal"),
        ("Experience with Java and Spring", None),
        ("Educational software sales", None),
    ],
)
def test_headings(line, kind):
    assert heading_kind(line) == kind


def test_years_stated_in_words_and_pay_per_month():
    record = read("Result oriented professional with 6.5 years of experience.\nSalary Drawn: Rs. 35,000/- p.m.")
    assert (record["total_experience_years"], record["current_ctc"]) == (6.5, 420_000)


def test_each_value_says_where_it_stands():
    record = read("Asha Nair\nasha@mail.example\nNotice period: Immediate")
    assert record["found"]["notice_period_days"] == {"confidence": 0.9, "evidence": "Notice period: Immediate"}
    assert record["found"]["email"]["evidence"] == "asha@mail.example"


def test_names_that_are_ordinary_words_count_only_in_lists():
    vocabulary = default_vocabulary()
    assert vocabulary.find("We move the economy and share energy with everyone in the region.") == ()
    assert [hit.value for hit in vocabulary.find("Worked on SAP FICO and J2EE for a claims system")] == [
        "SAP FICO",
        "Java EE",
    ]
