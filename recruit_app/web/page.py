"""A page: its route, what it shows, and what it loads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import reflex as rx

from recruit_app.web.session import SessionState


@dataclass(frozen=True)
class Page:
    """One route. Who may see its data is decided by the policies of the handlers it loads.

    A page that is not `indexed` asks search engines to leave it out.
    """

    route: str
    view: Callable[[], rx.Component]
    title: str | rx.Var[str]
    on_load: Any = None
    description: str = ""
    indexed: bool = True


def add_pages(app: rx.App, pages: tuple[Page, ...]) -> None:
    """Register `pages`; each loads the session first, then itself."""
    for page in pages:
        loads = [SessionState.load, *([page.on_load] if page.on_load is not None else [])]
        meta: list[Any] = [] if page.indexed else [{"name": "robots", "content": "noindex, follow"}]
        words = {"title": page.title, "description": page.description}
        app.add_page(page.view, route=page.route, on_load=loads, meta=meta, **words)
