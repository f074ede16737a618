"""Stop a saved search's mail by the link in it: one tap, no sign-in, and one more tap to undo."""

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.jobs.alerts import service as alerts

_LOOKS = """:root{color-scheme:light dark;--accent:#0f5c4d;--on:#fff}
@media(prefers-color-scheme:dark){:root{--accent:#5fd0b3;--on:#03130e}}
body{font:1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem}
h1{font-size:1.5rem;line-height:1.25}a{color:var(--accent)}
button{font:inherit;font-weight:600;padding:.6rem 1.1rem;border:0;border-radius:.5rem;background:var(--accent);
color:var(--on);cursor:pointer}"""


async def stop(request: Request) -> Response:
    """Answer the link of a mail, and the one-click POST of mail programs (RFC 8058)."""
    if request.method == "HEAD":
        # Somebody only asks whether the link is there.
        return Response()
    return await _switch(request, is_active=False)


async def start(request: Request) -> Response:
    """Take the stop back."""
    return await _switch(request, is_active=True)


async def _switch(request: Request, *, is_active: bool) -> Response:
    try:
        async with session_scope() as session:
            done = await alerts.switch_by_link(session, token=request.path_params["token"], is_active=is_active)
    except DomainError as refusal:
        return _page("Nothing was changed", refusal.sentence, "", refusal.status)
    other, word = ("stop", "Stop it") if done.is_active else ("start", "Start it again")
    title = "You get this mail again" if done.is_active else "No more mail about this search"
    form = f'<form method="post" action="/alerts/{other}/{escape(done.token)}"><button>{word}</button></form>'
    return _page(title, f"Saved search: {done.name}", form, 200)


def _page(title: str, text: str, form: str, status: int) -> Response:
    body = (
        f'<!DOCTYPE html><html lang="en-IN"><head><meta charset="utf-8"/><title>{title}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1"/><meta name="robots" content="noindex"/>'
        f"<style>{_LOOKS}</style></head><body><main><h1>{title}</h1><p>{escape(text)}</p>{form}"
        '<p><a href="/jobs">Find jobs</a></p></main></body></html>'
    )
    return HTMLResponse(body, status, headers={"cache-control": "no-store", "referrer-policy": "no-referrer"})


routes = [
    Route("/alerts/stop/{token}", stop, methods=["GET", "POST"]),
    Route("/alerts/start/{token}", start, methods=["POST"]),
]
