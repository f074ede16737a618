"""The boards an admin chose: add, edit, pause, read now."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor, Role
from recruit_app.core.background import defer
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import Conflict, Invalid, NotFound
from recruit_app.domain import ports
from recruit_app.domain.audit.service import record
from recruit_app.domain.hotdrops.models import HotDropSource, SourceKind
from recruit_app.domain.hotdrops.schemas import SourceInput

TOPIC = "hot-drop-sources"
FETCH_TASK = "hotdrops.fetch_source"


async def add_source(session: AsyncSession, *, actor: Actor, new: SourceInput) -> str:
    """Add a source and have it read at once; return its id. ADMIN only.

    Raises:
        Invalid: the kind or address is of no use.
        Conflict: a source of that name or address exists.
    """
    actor.require(Role.ADMIN)
    host = _checked(new)
    await _refuse_twin(session, new)
    source = HotDropSource(**{**new.model_dump(), "kind": SourceKind(new.kind)}, host=host)
    session.add(source)
    await session.flush()
    await _told(session, actor, source, "HOT_DROP_SOURCE_ADDED", "added the hot drop source")
    await _ask(session, source)
    return str(source.id)


async def edit_source(session: AsyncSession, *, actor: Actor, source_id: str, edit: SourceInput) -> None:
    """Replace what an admin may write; a new address is read anew, without what was known of the old. ADMIN only."""
    actor.require(Role.ADMIN)
    source = await _locked(session, source_id)
    host = _checked(edit)
    await _refuse_twin(session, edit, besides=source)
    if (edit.kind, edit.address) != (source.kind, source.address):
        source.etag = source.last_modified = ""
        source.failures, source.next_run_at = 0, now()
    for name, value in edit.model_dump().items():
        setattr(source, name, SourceKind(value) if name == "kind" else value)
    source.host = host
    await _told(session, actor, source, "HOT_DROP_SOURCE_CHANGED", "changed the hot drop source")


async def set_source_enabled(session: AsyncSession, *, actor: Actor, source_id: str, enabled: bool) -> None:
    """Pause a source, or let it go on from now. ADMIN only; saying it twice changes nothing."""
    actor.require(Role.ADMIN)
    source = await _locked(session, source_id)
    if source.is_enabled == enabled:
        return
    source.is_enabled = enabled
    if enabled:
        source.failures, source.next_run_at = 0, now()
    words = "let go on" if enabled else "paused"
    await _told(session, actor, source, "HOT_DROP_SOURCE_SWITCHED", f"{words} the hot drop source")


async def ask_for_run(session: AsyncSession, *, actor: Actor, source_id: str) -> None:
    """Have a source read now, also a paused one; asking twice reads once. ADMIN only."""
    actor.require(Role.ADMIN)
    source = await _locked(session, source_id)
    await _ask(session, source)
    await _told(session, actor, source, "HOT_DROP_SOURCE_READ", "asked to read the hot drop source")


async def ask_for_due(session: AsyncSession) -> int:
    """Queue the sources whose time has come; return how many. Sources of one host are read one after the other."""
    at = now()
    due = await session.scalars(
        select(HotDropSource)
        .where(HotDropSource.is_enabled, HotDropSource.next_run_at <= at)
        .order_by(HotDropSource.next_run_at)
    )
    sources = due.all()
    for source in sources:
        await _ask(session, source)
    return len(sources)


async def _ask(session: AsyncSession, source: HotDropSource) -> None:
    key = f"{FETCH_TASK}:{source.id}"
    await defer(session, FETCH_TASK, unique_key=key, alone=f"host:{source.host}", source_id=str(source.id))


def _checked(given: SourceInput) -> str:
    if given.kind not in {kind.value for kind in SourceKind}:
        raise Invalid("Choose what kind of board it is.", field="kind")
    return ports.job_boards().check(given.kind, given.address)[:255]


async def _refuse_twin(session: AsyncSession, given: SourceInput, *, besides: HotDropSource | None = None) -> None:
    others = select(HotDropSource.name, HotDropSource.kind, HotDropSource.address)
    if besides is not None:
        others = others.where(HotDropSource.id != besides.id)
    for name, kind, address in await session.execute(others):
        if name.casefold() == given.name.casefold():
            raise Conflict("There is a source of that name.", field="name")
        if (kind, address) == (given.kind, given.address):
            raise Conflict(f"{name} reads this already.", field="address")


async def _locked(session: AsyncSession, source_id: str) -> HotDropSource:
    query = select(HotDropSource).where(HotDropSource.id == as_uuid(source_id)).with_for_update()
    source = await session.scalar(query.execution_options(populate_existing=True))
    if source is None:
        raise NotFound("That source does not exist.")
    return source


async def find_by_name(session: AsyncSession, *, name: str) -> str:
    """Return the id of the source of that name, whatever its case; NotFound with the names there are."""
    rows = (await session.execute(select(HotDropSource.id, HotDropSource.name).order_by(HotDropSource.name))).all()
    for id_, known in rows:
        if known.casefold() == name.strip().casefold():
            return str(id_)
    names = ", ".join(known for _, known in rows) or "none yet"
    raise NotFound(f"There is no source named {name[:80]}. There are: {names}.")


async def _told(session: AsyncSession, actor: Actor, source: HotDropSource, action: str, words: str) -> None:
    await session.flush()
    await record(
        session,
        actor=actor,
        action=action,
        description=f"{actor.full_name} {words} {source.name}",
        entity_id=source.id,
        entity_type="hot_drop_source",
        details={"kind": source.kind, "address": source.address},
    )
    await notify(session, TOPIC)
