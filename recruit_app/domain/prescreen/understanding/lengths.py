"""Lengths of time in a message: each with its number, its unit, and the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from recruit_app.domain.prescreen.understanding import calendar_words as cal
from recruit_app.domain.prescreen.understanding import units
from recruit_app.domain.prescreen.understanding.tokens import Token

DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.0, "year": 365.0, "decade": 3650.0}
YEARS = {"day": 1 / 365, "week": 7 / 365, "fortnight": 14 / 365, "month": 1 / 12, "year": 1.0, "decade": 10.0}
_SMALLER = {"year": ("month",), "month": ("day", "week"), "week": ("day",)}
_RANGE = frozenset({"-", "to", "se", "or", "/", "ya", "till", "upto"})
_JOINT = frozenset({"and", "aur", "&", ",", "n"})
_MONEY = frozenset({"₹", "rs", "inr", "$", "€", "£"})


@dataclass(frozen=True, slots=True)
class Length:
    """`low` to `high` of `unit` ("" when none is named), standing at tokens `start` to `end`."""

    low: float
    high: float
    unit: str
    start: int
    end: int
    is_spelt: bool = False

    def in_days(self) -> tuple[float, float]:
        """Return both ends in days, a month being 30."""
        factor = DAYS[self.unit or "day"]
        return round(self.low * factor, 2), round(self.high * factor, 2)

    def in_years(self) -> tuple[float, float]:
        """Return both ends in years."""
        factor = YEARS[self.unit or "year"]
        return self.low * factor, self.high * factor


def find_lengths(tokens: Sequence[Token]) -> list[Length]:
    """Return every length of time and every bare number that is not money, a rank, a percentage or a clock time."""
    found: list[Length] = []
    place = 0
    while place < len(tokens):
        length = _length_at(tokens, place)
        if length is None:
            place += 1
        else:
            found.append(length)
            place = length.end
    return _compounds(found, tokens)


def _length_at(tokens: Sequence[Token], place: int) -> Length | None:
    token = tokens[place]
    if token.number is None:
        return _article_at(tokens, place)
    if token.is_ordinal or not _is_countable(tokens, place):
        return None
    end = place + 1
    low = high = token.number
    unit, end = _unit_after(tokens, end)
    second = _second_end(tokens, place, end, low=low, has_unit=bool(unit))
    if second is not None and (unit or (tokens[second].number or 0.0) >= low):
        high = tokens[second].number or 0.0
        second_unit, second_end = _unit_after(tokens, second + 1)
        if unit and second_unit and unit != second_unit:
            return _mixed(low, unit, high, second_unit, place, second_end)
        if high < low:
            return Length(low, low, unit or second_unit, place, end, token.is_spelt)
        unit, end = second_unit or unit, second_end
    end, more = _and_a_half(tokens, end) if unit and low == high else (end, 0.0)
    return Length(min(low, high) + more, max(low, high) + more, unit, place, end, token.is_spelt)


def _and_a_half(tokens: Sequence[Token], place: int) -> tuple[int, float]:
    """Return what "2 years and a half" adds, and the place behind it."""
    words = [token.text for token in tokens[place : place + 3]]
    for phrase in (["and", "a", "half"], ["and", "half"], ["n", "half"]):
        if words[: len(phrase)] == phrase and not (units.is_span(_word(tokens, place + len(phrase)))):
            return place + len(phrase), 0.5
    return place, 0.0


def _word(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if 0 <= place < len(tokens) else ""


def _mixed(low: float, unit: str, high: float, second: str, start: int, end: int) -> Length:
    """Return "15 days to 1 month" in the unit of its first end."""
    return Length(low, high * DAYS[second] / DAYS[unit], unit, start, end)


def _article_at(tokens: Sequence[Token], place: int) -> Length | None:
    """Return "a month", "a couple of weeks", "the last decade" as one of them."""
    word, rest = tokens[place].text, [token.text for token in tokens[place + 1 : place + 4]]
    before = tokens[place - 1].text if place else ""
    if word not in ("a", "an", "one", "couple") or not rest or before in ("per", "/", "once", "twice"):
        return None
    if word == "couple":
        rest, place = ["couple", *rest], place - 1
    if rest[0] == "couple":
        skip = 2 if len(rest) > 1 and rest[1] == "of" else 1
        if len(rest) > skip and units.is_span(rest[skip]):
            return Length(2, 2, units.unit_of(rest[skip]), max(place, 0), place + skip + 2, True)
        return None
    if before and tokens[place - 1].number is not None:
        return None
    if units.is_span(rest[0]) and len(rest[0]) > 2:
        end, more = _and_a_half(tokens, place + 2)
        return Length(1 + more, 1 + more, units.unit_of(rest[0]), place, end, True)
    return None


def _unit_after(tokens: Sequence[Token], place: int) -> tuple[str, int]:
    """Return the unit at `place`, over "+", "plus" and "calendar", and the place behind it."""
    at = place
    if _word(tokens, at) == "-" and units.is_span(_word(tokens, at + 1)) and not tokens[at + 1].is_spaced:
        at += 1
    if (
        at < len(tokens) - 1
        and tokens[at].text in ("a", "an")
        and tokens[at - 1].is_spelt
        and units.is_span(tokens[at + 1].text)
    ):
        at += 1
    while at < len(tokens) and tokens[at].text in ("+", "plus", "full", "calendar", "working", "business", "complete"):
        at += 1
    if at < len(tokens) and tokens[at].number is None and units.is_span(tokens[at].text):
        end = at + 1
        if end < len(tokens) and tokens[end].text == "+":
            end += 1
        return units.unit_of(tokens[at].text), end
    return "", place


def _second_end(tokens: Sequence[Token], start: int, place: int, *, low: float, has_unit: bool) -> int | None:
    """Return where the other end of a range stands, if one follows."""
    if place >= len(tokens):
        return None
    is_between = tokens[place].text in ("and", "&", "n") and _word(tokens, start - 1) == "between"
    if tokens[place].text in _RANGE or is_between:
        after = place + 1
        if after < len(tokens) and _is_countable(tokens, after) and not tokens[after].is_ordinal:
            return after
        return None
    # "do teen mahine", "4 5 years": two neighbours of the same unit
    is_next = tokens[place].number == low + 1 and not has_unit and _is_countable(tokens, place)
    return place if is_next and _unit_after(tokens, place + 1)[0] else None


def _is_countable(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.number is None:
        return False
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    before = tokens[place - 1].text if place else ""
    if after in ("%", "percent", ":", "am", "pm", "x", "times") or before in _MONEY or _is_clock(tokens, place):
        return False
    if cal.month_of(after) or cal.month_of(before):
        return False
    return not units.is_scale(after) or units.is_span(after)


def _compounds(found: list[Length], tokens: Sequence[Token]) -> list[Length]:
    """Join "4 years 6 months" and "1 month and 15 days"."""
    made: list[Length] = []
    for length in found:
        last = made[-1] if made else None
        if last and _belongs(last, length, tokens):
            rest = length.low * DAYS[length.unit] / DAYS[last.unit] if last.unit != "year" else length.low / 12
            made[-1] = Length(last.low + rest, last.low + rest, last.unit, last.start, length.end)
        else:
            made.append(length)
    return made


def _belongs(last: Length, length: Length, tokens: Sequence[Token]) -> bool:
    between = [token.text for token in tokens[last.end : length.start]]
    if last.low != last.high or length.low != length.high or any(word not in _JOINT for word in between):
        return False
    if length.unit not in _SMALLER.get(last.unit, ()):
        return False
    return length.low * DAYS[length.unit] <= DAYS[last.unit]


def _is_clock(tokens: Sequence[Token], place: int) -> bool:
    """Whether the number is the minutes of "6:30"."""
    return place > 1 and tokens[place - 1].text == ":" and tokens[place - 2].number is not None
