"""1,200 real postings come in with every field as their publisher gave it, and once."""

import html
import json
import random
import re
from datetime import date, datetime

import pytest
from sqlalchemy import func, select

from recruit_app.core.actor import SYSTEM
from recruit_app.core.database import session_scope
from recruit_app.domain.jobs.blocks import blocks_html, text_blocks
from recruit_app.domain.jobs.importing import service
from recruit_app.domain.jobs.importing.found import FoundJob
from recruit_app.domain.jobs.importing.lines import read_lines
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.sales.models import Client
from tests.http.site import visitor
from tests.jobposting_rules import faults, missing_from
from tests.shared_data import shared_data


@pytest.fixture(scope="module")
def lines():
    return (shared_data("jobs_jsonld_nhs") / "postings.jsonl").read_bytes().splitlines()


async def _import(lines) -> service.Imported:
    found = [job for _, job in read_lines(lines, default_country="IN")]
    assert all(isinstance(job, FoundJob) for job in found), [job for job in found if isinstance(job, str)][:3]
    counts = {"new": 0, "changed": 0, "unchanged": 0}
    for start in range(0, len(found), service.BATCH):
        async with session_scope() as session:
            done = await service.import_jobs(session, actor=SYSTEM, jobs=found[start : start + service.BATCH])
        for name in counts:
            counts[name] += getattr(done, name)
        assert done.refused == ()
    return service.Imported(**counts)


async def test_every_field_of_every_posting_is_right_and_a_second_import_adds_nothing(db, lines):
    assert (await _import(lines)).new == len(lines)
    async with session_scope() as session:
        rows = (await session.execute(select(Job, Client.name).join(Client, Client.id == Job.client_id))).all()
        by_url = {job.source_url: (job, client) for job, client in rows}
        wrong = {}
        for posting in map(json.loads, lines):
            if bad := [*_wrong(posting, *by_url[posting["url"]])]:
                wrong[posting["url"]] = bad
        assert wrong == {}
    assert await _import(lines) == service.Imported(unchanged=len(lines))
    async with session_scope() as session:
        assert await session.scalar(select(func.count()).select_from(Job)) == len(lines)


def _wrong(posting, job: Job, client: str):
    """Yield the name of each field that is not what the posting says."""
    value, address = posting["baseSalary"]["value"], posting["jobLocation"]["address"]
    until = datetime.fromisoformat(posting["validThrough"]).date()
    same = {
        "title": job.title == _line(posting["title"]),
        "employer": client == _line(posting["hiringOrganization"]["name"]),
        "published": job.published_at == datetime.fromisoformat(posting["datePosted"]),
        "deadline": job.application_deadline == until == date.fromisoformat(posting["validThrough"][:10]),
        "closed": job.status == "Closed" and job.closed_at.date() == until,
        "types": (job.employment_given or [job.employment_type]) == [posting["employmentType"]],
        "minimum": job.min_salary == (int(value["minValue"]) if "minValue" in value else None),
        "maximum": job.max_salary == (int(value["maxValue"]) if "maxValue" in value else None),
        "currency": job.currency == posting["baseSalary"]["currency"],
        "unit": job.salary_unit == value["unitText"],
        # A bare number says nothing the two amounts do not say.
        "pay note": job.pay_note == ("" if re.fullmatch(r"[\d,.]+", value["value"]) else _line(value["value"])),
        "identifier": job.internal_job_id == posting["id"],
        "industry": job.industry == posting["industry"],
        "text": _letters(_rendered(job.job_summary)) == _letters(_stripped(html.unescape(posting["description"]))),
    }
    (label,) = job.job_locations
    known = job.location_details[label]
    same["place"] = known == {
        "locality": _line(address["addressLocality"]),
        "postal_code": address["postalCode"],
        "country": "GB",
    }
    yield from (name for name, is_right in same.items() if not is_right)


def _line(text: str) -> str:
    return " ".join(html.unescape(text).split())


def _rendered(text: str) -> str:
    return _stripped(blocks_html(text_blocks(text)))


def _stripped(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", markup))


def _letters(text: str) -> str:
    # Marks before a list line ("1.", "-") are drawn by the list itself.
    return "".join(re.findall(r"[^\W\d_]", text))


async def test_the_markup_of_200_live_pages_breaks_no_rule_and_says_only_what_the_page_says(db, lines):
    chosen = random.Random(20261125).sample(lines, 200)
    live = [json.dumps({**json.loads(line), "validThrough": "2036-01-31T23:59:59+0530"}).encode() for line in chosen]
    await _import(live)
    async with session_scope() as session:
        slugs = (await session.scalars(select(Job.slug_url))).all()
    broken = {}
    async with visitor() as client:
        for slug in slugs:
            page = (await client.get(f"/jobs/{slug}")).text
            texts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
            (markup,) = [found for found in map(json.loads, texts) if found["@type"] == "JobPosting"]
            body = _stripped(page[page.index('<div id="prerendered"') :])
            if bad := faults(markup) + missing_from(body, markup):
                broken[slug] = bad
    assert len(slugs) == 200
    assert broken == {}
