"""How much of a profile is filled: per section and altogether."""

from collections.abc import Mapping
from typing import Any

from recruit_app.domain.candidates.sections import SECTIONS, Section


def is_filled(value: Any) -> bool:
    """Return whether a value says something; No and 0 do."""
    return value is not None and value != "" and value != []


def section_percent(section: Section, values: Mapping[str, Any], *, positions: int) -> int:
    """Return 0–100 for one section; protected and optional fields never count against a person."""
    if section.key == "history":
        return 100 if positions else 0
    counted = [field.name for field in section.fields if field.counts]
    return round(100 * sum(is_filled(values.get(name)) for name in counted) / len(counted))


def total_percent(values: Mapping[str, Any], *, positions: int) -> int:
    """Return 0–100 for the whole profile, every section weighing the same."""
    return round(sum(section_percent(section, values, positions=positions) for section in SECTIONS) / len(SECTIONS))
