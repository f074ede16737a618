"""Composition root: wires the doors to the business."""

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.ui.gallery import gallery

app = rx.App(stylesheets=ui.STYLESHEETS, head_components=ui.head_components(), toaster=ui.toaster())
app.add_page(gallery, route="/ui", title="Design system")


@app.add_page
def index() -> rx.Component:
    """Show the name of the product until the first page lands."""
    return rx.el.main(rx.el.h1("recruit_app"))
