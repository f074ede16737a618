"""Composition root: wires the doors to the business."""

import reflex as rx

app = rx.App(stylesheets=["/fonts.css", "/tokens.css", "/ui.css"])


@app.add_page
def index() -> rx.Component:
    """Show the name of the product until the first page lands."""
    return rx.el.main(rx.el.h1("recruit_app"))
