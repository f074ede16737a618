"""What the API answers, as its own documentation describes it."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import Field

from recruit_app.core.view import View
from recruit_app.domain.jobs.jobposting import description_html, employer_name, job_posting
from recruit_app.domain.jobs.publishing import Publisher, posting_of
from recruit_app.domain.jobs.schemas import CONFIDENTIAL, JobDetail


class Pay(View):
    """Pay as it is disclosed; both numbers are null when it is not."""

    minimum: Annotated[int | None, Field(description="Whole units of `currency` per `unit`.")]
    maximum: int | None
    currency: Annotated[str, Field(description="ISO 4217, for example INR.")]
    unit: Annotated[str, Field(description="YEAR, MONTH or HOUR.")]
    text: Annotated[str, Field(description="As people say it: ₹18–24 LPA.")]


class Place(View):
    """One place of work."""

    locality: str
    region: str
    postal_code: str
    country: Annotated[str, Field(description="ISO 3166-1 alpha-2.")]


class Job(View):
    """A public job in a list."""

    id: Annotated[str, Field(description="Never changes.")]
    slug: Annotated[str, Field(description="Last part of the address; a former one still leads to the job.")]
    url: Annotated[str, Field(description="The job's page.")]
    title: str
    company: Annotated[str, Field(description="“Confidential client” when the employer may not be named.")]
    places: tuple[Place, ...]
    place_text: str
    work_mode: Annotated[str, Field(description="On-site, Hybrid or Remote.")]
    employment_types: Annotated[tuple[str, ...], Field(description="Google's tokens, for example FULL_TIME.")]
    experience: str
    pay: Pay
    skills: tuple[str, ...]
    industry: str
    openings: int
    published_at: datetime | None
    updated_at: datetime | None
    deadline: Annotated[date | None, Field(description="Last day to apply, in the agency's time zone.")]


class JobWithText(Job):
    """A public job with everything its page says."""

    identifier: Annotated[str, Field(description="The agency's own job number.")]
    description_html: Annotated[str, Field(description="Safe HTML: paragraphs, headings and lists without attributes.")]
    responsibilities: tuple[str, ...]
    preferred_skills: tuple[str, ...]
    benefits: tuple[str, ...]
    education: str
    job_posting: Annotated[dict[str, Any] | None, Field(description="The schema.org JobPosting of the job's page.")]


class JobList(View):
    """One page of jobs."""

    data: tuple[Job, ...]
    total: Annotated[
        int, Field(description="How many jobs fit, over all pages; counted up to 10,000, or 1,000 with words.")
    ]
    next: Annotated[str | None, Field(description="Address of the next page; null on the last one.")]


class Problem(View):
    """Why there is no answer, in one sentence."""

    detail: str


def job_of(job: JobDetail, by: Publisher) -> Job:
    """Return a job as it stands in a list."""
    return Job(**_fields(job, by))


def job_with_text(job: JobDetail, by: Publisher) -> JobWithText:
    """Return a job with everything its page says."""
    posting = posting_of(job, by)
    return JobWithText(
        **_fields(job, by),
        identifier=job.internal_job_id,
        description_html=description_html(posting),
        responsibilities=job.responsibilities,
        preferred_skills=job.preferred_skills,
        benefits=job.benefits,
        education=job.education,
        job_posting=job_posting(posting),
    )


def _fields(job: JobDetail, by: Publisher) -> dict[str, Any]:
    posting = posting_of(job, by)
    shown = bool(job.pay_exact)
    return {
        "id": job.id,
        "slug": job.slug,
        "url": posting.url,
        "title": job.title,
        "company": CONFIDENTIAL if job.is_confidential and not job.on_agency_payroll else employer_name(posting),
        "places": tuple(Place(**address.model_dump(exclude={"street"})) for address in job.addresses),
        "place_text": job.place_text,
        "work_mode": job.work_mode,
        "employment_types": job.employment_types,
        "experience": job.experience,
        "pay": Pay(
            minimum=job.min_salary if shown else None,
            maximum=job.max_salary if shown else None,
            currency=job.currency,
            unit=job.salary_unit,
            text=job.pay_text,
        ),
        "skills": job.skills,
        "industry": job.industry,
        "openings": job.openings,
        "published_at": job.published_at,
        "updated_at": job.updated_at,
        "deadline": job.deadline,
    }
