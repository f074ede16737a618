"""Which question asks for which ageing fact of the profile."""

_FACTS = {
    "current_ctc": "current_ctc",
    "expected_ctc": "expected_ctc",
    "notice": "notice_period",
    "notice_period": "notice_period",
    "notice_days": "notice_period",
    "experience": "total_experience",
    "total_experience": "total_experience",
    "location": "current_location",
    "current_location": "current_location",
    "preferred_location": "preferred_location",
    "skills": "skills",
}


def fact_of(qid: str, kind: str) -> str | None:
    """Return the key of the profile fact a question of type `kind` asks for, or None.

    A choice ("Would you move to Pune?") says something about the job, never the fact itself.
    """
    return None if kind.endswith("choice") else _FACTS.get(qid.lower().removeprefix("ps_"))
