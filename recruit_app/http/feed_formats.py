"""A public job in the words of each feed. Everything is text in, text out."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import escape

from recruit_app.core.clock import end_of_day, now
from recruit_app.domain.jobs.addresses import Address
from recruit_app.domain.jobs.jobposting import Posting, description_html, job_posting
from recruit_app.domain.jobs.publishing import Publisher, posting_of
from recruit_app.domain.jobs.schemas import JobDetail
from recruit_app.domain.jobs.slugs import slugify

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_INDEED_TYPES = {
    "FULL_TIME": "fulltime",
    "PART_TIME": "parttime",
    "CONTRACTOR": "contract",
    "TEMPORARY": "temporary",
    "INTERN": "internship",
}


def indeed_head(by: Publisher) -> str:
    """Return what stands before the jobs of the Indeed feed."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<source><publisher>{cdata(by.agency)}</publisher>'
        f"<publisherurl>{cdata(by.base_url)}</publisherurl><lastBuildDate>{rfc822(now())}</lastBuildDate>\n"
    )


def indeed_jobs(job: JobDetail, by: Publisher) -> Iterator[str]:
    """Yield one `<job>` per place; a reference number names job and place and survives any other change."""
    posting = posting_of(job, by)
    description = description_html(posting)
    taken: set[str] = set()
    for address in job.addresses or (Address(country=by.country),):
        words = slugify(" ".join((address.locality, address.region, address.country)))
        reference, number = f"{job.id}-{words}", 1
        while reference in taken:
            number += 1
            reference = f"{job.id}-{words}-{number}"
        taken.add(reference)
        yield _indeed_job(job, posting, address, reference, description, by)


def _indeed_job(
    job: JobDetail, posting: Posting, address: Address, reference: str, description: str, by: Publisher
) -> str:
    fields = {
        "title": posting.title,
        "date": posting.published_at.isoformat(timespec="seconds") if posting.published_at else "",
        "referencenumber": reference,
        "requisitionid": job.internal_job_id,
        "url": f"{posting.url}?utm_source=indeed",
        "company": by.agency if job.on_agency_payroll else job.company,
        "sourcename": by.agency,
        "city": address.locality,
        "state": address.region,
        "country": address.country,
        "postalcode": address.postal_code,
        "streetaddress": address.street,
        "description": description,
        "salary": job.pay_exact,
        "education": job.education,
        "jobtype": ", ".join(_INDEED_TYPES[kind] for kind in job.employment_types if kind in _INDEED_TYPES),
        "category": job.functional_area or job.industry,
        "experience": job.experience,
        "expirationdate": end_of_day(job.deadline).isoformat() if job.deadline else "",
        "remotetype": "Fully remote" if job.work_mode == "Remote" else "",
    }
    return f"<job>{''.join(f'<{name}>{cdata(value)}</{name}>' for name, value in fields.items() if value)}</job>\n"


def json_head(by: Publisher) -> str:
    """Return what stands before the items of the JSON feed (JSON Feed 1.1)."""
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"Jobs at {by.agency}",
        "home_page_url": by.address("/jobs"),
        "feed_url": by.address("/feeds/jobs.json"),
        "language": "en-IN",
    }
    return json.dumps(head, ensure_ascii=False)[:-1] + ', "items": ['


def json_item(job: JobDetail, by: Publisher) -> str:
    """Return one item; `_job_posting` is the schema.org object of the job's page."""
    posting = posting_of(job, by)
    item: dict[str, Any] = {
        "id": job.id,
        "url": posting.url,
        "title": job.title,
        "content_html": description_html(posting),
        "summary": job.page_description,
        "image": by.address(f"{job.href}/share.png"),
        "date_published": _moment(job.published_at),
        "date_modified": _moment(job.updated_at),
        "tags": list(job.skills),
        "_job_posting": job_posting(posting),
    }
    return json.dumps(item, ensure_ascii=False)


def rss_head(by: Publisher) -> str:
    """Return what stands before the items of the RSS feed."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
        f"<title>{cdata(f'Jobs at {by.agency}')}</title><link>{escape(by.address('/jobs'))}</link>"
        f'<atom:link href="{escape(by.address("/feeds/jobs.rss"))}" rel="self" type="application/rss+xml"/>'
        f"<description>{cdata(f'The newest open jobs of {by.agency}.')}</description><language>en-in</language>\n"
    )


def rss_item(job: JobDetail, by: Publisher) -> str:
    """Return one item; its guid stays when the job's address changes."""
    posting = posting_of(job, by)
    about = ", ".join(filter(None, (job.company, job.place_text, job.pay_text)))
    published = f"<pubDate>{rfc822(job.published_at)}</pubDate>" if job.published_at else ""
    return (
        f"<item><title>{cdata(job.title)}</title><link>{escape(posting.url)}</link>"
        f'<guid isPermaLink="false">{job.id}</guid>{published}'
        f"<description>{cdata(f'<p>{escape(about)}</p>{description_html(posting)}')}</description></item>\n"
    )


def cdata(text: str) -> str:
    """Return text as CDATA that nothing in it can end."""
    return f"<![CDATA[{_NOT_XML.sub('', text).replace(']]>', ']]]]><![CDATA[>')}]]>"


def rfc822(at: datetime) -> str:
    """Return "Mon, 23 Nov 2026 10:00:00 +0000"."""
    return format_datetime(at)


def _moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None
