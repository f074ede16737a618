"""A public job as the outside world gets it: search engines, job boards, programs."""

from dataclasses import dataclass

from recruit_app.domain.jobs.jobposting import Posting
from recruit_app.domain.jobs.schemas import JobDetail
from recruit_app.domain.jobs.titles import plain_title


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes, and from where: `base_url` without a slash at its end, `country` as alpha-2."""

    base_url: str
    agency: str
    country: str

    def address(self, path: str) -> str:
        """Return the full address of a path."""
        return f"{self.base_url}{path}"


def posting_of(job: JobDetail, by: Publisher) -> Posting:
    """Return what the markup and the feeds say about a job."""
    cities = [place.split(",")[0] for place in job.places] + [address.locality for address in job.addresses]
    return Posting(
        title=plain_title(job.title, places=(*job.places, *cities), identifier=job.internal_job_id),
        url=by.address(job.href),
        identifier=job.internal_job_id,
        company=job.company,
        is_confidential=job.is_confidential,
        agency=by.agency,
        employment_types=job.employment_types,
        work_mode=job.work_mode,
        published_at=job.published_at,
        country=by.country,
        is_on_agency_payroll=job.on_agency_payroll,
        deadline=job.deadline,
        addresses=job.addresses,
        summary=job.summary,
        responsibilities=job.responsibilities,
        skills=job.skills,
        preferred_skills=job.preferred_skills,
        tools=job.tools,
        about_company=job.about_company,
        benefits=job.benefits,
        industry=job.industry,
        category=job.functional_area,
        education=job.education,
        experience=job.experience,
        openings=job.openings,
        minimum=job.min_salary,
        maximum=job.max_salary,
        currency=job.currency,
        unit=job.salary_unit,
    )
