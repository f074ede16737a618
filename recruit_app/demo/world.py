"""What the seeding has written so far, and the clock all of it is counted from."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.clock import AGENCY_ZONE
from recruit_app.demo.content.models import DemoApplication, DemoChat, DemoContent, DemoJob
from recruit_app.domain.applications.models import Application
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.conversations.models import ChatSession
from recruit_app.domain.identity.models import User
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.prescreen.models import PrescreenQuestion
from recruit_app.domain.sales.models import Client, Lead


@dataclass
class World:
    """Rows by the keys of the content; `at` is the moment the demo agency lives in."""

    session: AsyncSession
    content: DemoContent
    at: datetime
    users: dict[str, User] = field(default_factory=dict)
    profiles: dict[str, CandidateProfile] = field(default_factory=dict)
    clients: dict[str, Client] = field(default_factory=dict)
    leads: list[Lead] = field(default_factory=list)
    jobs: dict[str, Job] = field(default_factory=dict)
    questions: dict[str, list[PrescreenQuestion]] = field(default_factory=dict)
    applications: dict[str, Application] = field(default_factory=dict)
    chats: dict[str, ChatSession] = field(default_factory=dict)
    failed_reads: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Prepare lookups and a random source that gives the same agency each time."""
        self.chance = random.Random(2026)
        self.job_content: dict[str, DemoJob] = {job.key: job for job in self.content.jobs}
        self.application_content: dict[str, DemoApplication] = {a.key: a for a in self.content.applications}
        self.chat_content: dict[str, DemoChat] = {chat.application_key: chat for chat in self.content.chats}

    def ago(self, *, days: float = 0, minutes: float = 0) -> datetime:
        """Return the moment `days` and `minutes` before now."""
        return self.at - timedelta(days=days, minutes=minutes)

    def day(self, offset: int) -> date:
        """Return the agency's calendar day `offset` days from today."""
        return self.at.astimezone(AGENCY_ZONE).date() + timedelta(days=offset)

    def user_id(self, key: str) -> UUID:
        """Return the id of the person behind a key of the content."""
        return self.users[key].id

    def recruiter_of(self, job_key: str) -> UUID:
        """Return who looks after a demo job."""
        return self.user_id(self.job_content[job_key].recruiter_key)

    async def write(self, rows: Iterable[object]) -> None:
        """Insert rows now, so that later rows may refer to them."""
        self.session.add_all(rows)
        await self.session.flush()
