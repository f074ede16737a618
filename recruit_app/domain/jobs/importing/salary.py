"""`baseSalary` in the many ways it is written, as whole units of a currency per year, month or hour."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from html import unescape
from typing import Any

from recruit_app.domain.jobs.importing.found import MAX_PAY, BadLine, one_line

_UNITS = {
    "YEAR": "YEAR", "YEARLY": "YEAR", "ANNUAL": "YEAR", "ANNUALLY": "YEAR", "ANN": "YEAR", "P1Y": "YEAR",
    "MONTH": "MONTH", "MONTHLY": "MONTH", "MON": "MONTH", "P1M": "MONTH",
    "HOUR": "HOUR", "HOURLY": "HOUR", "HUR": "HOUR", "PT1H": "HOUR",
    "WEEK": "WEEK", "WEEKLY": "WEEK", "WEE": "WEEK", "P1W": "WEEK",
    "DAY": "DAY", "DAILY": "DAY", "P1D": "DAY",
}  # fmt: skip
# The schema knows year, month and hour; a week's and a day's pay become a year's, and their own words are kept.
_PER_YEAR = {"WEEK": 52, "DAY": 260}


@dataclass(frozen=True, slots=True)
class Salary:
    """Pay as whole units; None is not disclosed. `note` holds the words of whoever wrote it."""

    minimum: int | None = None
    maximum: int | None = None
    currency: str = ""
    unit: str = "YEAR"
    note: str = ""


def read_salary(base: Any, currency: Any = None) -> Salary:
    """Return the pay of a `baseSalary`: an amount, a MonetaryAmount, or words.

    Raises:
        BadLine: the lowest pay is above the highest, an amount cannot be meant, or a unit or currency is unknown.
    """
    if isinstance(base, list):
        base = base[0] if base else None
    if base is None:
        return Salary()
    if not isinstance(base, dict):
        base = {"value": base}
    value = base.get("value")
    parts: dict[str, Any] = value if isinstance(value, dict) else {"value": value, **base}
    if not isinstance(value, dict) and not isinstance(value, list):
        parts["value"] = value
    single, note = _amount(parts.get("value")), _words(parts.get("value"))
    lowest = _amount(_first(parts, "minValue", "minPrice"))
    highest = _amount(_first(parts, "maxValue", "maxPrice"))
    if lowest is None and highest is None:
        lowest = highest = single or None
    if lowest is not None and highest is not None and lowest > highest:
        raise BadLine("Its lowest pay is above its highest.")
    if any(amount is not None and not 0 <= amount <= MAX_PAY for amount in (lowest, highest)):
        raise BadLine("Its pay cannot be meant.")
    unit = _unit(_first(parts, "unitText", "unitCode") or base.get("unitText"))
    code = one_line(base.get("currency") or parts.get("currency") or currency, "currency").upper()
    if code and not re.fullmatch(r"[A-Z]{3}", code):
        raise BadLine(f"Its currency {code!r} is not one.")
    if unit in _PER_YEAR:
        note = note or _unit_words(lowest, highest, code, unit)
        lowest, highest = (None if one is None else one * _PER_YEAR[unit] for one in (lowest, highest))
        unit = "YEAR"
    return Salary(_whole(lowest), _whole(highest), code, unit, note)


def _first(parts: dict[str, Any], *names: str) -> Any:
    return next((parts[name] for name in names if parts.get(name) is not None), None)


def _amount(value: Any) -> Decimal | None:
    if value is None or isinstance(value, bool | dict | list):
        return None
    text = str(value).strip().replace(",", "")
    if not re.fullmatch(r"[+-]?\d+(?:\.\d+)?", text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _words(value: Any) -> str:
    """Return what was written where a number was meant to stand."""
    if not isinstance(value, str) or _amount(value) is not None:
        return ""
    return one_line(unescape(value)[:200], "pay")


def _unit(value: Any) -> str:
    if value is None or value == "":
        return "YEAR"
    unit = _UNITS.get(str(value).strip().upper())
    if unit is None:
        raise BadLine(f"Its pay is per {str(value)[:40]!r}, which is no unit of time.")
    return unit


def _unit_words(lowest: Decimal | None, highest: Decimal | None, currency: str, unit: str) -> str:
    amounts = [f"{amount:,}" for amount in dict.fromkeys((lowest, highest)) if amount is not None]
    return f"{currency} {' – '.join(amounts)} a {unit.lower()}".strip() if amounts else ""


def _whole(amount: Decimal | None) -> int | None:
    return None if amount is None else int(amount.to_integral_value(ROUND_HALF_UP))
