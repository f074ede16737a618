"""Text, days, pay and kinds of work as boards write them, brought to one form. Pure."""

import html
import re
import unicodedata
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import nh3

from recruit_app.domain.hotdrops.found import NOT_DISCLOSED
from recruit_app.domain.jobs.pay import pay_words

SUMMARY_CHARS = 400

_TAG = re.compile(r"<[a-z!/]", re.IGNORECASE)
_BREAK = re.compile(r"<(?=/?(?:p|li|ul|ol|br|div|h[1-6]|tr|td|th|table|section|article|blockquote)\b)", re.IGNORECASE)
_REMOTE = re.compile(r"\b(remote|work from home|wfh|anywhere|telecommute)\b", re.IGNORECASE)
_HYBRID = re.compile(r"\bhybrid\b", re.IGNORECASE)
_ISO_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")
_KINDS_OF_WORK = (
    ("INTERN", re.compile(r"intern(?!al|ation)|trainee|apprentic|working ?student")),
    ("CONTRACTOR", re.compile(r"contract|freelanc|consultant|c2c|1099")),
    ("TEMPORARY", re.compile(r"\btemp|seasonal|fixed ?term|casual")),
    ("PART_TIME", re.compile(r"part ?time")),
    ("FULL_TIME", re.compile(r"full ?time|permanent|regular|employee")),
)
_FOR_PEOPLE = {
    "FULL_TIME": "Full-time",
    "PART_TIME": "Part-time",
    "CONTRACTOR": "Contract",
    "TEMPORARY": "Temporary",
    "INTERN": "Internship",
}
_SPANS = (
    ("HOUR", "hour"),
    ("DAY", r"\bday|daily"),
    ("WEEK", "week"),
    ("MONTH", "month"),
    ("YEAR", "year|annual|annum"),
)
_SYMBOLS = {"INR": "₹", "USD": "$", "EUR": "€", "GBP": "£"}


def dig(item: Any, *path: str | int) -> Any:
    """Return what stands at `path` inside nested objects and lists, or None where the way ends."""
    for step in path:
        if isinstance(item, dict):
            item = item.get(step)
        elif isinstance(item, list) and isinstance(step, int) and step < len(item):
            item = item[step]
        else:
            return None
    return item


def line(value: Any, *, limit: int = 200) -> str:
    """Return text as one clean line of up to `limit` characters; anything that is no text is empty."""
    if not isinstance(value, str):
        return ""
    kept = html.unescape(value).encode("utf-8", "ignore").decode()
    kept = "".join(" " if unicodedata.category(char) in ("Cc", "Cf") else char for char in kept)
    return clipped(" ".join(unicodedata.normalize("NFC", kept).split()), limit)


def clipped(text: str, limit: int) -> str:
    """Return `text` in at most `limit` characters, cut between words and marked with an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head).rstrip(" ,;:.–-") + "…"


def plain(markup: Any) -> str:
    """Return HTML as one line of text. Boards encode HTML once or twice; that is undone first."""
    if not isinstance(markup, str):
        return ""
    text = markup[:200_000].encode("utf-8", "ignore").decode()
    for _ in range(3):
        if _TAG.search(text) or "&lt;" not in text.replace("&amp;", "&"):
            break
        text = html.unescape(text)
    text = nh3.clean(_BREAK.sub(" <", text), tags=set())
    return line(text, limit=200_000)


def summary(*parts: Any) -> str:
    """Return the first 400 characters of what the parts say, as plain text."""
    said: list[str] = []
    for part in parts:
        said.append(plain(part))
        if sum(map(len, said)) > SUMMARY_CHARS:
            break
    return clipped(" ".join(filter(None, said)), SUMMARY_CHARS)


def day(value: Any) -> date | None:
    """Return the day of an ISO or RFC 2822 text or of an epoch in seconds or milliseconds (UTC), else None."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value / 1000 if abs(value) > 1e11 else value, UTC).date()
        if not isinstance(value, str):
            return None
        if found := _ISO_DAY.match(value):
            return date.fromisoformat(found[1])
        return parsedate_to_datetime(value).date()
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        return None


def web_address(value: Any) -> str:
    """Return an http(s) address, or nothing: other schemes lead nobody anywhere good."""
    text = value.strip() if isinstance(value, str) else ""
    try:
        parts = urlsplit(text)
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and parts.port != 0
        usable = usable and not re.search(r"[\s<>\"\x00-\x1f\ud800-\udfff]", text)
    except ValueError:
        return ""
    return text if usable and len(text.encode()) <= 1_500 else ""


def employment(*values: Any) -> str:
    """Return Google's token for the first value that names a kind of employment, or nothing."""
    for value in values:
        for one in value if isinstance(value, list) else [value]:
            said = re.sub(r"[\s_\-–]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", one)) if isinstance(one, str) else ""
            for token, pattern in _KINDS_OF_WORK:
                if pattern.search(said.lower()):
                    return token
    return ""


def sounds_remote(*texts: str) -> bool:
    """Return whether a place or title says remote; a hybrid one is not."""
    said = " ".join(texts)
    return bool(_REMOTE.search(said)) and not _HYBRID.search(said)


def job_type(employment_type: str, *, remote: bool) -> str:
    """Return Remote for a remote job, else the kind of employment in words, or nothing when unknown."""
    return "Remote" if remote else _FOR_PEOPLE.get(employment_type, "")


def number(value: Any) -> float | None:
    """Return an amount of more than zero, written as number or text with thousands marks; else None."""
    if isinstance(value, str):
        value = value.replace(",", "").strip()
        value = float(value) if re.fullmatch(r"\d{1,12}(\.\d{1,6})?", value) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e12:
        return None
    return float(value)


def unit_of(interval: Any) -> str:
    """Return HOUR, DAY, WEEK, MONTH or YEAR for what says it ("1 YEAR", "per-hour-wage"), else nothing."""
    said = interval.lower() if isinstance(interval, str) else ""
    if re.search(r"bi-?week|semi-?month|fortnight", said):
        return ""
    return next((token for token, pattern in _SPANS if re.search(pattern, said)), "")


def pay(low: Any, high: Any, currency: Any, interval: Any = "") -> str:
    """Return a pay range as people say it: "$120,000–150,000 a year", "₹18–24 LPA", "Not Disclosed"."""
    least, most = number(low), number(high)
    if least is None and most is None:
        return NOT_DISCLOSED
    money = currency.strip().upper() if isinstance(currency, str) else ""
    unit = unit_of(interval)
    if money == "INR" and unit == "YEAR":
        whole = (None if amount is None else round(amount) for amount in (least, most))
        return pay_words(*whole, currency="INR", unit="YEAR")
    symbol = _SYMBOLS.get(money, f"{money} " if re.fullmatch("[A-Z]{3}", money) else "")
    return f"{_range(least, most, symbol)}{f' {_ARTICLES[unit]} {unit.lower()}' if unit else ''}"


_ARTICLES = {"HOUR": "an", "DAY": "a", "WEEK": "a", "MONTH": "a", "YEAR": "a"}


def _range(least: float | None, most: float | None, symbol: str) -> str:
    low, high = _amount(least), _amount(most)
    if low and high and low != high:
        return f"{symbol}{low}–{high}"
    if low and high:
        return symbol + low
    return f"From {symbol}{low}" if low else f"Up to {symbol}{high}"


def _amount(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"


def place(*parts: Any) -> str:
    """Return city, region and country as one line, without holes and repeats."""
    said = [piece for part in parts for piece in line(part).split(",")]
    return line(", ".join(dict.fromkeys(piece.strip() for piece in said if piece.strip())))


def places(*each: str) -> str:
    """Return several places as one line, each once."""
    return line("; ".join(dict.fromkeys(filter(None, each))))


def name_from(address: str, *, at: int | None = 0) -> str:
    """Return a company's name as its board's address spells it: its path part `at`, or with None its host."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    pieces = [piece for piece in parts.path.split("/") if piece]
    said = host if at is None or at >= len(pieces) else pieces[at]
    words = re.sub(r"[-_]+", " ", said)
    return line(words if "." in words else words[:1].upper() + words[1:])
