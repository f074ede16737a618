"""Pay in the words people use: lakhs and crores a year, or plain rupees a month or an hour."""

LAKH = 100_000
CRORE = 10_000_000
NOT_DISCLOSED = "Pay not disclosed"
PER_YEAR = {"YEAR": 1, "MONTH": 12, "HOUR": 2_080}

_SYMBOLS = {"INR": "₹", "USD": "$", "EUR": "€", "GBP": "£"}
_UNITS = {"YEAR": "a year", "MONTH": "a month", "HOUR": "an hour"}


def indian_number(amount: int) -> str:
    """Return `amount` grouped the Indian way: 1850000 -> "18,50,000"."""
    sign, digits = ("-", str(-amount)) if amount < 0 else ("", str(amount))
    head, tail = digits[:-3], digits[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return sign + ",".join([*groups, tail])


def pay_words(minimum: int | None, maximum: int | None, *, currency: str, unit: str) -> str:
    """Return the short form: "₹18–24 LPA", "₹25,000–40,000 a month", "Pay not disclosed"."""
    if minimum is None and maximum is None:
        return NOT_DISCLOSED
    if currency == "INR" and unit == "YEAR" and (minimum or maximum or 0) >= LAKH:
        return _lakh_words(minimum, maximum)
    symbol = _symbol(currency)
    low, high = _grouped(minimum, currency), _grouped(maximum, currency)
    return f"{_joined(low, high, symbol)} {_UNITS.get(unit, '')}".strip()


def exact_pay(minimum: int | None, maximum: int | None, *, currency: str, unit: str) -> str:
    """Return the long form, "₹18,00,000 – ₹24,00,000 a year", or "" when nothing is disclosed."""
    if minimum is None and maximum is None:
        return ""
    symbol = _symbol(currency)
    low, high = (f"{symbol}{_grouped(amount, currency)}" if amount is not None else "" for amount in (minimum, maximum))
    words = f"{low} – {high}" if low and high and low != high else _one_sided(low, high)
    return f"{words} {_UNITS.get(unit, '')}".strip()


def lpa_words(amount: int) -> str:
    """Return one yearly amount in rupees as people say it: "₹18.5 LPA", "₹1.2 Cr", "₹90,000 a year"."""
    return pay_words(amount, amount, currency="INR", unit="YEAR")


def _lakh_words(minimum: int | None, maximum: int | None) -> str:
    lowest = minimum if minimum is not None else maximum
    if lowest is not None and lowest >= CRORE:
        return f"{_joined(_scaled(minimum, CRORE), _scaled(maximum, CRORE), '₹')} Cr"
    if maximum is None or maximum < CRORE:
        return f"{_joined(_scaled(minimum, LAKH), _scaled(maximum, LAKH), '₹')} LPA"
    if minimum is None:
        return f"Up to ₹{_scaled(maximum, CRORE)} Cr"
    return f"₹{_scaled(minimum, LAKH)} LPA – ₹{_scaled(maximum, CRORE)} Cr"


def _joined(low: str, high: str, symbol: str) -> str:
    if low and high and low != high:
        return f"{symbol}{low}–{high}"
    return _one_sided(f"{symbol}{low}" if low else "", f"{symbol}{high}" if high else "")


def _one_sided(low: str, high: str) -> str:
    if low and high:
        return low
    return f"From {low}" if low else f"Up to {high}"


def _scaled(amount: int | None, unit: int) -> str:
    return "" if amount is None else f"{amount / unit:.2f}".rstrip("0").rstrip(".")


def _grouped(amount: int | None, currency: str) -> str:
    if amount is None:
        return ""
    return indian_number(amount) if currency == "INR" else f"{amount:,}"


def _symbol(currency: str) -> str:
    return _SYMBOLS.get(currency, f"{currency} ")
