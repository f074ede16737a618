"""Which words of a job are worth knowing for a mistyped search."""

import re
from collections.abc import Iterable

from recruit_app.domain.jobs.synonyms import spelled_signs

_WORD = re.compile(r"[^\W\d_][\w.]{2,59}")


def words_of(*texts: str | Iterable[str]) -> set[str]:
    """Return the words of at least three signs in titles, skills, names and places, in small letters."""
    lines = [line for text in texts for line in ([text] if isinstance(text, str) else text)]
    return {found.strip(".") for line in lines for found in _WORD.findall(spelled_signs(line))}
