"""Fill an empty database with the demo agency, all of it or nothing."""

from sqlalchemy import select, text

from recruit_app.core.background import defer
from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.demo.accounts import add_accounts, choose_password, write_accounts_file
from recruit_app.demo.chats import add_chats
from recruit_app.demo.content import load_content
from recruit_app.demo.exports import add_exports
from recruit_app.demo.hot_drops import add_hot_drops
from recruit_app.demo.openings import add_openings
from recruit_app.demo.people import add_profiles
from recruit_app.demo.pipeline import add_applications
from recruit_app.demo.resumes import add_resumes
from recruit_app.demo.screening import add_answers
from recruit_app.demo.selling import add_selling
from recruit_app.demo.shared_openings import add_shared_openings
from recruit_app.demo.trail import add_trail
from recruit_app.demo.worklists import add_worklists
from recruit_app.demo.world import World
from recruit_app.domain.identity.models import User
from recruit_app.domain.jobs.service import INDEX_TASK
from recruit_app.wiring import wire

# The order is that of the references between the tables.
_STEPS = (
    add_selling,
    add_profiles,
    add_resumes,
    add_openings,
    add_shared_openings,
    add_applications,
    add_chats,
    add_answers,
    add_worklists,
    add_exports,
    add_hot_drops,
    add_trail,
)


async def seed_demo() -> None:
    """Write the demo agency and `demo-accounts.txt`; a database that has users stays as it is.

    Raises:
        Invalid: `DEMO_PASSWORD` breaks the password rules.
    """
    wire()
    async with session_scope() as session:
        # Two starts at once must not both find the database empty.
        await session.execute(text("SELECT pg_advisory_xact_lock(hashtext('demo.seed'))"))
        if await session.scalar(select(User).limit(1)) is not None:
            return
        password = choose_password()
        world = World(session=session, content=load_content(), at=now())
        await add_accounts(world, password)
        for step in _STEPS:
            await step(world)
        await defer(session, INDEX_TASK, unique_key=INDEX_TASK)
        write_accounts_file(world, password)
