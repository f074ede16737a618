"""Rupees as people in India read and write them: ₹18,50,000, ₹18.5 L, ₹1.2 Cr."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from recruit_app.core.errors import Invalid

_LAKH = Decimal(100_000)
_CRORE = Decimal(10_000_000)
_UNITS = {
    "": Decimal(1),
    "k": Decimal(1000),
    "l": _LAKH,
    "lakh": _LAKH,
    "lakhs": _LAKH,
    "lac": _LAKH,
    "lacs": _LAKH,
    "cr": _CRORE,
    "crore": _CRORE,
    "crores": _CRORE,
}
_AMOUNT = re.compile(r"(?:₹|rs\.?|inr)?\s*([0-9][0-9,]*(?:\.[0-9]+)?)\s*([a-z]*)\.?")
_MOST = Decimal(10) ** 12


def grouped(value: Decimal | int) -> str:
    """Return whole rupees with Indian grouping, such as ₹18,50,000."""
    digits = str(int(Decimal(value).quantize(Decimal(1), ROUND_HALF_UP)))
    head, tail = digits[:-3], digits[-3:]
    groups = [head[max(end - 2, 0) : end] for end in range(len(head), 0, -2)][::-1]
    return "₹" + ",".join([*groups, tail])


def short(value: Decimal | int) -> str:
    """Return rupees short enough for a card, such as ₹18.5 L or ₹1.2 Cr."""
    amount = Decimal(value)
    if amount >= _CRORE:
        return f"₹{_trim(amount / _CRORE, places=2)} Cr"
    if amount >= _LAKH:
        return f"₹{_trim(amount / _LAKH, places=1)} L"
    return grouped(amount)


def read(words: str, *, field: str = "estimated_value") -> Decimal | None:
    """Return the rupees somebody typed ("18.5L", "12,50,000", "1.2 cr"), or None for nothing.

    Raises:
        Invalid: it is not an amount, or is ₹1 lakh crore or more.
    """
    text = words.strip().lower()
    if not text:
        return None
    found = _AMOUNT.fullmatch(text)
    if found is None or found.group(2) not in _UNITS:
        raise Invalid("Write an amount such as 12,50,000 or 12.5 L.", field=field)
    try:
        amount = Decimal(found.group(1).replace(",", "")) * _UNITS[found.group(2)]
    except InvalidOperation as error:
        raise Invalid("Write an amount such as 12,50,000 or 12.5 L.", field=field) from error
    if amount >= _MOST:
        raise Invalid("That amount is too large.", field=field)
    return amount.quantize(Decimal("0.01"))


def _trim(number: Decimal, *, places: int) -> str:
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{rounded:f}".rstrip("0").rstrip(".") if places else f"{rounded:f}"
