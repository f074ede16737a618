"""Take who a person is out of a résumé's text, before anything compares it with a job.

Name, address, sex, age, family, religion, community, disability and photograph go; what was done stays.
Two résumés that differ in these alone are the same text afterwards, so they cannot score differently.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from recruit_app.domain.candidates.resume_parser import default_vocabulary
from recruit_app.domain.candidates.resume_parser.sections import heading_kind
from recruit_app.domain.candidates.resume_parser.skills import normalise
from recruit_app.domain.candidates.resume_parser.words import CITIES, is_company, is_title
from recruit_app.domain.matching.personal_words import (
    AGE,
    CONDITIONS,
    DISABILITY,
    FIELDS,
    GENDERED,
    GIVEN_NAMES,
    GROUPS,
    NEUTRAL,
    PERSONAL,
    WHOLE_LINE_FIELDS,
)

_FLAGS = re.IGNORECASE
_CONTACT = re.compile(
    r"[\w.+%\-]+@[\w\-]+(?:\.[\w\-]+)+|(?:https?://|www\.)\S+|(?:linkedin|github|facebook|instagram)\.com/\S*"
    r"|\+?\d[\d\s()\-]{7,}\d",
    _FLAGS,
)
# Years tell an age; how long somebody worked is said in years of experience, which stay.
_DATES = re.compile(
    r"\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b|\b\d{1,2}[/\-](?=(?:19|20)\d\d)|\b(?:19|20)\d\d\b|\b\d{6}\b"
)
_LINE_FIELD = re.compile(rf"^\W*(?:{WHOLE_LINE_FIELDS})\s*(?:[:=]|[-–—]\s).*$", _FLAGS)
_FIELD = re.compile(
    rf"(?:(?<=[,|;•\t])|^)\W*(?:{FIELDS})\s*(?:[:=]|[-–—]\s)[^|;•\t,]*(?:,(?![\w ]{{2,25}}:)[^|;•\t,]*)*", _FLAGS
)
_CATEGORY = re.compile(
    r"\b(?:category|community|caste|quota)\s*[:=\-–]?\s*(?:sc|st|obc|general|open|ews|ur|unreserved|nt|mbc|bc|oc)\b",
    _FLAGS,
)
_GROUP = re.compile(rf"\b(?:{GROUPS})\b", _FLAGS)
_SHORT_GROUP = re.compile(r"\b(?:SC\s*/\s*ST(?:\s*/\s*OBC)?|SC|ST|OBC(?:-NCL)?|EWS)\b(?![.&])")
_DISABLED = re.compile(rf"\b(?:{DISABILITY})\b", _FLAGS)
_AGED = re.compile(AGE, _FLAGS)
_GENDER = re.compile(rf"\b(?:{GENDERED})\b(?:['’]s)?", _FLAGS)
_PERSONAL = re.compile(rf"\b(?:{PERSONAL})\b", _FLAGS)
_CONDITION = re.compile(rf"\b(?:{CONDITIONS})\b", _FLAGS)
_CHILD_OF = re.compile(r"\b[SDWC]/[oO]\.?\s+(?:[A-Z]\w*\s?){1,4}")
# "Assisted disabled passengers" tells of work, "Wheelchair user" of the person.
_DID = re.compile(r"^\W*(?!disabled|handicapped)[a-z]{2,}ed\b", _FLAGS)
_CLAUSE = re.compile(r",\s*|\s+(?=(?:and|with|who|but|having|while)\b)", _FLAGS)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\s*[|;•\t]\s*")
_HONORIFIC = re.compile(r"\b(?:mr|mrs|ms|miss|shri|smt|kumari|sri|mx)\b\.?\s+((?:[A-Z][\w'’]+\s?){1,3})")
_SAYS_NAME = re.compile(
    r"\b(?:my name is|i am|i'm|myself|this is)\s+((?:[A-Z][a-z'’]+\s?){1,3})(?=[,.\n]|$| and )", re.M
)
_NAME_FIELD = re.compile(r"^\W*(?:full |candidate |applicant )?name\s*[:=\-–]\s*([^\n|,;]{2,60})", _FLAGS | re.M)
_NAME_LINE = re.compile(r"[A-Z][\w.'’\-]*(?: [A-Z][\w.'’\-]*){0,3}")
_MAIL_NAME = re.compile(r"([\w.+%\-]+)@")
_NAME_PART = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-](?=[^\W\d_]))+")
_CAPITAL = re.compile(r"\b([A-Z][A-Za-z]+)\b(?:['’]s)?")
_CUT = re.compile(r"\s*[|,•·\t]\s*|\s{3,}|\s[-–—]\s")
_MARKS = (_CATEGORY, _GROUP, _SHORT_GROUP, _DISABLED, _AGED)
_SHORT = 8


def redact(text: str) -> str:
    """Return the text without what tells who a person is; working facts stay in their order."""
    names = _names(text)
    lines = (_line(_CONTACT.sub(" ", line), names) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def neutral(text: str) -> str:
    """Return the text with one word for both sexes of a trade ("waitress" is a waiter)."""
    return NEUTRAL.sub(lambda match: _NEUTRAL_WORD[match.lastgroup or ""], text)


_NEUTRAL_WORD = {
    "flight": "flight attendant",
    "host": "host",
    "waiter": "waiter",
    "steward": "steward",
    "actor": "actor",
    "sales": "salesperson",
    "chair": "chairperson",
    "business": "businessperson",
    "fore": "supervisor",
    "police": "police officer",
}


def _line(line: str, names: re.Pattern[str] | None) -> str:
    if _LINE_FIELD.match(line):
        return ""
    line = _CHILD_OF.sub(" ", _FIELD.sub(" ", line))
    line = _CAPITAL.sub(lambda word: " " if word[1].title() in GIVEN_NAMES else word[0], line)
    line = names.sub(" ", line) if names else line
    kept = [_words(part) for sentence in _SENTENCE.split(line) for part in _told_work(sentence)]
    return " ".join(" ".join(kept).split())


def _told_work(sentence: str) -> list[str]:
    """Return the parts of a sentence that are not about the person: of "I use a wheelchair and build robots" the last.

    A sentence that tells what was done ("Assisted disabled passengers") stays whole; `_words` takes the words out.
    """
    is_personal = _PERSONAL.search(sentence) is not None
    marks = (*_MARKS, _CONDITION) if is_personal else _MARKS
    if not any(mark.search(sentence) for mark in marks) or (_DID.search(sentence) and not is_personal):
        return [sentence]
    parts = _CLAUSE.split(sentence)
    return [part for part in parts if not _tells(part, marks, is_personal=is_personal)]


def _tells(part: str, marks: Iterable[re.Pattern[str]], *, is_personal: bool) -> bool:
    return any(mark.search(part) for mark in marks) and (is_personal or len(part.split()) <= _SHORT)


def _words(part: str) -> str:
    part = neutral(part)
    for pattern in (*_MARKS, _GENDER, _DATES):
        part = pattern.sub(" ", part)
    return part if re.search(r"\w", part) else ""


def _names(text: str) -> re.Pattern[str] | None:
    """Return what matches each part of the person's name, wherever it stands with a capital letter."""
    found = [match[1] for pattern in (_HONORIFIC, _SAYS_NAME, _NAME_FIELD) for match in pattern.finditer(text)]
    filled = [line.strip() for line in text.splitlines() if line.strip()][:3]
    found += [first for line in filled if _is_name(first := _CUT.split(line)[0].strip(" ,.|"))]
    local = " ".join(match[1].lower() for match in _MAIL_NAME.finditer(text))
    tops = (word for line in filled for word in _NAME_PART.findall(line))
    found += [word for word in tops if len(word) > 3 and word.lower() in local and not is_title(word)]
    # A word that also stands there in small letters ("hard worker") is no name.
    small = set(re.findall(r"\b[a-z]{2,}\b", _CONTACT.sub(" ", text)))
    parts = {part for name in found for part in _NAME_PART.findall(name) if not _is_working_word(part)}
    parts = {part for part in parts if part.lower() not in small}
    if not parts:
        return None
    forms = {form for part in parts for form in (part, part.title(), part.upper())}
    return re.compile(
        rf"\b(?:{'|'.join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))})\b(?:['’]s)?"
    )


def _is_name(line: str) -> bool:
    if not _NAME_LINE.fullmatch(line) or len(line) > 45 or heading_kind(line) or is_title(line) or is_company(line):
        return False
    words = re.findall(r"[^\W\d_]+", line)
    return len(words) >= 2 and not any(_is_working_word(word) for word in words)


def _is_working_word(word: str) -> bool:
    # One letter is an initial ("D'Souza"), though a language is called D; and Jasmine is a person before a tool.
    return len(word) > 1 and word.title() not in GIVEN_NAMES and word.lower() in _working_words()


@lru_cache(maxsize=1)
def _working_words() -> frozenset[str]:
    """Words of skills, trades and places: a line that holds one is no name."""
    known = default_vocabulary()
    skills = {word for alias in known.by_alias if alias not in known.listed for word in alias}
    trades = set(normalise(_TRADES))
    return frozenset(skills | trades | {word for city in CITIES for word in city.split()})


_TRADES = (
    "account accounting advocate agile analytics animation apparel arts artist automobile automotive aviation banking "
    "beauty business career change client commercial communications community company construction content corporate "
    "creative customer data design development digital director ecommerce education electrical electronics energy "
    "engineering entertainment environmental event executive fashion finance financial fitness food front general "
    "global graphic group head health healthcare hospitality hotel human industrial information insurance interior "
    "international inventory journalism key kitchen legal logistics maintenance management managing manufacturing "
    "market marketing mechanical media medical mobile national network office operations performance personal "
    "pharmacy planning policy practice private process procurement product production professional program project "
    "property public purchase purchasing quality real estate regional relations resources restaurant retail risk "
    "safety sales science security senior junior service services site social software solutions sous space "
    "sports staff store stores strategic student supply chain support system systems talent tax teaching team "
    "technical technology telecom test training transportation travel treasury university urban vendor video "
    "warehouse web wellness writing youth city state name summary profile skills experience education objective"
)
