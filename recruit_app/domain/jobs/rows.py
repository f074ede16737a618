"""Turn rows into what the screens show."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from recruit_app.core.settings import get_settings
from recruit_app.domain.jobs.addresses import addresses_of
from recruit_app.domain.jobs.blocks import text_blocks
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.pay import NOT_DISCLOSED, exact_pay, pay_words
from recruit_app.domain.jobs.pay_check import is_plausible
from recruit_app.domain.jobs.schemas import (
    CONFIDENTIAL,
    EMPLOYMENT_WORDS,
    GIVEN_WORDS,
    JobCard,
    JobDetail,
    PublicFaq,
    TextBlock,
)
from recruit_app.domain.jobs.words import (
    NEW_FOR,
    day_words,
    openings_words,
    page_description,
    place_words,
    posted_words,
)


def card(job: Job | Row, company: str, at: datetime, fit_text: str = "") -> JobCard:
    """Return the card of a published job; a confidential client's name stays out."""
    return JobCard(**_card_fields(job, company, at), fit_text=fit_text)


def detail(job: Job, company: str, at: datetime, faq: tuple[PublicFaq, ...] = ()) -> JobDetail:
    """Return the whole page of a published job."""
    head = _card_fields(job, company, at)
    types = tuple(job.employment_given) or (job.employment_type,)
    head["employment_text"] = ", ".join(GIVEN_WORDS[kind] for kind in types)
    title = job.meta_title or f"{job.title} – {head['company']}, {head['place_text']}"
    return JobDetail(
        **head,
        **_pay_fields(job),
        **_text_fields(job),
        internal_job_id=job.internal_job_id,
        is_confidential=not job.employer_visible,
        places=tuple(job.job_locations),
        addresses=addresses_of(job.job_locations, job.location_details, get_settings().default_country),
        employment_type=job.employment_type,
        employment_types=types,
        on_agency_payroll=job.on_agency_payroll,
        places_text="; ".join(job.job_locations),
        education=job.education_qualification,
        industry=job.industry,
        functional_area=job.functional_area,
        openings=job.number_of_openings,
        openings_text=openings_words(job.number_of_openings),
        deadline=job.application_deadline,
        deadline_text=day_words(job.application_deadline),
        notice_accepted=job.notice_period_accepted,
        page_title=title,
        page_description=job.meta_description
        or page_description(job.title, head["company"], head["place_text"], head["pay_text"], job.job_summary),
        faq=faq,
        updated_at=job.updated_at,
    )


def pay_text(job: Job | Row) -> str:
    """Return the short words of a job's pay; figures that cannot be meant are not repeated."""
    if not is_plausible(job.min_salary, job.max_salary, unit=job.salary_unit):
        return NOT_DISCLOSED
    return pay_words(job.min_salary, job.max_salary, currency=job.currency, unit=job.salary_unit)


def exact_text(job: Job | Row) -> str:
    """Return the exact figures where the short words round them to lakhs or crores, else ""."""
    if not pay_text(job).endswith((" LPA", " Cr")):
        return ""
    return exact_pay(job.min_salary, job.max_salary, currency=job.currency, unit=job.salary_unit)


def _blocks(text: str) -> tuple[TextBlock, ...]:
    return tuple(TextBlock(kind=block.kind, lines=block.lines) for block in text_blocks(text))


def _pay_fields(job: Job) -> dict[str, Any]:
    return {
        "pay_note": job.pay_note,
        "min_salary": job.min_salary,
        "max_salary": job.max_salary,
        "currency": job.currency,
        "salary_unit": job.salary_unit,
    }


def _text_fields(job: Job) -> dict[str, Any]:
    about = job.about_company if job.employer_visible else ""
    return {
        "summary": job.job_summary,
        "text": _blocks(job.job_summary),
        "responsibilities": tuple(job.responsibilities),
        "preferred_skills": tuple(job.preferred_skills),
        "tools": tuple(job.tools_tech_stack),
        "benefits": tuple(job.benefits_perks),
        "about_company": about,
        "about_text": _blocks(about),
        "rounds": tuple(job.hiring_process_rounds),
    }


def _card_fields(job: Job | Row, company: str, at: datetime) -> dict:
    published = job.published_at or job.created_at
    return {
        "id": str(job.id),
        "slug": job.slug_url,
        "href": f"/jobs/{job.slug_url}",
        "title": job.title,
        "company": company if job.employer_visible else CONFIDENTIAL,
        "place_text": place_words(job.job_locations, job.work_mode),
        "work_mode": job.work_mode,
        "employment_text": EMPLOYMENT_WORDS[job.employment_type],
        "experience": job.experience_required,
        "pay_text": pay_text(job),
        "pay_exact": exact_text(job),
        "skills": tuple(job.required_skills),
        "posted_text": posted_words(published, at),
        "published_at": published,
        "is_new": at - published <= NEW_FOR,
    }
