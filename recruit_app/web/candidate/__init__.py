"""A candidate's own pages."""

from recruit_app.web.candidate.applications.page import applications
from recruit_app.web.candidate.applications.state import ApplicationsState
from recruit_app.web.candidate.profile.page import profile
from recruit_app.web.candidate.profile.state import ProfileState
from recruit_app.web.candidate.saved.page import saved_searches
from recruit_app.web.candidate.saved.state import SavedState
from recruit_app.web.page import Page

pages = (
    Page("/profile", profile, "Your profile", ProfileState.load),
    Page("/saved-searches", saved_searches, "Saved searches", SavedState.load),
    Page("/applications", applications, "Your applications", ApplicationsState.load),
)
