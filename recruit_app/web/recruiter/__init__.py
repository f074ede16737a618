"""Pages of the recruiters."""

from recruit_app.web.page import Page
from recruit_app.web.recruiter import new_job, screening
from recruit_app.web.recruiter.board.page import board
from recruit_app.web.recruiter.board.state import BoardState
from recruit_app.web.recruiter.home.page import home
from recruit_app.web.recruiter.home.state import TodayState
from recruit_app.web.recruiter.inbox.page import inbox
from recruit_app.web.recruiter.inbox.state import InboxState
from recruit_app.web.recruiter.jobs.page import jobs
from recruit_app.web.recruiter.jobs.state import JobsState

pages = (
    Page("/recruiter", home, "Today", TodayState.load),
    Page("/recruiter/jobs", jobs, "Jobs", JobsState.load),
    *new_job.pages,
    Page("/recruiter/jobs/[job_id]", board, "Board", BoardState.load),
    *screening.pages,
    Page("/recruiter/inbox", inbox, "Inbox", InboxState.load),
)
