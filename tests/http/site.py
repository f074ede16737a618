"""Clients of the plain HTTP routes, without the compiled site."""

import httpx

from recruit_app.core.cookies import session_cookie_name
from recruit_app.core.database import session_scope
from recruit_app.domain.identity.models import User
from recruit_app.domain.identity.service import sessions
from recruit_app.http.app import http_app
from recruit_app.http.limits import BodyLimit


def visitor() -> httpx.AsyncClient:
    """A client of nobody."""
    transport = httpx.ASGITransport(BodyLimit(http_app()))
    return httpx.AsyncClient(transport=transport, base_url="http://localhost:8000")


async def client_of(user: User) -> httpx.AsyncClient:
    """A client with the session cookie of `user`, who must be committed."""
    async with session_scope() as session:
        token = await sessions.open_session(session, user=user, ip="203.0.113.7", user_agent="test")
    client = visitor()
    client.cookies.set(session_cookie_name(), token)
    return client
