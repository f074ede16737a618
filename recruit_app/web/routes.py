"""Every page of the product, by area."""

from recruit_app.core.settings import get_settings
from recruit_app.web import account
from recruit_app.web.page import Page
from recruit_app.web.ui.gallery import gallery


def _gallery() -> tuple[Page, ...]:
    """Return the living style guide, which only developers and demos have."""
    return (Page("/ui", gallery, "Design system"),) if get_settings().demo else ()


PAGES: tuple[Page, ...] = (*account.pages, *_gallery())
