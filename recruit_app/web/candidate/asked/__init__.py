"""The page of one own question about a job found elsewhere."""

from recruit_app.web.candidate.asked.page import asked
from recruit_app.web.candidate.asked.state import AskedState
from recruit_app.web.page import Page

pages = (Page("/asked/[chat]", asked, "Your question", AskedState.load),)
