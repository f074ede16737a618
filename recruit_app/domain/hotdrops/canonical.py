"""When two finds are the same job: by address without tracking, then by company, title and place. Pure."""

import re
import unicodedata
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urlsplit

from recruit_app.domain.sales.company_names import plain_name

_TRACKING = re.compile(
    r"utm_.*|gclid|fbclid|msclkid|mc_[ce]id|igshid|_hs.*|gh_src|lever-(?:source|origin).*|trk|tracking_?id|refid|oga",
    re.IGNORECASE,
)
# These may hold a job's number; with a plain word they only say where the reader came from.
_SAYS_WHENCE = {"ref", "source", "src", "referrer", "via"}
_SAME_HOSTS = {"job-boards.greenhouse.io": "boards.greenhouse.io"}
_PLACE_NAMES: dict[str, str] = {
    "bangalore": "bengaluru",
    "gurgaon": "gurugram",
    "bombay": "mumbai",
    "madras": "chennai",
}
_NOISE = re.compile(r"[^\w+#]+")


def canonical_url(url: str) -> str:
    """Return the form in which one page has one address: https, no tracking, parameters in order."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").lower().removeprefix("www.")
    host = _SAME_HOSTS.get(host, host)
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if _means(name, value)]
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    # A fragment that begins like a path is one of those sites that keep their pages behind it.
    fragment = f"#{parts.fragment}" if parts.fragment.startswith(("/", "!/")) else ""
    whole = f"https://{host}{port}{parts.path.rstrip('/')}{query}{fragment}"
    # An index holds 2,700 bytes; what is longer is known by its fingerprint.
    return whole if len(whole.encode()) <= 2_000 else f"sha256:{sha256(whole.encode()).hexdigest()}"


def _means(name: str, value: str) -> bool:
    if name.lower() in _SAYS_WHENCE:
        return any(char.isdigit() for char in value)
    return not _TRACKING.fullmatch(name)


def company_key(name: str) -> str:
    """Return a company's name so that the same company looks the same ("Acme Pvt. Ltd." → "acme")."""
    return plain_name(_plain(name))[:200]


def same_job_key(company: str, title: str, location: str) -> str | None:
    """Return company, title and place folded into one key, or None where the company is unknown."""
    owner = company_key(company)
    if not owner:
        return None
    words = (_PLACE_NAMES.get(word, word) for word in _folded(location).split())
    return f"{owner}|{_folded(title)}|{' '.join(words)}"[:600]


def place_words(word: str) -> set[str]:
    """Return a word and, where it is a city's old or new name, the other one."""
    said = word.casefold()
    return {word, *(old for old, new in _PLACE_NAMES.items() if new == said), _PLACE_NAMES.get(said, word)}


def _folded(text: str) -> str:
    return _NOISE.sub(" ", _plain(text)).strip()


def _plain(text: str) -> str:
    """Return text without case, accents and width."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in spread if not unicodedata.combining(char))
