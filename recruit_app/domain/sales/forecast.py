"""What the open leads are worth, month by month: value × probability."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Expected:
    """Leads that close in one month with one probability; `month` is any day of it, None when nobody said."""

    month: date | None
    probability: int
    value: Decimal
    leads: int = 1
    is_won: bool = False


@dataclass(frozen=True, slots=True)
class MonthForecast:
    """One month: what is open, what it is worth by its chances, and what was won."""

    month: date
    value: Decimal
    weighted: Decimal
    won: Decimal
    leads: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """The months asked for; what is late or undated is told apart, not hidden in a month."""

    months: tuple[MonthForecast, ...]
    late_value: Decimal
    late_leads: int
    undated_value: Decimal
    undated_leads: int


def weighted(value: Decimal, probability: int) -> Decimal:
    """Return `value` times a probability in percent."""
    return value * probability / 100


def by_month(items: Iterable[Expected], *, first: date, months: int) -> Forecast:
    """Sum `items` into `months` months beginning with the month of `first`.

    An open lead whose month has passed is late; one beyond the last month is left out.
    """
    known = list(items)
    start = first.replace(day=1)
    late = [one for one in known if not one.is_won and one.month and one.month < start]
    undated = [one for one in known if not one.is_won and one.month is None]
    return Forecast(
        months=tuple(_month(known, add_months(start, step)) for step in range(months)),
        late_value=_total(late),
        late_leads=sum(one.leads for one in late),
        undated_value=_total(undated),
        undated_leads=sum(one.leads for one in undated),
    )


def add_months(start: date, count: int) -> date:
    """Return the first day of the month `count` months after that of `start`."""
    index = start.year * 12 + start.month - 1 + count
    return date(index // 12, index % 12 + 1, 1)


def _month(items: list[Expected], month: date) -> MonthForecast:
    here = [one for one in items if one.month is not None and one.month.replace(day=1) == month]
    still_open = [one for one in here if not one.is_won]
    return MonthForecast(
        month=month,
        value=_total(still_open),
        weighted=sum((weighted(one.value, one.probability) for one in still_open), Decimal(0)),
        won=_total([one for one in here if one.is_won]),
        leads=sum(one.leads for one in still_open),
    )


def _total(items: list[Expected]) -> Decimal:
    return sum((one.value for one in items), Decimal(0))
