"""The last part of a job's address: readable, ASCII, stable."""

import re
import unicodedata
from collections.abc import Iterator

MAX_LENGTH = 120


def slugify(text: str) -> str:
    """Return `text` as lower-case ASCII words joined by dashes; "C++ / C#" -> "c-plus-plus-c-sharp"."""
    named = text.replace("+", " plus ").replace("#", " sharp ").replace("&", " and ")
    ascii_text = unicodedata.normalize("NFKD", named).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")[:MAX_LENGTH].rstrip("-")


def is_readable(slug: str) -> bool:
    """Return whether `slug` could be a job's address: made of words, and not a draft's."""
    return bool(slug) and slug == slugify(slug) and not slug.startswith("draft-")


def slug_choices(title: str, place: str) -> Iterator[str]:
    """Yield slugs to try in order: title and city, then the same numbered from 2."""
    base = slugify(f"{title} {place}") or "job"
    yield base
    for number in range(2, 1_000):
        yield f"{base}-{number}"
