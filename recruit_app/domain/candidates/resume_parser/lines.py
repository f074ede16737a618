"""Even out what word processors and icon fonts leave in the lines of a résumé."""

import re
import unicodedata

MAX_CHARS = 200_000
MAX_LINE = 2_000
_SPACED = re.compile(r"(?:\S ){3,}\S(?: {2,}(?:\S ){2,}\S)*")
_BLANKS = str.maketrans({"\xa0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u3000": " ", "\u200b": None,
                         "\ufeff": None, "\u200e": None, "\u00ad": None})  # fmt: skip
_LEADING_MARK = re.compile(r"^(\s*)[\uf000-\uf8ff➢➤➔→⮚❖✓✔✦★◉⦿◘☑✪❑■□▪●○◦‣⁃∙⚫⚪►▸▶»]+\s*")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CUT_SPAN = re.compile(rf"\b(?:19|20)\d\d\s*(?:[-–—]|to)\s*(?:{_MONTH})?$", re.IGNORECASE)
_YEAR_AT_END = re.compile(rf"(.*?)(?:^|\s)((?:{_MONTH}\s*)?(?:(?:19|20)\d\d|present|till date))", re.IGNORECASE)
_ODD_STARTS = re.compile(r"^\s*(?:[oØüvq§Ø])\s{1,4}(?=[A-Z])")


def clean_lines(text: str) -> list[str]:
    """Return the lines of a résumé with one kind of bullet and blank, and letters that were set apart joined."""
    lines = [_clean(line[:MAX_LINE]) for line in text[:MAX_CHARS].splitlines()]
    for index, line in enumerate(lines[:-1]):
        # A narrow column cuts "June 2013 to March 2017" before its last year.
        cut = _CUT_SPAN.search(line)
        rest = _YEAR_AT_END.fullmatch(lines[index + 1]) if cut else None
        if rest:
            lines[index], lines[index + 1] = f"{line} {rest[2]}", rest[1].rstrip()
    return lines


def _clean(line: str) -> str:
    line = unicodedata.normalize("NFC", line.translate(_BLANKS))
    line = _LEADING_MARK.sub(r"\1• ", line)
    line = _ODD_STARTS.sub("• ", line)
    line = "".join(" " if unicodedata.category(char) == "Co" else char for char in line)
    if _SPACED.fullmatch(line.strip()):
        words = re.split(r" {2,}", line.strip())
        line = " ".join(word.replace(" ", "") for word in words)
    return line.rstrip()
