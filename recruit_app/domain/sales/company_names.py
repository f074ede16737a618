"""Company names and mail domains, brought to a form in which the same company looks the same."""

import re

_LEGAL_FORMS = re.compile(
    r"\b(pvt|private|ltd|limited|llp|llc|inc|incorporated|corp|corporation|co|company|plc|gmbh|opc|the|india)\b"
)
_SHARED_MAIL = re.compile(
    r"(gmail|googlemail|yahoo|ymail|outlook|hotmail|live|icloud|rediffmail|protonmail|proton|zoho|aol)"
    r"\.(com|in|me|co\.in)"
)


def plain_name(name: str) -> str:
    """Return `name` without case, punctuation and legal form ("Kaveri Foods Pvt. Ltd." → "kaveri foods")."""
    words = " ".join(re.sub(r"[^\w&]+", " ", name.casefold()).replace("&", " and ").split())
    return " ".join(_LEGAL_FORMS.sub(" ", words).split()) or words


def company_domain(email: str) -> str:
    """Return the domain of a company address, or nothing for a missing or a shared one such as gmail.com."""
    domain = email.strip().lower().rpartition("@")[2] if "@" in email else ""
    return "" if _SHARED_MAIL.fullmatch(domain) else domain
