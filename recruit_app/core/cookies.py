"""Reading cookies, and the session cookie's name, for the doors that set and read it."""

from recruit_app.core.settings import get_settings


def session_cookie_name() -> str:
    """Return the cookie's name; the `__Host-` prefix needs TLS, which loopback has not."""
    return "__Host-session" if get_settings().secure_cookies else "session"


def session_secret(cookie_header: str) -> str:
    """Return the session secret in a Cookie header, or an empty string."""
    return cookie_value(cookie_header, session_cookie_name())


def cookie_value(cookie_header: str, name: str) -> str:
    """Return the value of one cookie in a Cookie header, as it was sent, or an empty string."""
    for part in cookie_header.split(";"):
        found, _, value = part.strip().partition("=")
        if found == name:
            return value
    return ""
