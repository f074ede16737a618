"""Yearly pay as people write it: "18 LPA", "18,50,000", "1.2 cr", "1.5L pm", "₹18.5 lakhs"."""

import re

LAKH = 100_000
CRORE = 10_000_000
MOST = 50 * CRORE
NOT_UNDERSTOOD = "Please write yearly pay such as 18 LPA or 18,50,000."
_AMOUNT = re.compile(
    r"(?:rs\.?|inr|₹)?\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*"
    r"(?P<unit>lpa|lacs?|lakhs?|l|crores?|cr|thousand|k)?\.?\s*"
    r"(?P<per>p\.?\s?a\.?|p\.?\s?m\.?|(?:per |a |/\s?)(?:annum|year|month)|yearly|monthly)?\s*(?:/-)?",
    re.IGNORECASE,
)
_SCALE = {"l": LAKH, "c": CRORE, "k": 1_000, "t": 1_000}


def parse_yearly_pay(text: str) -> int:
    """Return whole rupees a year; a bare number below 1,000 means lakhs ("18" is 18 LPA).

    Raises:
        ValueError: it is not understood, or not between 0 and 50 crore; the message is a sentence.
    """
    match = _AMOUNT.fullmatch(" ".join(text.split()))
    if match is None:
        raise ValueError(NOT_UNDERSTOOD)
    number = float(match["number"].replace(",", ""))
    unit = (match["unit"] or "").lower()
    if unit:
        number *= CRORE if unit.startswith("cr") else _SCALE[unit[0]]
    elif number < 1_000 and "," not in match["number"]:
        number *= LAKH
    if "m" in (match["per"] or "").lower().replace("annum", ""):
        number *= 12
    amount = round(number)
    if not 0 <= amount <= MOST:
        raise ValueError("Please enter yearly pay between ₹0 and ₹50 crore.")
    return amount
