"""One message that answers several questions: "18 lpa, 30 days, 5 yrs exp"."""

import re
from collections.abc import Mapping
from datetime import date

from recruit_app.domain.prescreen.understanding.meaning import Meaning, Understood
from recruit_app.domain.prescreen.understanding.reader import understand

PLAIN_ENOUGH = 0.85
_PARTS = re.compile(r"[,;\n|]+\s*|\.\s+|\s+(?:and|aur|&|with)\s+|(?<=[a-z])\s+-\s+(?=[a-z])")
_READABLE = (Meaning.PAY, Meaning.NOTICE, Meaning.EXPERIENCE)
_LABELS = {
    Meaning.PAY: re.compile(r"\b(c?e?ctc|salary|package|pay|lpa|lakhs?|lacs?)\b", re.IGNORECASE),
    Meaning.NOTICE: re.compile(r"\b(notice|np|join|joining|joiner|lwd|serving|immediate)\b", re.IGNORECASE),
    Meaning.EXPERIENCE: re.compile(r"\b(exp|experience|experienced|yoe|years?|yrs?)\b", re.IGNORECASE),
}


def understand_several(text: str, asked: Mapping[str, Meaning], *, today: date) -> dict[str, tuple[str, Understood]]:
    """Return, by question, the part of the message that answers it and what it says.

    Only pay, notice and experience with their units are read, only from a message of several parts, and only
    where one part fits one question and no other: two questions about pay get nothing.
    """
    parts = [part.strip() for part in _PARTS.split(text) if part and part.strip()]
    if len(parts) < 2:
        return {}
    fits: dict[str, list[tuple[str, Understood]]] = {}
    for part in parts:
        readings = {question: _plain_reading(part, meaning, today) for question, meaning in asked.items()}
        fitting = {question: reading for question, reading in readings.items() if reading}
        labelled = {question: reading for question, reading in fitting.items() if _LABELS[asked[question]].search(part)}
        chosen = labelled if len(labelled) == 1 else fitting
        if len(chosen) == 1:
            question, reading = chosen.popitem()
            fits.setdefault(question, []).append((part, reading))
    return {question: found[0] for question, found in fits.items() if len(found) == 1}


def _plain_reading(part: str, meaning: Meaning, today: date) -> Understood | None:
    if meaning not in _READABLE:
        return None
    found = understand(part, meaning, today=today)
    return found if found.ok and found.confidence >= PLAIN_ENOUGH else None
