"""Jobs found elsewhere today, the boards they come from, and how reading those went."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from recruit_app.demo.world import World
from recruit_app.domain.hotdrops.canonical import canonical_url, company_key, same_job_key
from recruit_app.domain.hotdrops.found import FoundPosting
from recruit_app.domain.hotdrops.models import ExternalJobPosting, HotDropRun, HotDropSource, RunState, SourceKind
from recruit_app.domain.hotdrops.service.fetching import result_words
from recruit_app.domain.hotdrops.service.hiring import draft_leads
from recruit_app.domain.hotdrops.timing import next_read

_DAYS = 3
_FIRST_RUN_MINUTES = 35


@dataclass(frozen=True, slots=True)
class _Board:
    """A source of the demo; `of` are the postings' sources it brought, `trouble` what it fails with today."""

    name: str
    kind: SourceKind
    address: str
    company: str = ""
    interval: int = 360
    of: tuple[str, ...] = ()
    trouble: str = ""
    is_enabled: bool = True


# Reserved names: nothing of the demo is ever read from a real board.
_BOARDS = (
    _Board("Himgiri Solar", SourceKind.GREENHOUSE, "https://boards.himgiri.example/jobs", of=("Greenhouse",)),
    _Board("Larkspur Learning", SourceKind.ASHBY, "https://jobs.larkspur.example/board", of=("Ashby",)),
    _Board("Remote work feed", SourceKind.RSS, "https://remote.example/jobs.rss", interval=180, of=("AI_Scraper",)),
    _Board(
        "City job searches",
        SourceKind.JOBSPY,
        "developer | Bengaluru | linkedin, indeed",
        interval=720,
        of=("LinkedIn", "Indeed"),
        is_enabled=False,
    ),
    _Board(
        "Sona Bottlers careers",
        SourceKind.JSONLD,
        "https://sona.example/careers",
        company="Sona Bottlers",
        interval=720,
        trouble="It answered 503.",
    ),
    _Board("Vasudha Tractors", SourceKind.LEVER, "https://jobs.vasudha.example/postings", of=("Lever",)),
)


async def add_hot_drops(world: World) -> None:
    """Write the sources, three days of their runs, and the finds, each with its own end."""
    sources = {board.name: _source(world, board) for board in _BOARDS}
    await world.write(sources.values())
    for board in _BOARDS:
        runs = list(_runs(world, board, sources[board.name]))
        await world.write(runs)
        _take_over(world, board, sources[board.name], runs)
    brought = {name: sources[board.name].id for board in _BOARDS for name in board.of}
    await world.write(
        ExternalJobPosting(
            **drop.model_dump(exclude={"posted_offset", "expires_in_hours"}),
            posted_date=world.day(drop.posted_offset),
            fetched_at=world.ago(minutes=50 + 13 * number),
            seen_at=world.ago(minutes=_FIRST_RUN_MINUTES),
            expires_at=world.at + timedelta(hours=drop.expires_in_hours),
            canonical_url=canonical_url(drop.original_url),
            same_job_key=same_job_key(drop.company_name, drop.title, drop.location),
            company_key=company_key(drop.company_name),
            source_id=brought.get(drop.source),
        )
        for number, drop in enumerate(world.content.hot_drops)
    )
    fields = {"source", "original_url", "title", "company_name"}
    found = [FoundPosting(**drop.model_dump(include=fields)) for drop in world.content.hot_drops]
    await draft_leads(world.session, postings=found)


def _source(world: World, board: _Board) -> HotDropSource:
    return HotDropSource(
        name=board.name,
        kind=board.kind,
        address=board.address,
        company=board.company,
        host=board.address.split("/")[2] if "//" in board.address else "jobspy",
        interval_minutes=board.interval,
        is_enabled=board.is_enabled,
        created_at=world.ago(days=9),
    )


def _runs(world: World, board: _Board, source: HotDropSource) -> Iterator[HotDropRun]:
    """Yield what each reading of the last days found, the newest first."""
    listed = sum(drop.source in board.of for drop in world.content.hot_drops) or 2
    paused = 0 if board.is_enabled else 1_500
    for number in range(_DAYS * 1_440 // board.interval):
        started = world.ago(minutes=_FIRST_RUN_MINUTES + paused + board.interval * number)
        run = HotDropRun(source_id=source.id, started_at=started)
        run.finished_at = started + timedelta(seconds=2 + world.chance.randrange(5))
        if board.trouble and number < 3:
            run.state, run.why = RunState.FAILED, board.trouble
        elif number % 4 == 1:
            run.state, run.found, run.updated = RunState.UNCHANGED, listed, listed
        else:
            run.state, run.found = RunState.DONE, listed
            run.new = min(world.chance.randrange(1, 3), listed) if number % 3 == 0 else 0
            run.updated = listed - run.new
        yield run


def _take_over(world: World, board: _Board, source: HotDropSource, runs: list[HotDropRun]) -> None:
    """Put the newest run's result on the source."""
    newest = runs[0]
    source.last_run_at = newest.finished_at
    source.last_result = result_words(newest)
    source.failures = sum(run.state is RunState.FAILED for run in runs)
    source.next_run_at = max(
        next_read(newest.started_at, interval_minutes=board.interval, failures=source.failures),
        world.at + timedelta(hours=1),
    )
