"""Composition root: wires the doors to the business and hands the app to the server."""

import gc
import os

# Nothing of a socket message larger than this is ever meant; the default is four times as much.
os.environ.setdefault("REFLEX_SOCKET_MAX_HTTP_BUFFER_SIZE", "262144")

import reflex as rx
from starlette.types import ASGIApp

from recruit_app.http.app import http_app
from recruit_app.http.limits import BodyLimit, SecurityHeaders
from recruit_app.http.origin import RememberOrigin
from recruit_app.http.site import CompiledSite
from recruit_app.web import push, ui
from recruit_app.web.guard import Guard, refuse_unlisted_handlers
from recruit_app.web.page import add_pages
from recruit_app.web.routes import PAGES
from recruit_app.wiring import wire

wire()


def _harden(inner: ASGIApp) -> ASGIApp:
    return SecurityHeaders(BodyLimit(RememberOrigin(CompiledSite(inner))))


app = rx.App(
    stylesheets=ui.STYLESHEETS,
    head_components=ui.head_components(),
    html_lang="en-IN",
    toaster=ui.toaster(),
    api_transformer=[http_app(), _harden],
)
app.add_middleware(Guard(), 0)
app.register_lifespan_task(push.Bridge(app).run)
add_pages(app, PAGES)

refuse_unlisted_handlers()

# Fewer, larger collections: most objects here live as long as their session (+48 % events at 500 clients).
gc.set_threshold(50_000, 50, 100)
