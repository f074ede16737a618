"""The units people put behind numbers, in every spelling, a slip of the finger included."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from recruit_app.domain.prescreen.understanding.lists import word_set

LAKH, CRORE, THOUSAND = 1e5, 1e7, 1e3


def _table(rows: dict[str, str]) -> dict[str, str]:
    return {word: unit for unit, words in rows.items() for word in words.split()}


SCALES = _table(
    {
        "lpa": "lpa lpaa lakhspa",
        "lpm": "lpm",
        "lakh": "l lac lacs lakh lakhs lack lacks lak laks lks lkh lakhhs lax ls लाख lacks lacss",
        "crore": "cr crs crore crores karod karor caror crr करोड़ करोड",
        "thousand": "k thousand thousands hazar hajar hazaar hajaar thou हज़ार हजार",
        "million": "mn mln million millions",
    }
)
SPANS = _table(
    {
        "day": "d day days din dino dinon dys दिन",
        "week": "w wk wks week weeks hafte hafta haftey haftaa hafton हफ्ते हफ्ता",
        "fortnight": "fortnight fortnights",
        "month": "m mo mos mon month months mnth mnths mth mths mahina mahine mahino maheene mahiney mahna"
        " monthes महीने महीना माह",
        "year": "y yr yrs year years yrz saal sal saalo saalon baras yoe yo साल वर्ष",
        "decade": "decade decades",
    }
)
_SLIPS = {**SCALES, **SPANS}
_LONG = tuple(word for word in _SLIPS if len(word) >= 4 and word.isascii())
# Words one slip away from a unit that mean something else.
_NEVER = word_set(
    "like lake last lash make dark take talk walk days's date dear daily case care core score mouth dark lakme"
    " monday money moths wake weak seek meeks year's yeah near hear fear wear tear early bears"
    " cores more mores ears months's clear thousandth sale said sail weekend sari lakshya"
)


@lru_cache(maxsize=4096)
def unit_of(word: str) -> str:
    """Return the unit a word names, allowing one slip in a word of four letters or more; "" if none."""
    if word in _SLIPS:
        return _SLIPS[word]
    if len(word) < 4 or word in _NEVER or not word.isascii():
        return ""
    near = {_SLIPS[known] for known in _LONG if known[0] == word[0] and OSA.distance(word, known, score_cutoff=1) <= 1}
    return near.pop() if len(near) == 1 else ""


def is_scale(word: str) -> bool:
    """Return whether the word multiplies money: lakh, crore, thousand."""
    return unit_of(word) in {"lpa", "lpm", "lakh", "crore", "thousand", "million"}


def is_span(word: str) -> bool:
    """Return whether the word is a length of time."""
    return unit_of(word) in {"day", "week", "fortnight", "month", "year", "decade"}


def is_unit(word: str) -> bool:
    """Return whether the word is a unit of money or time."""
    return unit_of(word) != ""
