"""The manager's overview."""

from recruit_app.web.manager.page import overview
from recruit_app.web.manager.state import OverviewState
from recruit_app.web.page import Page

pages = (Page("/manager", overview, "Overview", OverviewState.load),)
