"""Whether pay can be what it says: "£110 a year" is an hour's pay under the wrong word."""

SMALLEST_YEAR = 1_000


def is_plausible(minimum: int | None, maximum: int | None, *, unit: str) -> bool:
    """Return whether the best pay named can be meant; no pay at all is not pay to show."""
    best = max((amount for amount in (minimum, maximum) if amount is not None), default=0)
    return best >= SMALLEST_YEAR if unit == "YEAR" else best > 0
