"""The site for everyone: find a job, read it, share it."""

from recruit_app.domain.jobs.words import LIST_TITLE
from recruit_app.web.page import Page
from recruit_app.web.public.home.page import home
from recruit_app.web.public.home.state import HomeState
from recruit_app.web.public.hot_drops.page import hot_drops
from recruit_app.web.public.hot_drops.state import HotDropsState
from recruit_app.web.public.job.page import job, job_title
from recruit_app.web.public.job.state import JobState
from recruit_app.web.public.jobs.page import jobs
from recruit_app.web.public.jobs.state import JobsState
from recruit_app.web.public.privacy.page import privacy

pages = (
    Page("/", home, LIST_TITLE, HomeState.load, "Apply once, in one click, with one profile."),
    Page("/jobs", jobs, LIST_TITLE, JobsState.load),
    Page("/jobs/[slug]", job, job_title(), JobState.load),
    Page(
        "/hot-drops", hot_drops, "Hot drops", HotDropsState.load, "Jobs found elsewhere in the last day.", indexed=False
    ),
    Page("/privacy", privacy, "Privacy", description="What we keep of you, why, and how you get it erased."),
)
