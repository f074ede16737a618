"""Each board's answer, normalised; a malformed item is counted and the rest goes in."""

import contextlib
import json
import time
from datetime import date

import pytest

from recruit_app.adapters.boards import KINDS, jobspy, parse
from recruit_app.adapters.boards.places import read_from
from recruit_app.core.errors import Invalid
from tests.shared_data import shared_data

GOOD = {
    "greenhouse": {"title": "Engineer", "absolute_url": "https://boards.greenhouse.io/acme/jobs/1"},
    "lever": {"text": "Engineer", "hostedUrl": "https://jobs.lever.co/acme/1", "categories": {}},
    "ashby": {"title": "Engineer", "jobUrl": "https://jobs.ashbyhq.com/acme/1"},
    "smartrecruiters": {"id": "1", "name": "Engineer", "company": {"identifier": "Acme", "name": "Acme"}},
    "workable": {"title": "Engineer", "shortcode": "A1", "url": "https://apply.workable.com/j/A1"},
    "recruitee": {"title": "Engineer", "careers_url": "https://acme.recruitee.com/o/engineer"},
    "jsonld": {"@type": "JobPosting", "title": "Engineer", "url": "https://acme.example/jobs/1"},
    "workday": {"title": "Engineer", "externalPath": "/job/Pune/Engineer_1"},
}
WRAPPED = {
    "greenhouse": lambda items: {"jobs": items, "meta": {"total": len(items)}},
    "lever": lambda items: items,
    "ashby": lambda items: {"apiVersion": "1", "jobs": items},
    "smartrecruiters": lambda items: {"content": items, "totalFound": len(items)},
    "workable": lambda items: {"name": "Acme", "description": None, "jobs": items},
    "recruitee": lambda items: {"offers": items},
    "jsonld": lambda items: {"@graph": items},
    "workday": lambda items: {"total": len(items), "jobPostings": items},
}


def _parse(kind, answer, **given):
    return parse(kind, json.dumps(answer).encode(), **given)


def _one(kind, item, **given):
    found = _parse(kind, WRAPPED[kind]([{**GOOD[kind], **item}]), **given)
    assert found.skipped == ()
    (posting,) = found.postings
    return posting


@pytest.mark.parametrize("kind", GOOD)
def test_a_malformed_item_is_counted_and_the_rest_goes_in(kind):
    broken = [
        None,
        7,
        "text",
        [],
        {"@type": "JobPosting", "title": {}},
        {**GOOD[kind], "title": "", "text": 1, "name": 0},
    ]
    if kind == "jsonld":
        broken = broken[4:]
    found = _parse(kind, WRAPPED[kind]([*broken, GOOD[kind]]), url="https://acme.wd5.myworkdayjobs.com/External")
    assert [posting.title for posting in found.postings] == ["Engineer"]
    assert len(found.skipped) == len(broken)
    assert all(posting.company_name == "Acme" or kind == "jsonld" for posting in found.postings)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "rss"])
@pytest.mark.parametrize("data", [b"", b"hello", b"{}", b"null", b"\xff\xfe\x00", b"[" * 100_000, b'{"ok":false}'])
def test_a_file_of_another_kind_is_refused(kind, data):
    with pytest.raises(Invalid):
        parse(kind, data)


def test_greenhouse_pay_in_cents_and_twice_encoded_text():
    posting = _one(
        "greenhouse",
        {
            "location": {"name": "Remote - India"},
            "first_published": "2026-05-01T00:00:00Z",
            "updated_at": "2026-06-01T00:00:00Z",
            "content": "&lt;p&gt;Build &amp;amp; run&lt;/p&gt;",
            "company_name": "Acme Corp",
            "pay_input_ranges": [
                {"min_cents": 12_000_000, "max_cents": 15_000_000, "currency_type": "USD", "title": "Salary"},
                {"min_cents": 11_000_000, "max_cents": 14_000_000, "currency_type": "USD", "title": "Salary"},
            ],
            "metadata": [{"name": "Employment Type", "value": "Part-time"}],
        },
    )
    assert posting.model_dump() == {
        "source": "Greenhouse",
        "title": "Engineer",
        "company_name": "Acme Corp",
        "location": "Remote - India",
        "original_url": "https://boards.greenhouse.io/acme/jobs/1",
        "posted_date": date(2026, 5, 1),
        "employment_type": "PART_TIME",
        "salary_text": "$110,000–150,000 a year",
        "job_type": "Remote",
        "summary": "Build & run",
    }


@pytest.mark.parametrize(
    ("mode", "where", "kind"),
    [("remote", "Pune", "Remote"), ("hybrid", "Remote", "Full-time"), ("unspecified", "Remote", "Remote")],
)
def test_levers_workplace_type_counts(mode, where, kind):
    posting = _one(
        "lever",
        {
            "workplaceType": mode,
            "categories": {"location": where, "commitment": "Full-time"},
            "createdAt": 1_767_225_600_000,
            "salaryRange": {"currency": "USD", "interval": "per-hour-wage", "min": 20, "max": 30},
            "lists": [{"text": "You will", "content": "<li>build</li>"}],
        },
    )
    assert (posting.job_type, posting.posted_date, posting.salary_text, posting.summary) == (
        kind,
        date(2026, 1, 1),
        "$20–30 an hour",
        "You will build",
    )


@pytest.mark.parametrize(
    ("marks", "kind"),
    [
        ({"isRemote": True, "workplaceType": "Hybrid"}, "Contract"),
        ({"isRemote": True, "workplaceType": "OnSite"}, "Contract"),
        ({"isRemote": False, "workplaceType": "Remote"}, "Remote"),
        ({"isRemote": True}, "Remote"),
        ({"isRemote": False}, "Contract"),
    ],
)
def test_ashbys_workplace_type_goes_before_is_remote(marks, kind):
    assert _one("ashby", {"employmentType": "Contract", **marks}).job_type == kind


def test_ashby_skips_the_unlisted_and_reads_pay_and_more_places():
    part = {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "EUR", "minValue": 6e4, "maxValue": 8e4}
    offered = {"compensationTiers": [{"components": [{"compensationType": "Equity"}, part]}]}
    listed = {**GOOD["ashby"], "location": "Berlin", "secondaryLocations": [{"location": "Munich"}]}
    hidden = {**GOOD["ashby"], "jobUrl": "https://jobs.ashbyhq.com/acme/2", "isListed": False}
    found = _parse("ashby", WRAPPED["ashby"]([hidden, {**listed, "compensation": offered}]))
    (posting,) = found.postings
    assert found.skipped == ()
    assert (posting.location, posting.salary_text) == ("Berlin; Munich", "€60,000–80,000 a year")


def test_recruitee():
    posting = _one(
        "recruitee",
        {
            "city": "Utrecht",
            "country": "Netherlands",
            "employment_type_code": "parttime_permanent",
            "remote": True,
            "hybrid": True,
            "salary": {"min": "3000", "max": "4000", "currency": "EUR", "period": "month"},
            "description": "<p>Sell</p>",
            "requirements": "<p>Dutch</p>",
        },
    )
    assert (posting.location, posting.employment_type, posting.job_type, posting.salary_text, posting.summary) == (
        "Utrecht, Netherlands",
        "PART_TIME",
        "Part-time",
        "€3,000–4,000 a month",
        "Sell Dutch",
    )


RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Jobs at Acme</title>
<item><title>Engineer &amp; Builder</title><link>https://acme.example/1</link>
<pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;Build&lt;/p&gt;</description>
<location>Pune</location><category>Full-time</category></item>
<item><title>No link</title></item>
<item><title>Seller</title><guid>https://acme.example/2</guid><dc:creator>Umbra Ltd</dc:creator></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme</title><entry><title>Engineer (Remote)</title>
<link rel="self" href="https://acme.example/self"/><link href="https://acme.example/3"/>
<updated>2026-11-03T00:00:00Z</updated><summary>Build</summary></entry></feed>"""


def test_feeds():
    found = parse("rss", RSS)
    assert [(p.title, p.company_name, p.original_url) for p in found.postings] == [
        ("Engineer & Builder", "Acme", "https://acme.example/1"),
        ("Seller", "Umbra Ltd", "https://acme.example/2"),
    ]
    first = found.postings[0]
    assert (first.posted_date, first.location, first.employment_type, first.summary) == (
        date(2026, 11, 2),
        "Pune",
        "FULL_TIME",
        "Build",
    )
    assert found.skipped == ("item 2: it has no web address",)
    (entry,) = parse("atom", ATOM).postings
    assert (entry.original_url, entry.job_type, entry.posted_date) == (
        "https://acme.example/3",
        "Remote",
        date(2026, 11, 3),
    )


BOMB = b"""<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel>
<item><title>&b;</title></item></channel></rss>"""
OUTSIDE = b"""<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item>
</channel></rss>"""


@pytest.mark.parametrize("data", [b"", b"hello", b"<html></html>", b"<rss><channel>", BOMB, OUTSIDE])
def test_a_feed_that_is_none_or_hostile_is_refused(data):
    with pytest.raises(Invalid):
        parse("rss", data)


PAGE = b"""<!doctype html><html><head><script type="application/ld+json">{"broken": </script>
<script type="application/ld+json; charset=utf-8">{"@context":"https://schema.org","@graph":[
 {"@type":["JobPosting"],"title":"Engineer","hiringOrganization":{"name":"Acme"},"url":"/jobs/1",
  "employmentType":["FULL_TIME"],"jobLocationType":"TELECOMMUTE","description":"&lt;p&gt;Build&lt;/p&gt;",
  "jobLocation":[{"address":{"addressLocality":"Pune","addressRegion":"MH","addressCountry":{"name":"India"}}}],
  "baseSalary":{"currency":"INR","value":{"minValue":1800000,"maxValue":2400000,"unitText":"YEAR"}}},
 {"@type":"Organization","name":"Acme"}]}</script></head><body></body></html>"""


def test_json_ld_of_a_careers_page():
    found = parse("jsonld", PAGE, url="https://acme.example/careers")
    (posting,) = found.postings
    assert found.skipped == ("item 1: it is not JSON",)
    assert posting.model_dump(exclude={"source", "title"}) == {
        "company_name": "Acme",
        "location": "Pune, MH, India",
        "original_url": "https://acme.example/jobs/1",
        "posted_date": None,
        "employment_type": "FULL_TIME",
        "salary_text": "₹18–24 LPA",
        "job_type": "Remote",
        "summary": "Build",
    }


def test_a_page_without_postings_is_no_failure():
    assert parse("jsonld", b"<html><body>Nobody wanted today</body></html>").postings == ()


@pytest.mark.parametrize(
    ("file", "kind", "count"),
    [
        ("fixture_ashby", "ashby", 2),
        ("fixture_greenhouse", "greenhouse", 2),
        ("fixture_greenhouse_questions", "greenhouse", 0),
        ("fixture_lever", "lever", 2),
        ("fixture_smartrecruiters", "smartrecruiters", 3),
        ("fixture_workable", "workable", 3),
        ("fixture_workday", "workday", 4),
        ("fixture_workday_large", "workday", 8),
        ("greenhouse_docs_boards_0", "greenhouse", 0),
        ("greenhouse_docs_degrees_0", "greenhouse", 0),
        *((f"greenhouse_docs_departments_{number}", "greenhouse", 2) for number in range(4)),
        *((f"greenhouse_docs_offices_{number}", "greenhouse", 2) for number in range(4)),
        *((f"greenhouse_docs_jobs_{number}", "greenhouse", 1) for number in range(2)),
    ],
)
def test_every_sample_parses_whole(file, kind, count):
    found = parse(kind, (shared_data("ats_samples") / f"{file}.json").read_bytes())
    assert (len(found.postings), found.skipped) == (count, ())
    for other in set(KINDS) - {kind}:
        if count:
            with pytest.raises(Invalid):
                parse(other, (shared_data("ats_samples") / f"{file}.json").read_bytes())


def test_1200_real_postings_parse_whole():
    found = parse("jsonld", (shared_data("jobs_jsonld_nhs") / "postings.jsonl").read_bytes())
    assert (len(found.postings), found.skipped) == (1200, ())
    assert all(len(posting.summary) <= 400 and posting.company_name for posting in found.postings)


def test_greenhouse_names_the_interval_only_in_a_title():
    def salary(low, high, title):
        span = {"min_cents": low, "max_cents": high, "currency_type": "USD", "title": title}
        return _one("greenhouse", {"pay_input_ranges": [span]}).salary_text

    assert salary(2_000, 3_050, "Hourly range") == "$20–30.50 an hour"
    assert salary(5_000_000, 7_500_000, "NYC Salary Range") == "$50,000–75,000 a year"
    assert salary(2_000, 3_000, "Range") == "$20–30"
    assert salary(None, "x", "Range") == "Not Disclosed"


def test_a_remote_posting_says_from_where_it_may_be_done():
    posting = _one(
        "jsonld",
        {
            "jobLocationType": ["TELECOMMUTE"],
            "applicantLocationRequirements": [{"@type": "Country", "name": "India"}, {"name": "Nepal"}],
        },
    )
    assert (posting.location, posting.job_type) == ("India; Nepal", "Remote")


def test_rows_of_jobspy_carry_the_name_of_their_site():
    rows = [
        {
            "site": "indeed",
            "title": "React Developer",
            "job_url": "https://in.indeed.com/viewjob?jk=1",
            "job_url_direct": None,
            "company": "Acme",
            "location": "Bengaluru, KA, IN",
            "date_posted": date(2026, 11, 20),
            "job_type": "fulltime",
            "min_amount": 1_800_000.0,
            "max_amount": float("nan"),
            "currency": "INR",
            "interval": "yearly",
            "is_remote": False,
            "description": "Build **things**",
        },
        {"site": "linkedin", "title": float("nan"), "job_url": "https://linkedin.com/jobs/view/2"},
    ]
    found = jobspy.from_rows(rows)
    (posting,) = found.postings
    assert (posting.source, posting.posted_date, posting.employment_type, posting.salary_text) == (
        "Indeed",
        date(2026, 11, 20),
        "FULL_TIME",
        "From ₹18 LPA",
    )
    assert found.skipped == ("item 1: it has no title",)


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        ("greenhouse", "acme", "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true"),
        (
            "greenhouse",
            "https://job-boards.greenhouse.io/acme/jobs/1",
            "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true",
        ),
        ("lever", "https://jobs.lever.co/acme", "https://api.lever.co/v0/postings/acme?mode=json"),
        ("lever", "https://api.eu.lever.co/v0/postings/acme", "https://api.eu.lever.co/v0/postings/acme"),
        (
            "ashby",
            "jobs.ashbyhq.com/acme",
            "https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true",
        ),
        ("recruitee", "https://acme.recruitee.com", "https://acme.recruitee.com/api/offers/"),
        ("workable", "acme", "https://apply.workable.com/api/v1/widget/accounts/acme?details=true"),
        ("smartrecruiters", "Acme", "https://api.smartrecruiters.com/v1/companies/Acme/postings"),
        ("rss", "https://acme.example/jobs.rss", "https://acme.example/jobs.rss"),
    ],
)
def test_an_address_may_be_written_as_people_know_it(kind, written, read):
    assert read_from(kind, written) == read


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("jsonld", b"<html>" + b"<script " * 200_000),
        ("jsonld", b"<html>" + b"<script type=application/ld+json>" * 50_000),
        ("jsonld", b"<html>" + b"<!--" * 400_000),
        ("rss", b"<rss>" + b"<a>" * 100_000),
        ("greenhouse", b'{"departments":[' + b'{"children":[' * 400 + b"]}" * 400 + b"]}"),
        (
            "lever",
            json.dumps([{"text": "x", "hostedUrl": "https://a.example/1", "description": "<p " * 500_000}]).encode(),
        ),
    ],
)
def test_a_page_made_to_keep_a_parser_busy_does_not(kind, data):
    started = time.monotonic()
    with contextlib.suppress(Invalid):
        parse(kind, data)
    assert time.monotonic() - started < 3


def test_half_characters_and_controls_break_nothing():
    posting = _one("greenhouse", {"title": "Engi\ud800neer\x00", "content": "<p>a\ud800b</p>"})
    assert (posting.title, posting.summary) == ("Engineer", "ab")
    posting.model_dump_json().encode()


def test_a_field_of_work_is_no_kind_of_employment():
    item = b"<item><title>Lawyer</title><link>https://a.example/1</link><category>%s</category></item>"
    for category, kind in ((b"Contract management", ""), (b"Contract", "CONTRACTOR"), (b"Internal audit", "")):
        (posting,) = parse("rss", b"<rss><channel>" + item % category + b"</channel></rss>").postings
        assert posting.employment_type == kind
