"""What an amount comes to in a year, and how sure that is."""

from recruit_app.domain.prescreen.understanding.amounts import Amount

LAKH, CRORE = 1e5, 1e7
_MOST_BARE_LAKHS = 100
_LEAST_MONTHLY = 3000
_LEAST_YEARLY = 60_000


def per_year(amount: Amount, currency: str, *, is_part: bool = False) -> tuple[float, float] | None:
    """Return an amount in units a year and how sure that is, or None when scale or period is not settled."""
    if amount.period in ("other", "unclear"):
        return None
    if currency != "INR":
        return _abroad(amount)
    value = amount.number * (amount.scale or 1)
    if amount.period == "month":
        if value < _LEAST_MONTHLY or value > 50 * LAKH:
            return None
        return value * 12, 0.9 if value < 10 * LAKH else 0.5
    if not amount.scale and amount.number <= 150:
        if "inhand" in amount.parts:
            return None
        if amount.currency or amount.number > _MOST_BARE_LAKHS:
            return amount.number * LAKH, 0.5 if amount.number > _MOST_BARE_LAKHS else 0.6
        if amount.number < 1:
            return (0.0, 0.6) if amount.number == 0 else None
        if amount.number < 2:
            return amount.number * LAKH, 0.5
        return amount.number * LAKH, 0.8 if amount.period == "year" else 0.75
    if value == 0:
        return 0.0, 0.7
    if amount.period == "year":
        return (value, 0.95) if value >= _LEAST_YEARLY else None
    if value < 2 * LAKH and is_part:
        return (value, 0.75) if value >= 5000 else None
    if value < LAKH:
        return None
    if value < 2 * LAKH:
        return value, 0.5
    if not amount.scale and amount.number % 100:
        return value, 0.5  # a PIN code, more likely
    return value, 0.9 if amount.scale >= LAKH or amount.number >= 1000 else 0.75


def _abroad(amount: Amount) -> tuple[float, float] | None:
    value = amount.number * (amount.scale or 1)
    if amount.period == "month":
        return (value * 12, 0.85) if 100 <= value <= 200_000 else None
    if value < 10_000 or value > 5_000_000:
        return None
    if amount.period == "year":
        return value, 0.9
    return (value, 0.8) if value >= 30_000 else None
