"""A job's title without what is no title: pay, place and reference numbers hung onto its end."""

import re
from collections.abc import Iterable

_TAIL = re.compile(
    r"(?:\s*\((?P<round>[^()]*)\)|\s*\[(?P<square>[^\[\]]*)\]|\s*(?:\s[-–—]\s|\||,)\s*(?P<plain>(?:(?!\s[-–—]\s)[^|,()\[\]])*))\s*$"
)
_PAY = re.compile(
    r"(?:up to|from|upto|circa)?\s*(?:[₹£$€]|rs\.?|inr|usd|gbp)\s*\d[\d.,]*\s*(?:k|l|lpa|lakhs?|cr)?\b.*"
    r"|\d[\d.,]*(?:\s*(?:-|–|to)\s*\d[\d.,]*)?\s*(?:lpa|lakhs?|lacs?|ctc|per annum|per hour|p\.?a\.?)\b.*",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?:job|req|requisition|ref|reference|position|vacancy)\.?\s*(?:id|no\.?|code|number|#)?\s*[:#-]?\s*"
    r"[A-Z]*[-/]?\d[\w/-]*|#?[A-Z]{0,5}[-/]?\d{5,}[\w/-]*",
    re.IGNORECASE,
)


def plain_title(title: str, *, places: Iterable[str] = (), identifier: str = "") -> str:
    """Return the title alone: "React Lead - Pune (REQ-4411) | ₹18–24 LPA" -> "React Lead".

    Only whole parts at the end go, and only what is surely pay, a number of the job or a place of its own; what is
    left is never empty.
    """
    own = {place.strip().lower() for place in places if place.strip()}
    known = {identifier.lower()} if identifier else set()
    left = title.strip()
    while (tail := _TAIL.search(left)) is not None and tail.start() > 0:
        part = next(text for text in tail.groups() if text is not None).strip()
        is_noise = part.lower() in own | known or _PAY.fullmatch(part) or _CODE.fullmatch(part)
        if not is_noise:
            break
        left = left[: tail.start()].strip()
    return left or title
