"""The HTTP door: all plain routes, mounted in front of the compiled site."""

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from recruit_app.http import alerts, api, apply, auth, crawlers, feeds, files, health, job_page, jobs_html


def routes() -> list[BaseRoute]:
    """Return every plain HTTP route of the product."""
    return [
        *auth.routes,
        *files.routes,
        *apply.routes,
        *jobs_html.routes,
        *alerts.routes,
        *job_page.routes,
        *crawlers.routes,
        *feeds.routes,
        *api.routes,
        *health.routes,
    ]


def http_app() -> Starlette:
    """Return the plain HTTP routes as an application of their own."""
    return Starlette(routes=routes())
