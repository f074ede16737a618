"""What mistyped words were probably meant to be, from the words of the public jobs themselves."""

from dataclasses import dataclass

from sqlalchemy import literal, or_, select, union_all
from sqlalchemy.dialects.postgresql import ARRAY, array
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.expression import cast
from sqlalchemy.types import Text

from recruit_app.domain.jobs.models import JobWord
from recruit_app.domain.jobs.places import city_of
from recruit_app.domain.jobs.schemas import JobFilter
from recruit_app.domain.jobs.spelling import MIN_LENGTH, nearest, shorter_forms
from recruit_app.domain.jobs.synonyms import other_names
from recruit_app.domain.jobs.wording import words


@dataclass(frozen=True, slots=True)
class Meant:
    """Words and places to search for instead."""

    q: str
    place: tuple[str, ...]
    is_q_changed: bool
    is_place_changed: bool


async def suggest(session: AsyncSession, *, filters: JobFilter) -> Meant | None:
    """Return what was probably meant, or None when every word is known or nothing is near."""
    typed = words(filters.q)
    found = [await _meant(session, word) for word in typed]
    places = [await _meant_place(session, place) for place in filters.place]
    q_changed, place_changed = found != typed, tuple(places) != filters.place
    if not (q_changed or place_changed):
        return None
    q = " ".join(found) if q_changed else filters.q
    return Meant(q, tuple(places), is_q_changed=q_changed, is_place_changed=place_changed)


async def _meant_place(session: AsyncSession, place: str) -> str:
    """A place may be begun ("Beng") or mistyped ("Banglore")."""
    found = " ".join([await _meant(session, word, may_go_on=True) for word in words(place)])
    return city_of(found).title() if found and found != place.lower() else place


async def _meant(session: AsyncSession, word: str, *, may_go_on: bool = False) -> str:
    if len(word) < MIN_LENGTH:
        return word
    begins = or_(*(JobWord.word.startswith(name, autoescape=True) for name in other_names(word)))
    forms = cast(array(sorted(shorter_forms(word))), ARRAY(Text))
    longer = select(JobWord.word, JobWord.jobs, literal(True).label("begins")).where(begins)
    near = select(JobWord.word, JobWord.jobs, literal(False).label("begins")).where(JobWord.forms.bool_op("?|")(forms))
    rows = (await session.execute(union_all(longer.limit(200), near.limit(500)))).all()
    known = [row for row in rows if row.begins]
    if known:
        best = max(known, key=lambda row: row.jobs).word
        return best if may_go_on and best.startswith(word) else word
    return nearest(word, {row.word: row.jobs for row in rows}) or word
