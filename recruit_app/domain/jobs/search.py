"""The WHERE clauses of the public list."""

import re
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy import cast as as_type
from sqlalchemy.types import Text
from sqlmodel import col

from recruit_app.core.clock import AGENCY_ZONE
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.pay import PER_YEAR
from recruit_app.domain.jobs.places import spellings
from recruit_app.domain.jobs.schemas import JobFilter
from recruit_app.domain.jobs.visibility import PUBLIC_STATUSES

_STOP = frozenset(
    ("a", "an", "and", "at", "for", "in", "is", "job", "jobs", "near", "of", "on", "or", "role", "the", "to")
)
_WORD = re.compile(r"[\w.+#]+")
MAX_WORDS = 8


def public(at: datetime) -> ColumnElement[bool]:
    """Return the public rule (`visibility.is_public`) as SQL."""
    today = at.astimezone(AGENCY_ZONE).date()
    return and_(
        Job.status.in_(PUBLIC_STATUSES),
        col(Job.published_at).is_not(None),
        or_(col(Job.application_deadline).is_(None), col(Job.application_deadline) >= today),
    )


def filtered(filters: JobFilter, *, without: str = "") -> list[ColumnElement[bool]]:
    """Return one clause per filter that is set, leaving out the filter named `without`."""
    clauses = {
        "q": words_match(filters.q) if words(filters.q) else None,
        "place": in_place(filters.place) if filters.place.strip() else None,
        "work_mode": Job.work_mode == filters.work_mode if filters.work_mode else None,
        "employment_type": Job.employment_type == filters.employment_type if filters.employment_type else None,
        "min_pay": pays_at_least(filters.min_pay) if filters.min_pay > 0 else None,
    }
    return [clause for name, clause in clauses.items() if clause is not None and name != without]


def words(text: str) -> list[str]:
    """Return the words worth searching for: "React jobs in Pune" -> react, pune."""
    found = (word.lower().strip(".") for word in _WORD.findall(text.replace("\0", " ")))
    return [word for word in found if word and word not in _STOP][:MAX_WORDS]


def words_match(text: str) -> ColumnElement[bool]:
    """Every word must be found as the beginning of one, in its stem or as written."""
    return and_(*(_word_matches(word) for word in words(text)))


def _word_matches(word: str) -> ColumnElement[bool]:
    if re.search(r"[+#]", word):
        # The text parser drops + and #, so C++ and C# are looked for as written.
        pattern = f"%{_escaped(word)}%"
        return or_(Job.title.ilike(pattern), *(as_type(column, Text).ilike(pattern) for column in _SKILL_COLUMNS))
    names = spellings(word) if len(spellings(word)) > 1 else (word,)
    return or_(*(Job.search.op("@@")(_query(name)) for name in names))


_SKILL_COLUMNS = (Job.required_skills, Job.preferred_skills, Job.tools_tech_stack)


def _query(name: str) -> ColumnElement:
    parts = re.findall(r"[\w.]+", name.lower())
    term = " & ".join(f"'{part}'{':*' if len(part) > 1 else ''}" for part in parts)
    english = func.to_tsquery("english", term)
    return english.op("||")(func.to_tsquery("simple", term))


def title_rank(text: str) -> ColumnElement[int]:
    """Return 1 where all words stand in the title, else 0: those come first."""
    found = words(text)
    if not found:
        return case((Job.id.is_(None), 1), else_=0)
    return case((and_(*(Job.title.ilike(f"%{_escaped(word)}%") for word in found)), 1), else_=0)


def in_place(place: str) -> ColumnElement[bool]:
    """A job is in a place under any of its names; "Remote" means the work mode."""
    if place.strip().lower() == "remote":
        return col(Job.work_mode) == "Remote"
    one = func.jsonb_array_elements_text(Job.job_locations).table_valued("value")
    names = [one.c.value.ilike(f"%{_escaped(name)}%") for name in spellings(place)]
    return select(1).select_from(one).where(or_(*names)).exists()


def pays_at_least(rupees_a_year: int) -> ColumnElement[bool]:
    """The best pay offered, per year and in rupees, reaches the amount; undisclosed pay does not."""
    yearly = func.coalesce(Job.max_salary, Job.min_salary) * case(PER_YEAR, value=Job.salary_unit, else_=1)
    return and_(Job.currency == "INR", yearly >= rupees_a_year)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
