"""Where an applicant came from: the last campaign clicked, else the site that linked here. Pure."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from recruit_app.core.view import View

COOKIE = "came_from"
LASTS_DAYS = 30
# The five of Google Analytics' campaign parameters, which every job board and mail tool writes.
CAMPAIGN_KEYS = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")
_LONGEST = 80
_NAMES = {
    "adzuna": "Adzuna",
    "bing": "Bing",
    "facebook": "Facebook",
    "glassdoor": "Glassdoor",
    "google": "Google",
    "indeed": "Indeed",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "lnkd": "LinkedIn",
    "monster": "Monster",
    "naukri": "Naukri",
    "shine": "Shine",
    "telegram": "Telegram",
    "twitter": "X",
    "whatsapp": "WhatsApp",
    "x": "X",
}


class Origin(View):
    """What brought a person here; `source` is one word for reports, `campaign` the address's own parameters."""

    source: str = "web"
    campaign: dict[str, str] = {}


DIRECT = Origin()


def origin_of_visit(query: Mapping[str, str], referrer_host: str = "", own_host: str = "") -> Origin | None:
    """Return the origin this visit names, or None where it names none.

    A campaign in the address counts first, then `source` or `ref`, then the other site that linked here.
    """
    campaign = {key: text for key in CAMPAIGN_KEYS if (text := _clean(query.get(key, "")))}
    named = campaign.get("utm_source") or _clean(query.get("source", "")) or _clean(query.get("ref", ""))
    if named:
        return Origin(source=_name(named), campaign=campaign)
    host = _clean(referrer_host.lower().removeprefix("www."))
    if host and host != own_host.lower().removeprefix("www."):
        return Origin(source=_name(host), campaign={"referrer": host})
    return None


def is_campaign(origin: Origin) -> bool:
    """Return whether somebody paid or wrote for this click; a plain link does not replace one of these."""
    return "referrer" not in origin.campaign


def to_cookie(origin: Origin) -> str:
    """Return the origin as a cookie's value."""
    return urlencode({"source": origin.source, **origin.campaign})


def from_cookie(value: str) -> Origin:
    """Return the origin a cookie holds; whatever somebody wrote into it, only known keys and short words come out."""
    pairs = dict(parse_qsl(value.strip('"')[:1_000], separator="&")) if value else {}
    campaign = {key: text for key in (*CAMPAIGN_KEYS, "referrer") if (text := _clean(pairs.get(key, "")))}
    return Origin(source=_clean(pairs.get("source", "")) or "web", campaign=campaign)


def _clean(text: str) -> str:
    return " ".join("".join(char for char in text if char.isprintable()).split())[:_LONGEST]


def _name(word: str) -> str:
    """Return a site's own name for its host or tag: "in.linkedin.com" and "linkedin" are LinkedIn."""
    parts = word.lower().split(".")
    return next((_NAMES[part] for part in parts if part in _NAMES), word)
