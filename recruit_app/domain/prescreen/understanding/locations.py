"""Where somebody would work: cities under their present names, and how far they would go."""

import re

from recruit_app.domain.prescreen.understanding import phrases
from recruit_app.domain.prescreen.understanding.cities import city_at
from recruit_app.domain.prescreen.understanding.meaning import NOT_UNDERSTOOD, Understood

ANYWHERE = "anywhere"
RELOCATES = "open to relocation"
STAYS = "not open to relocation"
REMOTE = "remote"
_ANYWHERE = re.compile(
    r"\b(any ?where|any (location|city|place|metro)|wherever|pan[\s-]?india|(all over|across|whole"
    r"|entire) (india|the country)|no (location )?preference|(location )?(does ?n.?t|does not|do not"
    r"|don.?t) matter|location (is )?flexible"
    r"|(kahi|kahin|kahee|kidhar)( bhi)?|koi bhi (city|jagah|location|shehar)|any of (them|these|the cities)"
    r"|all (locations|cities|metros)"
    r"|every ?where|no (location )?constraints?|location (is )?(no|not an?) (bar|issue|problem|constraint)"
    r"|flexible (with|on|about) location)\b|कहीं भी"
)
_ANYWHERE_IN = re.compile(
    r"\b(any ?where|any (city|location|place)|all over|across|kahin bhi) (in|within|around) (?!(the )?(india"
    r"|country|world))[a-z]+"
)
_BORN = re.compile(r"\b(born|native|hometown|home town|originally)\b")
_FLEXIBLE = re.compile(r"^\W*(i am |i'm |am |im )?(very |fully |totally )?flexible\W*$")
_RELOCATES = re.compile(
    r"\b((open|ready|willing|happy|fine|ok|okay|comfortable|agree|can|able|interested|prepared|will|would|love"
    r"|yes|haan|no (problem|issues?)|don'?t mind)[\w\s,']{0,25}"
    r"\b(relocat\w*|reloc\w*|shift(ing)?( to)?|mov(e|ing)|travel)|relocat\w*|shift ho (jaunga|jaungi|sakta|sakti"
    r"|jayenge)|shift kar (lunga|lungi|sakta|sakti))\b"
)
_STAYS = re.compile(
    r"\b(not|can'?t|cannot|won'?t|don'?t|unable|never|no|nahi\w*|nhi|without)\b[\w\s,']{0,30}\b(relocat\w*"
    r"|shift\w*|mov(e|ing))\b"
    r"|\b(relocat\w*|shift)\b[\w\s]{0,20}\b(nahi\w*|nhi|not (possible|an option|feasible|preferred))\b"
)
_FINE_WITH_MOVE = re.compile(
    r"\b(no (problem|issues?|objection|constraints?)|don'?t mind|not a problem|koi (dikkat|problem) nahi)\b"
)
_REMOTE = re.compile(r"\b(remote(ly)?|wfh|work from home|work from anywhere|wfa|ghar se)\b")
_NO_REMOTE = re.compile(
    r"\b(not|no|nahi|don'?t)\b.{0,15}\b(remote|wfh|work from home)\b|\b(remote|wfh)\b.{0,6}\b(nahi|not)\b"
)
_EXCEPT = re.compile(
    r"\b(except|apart from|other than|excluding|besides|but not|not|no|never|(anything|anywhere|any city"
    r"|everywhere|all) but|ke alawa|chhod ?k(e|ar)|avoid|don'?t want|hate|leaving|excluding)\b"
)
_NOT_AFTER = re.compile(r"^\W*(nahi|nahin|nhi|nai|mat|chhod|ke alawa)\b")
_NOW = re.compile(
    r"\b(currently|current|presently|live|living|based|staying|stay|reside|residing|from|native|hometown|born"
    r"|now|working|rehta|rehti|belong|left)\b"
)
_WANTED = re.compile(
    r"\b(prefer\w*|looking|want|relocat\w*|move|moving|shift\w*|ready|open|willing|like|love|target\w*|chahiye"
    r"|job in|work in|but)\b"
)
_OTHERS = re.compile(
    r"\b(friend|brother|sister|wife|husband|parents?|manager|client|office|company|team|belly|trip|holiday"
    r"|vacation|visited|match|ipl)\b"
)
_SAID = re.compile(r"[a-z\u0900-\u0963\u0970-\u097f][a-z'\u0900-\u0963\u0970-\u097f]*|[,.;/&|+?!-]")


def read_location(text: str) -> Understood:
    """Return the cities wanted, followed by "anywhere", "open to relocation" and the like where said."""
    text = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", phrases.statements(text))
    if not text or phrases.is_dodge(text):
        return NOT_UNDERSTOOD
    wanted, unwanted, is_spelt = _cities(text)
    willing = _willing(text, has_city=bool(wanted))
    if wanted and _ANYWHERE_IN.search(text):
        willing = [each for each in willing if each != ANYWHERE]
    notes = ("not " + ", ".join(unwanted),) if unwanted else ()
    value = (*wanted, *willing)
    if not value:
        return NOT_UNDERSTOOD
    confidence = 0.95 if is_spelt else 0.8
    if notes or not wanted:
        confidence = min(confidence, 0.85 if not notes else 0.7)
    if _is_doubtful(text, wanted, willing):
        confidence = 0.5
    return Understood(True, value, "places", confidence, ", ".join([*value, *notes]), notes=notes)


def _is_doubtful(text: str, wanted: list[str], willing: list[str]) -> bool:
    """Whether the cities are somebody else's, mixed with where the person is, or "anywhere" has bounds."""
    if _OTHERS.search(text) or re.search(r"\b(maybe|perhaps|if|shayad|near)\b", text):
        return True
    if len(wanted) > 1 and _NOW.search(text) and (_WANTED.search(text) or _BORN.search(text)):
        return True
    return not wanted and ANYWHERE in willing and _ANYWHERE_IN.search(text) is not None


def _cities(text: str) -> tuple[list[str], list[str], bool]:
    """Return the cities wanted and those ruled out, and whether all were spelt in a known way."""
    words = _SAID.findall(text)
    wanted: list[str] = []
    unwanted: list[str] = []
    is_spelt, place, is_ruled_out, gap = True, 0, False, 0
    while place < len(words):
        city, taken, known = city_at(words, place)
        if not city:
            gap += words[place].isalpha()
            is_ruled_out = _ruled_out(words, place, is_ruled_out, gap)
            place += 1
            continue
        gap = 0
        after = " ".join(words[place + taken : place + taken + 2])
        (unwanted if is_ruled_out or _NOT_AFTER.match(after) else wanted).append(city)
        is_spelt = is_spelt and known
        place += taken
    return list(dict.fromkeys(wanted)), list(dict.fromkeys(unwanted)), is_spelt


def _ruled_out(words: list[str], place: int, before: bool, gap: int) -> bool:
    said = " ".join(words[max(0, place - 1) : place + 1])
    if re.search(rf"({_EXCEPT.pattern})$", said) and " ".join(words[place : place + 2]) not in (
        "not only",
        "no problem",
        "no issues",
        "no issue",
    ):
        return True
    if words[place] == "," and gap:
        return False
    if words[place] == "no" and words[place + 1 : place + 2] == [","]:
        return False
    if words[place] in ("but", "only", "prefer", ".", ";", "want", "yes"):
        return False
    return before and gap <= 4


def _willing(text: str, *, has_city: bool) -> list[str]:
    said = []
    if _ANYWHERE.search(text) or _FLEXIBLE.match(text):
        said.append(ANYWHERE)
    rest = _FINE_WITH_MOVE.sub("ok", text)
    if _STAYS.search(rest):
        said.append(STAYS)
    elif _offers_to_move(rest, has_city=has_city):
        said.append(RELOCATES)
    if _REMOTE.search(text) and not _NO_REMOTE.search(text):
        said.append(REMOTE)
    return said


def _offers_to_move(text: str, *, has_city: bool) -> bool:
    """Whether the person would move, other than to the city already named; not whether a move is paid."""
    match = _RELOCATES.search(text)
    if match is None or (has_city and re.search(r"\brelocat\w* to|shift\w* to|mov\w+ to", text)):
        return False
    is_paid = re.search(r"\b(allowance|bonus|package|cost|assistance|support)\b", text)
    return is_paid is None or match.group().startswith("open")
