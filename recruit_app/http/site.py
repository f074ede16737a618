"""Serve the compiled site: clean addresses without a redirect, and the right caching."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recruit_app.core.settings import get_settings
from recruit_app.http import jobs_html
from recruit_app.site_build import client_dir

# Other people's jobs, which only lead away: search engines should list them at their own address.
_NOT_INDEXED = ("/hot-drops", "/asked/")


class CompiledSite:
    """Let `/login` answer at once (the files are `login/index.html`) and cache hashed assets for a year."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        pages = {f"/{page.parent.relative_to(client_dir())}" for page in client_dir().glob("**/index.html")}
        # The compiled `/jobs` is empty: the page with the jobs in it is answered by a route of ours.
        self._pages = pages - {route.path for route in jobs_html.routes}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on under the file's own path, and say how long its answer may be kept."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if (path == "/ui" or path.startswith("/ui/")) and not get_settings().demo:
            scope = {**scope, "path": "/404", "raw_path": b"/404"}
        elif path in self._pages:
            scope = {**scope, "path": f"{path}/", "raw_path": f"{path}/".encode()}

        async def with_caching(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if path.startswith(("/assets/", "/fonts/")):
                    headers.setdefault("cache-control", "public, max-age=31536000, immutable")
                elif headers.get("content-type", "").startswith("text/html"):
                    headers.setdefault("cache-control", "no-cache")
                if path.startswith(_NOT_INDEXED):
                    headers["x-robots-tag"] = "noindex"
            await send(message)

        await self._app(scope, receive, with_caching)
