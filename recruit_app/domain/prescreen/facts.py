"""Which question asks for which ageing fact of the profile."""

_FACTS = {
    "current_ctc": "current_ctc",
    "expected_ctc": "expected_ctc",
    "notice": "notice_period",
    "notice_period": "notice_period",
    "experience": "total_experience",
    "total_experience": "total_experience",
    "location": "current_location",
    "current_location": "current_location",
    "preferred_location": "preferred_location",
    "skills": "skills",
}


def fact_of(qid: str) -> str | None:
    """Return the key of the profile fact a question asks for, or None."""
    return _FACTS.get(qid.lower().removeprefix("ps_"))
