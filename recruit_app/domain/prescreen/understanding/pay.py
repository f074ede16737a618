"""Pay: one amount a year, or from one to another, out of the amounts a message names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from recruit_app.domain.prescreen.understanding import fillers, phrases
from recruit_app.domain.prescreen.understanding.amounts import Amount, find_amounts
from recruit_app.domain.prescreen.understanding.meaning import NOT_UNDERSTOOD, Understood
from recruit_app.domain.prescreen.understanding.sums import AROUND_AMOUNTS, HIKE, Total, total_of
from recruit_app.domain.prescreen.understanding.tokens import Token, tokenise
from recruit_app.domain.prescreen.understanding.yearly import CRORE, LAKH

MOST = 20 * CRORE
_CEILING = re.compile(r"\b(less than|below|under|se kam(?! nahi))\b")
_NOT_LESS = re.compile(r"\b(not|no|nothing|never) (less than|below|under)\b")
_PAST = re.compile(r"\b(was|used to|earlier|previous\w*|last)\b")
_OFFER = re.compile(
    r"\b(offered|holding|counter offer|offer letter|offer in ?hand"
    r"|(have|got|received) (an? |one )?([\w.]+ ){0,3}offers?"
    r"|\d offers?)\b"
)
_CUT = re.compile(r"\b(deduct\w*|rent|loan|emi|bond|penalty|fees?|fine of|expenses?|owe|saving\w*|spend\w*)\b")
_MORE_THAN_NOW = re.compile(
    r"\b(more|extra|zyada|jyada|higher|above|over|upar)\b( than| from| on| over)?( my| the)?"
    r" ?(current|present|existing|now|last)\b"
)


def read_pay(text: str) -> Understood:
    """Return whole units of the currency named (₹ if none) a year; the lower end of a range.

    A bare number up to 100 is lakhs a year, as people say it. An amount that could as well be
    meant by the month is not taken.
    """
    text = phrases.corrected(phrases.statements(text))
    tokens = tokenise(text)
    amounts = find_amounts(tokens)
    if not text or not amounts or any(amount.is_negative for amount in amounts) or _CUT.search(text):
        return NOT_UNDERSTOOD
    currencies = {amount.currency for amount in amounts if amount.currency}
    if len(currencies) > 1:
        return NOT_UNDERSTOOD
    currency = currencies.pop() if currencies else "INR"
    amounts = _same_terms(_without_counts(amounts, tokens))
    total = total_of(amounts, tokens, text, currency)
    if total is None or not 0 <= total.low <= total.high <= MOST:
        return NOT_UNDERSTOOD
    return _understood(total, currency, _ceiling(total, amounts, text))


def _ceiling(total: Total, amounts: list[Amount], text: str) -> float:
    ceiling = phrases.doubts(text)
    if (HIKE.search(text) and not any(amount.is_percent for amount in amounts)) or _MORE_THAN_NOW.search(text):
        ceiling = min(ceiling, 0.5)
    if _CEILING.search(text) and not _NOT_LESS.search(text):
        ceiling = min(ceiling, 0.6)
    if _PAST.search(text):
        ceiling = min(ceiling, 0.7)
    if any("inhand" in amount.parts for amount in amounts) and not re.search(r"\b(ctc|gross|package)\b", text):
        ceiling = min(ceiling, 0.65)
    if not any(amount.scale or amount.currency or amount.period for amount in amounts):
        ceiling = min(ceiling, 0.8)
    if _OFFER.search(text) or all(amount.parts and amount.parts <= {"variable", "once", "stock"} for amount in amounts):
        ceiling = min(ceiling, 0.5)
    if total.high > 5 * CRORE:
        ceiling = min(ceiling, 0.5)
    return ceiling


def _understood(total: Total, currency: str, ceiling: float) -> Understood:
    low, high = round(total.low), round(total.high)
    words = pay_words if currency == "INR" else lambda amount: f"{currency} {amount:,.0f} a year"
    shown = words(low) if low == high else f"{words(low)} to {words(high)}"
    ends = (float(low), float(high)) if low != high else (None, None)
    return Understood(True, low, f"{currency}/year", round(min(total.confidence, ceiling), 2), shown, *ends)


def pay_words(rupees: float) -> str:
    """Return yearly pay as people here read it: ₹18.5 LPA, ₹1.2 crore."""
    if rupees >= CRORE:
        return f"₹{rupees / CRORE:g} crore a year"
    return f"₹{rupees / LAKH:g} LPA"


def _without_counts(amounts: list[Amount], tokens: Sequence[Token]) -> list[Amount]:
    """Leave out "2 offers" and "5 companies" beside an amount that has its scale."""
    if not any(amount.scale and not amount.is_percent for amount in amounts):
        return amounts
    known = fillers.PAY | AROUND_AMOUNTS
    kept = []
    for amount in amounts:
        after = tokens[amount.end].text if amount.end < len(tokens) else ""
        if amount.scale or amount.currency or amount.number >= 1000 or not after.isalpha() or after in known:
            kept.append(amount)
    return kept


def _same_terms(amounts: list[Amount]) -> list[Amount]:
    """Let "12-16 lacs", "80-90k pm" and "18 + 2 lpa" share their scale, currency and period."""
    plain = [amount for amount in amounts if not amount.is_percent]
    if len(plain) < 2:
        return amounts
    periods = {amount.period for amount in plain if amount.period}
    period = periods.pop() if len(periods) == 1 else ""
    made = []
    for amount in amounts:
        others = [other for other in plain if other is not amount and other.scale]
        nearest = min(others, key=lambda other: abs(other.start - amount.start), default=None)
        if not amount.scale and nearest is not None and amount.number < 1000 and not amount.is_percent:
            amount = amount.scaled(nearest.scale)
        if not amount.period and period and not amount.is_percent:
            amount = replace(amount, period=period)
        made.append(amount)
    return made
