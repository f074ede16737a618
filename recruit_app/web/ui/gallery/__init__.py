"""The living gallery at /ui, /ui/public and /ui/candidate: every component in every state."""

from recruit_app.web.ui.gallery.page import gallery
from recruit_app.web.ui.gallery.public import candidate_gallery, public_gallery

__all__ = ["candidate_gallery", "gallery", "public_gallery"]
