"""The session cookie, and who a request is from."""

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from recruit_app.core.actor import Actor
from recruit_app.core.cookies import session_cookie_name
from recruit_app.core.errors import NotAllowed
from recruit_app.core.settings import get_settings
from recruit_app.domain.identity.schemas import SignedIn
from recruit_app.domain.identity.service import sessions


def client_ip(request: Request) -> str:
    """Return the caller's address; X-Forwarded-For counts only behind the configured proxies."""
    hops = get_settings().trusted_proxy_hops
    forwarded = [part.strip() for part in request.headers.get("x-forwarded-for", "").split(",") if part.strip()]
    if hops and len(forwarded) >= hops:
        return forwarded[-hops]
    return request.client.host if request.client else ""


async def request_actor(request: Request) -> Actor:
    """Return the person behind the session cookie, or ANONYMOUS."""
    return await sessions.resolve(request.cookies.get(session_cookie_name(), ""), ip=client_ip(request))


def require_same_origin(request: Request) -> None:
    """Refuse a form another site sent with this person's cookie.

    Raises:
        NotAllowed: the Origin, or else Sec-Fetch-Site, says it is another site's.
    """
    origin = request.headers.get("origin")
    if origin is not None:
        allowed = {urlsplit(known)[:2] for known in get_settings().allowed_origins}
        if urlsplit(origin)[:2] not in allowed:
            raise NotAllowed("This form came from another site, so we did not use it.")
    elif request.headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        raise NotAllowed("This form came from another site, so we did not use it.")


def give_cookie(response: Response, signed_in: SignedIn) -> None:
    """Put a new session into the browser: HttpOnly, SameSite=Lax, host-bound on TLS."""
    response.set_cookie(
        session_cookie_name(),
        signed_in.token,
        max_age=signed_in.lasts_seconds,
        path="/",
        secure=get_settings().secure_cookies,
        httponly=True,
        samesite="lax",
    )


def take_cookie(response: Response) -> None:
    """Remove the session from the browser."""
    response.delete_cookie(
        session_cookie_name(), path="/", secure=get_settings().secure_cookies, httponly=True, samesite="lax"
    )
