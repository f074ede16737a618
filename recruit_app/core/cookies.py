"""The session cookie's name, shared by the doors that set and read it."""

from recruit_app.core.settings import get_settings


def session_cookie_name() -> str:
    """Return the cookie's name; the `__Host-` prefix needs TLS, which loopback has not."""
    return "__Host-session" if get_settings().secure_cookies else "session"


def session_secret(cookie_header: str) -> str:
    """Return the session secret in a Cookie header, or an empty string."""
    for part in cookie_header.split(";"):
        name, _, value = part.strip().partition("=")
        if name == session_cookie_name():
            return value
    return ""
