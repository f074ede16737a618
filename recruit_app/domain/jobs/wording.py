"""The words of a search as the database looks for them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, cast, literal, text
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.domain.jobs.synonyms import other_names, spelled_signs

_STOP = frozenset(
    (
        *("a", "an", "and", "at", "for", "in", "is", "job", "jobs", "near", "of", "on", "or", "role", "the", "to"),
        *("vacancies", "vacancy", "opening", "openings", "hiring", "with"),
    )
)
_WORD = re.compile(r"[\w.+#]+")
MAX_WORDS = 8
# A word of fewer letters is looked for as it is, never as the beginning of another.
SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Stem:
    """What the database knows of a word: its stems, and in how many jobs' heads it stands (0: in none)."""

    stems: tuple[str, ...] = ()
    jobs: int = 0
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """The queries for all words and for any of them.

    `least` is in how many jobs' heads the rarest of the `count` words stands; `is_broad` says that all are frequent,
    `is_only_text` that one is known and in no head at all.
    """

    every: str
    any: str
    count: int
    least: int
    is_broad: bool
    is_only_text: bool

    def every_word(self) -> ColumnElement:
        """Return the query that asks for all words."""
        return cast(literal(self.every), TSQUERY)

    def any_word(self) -> ColumnElement:
        """Return the query that asks for at least one."""
        return cast(literal(self.any), TSQUERY)


# Above this many jobs a word is frequent: then only the newest matches are looked at.
BROAD = 1_000


def words(text_: str) -> list[str]:
    """Return the words worth searching for: "React jobs in Pune" -> react, pune."""
    found = (spelled_signs(word).strip(".+#") for word in _WORD.findall(text_.replace("\0", " ")))
    return [word for word in found if word and word not in _STOP][:MAX_WORDS]


def wording(typed: Sequence[str], known: Mapping[str, Stem]) -> Wording:
    """Return the queries for words and what is known of them.

    A known word means itself in all its forms ("java" is not the beginning of "javascript"); an unknown one is
    the beginning of one.
    """
    parts = [_one(word, known) for word in typed]
    counts = [known.get(word, Stem()).jobs for word in typed]
    least = min(counts, default=0)
    return Wording(
        " & ".join(parts),
        " | ".join(parts),
        len(parts),
        least,
        is_broad=least > BROAD,
        is_only_text=any(stem.is_known and not stem.jobs for stem in (known.get(word, Stem()) for word in typed)),
    )


def _one(word: str, known: Mapping[str, Stem]) -> str:
    stem = known.get(word, Stem())
    # The database keeps the stems of everything, so a word that has one needs no second look.
    forms = list(stem.stems) or [word]
    if not stem.is_known and len(word) >= SHORTEST_BEGINNING:
        # What begins with the word begins with its stem, if that is how the word begins ("company": "compani").
        starts = forms if any(word.startswith(form) for form in forms) else [*forms, word]
        own = [f"{_quoted(form)}:*" for form in starts]
    else:
        own = [_quoted(form) for form in forms]
    others = [_all_of(name, known) for name in other_names(word)[1:]]
    return f"( {' | '.join(dict.fromkeys((*own, *others)))} )"


def _all_of(name: str, known: Mapping[str, Stem]) -> str:
    parts = [_quoted(form) for part in _parts(name) for form in known.get(part, Stem()).stems or (part,)]
    return parts[0] if len(parts) == 1 else f"( {' & '.join(parts)} )"


def _parts(name: str) -> list[str]:
    return re.findall(r"[\w.]+", spelled_signs(name))


def _quoted(lexeme: str) -> str:
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


_READ = text(
    """SELECT typed.word, known.in_head, tsvector_to_array(to_tsvector('english', typed.word)) AS stems,
    set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)
    FROM unnest(CAST(:words AS text[])) AS typed(word) LEFT JOIN job_words AS known USING (word)"""
)


async def read_wording(session: AsyncSession, search: str) -> Wording | None:
    """Return the queries for a search, or None when it has no words.

    What follows in this transaction is planned for these very words, and never by reading every job.
    """
    typed = words(search)
    if not typed:
        return None
    others = [part for word in typed for name in other_names(word)[1:] for part in _parts(name)]
    rows = await session.execute(_READ, {"words": list(dict.fromkeys([*typed, *others]))})
    known = {row.word: Stem(tuple(row.stems), row.in_head or 0, is_known=row.in_head is not None) for row in rows}
    return wording(typed, known)
