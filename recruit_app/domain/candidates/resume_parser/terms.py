"""Notice period and pay, as Indian résumés state them."""

import re

from recruit_app.domain.candidates.resume_parser.found import Found

_NOTICE = re.compile(
    r"\bnotice\s*period\b|\bavailability\b|\bavailable\s+to\s+join\b|\bjoining\s+time\b", re.IGNORECASE
)
_DAYS = re.compile(r"(\d{1,3})\s*\+?\s*(day|week|month)", re.IGNORECASE)
_IMMEDIATE = re.compile(r"\bimmediate(?:ly)?\b|\bnil\b|\bno notice\b", re.IGNORECASE)
_CURRENT = re.compile(
    r"\b(?:current|present|last(?: drawn)?)\s*(?:annual\s*)?(?:ctc|salary|package|pay)\b|\bcctc\b|\bsalary drawn\b|\bdrawn salary\b",
    re.I,
)
_EXPECTED = re.compile(r"\bexpected\s*(?:annual\s*)?(?:ctc|salary|package|pay)\b|\bectc\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?P<low>\d[\d,]*(?:\.\d+)?)\s*(?:(?:-|–|to)\s*(?P<high>\d[\d,]*(?:\.\d+)?)\s*)?"
    r"(?:/-|\.00)?\s*(?P<unit>lpa|lakhs?|lacs?|l\b|crores?|cr\b|k\b)?\s*(?P<per>(?:per|/|p\.?)\s*m(?:onth|\.)?|pm\b|monthly)?",
    re.IGNORECASE,
)
_UNITS = {"l": 100_000, "c": 10_000_000, "k": 1_000}
_DAYS_IN = {"d": 1, "w": 7, "m": 30}


def find_notice(lines: list[str]) -> Found[int] | None:
    """Return the notice period in days; "immediate" is 0."""
    for line in lines:
        match = _NOTICE.search(line)
        if match is None:
            continue
        rest = line[match.end() : match.end() + 40]
        if days := _DAYS.search(rest):
            return Found(int(days[1]) * _DAYS_IN[days[2][0].lower()], 0.95, line.strip())
        if _IMMEDIATE.search(rest):
            return Found(0, 0.9, line.strip())
    return None


def find_current_ctc(lines: list[str]) -> Found[int] | None:
    """Return today's pay in rupees per year."""
    return _find_pay(lines, _CURRENT)


def find_expected_ctc(lines: list[str]) -> Found[int] | None:
    """Return the pay asked for in rupees per year; of a range the upper end."""
    return _find_pay(lines, _EXPECTED)


def _find_pay(lines: list[str], label: re.Pattern[str]) -> Found[int] | None:
    for line in lines:
        match = label.search(line)
        amount = _AMOUNT.search(line[match.end() : match.end() + 50]) if match else None
        rupees = _rupees(amount) if amount else None
        if rupees is not None:
            return Found(rupees, 0.95 if amount and amount["unit"] else 0.8, line.strip())
    return None


def _rupees(amount: re.Match[str]) -> int | None:
    number = float((amount["high"] or amount["low"]).replace(",", ""))
    unit = (amount["unit"] or "")[:1].lower()
    if not unit and number < 100:
        unit = "l"  # "Current CTC: 12" means lakhs: nobody earns 12 rupees
    rupees = round(number * _UNITS.get(unit, 1) * (12 if amount["per"] else 1))
    return rupees if 10_000 <= rupees <= 1_000_000_000 else None
