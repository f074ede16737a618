"""The order "fits me": how near a job's words are to a profile's, and whether the years agree."""

from collections.abc import Iterable, Sequence

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import ColumnElement, Float, Numeric, Select, case, cast, func, literal, select
from sqlmodel import col

from recruit_app.domain.jobs.models import VECTOR_DIMENSIONS, Job
from recruit_app.domain.jobs.schemas import JobFit

# The nearest by words are looked at closely; what is further away is no fit.
NEAREST = 400
YEARS_BONUS, TOO_FEW_YEARS = 0.06, 0.12


def fit_score(fit: JobFit, clauses: Iterable[ColumnElement[bool]], *, is_small: bool) -> Select:
    """Return the ids of the nearest jobs with their `key`, 0 to about 1.

    Among few jobs (`is_small`) the distances are compared exactly; among many the index names the nearest.
    """
    mine = cast(list(fit.vector), HALFVEC(VECTOR_DIMENSIONS))
    distance = Job.text_vector.op("<=>", return_type=Float())(mine)
    near = select(Job.id, distance.label("distance"), Job.experience_min, Job.experience_max).where(
        *clauses, col(Job.text_vector).is_not(None)
    )
    if is_small:
        found = near.cte("near").prefix_with("MATERIALIZED")
    else:
        found = near.order_by(distance).limit(NEAREST).cte("near").prefix_with("MATERIALIZED")
    key = func.round(cast(1 - found.c.distance + _years(fit, found.c), Numeric), 4)
    return select(found.c.id, key.label("key")).order_by(found.c.distance).limit(NEAREST)


def fit_words(fit: JobFit, skills: Sequence[str]) -> str:
    """Return "You have 3 of 5 skills", or "" without a profile or without skills to compare."""
    if not fit.skills or not skills:
        return ""
    mine = {skill.lower() for skill in fit.skills}
    have = sum(skill.lower() in mine for skill in skills)
    return f"You have {have} of {len(skills)} skills" if have else ""


def _years(fit: JobFit, job: object) -> ColumnElement[float]:
    """Years within what is asked lift a job a little; too few push it down, too many leave it."""
    if fit.years is None:
        return literal(0.0)
    least, most = job.experience_min, job.experience_max  # pyright: ignore[reportAttributeAccessIssue]
    return case(
        (least.is_(None), 0.0),
        (least > fit.years, -TOO_FEW_YEARS),
        (func.coalesce(most, 99) >= fit.years, YEARS_BONUS),
        else_=0.0,
    )
