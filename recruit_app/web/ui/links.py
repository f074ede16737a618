"""Links. `to` pages inside the site they navigate in place; `external` ones load a document."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router.dom import ReactRouterLink

from recruit_app.web.ui.types import Node, Text


def anchor(*children: Node, href: Text, external: bool = False, **props: Any) -> rx.Component:
    """A bare link without looks; external or server routes (/files, /auth) must say `external=True`."""
    if external:
        return rx.el.a(*children, href=href, **props)
    return ReactRouterLink.create(*children, to=href, **props)


def link(*children: Node, href: Text, external: bool = False, **props: Any) -> rx.Component:
    """A link inside running text."""
    return anchor(*children, href=href, external=external, class_name="link", **props)


def skip_link(target: str = "main") -> rx.Component:
    """The first stop of the keyboard: jump over the navigation."""
    return rx.el.a("Skip to content", href=f"#{target}", class_name="skip-link")
