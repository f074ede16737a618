"""Notice periods: how many days until a person could start."""

import re
from datetime import date

from recruit_app.domain.prescreen.understanding import dates, fillers, phrases
from recruit_app.domain.prescreen.understanding.lengths import Length, find_lengths
from recruit_app.domain.prescreen.understanding.lists import word_set
from recruit_app.domain.prescreen.understanding.meaning import NOT_UNDERSTOOD, Understood
from recruit_app.domain.prescreen.understanding.tokens import Token, tokenise

MOST_DAYS = 365
_USUAL = frozenset({0, 7, 10, 14, 15, 20, 21, 25, 28, 30, 40, 45, 50, 60, 75, 90, 100, 120})
_AT_ONCE = re.compile(
    r"\b(im+[ie]*d[ie]*at\w*|imm+edeat\w*|immedaite\w*|asap|right (away|now)|straight ?away|any ?time|turant|abhi|"
    r"(no|zero|nil|0) (notice|np)( period)?|(don'?t|do not) have (any |a )?(notice|np)|not serving any"
    r"|already (relieved|free"
    r"|left|released)|(currently )?not (working|employed)( anywhere)?|unemployed|available now|next day"
    r"|no need to serve"
    r"|without (any )?notice|notice (period )?(is )?(over|completed|served|done|finished|khatam)|jobless|between jobs"
    r"|(can|ready to|free to) (join|start) (now|today)|bench)\b"
    r"|^\W*(nil|zero)\W*$|\b(notice|np)( period)?\W*(is\W*)?(nil|zero|none|nahi\w*|nhi)\b"
    r"|\bno need (of|for) (any )?notice\b|तुरंत|अभी"
)
_NOT_AT_ONCE = re.compile(
    r"\b(not|can'?t|cannot|won'?t|isn'?t|unable|nahi|nahin|never|impossible)\b(?!\s+(working|employed"
    r"|serving any)).{0,25}"
    r"\b(im+[ie]*d[ie]*at\w*|asap|right away|any ?time|turant|now)\b|\b(im+[ie]*d[ie]*at\w*|asap|right away"
    r"|now)\b.{0,15}\b(not|nahi|nhi|mushkil|isn't|impossible|difficult)\b(?! (working|employed))"
)
_LAST_DAY = re.compile(
    r"\b(serving|lwd|last (working )?(day|date)|relie\w+|releas\w+|resign\w+|ends?|ending|over (on|by)"
    r"|free (from|by|after)"
    r"|available (from|by|after|on)|(join|start|joining)( in| from| by| on| after)?|from|by|after|till|until|tak|se)\b"
)
_LAST_DAY_STRONG = re.compile(r"\b(lwd|last (working )?(day|date)|relie\w+|releas\w+|ends? on|ending|till|until)\b")
_SERVING = re.compile(r"\b(serving|resigned|put (down )?(my )?papers)\b")
_LEFT = re.compile(r"^\W*(more|left|remaining|remain|to go|pending|bache|baki|baaki|bacha|hi)\b")
_LEFT_BEFORE = re.compile(r"\b(left|remaining|balance|baki|baaki|another)\W*(is|are|hai|of|only)?\W*$")
_SERVED = re.compile(r"^\W*(already |have |has |been )*(served|over|done|completed|gone|finished|passed|ho ga\w+)\b")
_BUYOUT = re.compile(
    r"\b(buyout|bought out|buy it out|(can |could )?buy (my |the )?(notice|np)|negotia\w+|nego|neg|reduc\w+|shorten\w*"
    r"|waiv\w+|early releas\w*|relax\w*|flexible|less|kam|jaldi|earlier|sooner|leaves?|adjust\w*)\b"
)
_OFFICIAL = re.compile(r"\b(official\w*|notice( period)? is|np is|contract\w*|as per)\b")


def read_notice(text: str, today: date) -> Understood:
    """Return days until the person could start; the longer end of a range, and the official period of two."""
    text = phrases.corrected(phrases.statements(text))
    ceiling = phrases.doubts(text)
    tokens = tokenise(text)
    if not text or any(token.is_negative or token.text == "bond" for token in tokens):
        return NOT_UNDERSTOOD
    lengths = _of_notice(tokens)
    if not lengths and find_lengths(tokens) and not dates.find_date(text, today):
        return NOT_UNDERSTOOD
    found = _until_last_day(text, lengths, today) or _remaining(text, lengths, tokens) or _at_once(text, lengths)
    return _capped(found or _period(text, lengths, tokens), ceiling)


def _of_notice(tokens: list[Token]) -> list[Length]:
    """Return the lengths that may be a notice: no years, and beside one with its unit no count of other things."""
    lengths = [length for length in find_lengths(tokens) if length.unit not in ("year", "decade")]
    if not any(length.unit for length in lengths):
        return lengths
    return [length for length in lengths if length.unit or not _is_count(length, tokens)]


_LINKS = word_set("after before if when with but or and from else otherwise then served over done already possible")


def _is_count(length: Length, tokens: list[Token]) -> bool:
    after = tokens[length.end].text if length.end < len(tokens) else ""
    return after.isalpha() and after not in fillers.NOTICE | _LINKS and not _BUYOUT.match(after)


def _capped(found: Understood, ceiling: float) -> Understood:
    if not found.ok or found.confidence <= ceiling:
        return found
    return Understood(True, found.value, found.unit, ceiling, found.shown, found.low, found.high, found.notes)


def _days(low: float, high: float, confidence: float, *, shown: str = "", notes: tuple[str, ...] = ()) -> Understood:
    if not 0 <= low <= high <= MOST_DAYS:
        return NOT_UNDERSTOOD
    low, high = round(low), round(high)
    if high > 190:
        confidence = min(confidence, 0.65)
    said = shown or (f"{low} to {high} days" if low != high else f"{high} days")
    ends = (float(low), float(high)) if low != high else (None, None)
    shown = ", ".join([said, *notes])
    return Understood(True, high, "days", confidence, shown, *ends, notes)


def _until_last_day(text: str, lengths: list[Length], today: date) -> Understood | None:
    """Return the days until a date that is named as the last day, or the day to start from."""
    strongest = _LAST_DAY_STRONG.search(text)
    said_of_it = re.split(r",|;|\.\s|\band\b|\bcan join\b", text[strongest.start() :])[0] if strongest else ""
    short = bool(strongest or re.search(r"\b(join|start)\w*\b", text))
    found = dates.find_date(said_of_it, today, lengths=False) if strongest else None
    found = found or dates.find_date(text, today, short=short, lengths=False)
    if found is None or (not _LAST_DAY.search(text) and any(length.unit for length in lengths)):
        return None
    strong = strongest is not None
    others = [length for length in lengths if length.unit]
    if others and not strong and not _SERVING.search(text):
        return None
    if re.search(r"\b(resigned|put (down )?(my )?papers) on\b", text) and not strong:
        return NOT_UNDERSTOOD
    days = (found.day - today).days
    if days > 180 and not re.search(r"20\d\d|\d[/-]\d\d$", text):
        return NOT_UNDERSTOOD
    if days < 0 or (days > 200 and re.search(r"\b(was|were|already|gone|past)\b", text)):
        return NOT_UNDERSTOOD
    confidence = min(found.confidence, 0.9 if strong or _SERVING.search(text) else 0.8)
    return _days(days, days, confidence, shown=f"{days} days (until {found.day:%-d %b %Y})")


def _remaining(text: str, lengths: list[Length], tokens: list[Token]) -> Understood | None:
    """Return what is left of a period that is being served: "serving 60 days, 20 days left"."""
    left = []
    for length in lengths:
        after = " ".join(token.text for token in tokens[length.end :])
        before = " ".join(token.text for token in tokens[: length.start])
        if _LEFT.match(after) or _LEFT_BEFORE.search(before):
            left.append(length)
        elif _SERVED.match(after):
            return NOT_UNDERSTOOD
    if len(left) == 1 and left[0].unit:
        return _days(*left[0].in_days(), 0.9)
    if not left and lengths and _is_serving(text):
        # How much of the period has passed is not said.
        longest = max(lengths, key=lambda length: length.in_days()[1])
        is_to_go = bool(re.search(r"\b(in|within|after|join)\b", text))
        return _days(*longest.in_days(), 0.75 if is_to_go and len(lengths) == 1 else 0.5)
    return None


def _is_serving(text: str) -> bool:
    denied = r"(\bnot|n't|yet to|nahi|never)( \w+)? (serving|resign)|after resign|once i resign"
    return _SERVING.search(text) is not None and re.search(denied, text) is None


def _at_once(text: str, lengths: list[Length]) -> Understood | None:
    if not _AT_ONCE.search(text):
        return None
    if _NOT_AT_ONCE.search(text):
        return None if lengths else NOT_UNDERSTOOD
    rest = [length for length in lengths if length.in_days()[1] > 0]
    if not rest:
        return _days(0, 0, 0.9, shown="immediate")
    if len(rest) == 1 and not _OFFICIAL.search(text) and not _BUYOUT.search(text):
        if re.search(r"\b(or|to|-|/|within|max\w*|in|ya|otherwise|else)\b|[-/]", text):
            return _days(0, rest[0].in_days()[1], 0.75)
        return NOT_UNDERSTOOD
    return None


def _period(text: str, lengths: list[Length], tokens: list[Token]) -> Understood:
    """Return the period that is named; of two, the official one when the other is what it may be cut to."""
    buyout = _BUYOUT.search(text)
    notes = ("buy-out or shorter possible",) if buyout and not _refused(text, buyout) else ()
    if len(lengths) == 2 and all(length.unit for length in lengths):
        first, second = sorted(lengths, key=lambda length: length.start)
        if "+" in [token.text for token in tokens[first.end : second.start]]:
            return _days(first.in_days()[0] + second.in_days()[0], first.in_days()[1] + second.in_days()[1], 0.8)
    if len(lengths) == 2 and _is_cut(text, notes):
        longer, shorter = sorted((_with_unit(length, lengths) for length in lengths), key=lambda x: -x.in_days()[1])
        found = _days(*longer.in_days(), 0.8, notes=notes or ("shorter possible",))
        return (
            Understood(
                True, found.value, "days", 0.8, found.shown, shorter.in_days()[0], longer.in_days()[1], found.notes
            )
            if found.ok
            else found
        )
    spans = {length.in_days() for length in lengths}
    if len(spans) != 1:
        return NOT_UNDERSTOOD
    length = lengths[0]
    if length.unit:
        return _days(*length.in_days(), _confidence(text, length, notes), notes=notes)
    if not fillers.only(tokens, fillers.NOTICE | {"buyout", "possible", "available", "flexible"}):
        return NOT_UNDERSTOOD
    usual = length.low in _USUAL and length.high in _USUAL
    return _days(*length.in_days(), 0.75 if usual else 0.5, notes=notes)


def _confidence(text: str, length: Length, notes: tuple[str, ...]) -> float:
    if notes and re.search(
        r"\b(reduc\w+|shorten\w*|negotia\w+|nego|early releas\w*)\s+(it\s+)?(to|upto|till|by)\b", text
    ):
        return 0.5  # what it may be cut to, while the period itself is not said
    if re.search(r"\b(more|less) than|over|above|atleast|at least|below|minimum|min\b|(working|business) days", text):
        return 0.65
    return 0.85 if length.low != length.high else 0.95


def _refused(text: str, buyout: re.Match[str]) -> bool:
    around = text[max(0, buyout.start() - 25) : buyout.end() + 20]
    return re.search(r"\b(no|not|non|nahi|can'?t|cannot|without|isn'?t)\b", around) is not None


def _is_cut(text: str, notes: tuple[str, ...]) -> bool:
    if notes or _OFFICIAL.search(text):
        return True
    return bool(
        re.search(
            r"\b(can|could|possible|try|manage|happy to|will) .{0,12}\b(join|in|within|release|do)\b|possible", text
        )
    )


def _with_unit(length: Length, lengths: list[Length]) -> Length:
    """Give a bare number the unit of the other: "60 days negotiable to 30"."""
    unit = length.unit or next((other.unit for other in lengths if other.unit), "")
    return Length(length.low, length.high, unit, length.start, length.end, length.is_spelt)
