"""Every page of the product, by area."""

from recruit_app.web import account
from recruit_app.web.page import Page
from recruit_app.web.ui.gallery import gallery

PAGES: tuple[Page, ...] = (*account.pages, Page("/ui", gallery, "Design system"))
