"""Making a job."""

from recruit_app.web.page import Page
from recruit_app.web.recruiter.new_job.page import new_job
from recruit_app.web.recruiter.new_job.state import NewJobState

pages = (Page("/recruiter/jobs/new", new_job, "New job", NewJobState.load),)
