"""What a job asks everyone who applies, and what candidates ask about it."""

from recruit_app.web.page import Page
from recruit_app.web.recruiter.screening.page import screening
from recruit_app.web.recruiter.screening.state import ScreeningState

pages = (Page("/recruiter/jobs/[job_id]/screening", screening, "Screening", ScreeningState.load),)
