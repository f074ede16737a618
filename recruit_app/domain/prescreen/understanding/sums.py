"""How the amounts of one message make up one pay: a range, fixed and variable, a total, a rise in percent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from recruit_app.domain.prescreen.understanding import fillers
from recruit_app.domain.prescreen.understanding.amounts import Amount
from recruit_app.domain.prescreen.understanding.lists import word_set
from recruit_app.domain.prescreen.understanding.tokens import Token
from recruit_app.domain.prescreen.understanding.yearly import per_year

_WIDEST = 3.0
HIKE = re.compile(r"\b(hike|increment|raise|jump|appraisal|increase|badhotri)\b")
_ONES_OWN_BASE = re.compile(r"\b(on|over|of|from|above|upon|pe|par)\b")
_WITHIN = re.compile(
    r"\b(includ\w+|incl|inclusive|of which|out of|breakup|split|comprising|consist\w*|total|with|having|[(])|[(]"
)
_FLOOR = re.compile(
    r"\b(not less than|no less than|nothing less than|min(imum)?|at ?least|above|more than|over|starting|from"
    r"|upwards?|kam se kam|\+)\b|\+"
)
_DOWN = frozenset({"negotiable", "nego", "down", "lower", "kam", "flexible"})


@dataclass(frozen=True, slots=True)
class Total:
    """What the amounts come to, before the period is looked at."""

    low: float
    high: float
    confidence: float


def _between(tokens: Sequence[Token], one: Amount, other: Amount) -> list[str]:
    return [token.text for token in tokens[one.end : other.start]]


def total_of(amounts: list[Amount], tokens: Sequence[Token], text: str, currency: str) -> Total | None:
    """Return what the amounts come to a year, or None when nothing joins them or one of them is not settled."""
    percents = [amount for amount in amounts if amount.is_percent]
    plain = [amount for amount in amounts if not amount.is_percent]
    if not plain or len(plain) > 4 or not _is_about_pay(plain, tokens):
        return None
    plain = _without_one_offs(plain)
    if len(percents) > 1 and not (len(percents) == 2 and _is_range(tokens, *percents)):
        return None
    sums = _sum_of(plain, tokens, text, currency)
    if sums is None or not percents:
        return sums
    return _with_percent(sums, percents, tokens, text, plain)


def _is_about_pay(plain: list[Amount], tokens: Sequence[Token]) -> bool:
    """Whether bare numbers stand among words that leave them no other meaning."""
    if any(amount.scale or amount.currency for amount in plain):
        return True
    if all(amount.number >= 10_000 for amount in plain) and any(amount.period for amount in plain):
        return True
    inside = {place for amount in plain for place in range(amount.start, amount.end)}
    rest = [token for place, token in enumerate(tokens) if place not in inside]
    return fillers.only(rest, fillers.PAY | AROUND_AMOUNTS)


AROUND_AMOUNTS = word_set(
    """
    exp kam nahi zyada jyada upar
    anything between and or variable bonus incentive incentives performance perf inhand hike increment raise
    monthly month pm mahina mahine percent ho jaye den de dena tak chalega
    """
)


def _without_one_offs(plain: list[Amount]) -> list[Amount]:
    kept = [amount for amount in plain if not amount.parts & {"once", "stock"}]
    return kept if kept and len(kept) < len(plain) else plain


def _is_range(tokens: Sequence[Token], one: Amount, other: Amount) -> bool:
    between = [
        word for word in _between(tokens, one, other) if word not in ("lpa", "pa", "pm", "per", "annum", "month", "k")
    ]
    before = [token.text for token in tokens[max(0, one.start - 2) : one.start]]
    words = set(between)
    if words & {"-", "to", "se", "or", "/", "ya", "till", "upto"} and not words & {
        "current",
        "expected",
        "ctc",
        "fixed",
        "variable",
    }:
        return True
    if "and" in words or "aur" in words or "&" in words:
        return "between" in before
    low_first = any(token.text in ("min", "minimum", "atleast", "least") for token in tokens[: one.start])
    return low_first and any(word in ("max", "maximum", "atmost", "most") for word in between)


def _sum_of(plain: list[Amount], tokens: Sequence[Token], text: str, currency: str) -> Total | None:
    """Return one amount, a range, or fixed and variable together."""
    is_sum = _are_parts(plain, tokens)
    pieces = _pieces(plain, tokens, currency, is_sum=is_sum)
    if not pieces:
        return None
    sure = max(pieces, key=lambda piece: piece.total.high).total.confidence
    if len(pieces) == 1:
        is_floor = plain[0].is_open or _FLOOR.search(text)
        only = pieces[0].total
        return Total(only.low, only.high, min(only.confidence, 0.85) if is_floor else only.confidence)
    plus = any("+" in _between(tokens, *pair) for pair in pairwise(plain))
    ends = {(piece.total.low, piece.total.high) for piece in pieces}
    if len(ends) == 1 and not plus:
        return Total(*ends.pop(), sure)
    if (whole := _named_total(pieces, text)) is not None:
        return Total(whole.low, whole.high, min(sure, 0.85))
    if is_sum:
        low, high = (sum(piece.total.low for piece in pieces), sum(piece.total.high for piece in pieces))
        return Total(low, high, min(sure + 0.1, 0.85))
    return None


@dataclass(frozen=True, slots=True)
class Piece:
    """An amount or a range of two, by the year, and what it is called."""

    total: Total
    parts: frozenset[str]


def _pieces(plain: list[Amount], tokens: Sequence[Token], currency: str, *, is_sum: bool) -> list[Piece]:
    """Return the amounts by the year, two ends of a range as one; nothing when one of them is not settled."""
    pieces: list[Piece] = []
    place = 0
    while place < len(plain):
        one = plain[place]
        other = plain[place + 1] if place + 1 < len(plain) and _is_range(tokens, one, plain[place + 1]) else None
        first, last = (per_year(end, currency, is_part=is_sum) for end in (one, other or one))
        if first is None or last is None:
            return []
        (low, sure), (high, also_sure) = first, last
        if low > high and other and one.scale == other.scale:
            low, high = high, low
            sure = min(sure, 0.65 if any(token.text in _DOWN for token in tokens) else 0.5)
        if low != high and not low <= high <= low * _WIDEST:
            return []
        confidence = min(sure, also_sure, 0.85) if other else sure
        pieces.append(Piece(Total(low, high, confidence), one.parts | (other.parts if other else frozenset())))
        place += 2 if other else 1
    return pieces


def _named_total(pieces: list[Piece], text: str) -> Total | None:
    """Return the amount that is called the total, or that the others add up to, or that contains the other."""
    totals = [piece.total for piece in pieces]
    is_spelt_out = re.search(r"[=(+]|\btotal\b", text) or any(piece.parts - {"total"} for piece in pieces)
    for index in (0, len(totals) - 1):
        rest = [total.high for place, total in enumerate(totals) if place != index]
        if is_spelt_out and len(rest) >= 2 and abs(sum(rest) - totals[index].high) < 1:
            return totals[index]
    largest = max(totals, key=lambda total: total.high)
    named = [piece.total for piece in pieces if "total" in piece.parts]
    others = {part for piece in pieces for part in piece.parts} - {"total"}
    whole = [piece.total for piece in pieces if "inhand" not in piece.parts]
    if len(whole) == 1 < len(pieces) == 2 and whole[0] is largest and not others & {"current", "expected"}:
        return largest
    if len(named) == 1 and others and others <= {"fixed", "variable", "inhand"} and named[0] is largest:
        return largest if all(piece.parts for piece in pieces) else None
    contains = len(totals) == 2 and _WITHIN.search(text) and "+" not in text and others & {"fixed", "variable"}
    if contains and "current" not in others and totals[0] is largest and not pieces[0].parts & {"fixed", "variable"}:
        return largest
    return None


def _are_parts(plain: list[Amount], tokens: Sequence[Token]) -> bool:
    """Whether the amounts are pieces of one pay: joined by "+", or called fixed and variable."""
    parts = {part for amount in plain for part in amount.parts}
    if parts & {"current", "expected", "inhand", "once"}:
        return False
    pairs = [pair for pair in pairwise(plain) if not _is_range(tokens, *pair)]
    if pairs and all({"+", "plus"} & set(_between(tokens, *pair)) for pair in pairs):
        return True
    return (
        len(plain) > 1
        and all(amount.parts & {"fixed", "variable"} for amount in plain)
        and {"fixed", "variable"} <= parts
    )


def _with_percent(
    sums: Total, percents: list[Amount], tokens: Sequence[Token], text: str, plain: list[Amount]
) -> Total | None:
    """Return pay with a variable part or a rise given in percent; never the percentage itself."""
    first, last = percents[0], percents[-1]
    if not all(0 < each.number <= 200 for each in percents):
        return None
    low, high = 1 + first.number / 100, 1 + last.number / 100
    joined = "+" in [token.text for token in tokens] or re.search(r"\bplus\b", text)
    if HIKE.search(text):
        base_after = plain[0].start > last.end and _ONES_OWN_BASE.search(
            " ".join(token.text for token in tokens[last.end : plain[0].start])
        )
        said_now = "current" in plain[0].parts
        if len(plain) == 1 and (base_after or joined or said_now):
            return Total(sums.low * low, sums.high * high, min(sums.confidence, 0.7))
        return Total(sums.low, sums.high, 0.5)
    if _WITHIN.search(text) and not joined:
        return Total(sums.low, sums.high, 0.5 if "fixed" in plain[0].parts else min(sums.confidence, 0.7))
    if joined and len(plain) == 1 and low == high and plain[0].start < first.start:
        return Total(sums.low * low, sums.high * low, min(sums.confidence + 0.05, 0.85))
    return Total(sums.low, sums.high, 0.5)
