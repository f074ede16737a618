"""Score pairs of ads and résumés handed in as plain records, for evaluation outside the app."""

from collections.abc import Iterable, Mapping
from typing import Any

from recruit_app.core.errors import Invalid
from recruit_app.domain import ports
from recruit_app.domain.matching.pool import Ad, ResumePool

_JOB_ID = ("job_id", "jd_id", "job", "jd", "ad_id")
_RESUME_ID = ("resume_id", "cv_id", "candidate_id", "resume", "cv")
_SKILLS = ("key_skills", "required_skills", "skills")
_TEXT = ("text", "description", "job_summary")
_GIVEN = "given_score"


def score_pairs(
    jobs: Iterable[Mapping[str, Any]], resumes: Iterable[Mapping[str, Any]], pairs: list[dict[str, str]]
) -> list[dict[str, str]]:
    """Return the pairs with a column `score`, 0–100; all résumés together are the pool they are judged in.

    A column `score` that is there already comes back as `given_score`. A missing title, skill list or text is empty.

    Raises:
        Invalid: a record without an id, a pair without its columns, or an id that nothing has.
    """
    ads = {_key(job, ("id", *_JOB_ID), "job"): _ad(job) for job in jobs}
    texts = {_key(resume, ("id", *_RESUME_ID), "résumé"): _text(resume, ("text", "resume_text")) for resume in resumes}
    if not pairs:
        return []
    job_column = _column(pairs[0], _JOB_ID, "job")
    resume_column = _column(pairs[0], _RESUME_ID, "résumé")
    for number, pair in enumerate(pairs, 1):
        _known(pair.get(job_column), ads, "job", number)
        _known(pair.get(resume_column), texts, "résumé", number)
    asked = list(dict.fromkeys(pair[job_column] for pair in pairs))
    found = ResumePool(texts, ports.embedder().embed).score([ads[job] for job in asked])
    scores = dict(zip(asked, found, strict=True))
    return [
        {(_GIVEN if name == "score" else name): value for name, value in pair.items()}
        | {"score": f"{scores[pair[job_column]][pair[resume_column]]:.3f}"}
        for pair in pairs
    ]


def _ad(job: Mapping[str, Any]) -> Ad:
    skills = next((job[name] for name in _SKILLS if job.get(name)), ())
    listed = skills.split(",") if isinstance(skills, str) else [str(skill) for skill in skills]
    return Ad(title=_text(job, ("title", "job_title")), key_skills=tuple(listed), text=_text(job, _TEXT))


def _text(record: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((str(record[name]) for name in names if record.get(name)), "")


def _key(record: Mapping[str, Any], names: tuple[str, ...], what: str) -> str:
    for name in names:
        if record.get(name) not in (None, ""):
            return str(record[name])
    raise Invalid(f"A {what} has no id.")


def _column(pair: Mapping[str, str], names: tuple[str, ...], what: str) -> str:
    for name in names:
        if name in pair:
            return name
    raise Invalid(f"The pairs have no column with the {what}'s id ({' or '.join(names[:2])}).")


def _known(value: str | None, there: Mapping[str, object], what: str, number: int) -> None:
    if value not in there:
        raise Invalid(f"Pair {number} names {what} {value or '(nothing)'}, which is not there.")
