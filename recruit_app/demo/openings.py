"""Jobs with their questions and answers."""

import json
import secrets
from collections.abc import Iterable, Iterator
from typing import Any

from recruit_app.demo.content.models import DemoJob, DemoQuestion
from recruit_app.demo.world import World
from recruit_app.domain.jobs.models import EmploymentType, Job, JobStatus, SalaryUnit, WorkMode
from recruit_app.domain.jobs.slugs import slug_choices
from recruit_app.domain.prescreen.models import JobFaq, PrescreenQuestion, QuestionType

_LISTS = (
    "job_locations",
    "benefits_perks",
    "responsibilities",
    "required_skills",
    "preferred_skills",
    "tools_tech_stack",
    "hiring_process_rounds",
)
_AS_THEY_ARE = {"min_salary", "max_salary", "currency", "about_company", "job_summary", "number_of_openings"}
CONFIDENTIAL_EVERY = 17


async def add_openings(world: World) -> None:
    """Write the agency's own jobs."""
    taken: set[str] = set()
    for number, job in enumerate(world.content.jobs):
        world.jobs[job.key] = job_row(world, job, number=number, slug=free_slug(job, taken))
        # Contractors are on the agency's own payroll.
        world.jobs[job.key].on_agency_payroll = job.employment_type == "CONTRACTOR"
        world.jobs[job.key].employer_visible = number % CONFIDENTIAL_EVERY != CONFIDENTIAL_EVERY - 1
    await world.write(world.jobs.values())
    for job in world.content.jobs:
        world.questions[job.key] = question_rows(world.jobs[job.key], job.questions)
    await world.write(row for rows in world.questions.values() for row in rows)
    await world.write(row for job in world.content.jobs for row in _faq_rows(world, job))


def job_row(world: World, job: DemoJob, *, number: int, slug: str) -> Job:
    """Return the row of a demo job whose client is known; texts are cut to what a column holds."""
    client = world.clients[job.client_key or job.company_name.lower()]
    published = world.ago(days=0.5 - job.published_offset, minutes=7 * number)
    is_draft = job.status == "Draft"
    place = job.job_locations[0].split(",")[0] if job.job_locations else "India"
    return Job(
        client_id=client.id,
        assigned_recruiter_id=world.user_id(job.recruiter_key),
        title=job.title[:200],
        internal_job_id=job.internal_job_id[:40],
        employment_type=EmploymentType(job.employment_type),
        work_mode=WorkMode(job.work_mode),
        industry=job.industry[:120],
        functional_area=job.functional_area[:120],
        salary_unit=SalaryUnit(job.salary_unit),
        experience_required=(job.experience_required or "")[:80],
        education_qualification=(job.education_qualification or "")[:200],
        notice_period_accepted=(job.notice_period_accepted or "")[:80],
        application_deadline=None if job.deadline_offset is None else world.day(job.deadline_offset),
        slug_url=slug,
        meta_title=f"{job.title} in {place}"[:200],
        meta_description=" ".join(job.job_summary.split())[:155],
        status=JobStatus(job.status),
        created_at=world.ago(days=1.5 - job.published_offset, minutes=7 * number),
        updated_at=published,
        published_at=None if is_draft else published,
        closed_at=world.ago(days=2 + number % 9) if job.status == "Closed" else None,
        **_plain(job),
    )


def _plain(job: DemoJob) -> dict[str, Any]:
    lists: dict[str, Any] = {name: list(getattr(job, name)) for name in _LISTS}
    return lists | job.model_dump(include=_AS_THEY_ARE)


def question_rows(job: Job, questions: Iterable[DemoQuestion]) -> list[PrescreenQuestion]:
    """Return a job's questions in the order they are asked: must-haves first."""
    ordered = sorted(questions, key=lambda question: not question.must_have)
    return [
        PrescreenQuestion(
            job_id=job.id,
            qid=question.qid,
            question_text=question.question_text,
            type=QuestionType(question.type),
            required=question.required,
            must_have=question.must_have,
            weight=question.weight,
            validation_rule=json.dumps(rule_of(question)),
            choices=list(question.choices),
            sort_order=position,
            created_at=job.created_at,
            updated_at=job.created_at,
        )
        for position, question in enumerate(ordered)
    ]


def rule_of(question: DemoQuestion) -> dict[str, Any]:
    """Return the limits of an answer as the product reads them: min, max and the choices that pass."""
    written = json.loads(question.validation_rule)
    rule = {name: written[name] for name in ("min", "max") if name in written}
    return rule | ({"choices": written["pass"]} if "pass" in written else {})


def _faq_rows(world: World, job: DemoJob) -> Iterator[JobFaq]:
    row = world.jobs[job.key]
    for faq in job.faqs:
        yield JobFaq(
            job_id=row.id,
            question=faq.question,
            answer=faq.answer,
            question_keywords=list(faq.question_keywords),
            created_by=row.assigned_recruiter_id,
            created_at=row.created_at,
            updated_at=row.created_at,
        )
    if job.status == "Sourcing" and len(job.faqs) > 3:
        yield JobFaq(
            job_id=row.id,
            question="Is there a joining bonus for people who join early?",
            question_keywords=["joining", "bonus"],
            is_approved=False,
            created_at=world.ago(days=1),
            updated_at=world.ago(days=1),
        )


def free_slug(job: DemoJob, taken: set[str]) -> str:
    """Return a readable address nobody has yet and take it; a draft has none to show."""
    if job.status == "Draft":
        return f"draft-{secrets.token_hex(8)}"
    place = job.job_locations[0].split(",")[0] if job.job_locations else ""
    slug = next(choice for choice in slug_choices(job.title, place) if choice not in taken)
    taken.add(slug)
    return slug
