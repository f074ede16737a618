"""From a message as it was typed to words and numbers: one form for the many ways of writing the same."""

import re
import unicodedata
from dataclasses import dataclass

from recruit_app.domain.prescreen.understanding import numerals, units

MAX_TOKENS = 160
_TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)?|(?<!\d)\.\d+)"
    r"|(?P<word>[a-z\u0900-\u0963\u0970-\u097f]+(?:'[a-z]+)?)|(?P<symbol>\S)"
)
_ENDLESS = re.compile(r"\d[\d,]{15,}")
_OPAQUE = re.compile(r"[a-z]+\d[a-z\d]*")
_PREFIXES = ("rs", "inr", "usd", "eur", "gbp", "aed", "sgd", "ctc", "ectc", "cctc", "exp", "lwd", "np", "for", "is")
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
_REWRITES = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"[’‘`´]", "'"),
        (r"[‐-―−]", "-"),
        (r"(?<=[\da-z])\s?[~～]\s?(?=\d)", " - "),
        (r"[~～]", " around "),
        (r"(?<=\d)\s?-?ish\b", " "),
        (r"(?<=\d)\s+1/2\b", ".5"),
        (r"(?<=year|onth)'?s'?\b|(?<=year|onth|week)'s\b", "s"),
        (r"(?<![a-z])l\s?\.?\s?p\s?\.?\s?a\b\.?", " lpa "),
        (r"(?<![a-z])l\s?\.?\s?p\s?\.?\s?m\b\.?", " lpm "),
        (r"(?<![a-z])p\s?[./]?\s?a(?![a-z])\.?", " pa "),
        (r"(?<![a-z])p\s?[./]?\s?m(?![a-z])\.?", " pm "),
        (r"(?<![a-z])rs\s?\.", " rs "),
        (r"(?<=\d)\s?/-|/=", " "),
        (r"buy[\s-]*out", "buyout"),
        (r"in[\s-]hand\b", "inhand"),
        (r"take[\s-]?home\b", "inhand"),
        (r"\bmay be\b", "maybe"),
    )
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a symbol or a number; `number` is None for the first two."""

    text: str
    number: float | None = None
    is_spaced: bool = True
    is_ordinal: bool = False
    is_spelt: bool = False
    is_negative: bool = False


def plain(text: str) -> str:
    """Return the text in lower case with plain digits, quotes and dashes, and one form of "p.a.", "l.p.a."."""
    text = re.sub(r"(\d)?([½¼¾])", lambda m: f"{m[1] or '0'}{_FRACTIONS[m[2]]}", text)
    text = "".join(_plain_digit(char) for char in unicodedata.normalize("NFKC", text))
    text = re.sub(r"[\u200b-\u200f\ufe0f\u20e3\u2060]", "", text).lower()
    for pattern, new in _REWRITES:
        text = pattern.sub(new, text)
    return " ".join(_ENDLESS.sub(" # ", text).split())


def _plain_digit(char: str) -> str:
    return char if char.isascii() or not char.isdecimal() else str(unicodedata.decimal(char))


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a text that `plain` has been through, with number words as numbers."""
    tokens: list[Token] = []
    place = 0
    while place < len(text) and len(tokens) < MAX_TOKENS:
        if text[place] == " ":
            place += 1
            continue
        spaced = place == 0 or text[place - 1] == " "
        glued_to_number = bool(tokens) and tokens[-1].number is not None and not spaced
        opaque = None if glued_to_number else _OPAQUE.match(text, place)
        if opaque and not re.match(rf"({'|'.join(_PREFIXES)})\d", opaque.group()):
            tokens.append(Token(opaque.group(), is_spaced=spaced))
            place = opaque.end()
            continue
        match = _TOKEN.match(text, place)
        if match is None:  # the pattern takes any character that is not a space
            break
        _add(tokens, match, spaced)
        place = match.end()
    return _spelt_out(tokens)


def _add(tokens: list[Token], match: re.Match[str], spaced: bool) -> None:
    found = match.group()
    if match["number"] is None:
        if found in ("st", "nd", "rd", "th") and tokens and tokens[-1].number is not None and not spaced:
            tokens[-1] = Token(tokens[-1].text, tokens[-1].number, tokens[-1].is_spaced, is_ordinal=True)
            return
        tokens.append(Token(found, is_spaced=spaced))
    elif len(found) > 15:
        tokens.append(Token("#" + found[:15], is_spaced=spaced))
    else:
        tokens.append(Token(found, float(found.replace(",", "")), spaced, is_negative=_is_minus(tokens, spaced)))


def _is_minus(tokens: list[Token], spaced: bool) -> bool:
    """Whether the number that comes next has a sign: " -5" and "minus 5", but not "12-16", "ctc-18" or "ctc - 18"."""
    if tokens and tokens[-1].text == "minus":
        return True
    if not tokens or tokens[-1].text != "-" or spaced or not tokens[-1].is_spaced:
        return False
    return len(tokens) == 1 or (tokens[-2].number is None and not units.is_unit(tokens[-2].text))


def _spelt_out(tokens: list[Token]) -> list[Token]:
    """Turn number words into numbers, from the right, because "do" is two only before a unit or a number."""
    made: list[Token] = []
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        value = _word_value(tokens, place, made)
        if value is None:
            made.insert(0, token)
        else:
            made.insert(0, Token(token.text, value, token.is_spaced, is_spelt=True))
    return _joined(made)


def _word_value(tokens: list[Token], place: int, made: list[Token]) -> float | None:
    after = made[0] if made else None
    word = tokens[place].text
    value = numerals.WORDS.get(word, numerals.TENS.get(word))
    if value is None or word not in numerals.DOUBTFUL:
        return value
    before = tokens[place - 1].text if place else ""
    if before in numerals.SHIFTS:
        return value
    if word in ("one", "half"):
        beside = after is not None and (
            units.is_unit(after.text) or after.text in ("point", "and", "a", "of", "or", "n", "&", "aur", "to", "-")
        )
        named = before in ("the", "this", "that", "first", "second", "last", "no", "any", "which", "every", "some")
        return value if (beside or len(tokens) == 1) and not named else None
    if after is not None and after.text in ("se", "to", "-", "ya", "or") and len(made) > 1:
        after = made[1]
    beside = after is not None and (units.is_unit(after.text) or after.is_spelt or after.text in numerals.SHIFTS)
    return value if beside else None


def _joined(tokens: list[Token]) -> list[Token]:
    """Join "forty five", "sade teen", "one point five", "two hundred", "four and a half"."""
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        token, taken = _number_at(tokens, place)
        made.append(token)
        place += taken
    return made


def _number_at(tokens: list[Token], place: int) -> tuple[Token, int]:
    first, rest = tokens[place], tokens[place + 1 :]
    if first.text in numerals.SHIFTS and rest and rest[0].number is not None:
        shifted = rest[0].number + numerals.SHIFTS[first.text]
        return Token(rest[0].text, shifted, first.is_spaced, is_spelt=True), 2
    if numerals.SHIFTS.get(first.text) in (0.25, -0.25) and rest and units.is_unit(rest[0].text):
        return Token(first.text, 1 + numerals.SHIFTS[first.text], first.is_spaced, is_spelt=True), 1
    if first.number is None or first.is_ordinal:
        return first, 1
    value, taken = first.number, 1
    if first.text in numerals.TENS:
        skip = 1 if rest and rest[0].text == "-" and not rest[0].is_spaced else 0
        if len(rest) > skip and rest[skip].is_spelt and 1 <= (rest[skip].number or 0) <= 9:
            value, taken = value + (rest[skip].number or 0), 2 + skip
    if taken < len(tokens) - place and tokens[place + taken].text in numerals.HUNDRED:
        value, taken = value * 100, taken + 1
    value, taken = _with_point(tokens, place, value, taken)
    value, taken = _with_half(tokens, place, value, taken)
    return Token(first.text, value, first.is_spaced, False, first.is_spelt or taken > 1, first.is_negative), taken


def _with_point(tokens: list[Token], place: int, value: float, taken: int) -> tuple[float, int]:
    rest = tokens[place + taken : place + taken + 2]
    digit = rest[1].number if len(rest) == 2 and rest[0].text == "point" else None
    if digit is None or not 0 <= digit <= 99 or digit != int(digit):
        return value, taken
    return float(f"{value:g}.{digit:g}") if value == int(value) else value, taken + 2


def _with_half(tokens: list[Token], place: int, value: float, taken: int) -> tuple[float, int]:
    words = [token.text for token in tokens[place + taken : place + taken + 3]]
    for phrase, extra in (
        (("and", "a", "half"), 0.5),
        (("and", "half"), 0.5),
        (("n", "half"), 0.5),
        (("&", "half"), 0.5),
    ):
        if tuple(words[: len(phrase)]) == phrase:
            return value + extra, taken + len(phrase)
    return value, taken
