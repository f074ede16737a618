"""Where a job is found: its address now, and those it had."""

from collections.abc import Iterable

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.clock import now
from recruit_app.core.errors import Conflict
from recruit_app.domain.jobs.models import FormerSlug, Job
from recruit_app.domain.jobs.places import city_of
from recruit_app.domain.jobs.slugs import slug_choices, slugify


async def take_slug(session: AsyncSession, job: Job, choices: Iterable[str] = ()) -> None:
    """Give `job` the first address of `choices` (else of its title and city) that no other job has or had.

    An address the job was public under leads to it from now on; an address it had before is its own again.

    Raises:
        Conflict: all of them belong to other jobs.
    """
    place = city_of(job.job_locations[0]) if job.job_locations else ""
    before = job.slug_url
    for slug in choices or slug_choices(job.title, place):
        if slug == before:
            return
        if await _is_anothers(session, job, slug):
            continue
        try:
            async with session.begin_nested():
                job.slug_url = slug
                await session.flush()
        except IntegrityError:
            # Another transaction took it between the look and the write.
            continue
        await _keep_former(session, job, before)
        return
    raise Conflict("Another job has this address. Please choose another one.", field="slug")


def needs_new_slug(job: Job) -> bool:
    """Return whether the address no longer says the job's title."""
    title = slugify(job.title)
    return bool(title) and not f"{job.slug_url}-".startswith(f"{title}-")


async def find_present_slug(session: AsyncSession, *, former: str) -> str | None:
    """Return the address of the job that once had the address `former`; drafts have none."""
    return await session.scalar(
        select(Job.slug_url)
        .join(FormerSlug, FormerSlug.job_id == Job.id)
        .where(FormerSlug.slug == former, Job.published_at.is_not(None), Job.status != "Draft")
    )


async def _is_anothers(session: AsyncSession, job: Job, slug: str) -> bool:
    is_live = exists().where(Job.slug_url == slug, Job.id != job.id)
    was = exists().where(FormerSlug.slug == slug, FormerSlug.job_id != job.id)
    return bool(await session.scalar(select(or_(is_live, was))))


async def _keep_former(session: AsyncSession, job: Job, before: str) -> None:
    await session.execute(delete(FormerSlug).where(FormerSlug.slug == job.slug_url))
    if job.published_at is not None and not before.startswith("draft-"):
        kept = insert(FormerSlug).values(slug=before, job_id=job.id, created_at=now())
        await session.execute(kept.on_conflict_do_update(index_elements=["slug"], set_={"job_id": job.id}))
