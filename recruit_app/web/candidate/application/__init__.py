"""One own application: where it stands, and its chat."""

from recruit_app.web.candidate.application.page import application
from recruit_app.web.candidate.application.state import ApplicationState
from recruit_app.web.page import Page

pages = (Page("/applications/[application_id]", application, "Your application", ApplicationState.load),)
