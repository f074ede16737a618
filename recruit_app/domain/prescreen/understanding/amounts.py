"""Amounts of money in a message, each with its scale, currency, period and the part of pay it is called."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from recruit_app.domain.prescreen.understanding import units
from recruit_app.domain.prescreen.understanding.lists import word_set
from recruit_app.domain.prescreen.understanding.tokens import Token

_SCALE = {"lpa": 1e5, "lpm": 1e5, "lakh": 1e5, "crore": 1e7, "thousand": 1e3, "million": 1e6}
_CURRENCY_WORDS = {
    "INR": "₹ rs inr rupees rupee rupaye rupye रुपये",
    "USD": "$ usd dollar dollars",
    "EUR": "€ eur euro euros",
    "GBP": "£ gbp pound pounds quid",
    "AED": "aed dirham dirhams dhs dh",
    "SAR": "sar riyal riyals",
    "JPY": "¥ jpy yen",
    "XBT": "₿ bitcoin bitcoins",
}
_CURRENCIES = {word: code for code, words in _CURRENCY_WORDS.items() for word in words.split()}
_CURRENCIES |= {code.lower(): code for code in ("SGD", "CAD", "AUD", "QAR", "CHF", "MYR", "NZD", "HKD", "KWD", "NPR")}
_YEARLY = word_set(
    "lpa pa annum anum annual annually yearly yr year p/a saal salana sal ctc ectc cctc package per-annum सालाना"
)
_MONTHLY = word_set("lpm pm month monthly mnth mnthly mth mo mahina mahine mahina mahiney permonth महीना महीने")
_OTHER_PERIODS = word_set("hour hr hrs hourly day daily week weekly din ghanta ph pd shift project article")
_PARTS = {
    "fixed": "fixed fix fxd base basic fixd fixed-pay",
    "variable": "variable var vari variables variabel varible bonus bonuses incentive incentives pli"
    " commission performance perf retention retirals",
    "once": "joining signing relocation onetime sign-on signon",
    "stock": "esop esops rsu rsus stock stocks shares equity",
    "inhand": "inhand net nett tax",
    "current": "current currently present presently drawing existing now abhi cctc",
    "expected": "expected expecting expect expectation expectations looking want need ectc asking chahiye exp",
    "total": "total overall ctc tctc altogether",
}
_PART_OF = {word: part for part, words in _PARTS.items() for word in words.split()}
_MULTIPLES = ("x", "*", "×", "times", "figure", "figures", "digit", "digits")
_TAIL_CUTS = frozenset({"+", "plus", "excluding", "excl", "without", "and", "with"})
_CUTS = frozenset({"+", ",", "plus", "and", "&", "aur", "with", "(", ";"})
_JOINERS = frozenset({"and", "aur", "&"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum standing at tokens `start` to `end`; `scale` 0 means that none was named."""

    number: float
    scale: float
    start: int
    end: int
    unit: str = ""
    currency: str = ""
    period: str = ""
    is_percent: bool = False
    is_negative: bool = False
    is_open: bool = False
    parts: frozenset[str] = frozenset()

    def scaled(self, scale: float) -> "Amount":
        """Return the amount with a scale lent by its neighbour."""
        return replace(self, scale=scale)


def find_amounts(tokens: Sequence[Token]) -> list[Amount] | None:
    """Return every number that may be money, or None when one is a multiple ("3x") or a telephone number."""
    found: list[Amount] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.number is None or not _may_be_money(tokens, place):
            if token.number is not None and _text(tokens, place + 1) in _MULTIPLES:
                return None
            place += 1
            continue
        if token.number >= 1e9:
            return None
        amount = _amount_at(tokens, place)
        found.append(amount)
        place = amount.end
    return _described(found, tokens)


def _text(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if 0 <= place < len(tokens) else ""


def _may_be_money(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number is neither a rank, a time of day, a length of time nor a calendar year."""
    token, before, after = tokens[place], _text(tokens, place - 1), _text(tokens, place + 1)
    if (
        token.is_ordinal
        or after == ":"
        or (before == ":" and _is_number(tokens, place - 2))
        or after in ("am", *_MULTIPLES)
    ):
        return False
    if (
        after == "pm"
        and (token.number or 0) <= 12
        and "." not in token.text
        and before in ("at", "after", "by", "before", "around", "till")
    ):
        return False
    at = place + 1
    if _text(tokens, at) == "+":
        at += 1
    if units.is_span(_text(tokens, at)) and not units.is_scale(_text(tokens, at)):
        return False
    is_year = token.number is not None and token.number == int(token.number) and 1950 <= token.number <= 2099
    named = before in _CURRENCIES or after in _CURRENCIES or units.is_scale(after) or "," in token.text
    return named or not is_year or after in ("pm", "per", "monthly")


def _amount_at(tokens: Sequence[Token], place: int) -> Amount:
    token = tokens[place]
    number, end = token.number or 0.0, place + 1
    if _text(tokens, end) in ("%", "percent", "percentage", "pct"):
        return Amount(number, 1, place, end + 1, is_percent=True, is_negative=token.is_negative)
    if _text(tokens, end) in ("-", "to") and _is_number(tokens, end + 1) and _text(tokens, end + 2) in ("%", "percent"):
        return Amount(number, 1, place, end, is_percent=True)
    currency = _CURRENCIES.get(_text(tokens, place - 1), "")
    is_open = _text(tokens, end) in ("+", "plus") and (units.is_scale(_text(tokens, end + 1)) or end + 1 >= len(tokens))
    end += is_open
    unit, scale = "", 0.0
    if token.is_spelt and _text(tokens, end) in ("a", "of"):
        end += units.is_scale(_text(tokens, end + 1))
    while units.is_scale(_text(tokens, end)) and scale in (0.0, 1e5, 1e3):
        word = units.unit_of(_text(tokens, end))
        if unit and word != "lpa" and word != "lpm" and word != unit:
            break
        unit, scale, end = word, scale or _SCALE[word], end + 1
    if not scale and not token.is_negative:
        unit = _unit_before(tokens, place)
        scale = _SCALE.get(unit, 0.0)
    number, end = _with_smaller(tokens, number, scale, end)
    after = _text(tokens, end)
    if after in _CURRENCIES and not (
        tokens[end + 1 : end + 2] and tokens[end + 1].number is not None and after in ("₹", "$", "€", "£")
    ):
        currency, end = currency or _CURRENCIES[after], end + 1
    elif _text(tokens, end) == "+" and (end + 1 >= len(tokens) or tokens[end + 1].number is None):
        is_open = True
    return Amount(number, scale, place, end, unit, currency, is_negative=token.is_negative, is_open=is_open)


def _unit_before(tokens: Sequence[Token], place: int) -> str:
    """Return the scale of "ctc (in lpa): 20": one that stands before its number and behind no other."""
    at = place - 1
    while at >= 0 and tokens[at].text in (")", ":", "-", "=", "is"):
        at -= 1
    word = units.unit_of(_text(tokens, at)) if at >= 0 else ""
    return word if word in ("lpa", "lakh", "crore") and not _is_number(tokens, at - 1) else ""


def _with_smaller(tokens: Sequence[Token], number: float, scale: float, end: int) -> tuple[float, int]:
    """Take "50 thousand" into "6 lakhs 50 thousand"; the number stays in the larger scale."""
    while scale > 1e3:
        at = end + (_text(tokens, end) in _JOINERS)
        small = _SCALE.get(units.unit_of(_text(tokens, at + 1)), 0.0)
        if (
            at >= len(tokens)
            or tokens[at].number is None
            or not 0 < small < scale
            or (tokens[at].number or 0) * small >= scale
        ):
            break
        number, end, scale = number + (tokens[at].number or 0) * small / scale, at + 2, small
        return _rounded(number), end
    return number, end


def _rounded(number: float) -> float:
    return round(number, 9)


def _is_number(tokens: Sequence[Token], place: int) -> bool:
    return 0 <= place < len(tokens) and tokens[place].number is not None


def _described(found: list[Amount], tokens: Sequence[Token]) -> list[Amount]:
    """Give each amount its period and its parts from the words that belong to it."""
    if not found:
        return []
    labels: list[list[Token]] = [[] for _ in found]
    labels[0] += tokens[: found[0].start]
    is_label_first = any(token.text in _PART_OF for token in labels[0])
    for index, (one, other) in enumerate(pairwise(found)):
        between = list(tokens[one.end : other.start])
        cut = next((place for place, token in enumerate(between) if token.text in _CUTS), None)
        if cut is None:
            cut = 0 if is_label_first else len(between)
        labels[index] += between[:cut]
        labels[index + 1] += between[cut:]
    tail = list(tokens[found[-1].end :])
    labels[-1] += tail[: next((place for place, token in enumerate(tail) if token.text in _TAIL_CUTS), len(tail))]
    described = []
    for index, amount in enumerate(found):
        after = tokens[amount.end : found[index + 1].start if index + 1 < len(found) else len(tokens)]
        parts = frozenset(part for token in labels[index] if (part := _PART_OF.get(token.text)))
        period = _period(amount, tokens[: amount.start] if index == 0 else (), after)
        described.append(replace(amount, period=period, parts=parts))
    return described


def _period(amount: Amount, before: Sequence[Token], after: Sequence[Token]) -> str:
    if amount.unit in ("lpa", "lpm"):
        said = _first_period([token.text for token in after])
        own = "year" if amount.unit == "lpa" else "month"
        return own if said in ("", own) else "unclear"
    return _first_period([token.text for token in after]) or _first_period([token.text for token in reversed(before)])


def _first_period(words: Sequence[str]) -> str:
    for place, word in enumerate(words):
        if word in _OTHER_PERIODS and (
            (place and words[place - 1] in ("per", "/", "a", "an", "every")) or word in ("hourly", "daily", "weekly")
        ):
            return "other"
        if word in _MONTHLY:
            return "month"
        if word in _YEARLY:
            return "year"
    return ""


def has_word(tokens: Sequence[Token], pattern: str) -> bool:
    """Return whether any token is matched in full by `pattern`."""
    return any(re.fullmatch(pattern, token.text) for token in tokens)
