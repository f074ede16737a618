"""A job is kept once, however often and wherever it is found, and leaves in time."""

from datetime import timedelta

from sqlalchemy import func, select, update

from recruit_app.core.clock import now
from recruit_app.domain.hotdrops import service
from recruit_app.domain.hotdrops.found import FoundPosting
from recruit_app.domain.hotdrops.models import ExternalJobPosting, HotDropSource, SourceKind


def _posting(number=1, **fields):
    values = {
        "source": "Greenhouse",
        "title": f"Engineer {number}",
        "company_name": "Acme",
        "location": "Pune",
        "original_url": f"https://boards.greenhouse.io/acme/jobs/{number}",
    }
    return FoundPosting(**{**values, **fields})


async def _source(session, name):
    source = HotDropSource(name=name, kind=SourceKind.GREENHOUSE, address=name)
    session.add(source)
    await session.flush()
    return source.id


async def _rows(session):
    query = select(ExternalJobPosting).order_by(ExternalJobPosting.title)
    return (await session.scalars(query.execution_options(populate_existing=True))).all()


async def test_reading_again_renews_and_never_doubles(session):
    source = await _source(session, "acme")
    assert await service.keep(session, postings=[_posting(1), _posting(2)], source_id=source) == service.Kept(2, 0)
    await session.execute(update(ExternalJobPosting).values(expires_at=now() + timedelta(hours=1)))
    again = [_posting(1, salary_text="$1 a year"), _posting(2), _posting(3)]
    assert await service.keep(session, postings=again, source_id=source) == service.Kept(1, 2)
    rows = await _rows(session)
    assert [row.title for row in rows] == ["Engineer 1", "Engineer 2", "Engineer 3"]
    assert rows[0].salary_text == "$1 a year"
    assert all(row.expires_at > now() + timedelta(hours=23) for row in rows)


async def test_two_sources_that_tell_the_same_job_keep_it_once(session):
    own, other = await _source(session, "acme"), await _source(session, "aggregator")
    await service.keep(session, postings=[_posting(1, title="React Developer")], source_id=own)
    told_again = [
        _posting(1, title="REACT DEVELOPER!", original_url="https://boards.greenhouse.io/acme/jobs/1?utm_source=x"),
        _posting(
            source="Indeed",
            title="React developer",
            company_name="Acme Pvt Ltd",
            original_url="https://indeed.example/9",
            summary="Filled in",
            salary_text="₹18 LPA",
        ),
    ]
    assert await service.keep(session, postings=told_again, source_id=other) == service.Kept(0, 1)
    (row,) = await _rows(session)
    assert (row.source, row.title, row.source_id) == ("Greenhouse", "React Developer", own)
    assert await service.keep(session, postings=told_again[1:], source_id=other) == service.Kept(0, 1)
    (row,) = await _rows(session)
    assert (row.original_url, row.summary, row.salary_text) == (
        "https://boards.greenhouse.io/acme/jobs/1",
        "Filled in",
        "₹18 LPA",
    )


async def test_one_answer_that_tells_a_job_twice_keeps_the_first(session):
    source = await _source(session, "acme")
    twice = [_posting(1, title="Seller"), _posting(2, title="Seller")]
    assert await service.keep(session, postings=twice, source_id=source) == service.Kept(1, 0)
    assert await service.keep(session, postings=twice, source_id=source) == service.Kept(0, 1)
    (row,) = await _rows(session)
    assert row.original_url.endswith("/1")


async def test_a_job_renamed_into_another_stays_two(session):
    source = await _source(session, "acme")
    await service.keep(session, postings=[_posting(1), _posting(2)], source_id=source)
    await service.keep(session, postings=[_posting(1), _posting(2, title="Engineer 1")], source_id=source)
    assert len(await _rows(session)) == 2


async def test_what_comes_back_is_a_new_find(session):
    source = await _source(session, "acme")
    await service.keep(session, postings=[_posting(1)], source_id=source)
    long_ago = now() - timedelta(days=3)
    await session.execute(update(ExternalJobPosting).values(expires_at=long_ago, fetched_at=long_ago))
    await service.keep(session, postings=[_posting(1)], source_id=source)
    (row,) = await _rows(session)
    assert row.fetched_at > now() - timedelta(minutes=1)


async def test_what_left_a_month_ago_is_forgotten(session):
    await service.keep(session, postings=[_posting(1), _posting(2)])
    old = now() - timedelta(days=31)
    await session.execute(
        update(ExternalJobPosting).where(ExternalJobPosting.title == "Engineer 1").values(expires_at=old)
    )
    assert await service.forget_old(session) == 1
    assert await session.scalar(select(func.count()).select_from(ExternalJobPosting)) == 1
