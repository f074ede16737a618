"""Real postings as further jobs, when a folder of them lies beside the product."""

import asyncio
import os
from pathlib import Path

import recruit_app
from recruit_app.demo.content.models import DemoJob, DemoQuestion
from recruit_app.demo.content.postings import read_shared_postings
from recruit_app.demo.openings import free_slug, job_row, question_rows
from recruit_app.demo.world import World
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.sales.models import Client

# The agency's own jobs stay the newest of the public list.
NEWEST_DAYS, USUAL_DAYS, OLDEST_DAYS = 4, 32, 45
RECRUITERS = 3
_QUESTIONS = (
    DemoQuestion(
        qid="ps_notice_days",
        question_text="How many days of notice do you have to give?",
        type="number",
        required=True,
        must_have=False,
        weight=30,
        validation_rule='{"min": 0, "max": 90}',
    ),
    DemoQuestion(
        qid="ps_expected_ctc",
        question_text="What do you expect to earn per year?",
        type="number",
        required=True,
        must_have=False,
        weight=30,
        validation_rule="{}",
    ),
    DemoQuestion(
        qid="ps_place",
        question_text="Can you work where this job is done?",
        type="choice",
        required=True,
        must_have=True,
        weight=40,
        validation_rule='{"pass": ["Yes"]}',
        choices=("Yes", "No"),
    ),
)


def shared_folder() -> Path:
    """Return where real postings may lie; the folder need not be there."""
    given = os.environ.get("RECRUIT_SHARED_DATA")
    return Path(given) if given else Path(recruit_app.__file__).parents[2] / "shared" / "data"


async def add_shared_openings(world: World) -> None:
    """Write each posting as a public job of a client with the posting's company name."""
    folder = shared_folder()
    if not await asyncio.to_thread(folder.is_dir):
        return
    postings = await asyncio.to_thread(read_shared_postings, folder, today=world.day(0))
    companies = {posting.company_name.lower(): posting.company_name for posting in postings}
    new = {key: Client(name=name[:200], created_at=world.ago(days=60)) for key, name in companies.items()}
    await world.write(new.values())
    world.clients |= new
    taken = {job.slug_url for job in world.jobs.values()}
    rows = [_row(world, posting, number, free_slug(posting, taken)) for number, posting in enumerate(postings)]
    await world.write(rows)
    await world.write(question for row in rows for question in question_rows(row, _QUESTIONS))


def _row(world: World, posting: DemoJob, number: int, slug: str) -> Job:
    age = -posting.published_offset
    if not NEWEST_DAYS <= age <= OLDEST_DAYS:
        age = round(world.chance.triangular(NEWEST_DAYS, OLDEST_DAYS, USUAL_DAYS))
    changes = {"published_offset": -age, "recruiter_key": f"recruiter{number % RECRUITERS}"}
    row = job_row(world, posting.model_copy(update=changes), number=number % 60, slug=slug)
    row.source_key = posting.key
    return row
