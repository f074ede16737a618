"""Rows for tests, each with what makes it believable and nothing more."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor, Role
from recruit_app.core.clock import now
from recruit_app.domain.applications.models import Application
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.identity.models import User
from recruit_app.domain.jobs.models import Job, JobStatus
from recruit_app.domain.sales.models import Client, Lead


async def make_user(session: AsyncSession, role: Role = Role.RECRUITER, **fields: Any) -> User:
    tag = uuid4().hex[:8]
    values = {"email": f"{role.value.lower()}-{tag}@mail.example", "full_name": f"{role.value.title()} {tag}"}
    user = User(password_hash="!", role=role, is_verified=True, **{**values, **fields})
    session.add(user)
    await session.flush()
    if role is Role.CANDIDATE:
        session.add(CandidateProfile(user_id=user.id))
        await session.flush()
    return user


def actor_of(user: User) -> Actor:
    return Actor(
        user_id=user.id,
        role=Role(user.role),
        full_name=user.full_name,
        email=user.email,
        is_verified=user.is_verified,
        ip="203.0.113.7",
    )


async def make_client(session: AsyncSession, **fields: Any) -> Client:
    client = Client(**{"name": f"Kaveri Foods {uuid4().hex[:6]}", **fields})
    session.add(client)
    await session.flush()
    return client


async def make_job(session: AsyncSession, **fields: Any) -> Job:
    if "client_id" not in fields:
        fields["client_id"] = (await make_client(session)).id
    tag = uuid4().hex[:8]
    values = {
        "title": "Senior React Developer",
        "internal_job_id": f"JOB-{tag}",
        "slug_url": f"senior-react-developer-{tag}",
        "status": JobStatus.SOURCING,
        "published_at": now() - timedelta(days=3),
        "job_locations": ["Bengaluru, Karnataka"],
        "min_salary": 1_800_000,
        "max_salary": 2_400_000,
        "required_skills": ["React", "TypeScript"],
        "job_summary": "Build the shop front that four million people use each week.",
        "experience_required": "4-7 Years",
    }
    job = Job(**{**values, **fields})
    session.add(job)
    await session.flush()
    return job


async def make_application(session: AsyncSession, *, job: Job, candidate: User, **fields: Any) -> Application:
    application = Application(job_id=job.id, candidate_id=candidate.id, **fields)
    session.add(application)
    await session.flush()
    return application


async def make_lead(session: AsyncSession, *, owner: User, **fields: Any) -> Lead:
    lead = Lead(owner_id=owner.id, **{"company_name": f"Nilgiri Textiles {uuid4().hex[:6]}", **fields})
    session.add(lead)
    await session.flush()
    return lead
