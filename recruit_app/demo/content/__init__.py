"""The project's own demo data: people, companies and words are made up."""

from recruit_app.demo.content.companies import load_clients, load_hot_drops, load_leads, load_staff
from recruit_app.demo.content.jobs import load_jobs
from recruit_app.demo.content.models import DemoContent
from recruit_app.demo.content.people import load_candidates
from recruit_app.demo.content.pipeline import make_applications, make_chats

__all__ = ["DemoContent", "load_content"]


def load_content() -> DemoContent:
    """Return the whole demo agency; the same on every call."""
    clients = load_clients()
    jobs = load_jobs(clients)
    candidates = load_candidates()
    applications = make_applications(candidates, jobs)
    return DemoContent(
        staff=load_staff(),
        clients=clients,
        leads=load_leads(),
        jobs=jobs,
        candidates=candidates,
        applications=applications,
        chats=make_chats(applications, candidates, jobs),
        hot_drops=load_hot_drops(),
    )
