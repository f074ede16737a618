"""A parsed résumé as plain JSON values."""

from collections.abc import Sequence
from typing import Any

from recruit_app.domain.candidates.resume_parser.found import EducationEntry, Found, ParsedResume, WorkEntry


def to_record(parsed: ParsedResume, *, text: str, warnings: Sequence[str] = ()) -> dict[str, Any]:
    """Return one flat object: values, then `found` with confidence and evidence of each value that has them."""
    links = (parsed.links.linkedin, parsed.links.github, parsed.links.portfolio, *parsed.links.others)
    singles: dict[str, Found[Any] | None] = {
        "full_name": parsed.full_name,
        "email": parsed.emails[0] if parsed.emails else None,
        "phone": parsed.phones[0] if parsed.phones else None,
        "location": parsed.location,
        "headline": parsed.current_role,
        "summary": parsed.summary,
        "total_experience_years": parsed.total_experience_years,
        "highest_education": parsed.highest_education,
        "year_of_passing": parsed.year_of_passing,
        "notice_period_days": parsed.notice_period_days,
        "current_ctc": parsed.current_ctc,
        "expected_ctc": parsed.expected_ctc,
    }
    record: dict[str, Any] = {name: _plain(found.value) if found else None for name, found in singles.items()}
    record["emails"] = [found.value for found in parsed.emails]
    record["phones"] = [found.value for found in parsed.phones]
    record["links"] = [found.value for found in links if found]
    record["skills"] = [found.value for found in parsed.skills]
    record["certificates"] = [found.value for found in parsed.certificates]
    record["languages"] = [found.value for found in parsed.languages]
    record["education"] = [_education(entry) for entry in parsed.education]
    record["work_history"] = [_work(entry) for entry in parsed.work_history]
    record["text"] = text
    record["warnings"] = list(warnings)
    record["found"] = {
        name: {"confidence": found.confidence, "evidence": found.evidence} for name, found in singles.items() if found
    }
    return record


def _plain(value: object) -> object:
    return value if isinstance(value, str | int) else float(str(value))


def _education(entry: EducationEntry) -> dict[str, Any]:
    return {
        "degree": entry.degree or None,
        "level": entry.level or None,
        "institution": entry.institution or None,
        "year": entry.year,
        "grade": entry.grade or None,
        "confidence": entry.confidence,
        "evidence": entry.evidence,
    }


def _work(entry: WorkEntry) -> dict[str, Any]:
    sure = max((found.confidence for found in (entry.company_name, entry.job_title) if found), default=0.0)
    return {
        "company": entry.company_name.value if entry.company_name else None,
        "title": entry.job_title.value if entry.job_title else None,
        "start": entry.start_date.strftime("%Y-%m") if entry.start_date else None,
        "end": entry.end_date.strftime("%Y-%m") if entry.end_date else None,
        "is_current": entry.is_current,
        "responsibilities": entry.responsibilities,
        "tools": list(entry.tools_used),
        "confidence": sure,
        "evidence": entry.evidence,
    }
