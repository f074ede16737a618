"""The degrees people write, with their rank: the highest one of a résumé is its highest education."""

import re
from dataclasses import dataclass

# (label, rank, pattern). Patterns with capitals that matter are compiled as they stand, the others without case.
_DEGREES: tuple[tuple[str, int, str], ...] = (
    ("PhD", 90, r"\bph\.?\s?d\b|doctorate|doctor of philosophy"),
    ("MD", 85, r"\bM\.?D\.?(?=\s*[(,\-–]|\s+in\b|\s+[A-Z][a-z])|\bDNB\b"),
    ("M.Phil", 82, r"\bm\.?\s?phil\b|master of philosophy"),
    ("M.Tech", 80, r"\bm[.\- ]{0,2}tech\b|masters? (?:of|in) technology"),
    ("MBA", 80, r"\bm\.?\s?b\.?\s?a\b|masters? (?:of|in) business administration|\bmms\b|\bmhrm\b"),
    ("PGDM", 79, r"\bpgdm\b|\bpgdbm?a?\b|\bpgdca\b|\bpg[ \-]?d[a-z]{1,4}\b|\bpgp(?:m|bm)?\b|\bp\.?g\.? diploma"
     r"|post[ \-]?graduat(?:e|ion)[ \-](?:diploma|program(?:me)?|certificate|degree)"),
    ("MCA", 79, r"\bm\.?\s?c\.?\s?a\b|masters? (?:of|in) computer applications?"),
    ("CA", 79, r"chartered accountan\w+|\bCA[ \-](?:final|inter|ipcc|foundation)\b|\bicwa\w*\b|company secretary|\bCMA\b(?: \w+)?|\bACCA\b|\bCFA\b"),
    ("M.E.", 78, r"\bM\.\s?E\b\.?|\bME\b(?=\s*[(,\-–]|\s+in\b)|(?i:masters? (?:of|in) engg?(?:ineering)?\b)"),
    ("M.Sc", 78, r"(?i:\bm[.\- ]{0,2}sc\b|masters? (?:of|in) science)|\bM\.?S\.?(?=\s+in\b|\s*,|\s*\()"),
    ("M.Com", 78, r"\bm[.\- ]{0,2}com\b|masters? (?:of|in) commerce"),
    ("M.Ed", 78, r"\bm\.?\s?ed\b\.?|master of education"),
    ("LLM", 78, r"\bll\.?m\b"),
    ("MSW", 78, r"\bmsw\b|master of social work"),
    ("M.A.", 77, r"\bM\.\s?A\b\.?|\bMA\b(?=\s*[(,\-–]|\s+in\b)|(?i:masters? (?:of|in) arts)"),
    ("Master's", 75, r"\bmasters?['’]?s?\b(?: degree)?(?=\s+(?:degree|in|of)\b)|\bpost[ \-]graduation\b|\bpost[ \-]graduate\b(?=\s+(?:in|from)\b)"),
    ("MBBS", 65, r"\bm\.?b\.?b\.?s\b|\bb\.?d\.?s\b(?=[ ,(\-–]|$)|\bb\.?a\.?m\.?s\b|\bb\.?h\.?m\.?s\b"),
    ("LLB", 62, r"\bll\.?b\b|bachelor of laws?"),
    ("B.Tech", 60, r"\bb[.\- ]{0,2}tech\b|bachelor['’]?s? (?:of|in) technology"),
    ("B.E.", 60, r"\bB\.\s?E\b\.?|\bBE\b(?=\s*[(,\-–:\t]|\s+in\b|$)|\bB E\b(?= in)|(?i:bachelor['’]?s? (?:of|in) engg?(?:ineering)?\b)|\bb\.?engg\b|\bamie\b"),
    ("B.Arch", 60, r"\bb\.?\s?arch\b|bachelor of architecture"),
    ("B.Pharm", 60, r"\b[bd]\.?\s?pharm(?:a|acy)?\b|bachelor of pharmacy"),
    ("B.Sc Nursing", 59, r"\bb\.?\s?sc\.?\s*\(?nursing|bachelor of science in nursing|\bbsn\b"),
    ("B.Ed", 59, r"\bb\.?\s?ed\b\.?|\bd\.?\s?ed\b\.?|bachelor of education"),
    ("BCA", 58, r"\bb\.?\s?c\.?\s?a\b|bachelor['’]?s? (?:of|in) computer (?:applications?|science)"),
    ("BBA", 58, r"\bb\.?\s?b\.?\s?[am]\b|\b(?:[tsf]\.?y\.?\s?)?b\.?m\.?s\b|bachelor['’]?s? (?:of|in) (?:business|management)[\w ]*"),
    ("B.Sc", 58, r"(?i:\b(?:[tsf]\.?y\.?\s?)?b[.\- ]{0,2}sc\b|bachelor['’]?s? (?:of|in) science)|\bB\.?S\.?(?=\s+in\b|\s*,|\s*\(|\s+[A-ZÀ-Ý][a-z])"),
    ("B.Com", 58, r"\b(?:[tsf]\.?y\.?\s?)?b[.\- ]{0,2}com\b|bachelor['’]?s? (?:of|in) commerce"),
    ("BHM", 58, r"\bbhm(?:ct)?\b|bachelor of hotel management"),
    ("BSW", 57, r"\bbsw\b|bachelor of social work"),
    ("BFA", 57, r"\bbfa\b|bachelor of fine arts|\bb\.?\s?des\b|bachelor of design"),
    ("B.A.", 57, r"\bB\.\s?A\b\.?|\bBA\b(?=\s*[(,\-–]|\s+in\b)|(?i:bachelor['’]?s? (?:of|in) arts)"),
    ("Bachelor's", 55, r"\bbachelor['’]?s?\b(?: degree)?(?=\s+(?:degree|in|of)\b|\s*[,:])|\bbachelors? degree\b|\bgraduation\b|\bgraduate in\b"),
    ("GNM", 45, r"\bgnm\b|\banm\b|general nursing and midwifery"),
    ("Associate", 45, r"\bassociate(?:'s)? (?:of|in|degree)\b(?: (?:arts|science|applied science))?"),
    ("Diploma", 40, r"\bdiploma\b|\bdece\b|\bpolytechnic\b(?=\s+in\b)|\bdme\b"),
    ("ITI", 35, r"\bI\.?\s?T\.?\s?I\b\.?"),
    ("12th", 20, r"\b(?:12\s?th|xii(?:th)?|h\.?\s?s\.?\s?c|i\.?s\.?c|10\s?\+\s?2|\+2|plus two|p\.?u\.?c|pre[ \-]university|hsslc|a\.?i\.?s\.?s\.?c\.?e|puc[ \-]?ii)\b\.?"
     r"|\+2\b|\bhigher secondary\b|\bsenior secondary\b|\bsr\.? secondary\b|\bintermediate\b|\b(?:class|std\.?) (?:12|xii)\b|\bhigh school diploma\b"),
    ("10th", 10, r"\b(?:10\s?th|s\.?\s?s\.?\s?c|s\.?s\.?l\.?c|x\s?th|matric(?:ulation)?|i\.?c\.?s\.?e|a\.?i\.?s\.?s\.?e)\b\.?"
     r"|\bsecondary school (?:certificate|education|examination)\b|\bsecondary education\b|\bhigh school\b|\b(?:class|std\.?) (?:10|x)\b|\bX(?=[ \t]*(?:[,(\-–:]|std|\t))"),
)  # fmt: skip
_CASED = {"MD", "M.E.", "M.A.", "B.E.", "B.A.", "ITI", "M.Sc", "B.Sc"}


@dataclass(frozen=True)
class DegreeHit:
    """A degree named in a line: where it stands and how high it is."""

    label: str
    rank: int
    start: int
    end: int


_COMPILED = tuple(
    (label, rank, re.compile(pattern, 0 if label in _CASED else re.IGNORECASE)) for label, rank, pattern in _DEGREES
)


def find_degrees(line: str) -> list[DegreeHit]:
    """Return the degrees named in a line, in their order; of two at one place the longer or higher one."""
    hits = [
        DegreeHit(label, rank, match.start(), match.end())
        for label, rank, pattern in _COMPILED
        for match in pattern.finditer(line)
    ]
    kept: list[DegreeHit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -(h.end - h.start), -h.rank)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def is_school(label: str) -> bool:
    """Say whether this is a school-leaving certificate."""
    return label in ("10th", "12th")
