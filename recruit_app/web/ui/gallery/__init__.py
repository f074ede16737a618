"""The living gallery at /ui: every component in every state."""

from recruit_app.web.ui.gallery.page import gallery

__all__ = ["gallery"]
