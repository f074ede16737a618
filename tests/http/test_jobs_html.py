"""What a search engine gets: true titles, text, markup and status in the first answer."""

import json
import re
from datetime import timedelta

import pytest

from recruit_app.core.clock import today
from recruit_app.core.database import session_scope
from recruit_app.domain.jobs.models import JobStatus
from tests.factories import make_job
from tests.http.site import visitor


@pytest.fixture
async def jobs(db):
    async with session_scope() as session:
        await make_job(session, slug_url="react-dev", title="React & Redux <Dev>", job_locations=["Bangalore"])
        await make_job(session, slug_url="closed", title="Old role", status=JobStatus.CLOSED)
        await make_job(session, slug_url="late", application_deadline=today() - timedelta(days=1))
        await make_job(session, slug_url="draft", status=JobStatus.DRAFT, published_at=None)


async def test_a_job_is_whole_in_the_first_answer(jobs):
    answer = await visitor().get("/jobs/react-dev")
    assert answer.status_code == 200
    page = answer.text
    assert page.count("<title>") == 1
    assert '<h1 class="h1">React &amp; Redux &lt;Dev&gt;</h1>' in page
    assert 'rel="canonical" href="http://localhost:8000/jobs/react-dev"' in page
    texts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    markup, trail = map(json.loads, texts)
    assert [step["name"] for step in trail["itemListElement"]] == ["Home", "All jobs", "React & Redux <Dev>"]
    assert markup["title"] == "React & Redux <Dev>"
    assert "₹18,00,000 – ₹24,00,000 a year" in page
    assert markup["baseSalary"]["value"]["minValue"] == 1_800_000
    assert "noindex" not in page
    assert 'globalThis.serverTitle="React & Redux \\u003cDev>' in page


@pytest.mark.parametrize(
    ("slug", "status"), [("closed", 410), ("late", 410), ("draft", 404), ("nope", 404), ("%00", 404)]
)
async def test_what_is_not_open_says_so_by_status_and_has_no_markup(jobs, slug, status):
    answer = await visitor().get(f"/jobs/{slug}")
    assert answer.status_code == status
    assert "ld+json" not in answer.text
    assert "noindex" in answer.text
    if status == 410:
        assert "/jobs/react-dev" in answer.text


async def test_the_list_shows_jobs_and_no_markup(jobs):
    answer = await visitor().get("/jobs", params={"q": "react", "place": "<script>", "min_pay": "x", "after": "%%"})
    assert answer.status_code == 200
    assert "<script>”" not in answer.text
    whole = (await visitor().get("/jobs")).text
    assert "/jobs/react-dev" in whole
    assert "/jobs/closed" not in whole
    assert "ld+json" not in whole


async def test_the_list_pages_without_scripts(db):
    async with session_scope() as session:
        for number in range(25):
            await make_job(session, title=f"Nurse {number}")
    first = (await visitor().get("/jobs")).text
    (href,) = re.findall(r'href="(/jobs\?after=[^"]+)"', first)
    second = (await visitor().get(href)).text
    shown = set(re.findall(r"Nurse \d+", first)), set(re.findall(r"Nurse \d+", second))
    assert [len(names) for names in shown] == [20, 5]
    assert not shown[0] & shown[1]
