"""How many reached each stage, and what part of the stage before that is."""

from collections.abc import Mapping
from dataclasses import dataclass

STAGES = ("New", "Screening", "Interview", "Offer", "Joined")


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the funnel; `of_previous` and `of_all` are whole percents."""

    stage: str
    reached: int
    of_previous: int
    of_all: int


def steps(reached: Mapping[str, int]) -> tuple[Step, ...]:
    """Return the funnel for `reached`, in which whoever reached a stage counts in those before it too."""
    found: list[Step] = []
    total = reached.get(STAGES[0], 0)
    previous = total
    for stage in STAGES:
        count = reached.get(stage, 0)
        found.append(Step(stage, count, _percent(count, previous), _percent(count, total)))
        previous = count
    return tuple(found)


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0
