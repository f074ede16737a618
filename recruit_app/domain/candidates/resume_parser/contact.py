"""Name, mail, phone, links and place of a person, mostly from the first lines."""

import re
from itertools import pairwise

import phonenumbers

from recruit_app.domain.candidates.resume_parser.found import Found, Links
from recruit_app.domain.candidates.resume_parser.sections import heading_kind, is_bullet
from recruit_app.domain.candidates.resume_parser.words import (
    CITIES,
    is_company,
    is_indian_place,
    is_place,
    is_region,
    is_title,
)

_EMAIL = re.compile(r"(?<![\w.])[A-Za-z0-9][A-Za-z0-9._%+\-]*@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}")
_PHONE = re.compile(r"(?<![\w.@/])(?:\+\s?|\(\s?\+?|00)?\d(?:[\s\-–.()]{0,3}\d){8,13}(?![\w@]|\.\d)")
_PHONE_LABEL = re.compile(
    r"\b(?:ph(?:one)?|mob(?:ile)?|cell|tel(?:ephone)?|contact|call|whats\s?app|m|p)\b\s*(?:no|number|#)?\W{0,6}\+?\(?\d|☎|✆|📞|📱",
    re.I,
)
_CUT_PHONE = re.compile(r"[\d+)\-]$")
_DATES = re.compile(r"(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d|\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)\d\d")
_US_PLACE = re.compile(
    r"\b[A-Z][a-z]+,? (?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\b(?!\w)|\bUSA\b"
)
_LINKEDIN = re.compile(r"(?:[a-z]{2,3}\.)?linkedin\.com/(?:in|pub)/[\w%\-]+", re.IGNORECASE)
_GITHUB = re.compile(r"github\.com/[\w\-]+(?![\w\-]*/)", re.IGNORECASE)
_PROFILE = re.compile(
    r"\b(?:indeed\.com/r/[\w\-]+(?:/[\w\-]+)?|(?:twitter|x|facebook|instagram|behance|dribbble|medium|gitlab|kaggle|leetcode|hackerrank|"
    r"codechef|stackoverflow|bitbucket|orcid|researchgate)\.(?:com|net|org)/[\w\-./]+)", re.IGNORECASE,
)  # fmt: skip
_SITE = re.compile(r"(?<![@\w.])(?:https?://)?(?:www\.)?[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.[a-z]{2,}(?:/[\w\-./]*)?", re.I)
_SITE_ENDINGS = (
    ".com",
    ".in",
    ".dev",
    ".io",
    ".me",
    ".net",
    ".org",
    ".co",
    ".tech",
    ".design",
    ".app",
    ".page",
)
_NOT_A_SITE = (
    "linkedin.",
    "github.",
    "gmail.",
    "twitter.",
    "x.com",
    "facebook.",
    "instagram.",
    "orcid.",
    "gitlab.",
    "doi.org",
)
_NAME = re.compile(r"[^\W\d_][\w.'’\-]*(?: [^\W\d_][\w.'’\-]*){1,4}")
_NAME_LABEL = re.compile(
    r"^\W*(?:(?:full|candidate['’]?s?|applicant['’]?s?|my)\s+)?name(?:\s+of\s+(?:the\s+)?(?:candidate|applicant))?\s*(?:[:\-–=\t]+|\s{2,})\s*(\S.*)",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^(?:(?:resume|résumé|cv|curriculum\s+vitae|bio-?\s?data|profile)\s*(?:of|[-–:])\s*)+", re.IGNORECASE
)
_TITLE_LINE = re.compile(
    r"\W*(?:resume|résumé|curriculum[\s\-]*vita\w*|c\.?v\.?|bio[\s\-]*data|profile|page \d.*)\W*", re.IGNORECASE
)
_AFTER_NAME = re.compile(
    r"(?:[\s,]+(?:MBBS|MD|MS|DNB|BDS|MDS|BAMS|BHMS|MBA|MCA|B\.?E|B\.?Tech|M\.?Tech|Ph\.?D|CA|ACA|FCA|CMA|CPA|CFA|PMP|LLB|LLM|RN)\.?)+$"
)
_PLACE_LABEL = re.compile(
    r"\b(?:current location|present location|location|based in|city|address|current address|residing (?:at|in)|lives? in)\s*[:\-–]\s*([^\t|•]+)",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\b(?:resume|résumé|curriculum|vitae|cv|updated|page|profile|contact|address|phone|mobile|email|summary|"
    r"objective|welcome|street|road|university|college|institute|limited|ltd|pvt|experience|skills|india|"
    r"years?|career|focus|core|accomplishments?|employment|law|distribution|highlights?|strengths?|qualifications?|professional|"
    r"management|development|customer|service|sales|software|business|project|education|training|work|job|"
    r"developer|engineer|number|date|birth|gender|male|female|married|single|technologies|solutions|declaration|languages?|"
    r"the|and|for|with|of|my|in|reference)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\t|\s\|\s|\s[•·◆]\s?|[•·]\s|\s{3,}")
HEAD_LINES = 12


def find_emails(lines: list[str]) -> tuple[Found[str], ...]:
    """Return every mail address once, in order."""
    found: dict[str, Found[str]] = {}
    for line in lines:
        for match in _EMAIL.finditer(line.replace("mailto:", " ")):
            found.setdefault(match[0].lower(), Found(match[0], 0.99, line.strip()))
    return tuple(found.values())


def find_phones(lines: list[str]) -> tuple[Found[str], ...]:
    """Return numbers in international form (+919845012345).

    Without a country code a number is Indian, unless the first lines place the person in the United States. A number
    that no country has issued is kept as it is written, when it is labelled or stands among the first lines.
    """
    region = "US" if any(_US_PLACE.search(line) for line in lines[:HEAD_LINES]) else "IN"
    found, odd = _numbers(lines, region)
    if not found:  # a narrow column may have cut the number in two
        filled = [line.strip() for line in lines if line.strip()][:40]
        found, _ = _numbers([f"{one} {other}" for one, other in pairwise(filled) if _CUT_PHONE.search(one)], region)
    return tuple(found.values()) or tuple(odd.values())[:1]


def _numbers(lines: list[str], region: str) -> tuple[dict[str, Found[str]], dict[str, Found[str]]]:
    found: dict[str, Found[str]] = {}
    odd: dict[str, Found[str]] = {}
    for number, line in enumerate(lines):
        is_labelled = _PHONE_LABEL.search(line) is not None
        for match in _PHONE.finditer(line.replace("tel:", " ")):
            value = _e164(match[0], region, strict=not is_labelled)
            if value is not None:
                found.setdefault(value, Found(value, 0.97 if is_labelled else 0.93, line.strip()))
            elif (is_labelled or number < HEAD_LINES) and not _DATES.search(match[0]):
                odd.setdefault(match[0], Found(match[0].strip(), 0.4, line.strip()))
    return found, odd


def _e164(text: str, region: str, *, strict: bool) -> str | None:
    digits = re.sub(r"\D", "", text)
    plus = text.lstrip(" (").startswith("+")
    if re.fullmatch(r"\(?[1-5]\d\d\)?[\s.\-]{1,2}\d{3}[\s.\-]\d{4}", text.strip()):
        region = "US"  # grouped as Americans do, and no Indian mobile number begins like this
    candidates = [f"+{digits}"] if plus else []
    if digits.startswith("00"):
        candidates.append(f"+{digits[2:]}")
    if digits.startswith("91") and len(digits) in (12, 13):
        candidates.append(f"+91{digits[2:].lstrip('0')}")
    if plus and digits.startswith("910"):
        candidates.append(f"+91{digits[3:]}")
    if not plus:
        candidates.append(digits)
    for candidate in candidates:
        try:
            number = phonenumbers.parse(candidate, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            is_bare = strict and not plus and number.country_code == 91 and _is_landline(digits, text)
            return None if is_bare else phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def _is_landline(digits: str, text: str) -> bool:
    """Say whether an unlabelled number could be anything: Indian landlines are written with their area code's 0."""
    return digits.lstrip("0")[:1] not in "6789" and not (text.strip("( ").startswith("0") and len(digits) == 11)


def find_links(lines: list[str]) -> Links:
    """Return LinkedIn, GitHub, the first own web address, and profiles elsewhere."""
    return Links(_first(lines, _LINKEDIN), _first(lines, _GITHUB), _portfolio(lines), _others(lines))


def _others(lines: list[str]) -> tuple[Found[str], ...]:
    found: dict[str, Found[str]] = {}
    for line in lines:
        for match in _PROFILE.finditer(line):
            found.setdefault(f"https://{match[0]}", Found(f"https://{match[0]}", 0.9, line.strip()))
    return tuple(found.values())[:10]


def _first(lines: list[str], pattern: re.Pattern[str]) -> Found[str] | None:
    for line in lines:
        if match := pattern.search(line):
            return Found(f"https://{match[0]}", 0.95, line.strip())
    return None


def _portfolio(lines: list[str]) -> Found[str] | None:
    labelled = [line for line in lines if re.search(r"portfolio|website|homepage", line, re.IGNORECASE)]
    for line in [*labelled, *lines[:HEAD_LINES]]:
        for match in _SITE.finditer(_EMAIL.sub(" ", line)):
            address = match[0].rstrip("/.")
            host = re.sub(r"^https?://", "", address.lower()).split("/")[0]
            if host.endswith(_SITE_ENDINGS) and not any(name in host for name in _NOT_A_SITE):
                full = address if address.startswith("http") else f"https://{address}"
                return Found(full, 0.7, line.strip())
    return None


def find_name(lines: list[str], emails: tuple[Found[str], ...]) -> Found[str] | None:
    """Return the person's name: labelled, or a short line of words near the top, best when the mail address agrees."""
    local = emails[0].value.split("@")[0].lower() if emails else ""
    filled = [line.strip() for line in lines if line.strip()]
    best: tuple[float, Found[str]] | None = None
    seen = 0
    for index, line in enumerate(filled):
        label = _NAME_LABEL.match(line)
        if not label and (_TITLE_LINE.fullmatch(line) or heading_kind(line)):
            continue
        seen += 1
        if not label and index > 40:
            break
        name = _as_name(line, is_first=seen == 1, local=local)
        if name is None:
            continue
        name = _with_rest(name, filled[index + 1] if index + 1 < len(filled) else "", local)
        score = (0.9 - 0.06 * (seen - 1) if seen <= HEAD_LINES else 0.0) + _agreement(name, local)
        score += 0.8 if label and index < 60 else 0.0
        score -= 0.6 if is_title(name) or is_company(name) else 0.0
        score -= 0.3 if is_place(name) else 0.0
        if score >= 0.35 and (best is None or score > best[0]):
            best = (score, Found(_cased(name), min(round(score, 2), 0.98), line))
    return best[1] if best else _signature(filled)


def _with_rest(name: str, below: str, local: str) -> str:
    """Return the name with what a narrow column put on the next line, when the mail address knows that part too."""
    is_rest = re.fullmatch(r"[A-Z][\w.'’]+(?: [A-Z][\w.'’]+)?", below) is not None and len(name.split()) <= 2
    if not is_rest or heading_kind(below) or is_title(below) or is_place(below):
        return name
    known = [part for part in re.split(r"[^a-z]+", below.lower()) if len(part) > 2]
    return f"{name} {below}" if any(part[:5] in local for part in known) else name


def _agreement(name: str, local: str) -> float:
    parts = [part for part in re.split(r"[^a-z]+", name.lower()) if len(part) > 2]
    if any(part in local for part in parts):
        return 0.5
    letters = re.sub(r"[^a-z]", "", local)
    return 0.3 if len(letters) > 3 and any(part.startswith(letters[:4]) for part in parts) else 0.0


def _cased(name: str) -> str:
    if name.isupper() or name.islower():
        return " ".join(
            word
            if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]?", word) and name.isupper()
            else word.title().replace("'S", "'s")
            for word in name.split()
        )
    return name


def _signature(lines: list[str]) -> Found[str] | None:
    """Return the name under a declaration: in brackets, or after "I,"."""
    for line in lines[-12:]:
        match = re.search(r"\(\s*((?:Mr|Ms|Mrs|Dr)?\.?\s?[A-Z][\w.' ]{3,38})\s*\)\s*$", line)
        name = _as_name(match[1], is_first=False) if match else None
        if name and not is_title(name):
            return Found(_cased(name), 0.5, line)
    return None


def _as_name(line: str, *, is_first: bool, local: str = "") -> str | None:
    label = _NAME_LABEL.match(line)
    text = _SPLIT.split(label[1] if label else _PREFIX.sub("", line))[0].strip(" ,.|:-–")
    text = re.split(
        r"\s[-–—]\s|,\s|\s*[(|/]|\b(?:e-?mail|mob(?:ile)?|ph(?:one)?|contact|tel|cell)\b\W*[:\d+]",
        text,
        flags=re.IGNORECASE,
    )[0].strip(" ,.")
    text = re.sub(r"^(?:mr|ms|mrs|miss|dr|er|shri|smt|kum|ca|prof)\b\.?\s*", "", text, flags=re.IGNORECASE)
    text = _AFTER_NAME.sub("", text).strip(" ,.")
    if is_bullet(line) or heading_kind(line) or not 3 <= len(text) <= 45:
        return None
    is_single = (is_first or label) and re.fullmatch(r"[^\W\d_][\w'’\-]{2,20}", text)
    if not (_NAME.fullmatch(text) or is_single) or _NOT_A_NAME.search(text):
        return None
    if text.lower() in CITIES or not (text[0].isupper() or is_first or label):
        return None
    words = text.split()
    lower = sum(1 for word in words if word[0].islower())
    # Small letters are no name by themselves: somebody must call it one, by a label or by the mail address.
    if lower and not label and (lower < len(words) or local == "" or not _agreement(text, local)):
        return None
    return re.sub(r"\s+", " ", text)


def find_location(head: list[str], lines: list[str]) -> Found[str] | None:
    """Return the place of living: a labelled one, else a "City, State" or a known city in the first lines."""
    filled = [line.strip() for line in lines if line.strip()]
    top = [line.strip() for line in head if line.strip()][:HEAD_LINES] or filled[:6]
    for line in filled:
        match = _PLACE_LABEL.search(line)
        if (
            match
            and 2 < len(match[1].strip()) < 60
            and (is_place(match[1].strip(" ,.")) or "address" not in line.lower())
        ):
            return Found(match[1].strip(" ,."), 0.9, line)
    for line in (f"{one} {other}" for one, other in pairwise(top) if one.endswith(",")):
        if place := _place_inside(line):
            return Found(place, 0.6, line)
    for line in top:
        for part in [*_SPLIT.split(line), *re.split(r"\s[-–—]\s", line)]:
            text = re.sub(r"^[^\w]+|\s*[-–,]?\s*\d{3} ?\d{3}\.?$", "", part).strip(" ,.|-–")
            if is_place(text) and len(text) > 2:
                return Found(text, 0.8, line)
    addresses = (line for line in filled[:60] if "address" in line.lower() or re.search(r"\b\d{3} ?\d{3}\b", line))
    for line in [*top, *addresses]:
        if place := _place_inside(line):
            return Found(place, 0.6, line)
    for line in filled[-15:]:
        match = re.match(r"\W*place\s*[:\-–]+\s*([A-Za-z][\w .,]{2,30}?)\s*(?:$|\t|\bdate\b|\()", line, re.IGNORECASE)
        if match and is_place(match[1]):
            return Found(match[1].strip(" .,"), 0.5, line)
    return None


def _place_inside(line: str) -> str | None:
    """Return the town at the end of a postal address."""
    if len(line) > 200 or line.endswith("."):
        return None
    pieces = [
        re.sub(r"[\s\-–:]*\d{3} ?\d{3}.*$", "", piece).strip(" .-–")
        for piece in re.split(r"[,\t|:]| {3,}|\b(?:[Dd]ist|[Tt]al|[Tt]q|P\.?[OS])\b\.?|\s[-–]\s", line)
    ]
    kept = [piece for piece in pieces if piece.lower() in CITIES or is_indian_place(piece) or is_region(piece)]
    towns = [piece for piece in kept if not is_region(piece)]
    if not towns:
        return None
    region = next((piece for piece in kept[kept.index(towns[-1]) + 1 :] if piece.lower() != "india"), "")
    return f"{towns[-1]}, {region}" if region else towns[-1]
