"""Every page of the product, by area."""

from recruit_app.web import account, admin, candidate, manager, public, recruiter, sales
from recruit_app.web.candidate import application, asked
from recruit_app.web.page import Page
from recruit_app.web.ui.gallery import candidate_gallery, gallery, public_gallery

_GALLERY = (
    Page("/ui", gallery, "Design system"),
    Page("/ui/public", public_gallery, "Design system, public"),
    Page("/ui/candidate", candidate_gallery, "Design system, candidate"),
)

PAGES: tuple[Page, ...] = (
    *public.pages,
    *account.pages,
    *candidate.pages,
    *application.pages,
    *asked.pages,
    *recruiter.pages,
    *sales.pages,
    *manager.pages,
    *admin.pages,
    *_GALLERY,
)
