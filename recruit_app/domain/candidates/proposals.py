"""What a résumé says, as proposals beside what the profile says today."""

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError

from recruit_app.domain.candidates.display import period_words, shown
from recruit_app.domain.candidates.models import CandidateProfile, ResumeRead
from recruit_app.domain.candidates.resume_parser import Found, ParsedResume, WorkEntry
from recruit_app.domain.candidates.schemas import (
    EDIT_OF_FIELD,
    PositionView,
    ProposedField,
    ResumeProposal,
)
from recruit_app.domain.candidates.sections import FIELD_OF

SURE = 0.8


def to_proposed(parsed: ParsedResume) -> dict[str, Any]:
    """Return the JSON kept with the reading: fields that pass the profile's own rules, and positions."""
    fields = {name: entry for name, found in _found(parsed) if (entry := _entry(name, found))}
    return {"fields": fields, "positions": [_position(work) for work in parsed.work_history]}


def _found(parsed: ParsedResume) -> Iterator[tuple[str, Found[Any] | None]]:
    yield "phone", parsed.phones[0] if parsed.phones else None
    yield "linkedin_url", parsed.links.linkedin
    yield "github_url", parsed.links.github
    yield "portfolio_url", parsed.links.portfolio
    yield "bio", parsed.summary
    yield "skills", _together(parsed.skills)
    yield "highest_education", parsed.highest_education
    yield "year_of_passing", parsed.year_of_passing
    yield "certificates", _together(parsed.certificates)
    yield "total_experience_years", parsed.total_experience_years
    yield "current_role", parsed.current_role
    place = parsed.location
    yield "current_locations", Found([place.value], place.confidence, place.evidence) if place else None
    yield "notice_period", parsed.notice_period_days
    yield "current_ctc", parsed.current_ctc
    yield "expected_ctc", parsed.expected_ctc
    yield "languages", _together(parsed.languages)


def _together(items: tuple[Found[str], ...]) -> Found[list[str]] | None:
    if not items:
        return None
    values = [item.value.replace(",", " ") for item in items][:60]
    return Found(values, min(item.confidence for item in items), items[0].evidence)


def _entry(name: str, found: Found[Any] | None) -> dict[str, Any] | None:
    if found is None:
        return None
    try:
        value = getattr(EDIT_OF_FIELD[name].model_validate({name: found.value}), name)
    except ValidationError:
        # A value the person could not type in either is not worth proposing.
        return None
    evidence = " ".join("".join(filter(_is_readable, found.evidence)).split())[:300]
    stored = value if isinstance(value, int | list) else str(value)
    return {"value": stored, "sure": found.confidence >= SURE, "evidence": evidence}


def _is_readable(char: str) -> bool:
    """Return whether a character is text: icon fonts leave private ones behind."""
    return char.isspace() or unicodedata.category(char) not in {"Co", "Cn", "Cs", "Cc"}


def _position(work: WorkEntry) -> dict[str, Any]:
    return {
        "job_title": _short(work.job_title.value if work.job_title else ""),
        "company_name": _short(work.company_name.value if work.company_name else ""),
        "start_date": work.start_date.isoformat() if work.start_date else "",
        "end_date": work.end_date.isoformat() if work.end_date else "",
        "is_current": work.is_current,
        "responsibilities": work.responsibilities[:8_000],
        "tools_used": [tool[:100] for tool in work.tools_used[:60]],
    }


def _short(text: str) -> str:
    return " ".join(text.split())[:200]


def typed(name: str, entry: Mapping[str, Any]) -> Any:
    """Return a proposed value as the profile's column takes it."""
    return getattr(EDIT_OF_FIELD[name].model_validate({name: entry["value"]}), name)


def proposal_view(read: ResumeRead, profile: CandidateProfile, file_name: str) -> ResumeProposal:
    """Return what differs from the profile, each beside today's value, and the positions found."""
    fields = read.proposed.get("fields", {})
    views = (_proposed_field(name, fields[name], profile) for name in FIELD_OF if name in fields)
    return ResumeProposal(
        read_id=str(read.id),
        status=read.status,
        file_name=file_name,
        failure=read.failure,
        fields=tuple(view for view in views if view.current_text != view.proposed_text),
        positions=tuple(
            _position_view(number, entry) for number, entry in enumerate(read.proposed.get("positions", []))
        ),
    )


def _proposed_field(name: str, entry: Mapping[str, Any], profile: CandidateProfile) -> ProposedField:
    spec = FIELD_OF[name]
    return ProposedField(
        name=name,
        label=spec.label,
        current_text=shown(spec, getattr(profile, name)),
        proposed_text=shown(spec, typed(name, entry)),
        evidence=entry["evidence"],
        is_sure=entry["sure"],
    )


def _position_view(number: int, entry: Mapping[str, Any]) -> PositionView:
    start, end = (date.fromisoformat(text) if text else None for text in (entry["start_date"], entry["end_date"]))
    return PositionView(
        **{**entry, "tools_used": tuple(entry["tools_used"])},
        id=str(number),
        period_text=period_words(start, end, is_current=entry["is_current"]),
    )
