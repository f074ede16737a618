"""A setting as the settings page shows it."""

from dataclasses import dataclass, field

from recruit_app.domain.flags.registry import FRESHNESS_DEFAULT_DAYS
from recruit_app.domain.flags.schemas import FlagView


@dataclass(frozen=True)
class DaysRow:
    """One fact and after how many days it is asked again."""

    key: str
    label: str
    days: int


@dataclass(frozen=True)
class FlagRow:
    """One setting with who changed it and when."""

    key: str
    kind: str
    title: str
    description: str
    is_on: bool
    value_text: str
    changed_by: str
    changed_at: str
    days: list[DaysRow] = field(default_factory=list)


@dataclass(frozen=True)
class FlagGroup:
    """Settings that belong together."""

    name: str
    rows: list[FlagRow] = field(default_factory=list)


def grouped(flags: tuple[FlagView, ...], search: str) -> list[FlagGroup]:
    """Return the settings that hold the words of `search`, by group."""
    wanted = search.casefold().split()
    groups: dict[str, list[FlagRow]] = {}
    for flag in flags:
        text = f"{flag.key} {flag.title} {flag.description} {flag.group}".casefold()
        if all(word in text for word in wanted):
            groups.setdefault(flag.group, []).append(_row(flag))
    return [FlagGroup(name, rows) for name, rows in groups.items()]


def _row(flag: FlagView) -> FlagRow:
    # JSONB keeps no order, so the registry's is used; a fact nobody set has its default.
    days = {**FRESHNESS_DEFAULT_DAYS, **flag.value} if flag.kind == "days" else {}
    return FlagRow(
        key=flag.key,
        kind=flag.kind,
        title=flag.title,
        description=flag.description,
        is_on=flag.is_on,
        value_text=flag.value_text,
        changed_by=flag.changed_by,
        changed_at=flag.changed_at.isoformat() if flag.changed_at else "",
        days=[DaysRow(key, _label(key), count) for key, count in days.items()],
    )


def _label(key: str) -> str:
    words = key.replace("_", " ").replace("ctc", "CTC")
    return words[0].upper() + words[1:]
