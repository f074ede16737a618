"""Numbers with Indian units in free text: pay per year, days, years."""

import re
from dataclasses import dataclass

_NUMBER = r"(\d+(?:,\d{2,3})*(?:\.\d+)?)"
_SCALE = {"k": 1e3, "thousand": 1e3, "hazar": 1e3, "cr": 1e7, "crore": 1e7, "crores": 1e7}
_LAKH = {"l", "lac", "lacs", "lakh", "lakhs", "lpa", "lacks"}
_PAY = re.compile(
    _NUMBER + r"\s*(lpa|lakhs?|lacs?|lacks|crores?|cr|thousand|hazar|k|l)?(?![a-z]*\d)(?=[^a-z]|$|pa\b|pm\b)"
)
_RANGE = re.compile(r"\d\D*(-|–|\bto\b|\bse\b)\D*\d")
_MONTHLY = re.compile(r"p\.?\s?m\b|per month|/\s?month|a month|monthly|/\s?mo\b|mahina|mahine")
_WORDS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "fifteen": "15",
    "thirty": "30",
    "forty five": "45",
    "sixty": "60",
    "ninety": "90",
    "half": "0.5",
    "ek": "1",
    "do": "2",
    "teen": "3",
}
_DAYS = {"d": 1, "w": 7, "h": 7, "m": 30}
_SPAN = re.compile(
    _NUMBER
    + r"(?:\s*(?:-|–|to)\s*"
    + _NUMBER
    + r")?\s*\+?\s*(days?|din|d|weeks?|wks?|w|hafte|hafta|months?|mths?|mahine|mahina|m)?\b"
)
_YEARS = re.compile(
    _NUMBER + r"(?:\s*(?:-|–|to)\s*" + _NUMBER + r")?\s*\+?\s*(years?|yrs?|yr|y|saal|months?|mths?|mos?|m)?(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A number, or from one to another, and how sure the reading is."""

    low: float
    high: float
    confidence: float


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))


def _spelt_out(text: str) -> str:
    pattern = r"\b(" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b"
    return re.sub(pattern, lambda match: _WORDS[match.group(1)], text)


def pay_per_year(text: str) -> Span | None:
    """Return pay in whole rupees per year, or None when the text does not settle it.

    A bare number up to 150 is lakhs, as people say it; one below a lakh could be per month or
    a mistake, so it is not taken.
    """
    if re.search(r"-\s*\d", text) and not re.search(r"\d[\w.,]*\s*-\s*\d", text):
        return None
    if re.search(r"\$|usd|eur|€|£|aed|gbp", text):
        return None
    found = [(_value(number), unit) for number, unit in _PAY.findall(text.replace("₹", "").replace("inr", ""))]
    if not found or len(found) > 2 or (len(found) == 2 and not re.search(r"\d\D*(-|–|\bto\b|\bse\b)\D*\d", text)):
        return None
    units = [unit for _, unit in found if unit]
    amounts = [_rupees(number, unit or (units[-1] if units else ""), text) for number, unit in found]
    if any(amount is None for amount in amounts):
        return None
    known = sorted(amount for amount in amounts if amount is not None)
    if known[-1] > 1_000_000_000:
        return None
    known = [round(amount) for amount in known]
    return Span(known[0], known[-1], (0.95 if units else 0.7) - (0.15 if len(known) == 2 else 0))


def _rupees(number: float, unit: str, text: str) -> float | None:
    yearly = 12 if _MONTHLY.search(text) else 1
    if unit in _LAKH:
        return number * 1e5 * yearly
    if unit in _SCALE:
        amount = number * _SCALE[unit] * yearly
        return amount if amount >= 100_000 or yearly == 12 else None
    if yearly == 12:
        return number * 12 if number >= 3000 else None
    if number == 0:
        return 0.0
    if number <= 150:
        return number * 1e5
    return number if number >= 100_000 else None


def pay_words(rupees: float) -> str:
    """Return yearly pay as people here read it: ₹18.5 LPA, ₹1.2 crore."""
    if rupees >= 1e7:
        return f"₹{rupees / 1e7:g} crore a year"
    return f"₹{rupees / 1e5:g} LPA"


def days(text: str) -> Span | None:
    """Return a length of time in days; a bare number is days."""
    found = [match for match in _SPAN.finditer(_spelt_out(text)) if match.group(1)]
    if len(found) != 1:
        return None
    low, high, unit = found[0].group(1, 2, 3)
    factor = _DAYS[unit[0]] if unit else 1
    span = sorted((_value(low) * factor, _value(high or low) * factor))
    if span[1] > 365:
        return None
    return Span(round(span[0]), round(span[1]), 0.95 if unit else 0.75)


def years(text: str) -> Span | None:
    """Return a length of time in years; a bare number is years, and "4 years 6 months" is 4.5."""
    found = [match for match in _YEARS.finditer(_spelt_out(text)) if match.group(1)]
    if not found or len(found) > 2:
        return None
    parts = [(_value(match.group(1)), match.group(2), match.group(3) or "") for match in found]
    if len(parts) == 2:
        (whole, _, first), (rest, _, second) = parts
        if first[:1] not in ("y", "s") or second[:1] != "m" or rest >= 12:
            return None
        return Span(round(whole + rest / 12, 1), round(whole + rest / 12, 1), 0.95)
    low, high, unit = parts[0]
    factor = 1 / 12 if unit.startswith("m") else 1.0
    span = [round(low * factor, 1), round(_value(high) * factor, 1) if high else round(low * factor, 1)]
    return Span(min(span), max(span), 0.95 if unit else 0.8) if max(span) <= 60 else None


def plain_number(text: str) -> float | None:
    """Return the one number in the text, or None when there are none or several."""
    found = re.findall(r"(?<![\w.])-?\d+(?:,\d{2,3})*(?:\.\d+)?", _spelt_out(text))
    return _value(found[0]) if len(found) == 1 else None
