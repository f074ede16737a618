"""Every page of the product, by area."""

from recruit_app.web import account, candidate, public
from recruit_app.web.page import Page
from recruit_app.web.ui.gallery import gallery

PAGES: tuple[Page, ...] = (
    *public.pages,
    *account.pages,
    *candidate.pages,
    Page("/ui", gallery, "Design system"),
)
