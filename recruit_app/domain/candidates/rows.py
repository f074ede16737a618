"""Turn profile rows into what the screens show."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from recruit_app.domain.candidates.completeness import section_percent, total_percent
from recruit_app.domain.candidates.display import form_text, period_words, shown
from recruit_app.domain.candidates.freshness import FACT_OF_COLUMN, FACTS, age_of
from recruit_app.domain.candidates.models import CandidateProfile, WorkHistory
from recruit_app.domain.candidates.schemas import (
    FactView,
    FieldView,
    PositionView,
    ProfileView,
    RecruiterProfileView,
    SectionView,
)
from recruit_app.domain.candidates.sections import FIELD_OF, SECTIONS, FieldSpec

Limits = Mapping[str, int]


def own_view(
    profile: CandidateProfile,
    positions: Sequence[WorkHistory],
    *,
    person: tuple[str, str],
    resume_name: str,
    limits: Limits,
    at: datetime,
) -> ProfileView:
    """Return everything, for the person it is about."""
    values = {name: getattr(profile, name) for name in FIELD_OF}
    cards = []
    for section in SECTIONS:
        fields = tuple(_field(spec, profile, limits, at) for spec in section.fields)
        cards.append(
            SectionView(
                key=section.key,
                letter=section.letter,
                title=section.title,
                unlocks=section.unlocks,
                percent=section_percent(section, values, positions=len(positions)),
                missing_text=", ".join(field.label for field in fields if not field.value_text),
                fields=fields,
            )
        )
    facts = fact_views(profile, limits, at)
    resume_age = age_of("skills", profile.resume_last_updated, limits=limits, at=at)
    return ProfileView(
        user_id=str(profile.user_id),
        full_name=person[0],
        email=person[1],
        percent=total_percent(values, positions=len(positions)),
        sections=tuple(cards),
        positions=tuple(position_view(row) for row in positions),
        stale=tuple(fact for fact in facts if fact.state == "stale" and fact.key != "last_prescreening"),
        resume_name=resume_name,
        resume_age_text=resume_age.words if profile.resume_last_updated else "",
        resume_file_id=str(profile.resume_file_id or ""),
    )


def staff_view(
    profile: CandidateProfile,
    positions: Sequence[WorkHistory],
    *,
    person: tuple[str, str],
    limits: Limits,
    at: datetime,
) -> RecruiterProfileView:
    """Return the working facts only."""
    texts = {name: shown(spec, getattr(profile, name)) for name, spec in FIELD_OF.items() if not spec.is_protected}
    values = {name: getattr(profile, name) for name in FIELD_OF}
    return RecruiterProfileView(
        user_id=str(profile.user_id),
        full_name=person[0],
        email=person[1],
        **{name: texts[name] for name in _AS_TEXT},
        **{name: values[name] for name in ("linkedin_url", "github_url", "portfolio_url")},
        **{name: tuple(values[name]) for name in ("skills", "certificates", "languages")},
        is_actively_searching=profile.is_actively_searching,
        experience_text=texts["total_experience_years"],
        current_place=texts["current_locations"],
        preferred_places=tuple(profile.preferred_locations),
        notice_text=texts["notice_period"],
        availability_text=texts["availability_date"],
        current_pay_text=texts["current_ctc"],
        expected_pay_text=texts["expected_ctc"],
        is_ctc_negotiable=profile.is_ctc_negotiable,
        year_of_passing=profile.year_of_passing,
        has_resume=profile.resume_file_id is not None,
        percent=total_percent(values, positions=len(positions)),
        positions=tuple(position_view(row) for row in positions),
        facts=fact_views(profile, limits, at),
    )


_AS_TEXT = (
    "phone",
    "bio",
    "current_role",
    "expected_role",
    "ready_to_relocate",
    "job_type_preference",
    "shift_preference",
    "highest_education",
    "projects_summary",
    "preferred_contact_mode",
    "best_time_to_contact",
)


def fact_views(profile: CandidateProfile, limits: Limits, at: datetime) -> tuple[FactView, ...]:
    """Return the eight ageing facts with their state."""
    views = []
    for fact in FACTS.values():
        stamp = getattr(profile, fact.stamp)
        age = age_of(fact.key, stamp, limits=limits, at=at)
        spec = FIELD_OF.get(fact.column, FieldSpec(fact.column, fact.label))
        views.append(
            FactView(
                key=fact.key,
                label=fact.label,
                value_text=shown(spec, getattr(profile, fact.column)),
                state=age.state,
                age_text=age.words,
                updated_at=stamp,
            )
        )
    return tuple(views)


def position_view(row: WorkHistory) -> PositionView:
    """Return one position held."""
    return PositionView(
        id=str(row.id),
        job_title=row.job_title,
        company_name=row.company_name,
        period_text=period_words(row.start_date, row.end_date, is_current=row.is_current),
        responsibilities=row.responsibilities,
        tools_used=tuple(row.tools_used),
        start_date=row.start_date.isoformat() if row.start_date else "",
        end_date=row.end_date.isoformat() if row.end_date else "",
        is_current=row.is_current,
    )


def _field(spec: FieldSpec, profile: CandidateProfile, limits: Limits, at: datetime) -> FieldView:
    value: Any = getattr(profile, spec.name)
    fact = FACT_OF_COLUMN.get(spec.name)
    age = age_of(fact.key, getattr(profile, fact.stamp), limits=limits, at=at) if fact else None
    is_aged = age is not None and age.days is not None
    return FieldView(
        name=spec.name,
        label=spec.label,
        kind=spec.kind,
        options=spec.options,
        hint=spec.hint,
        is_protected=spec.is_protected,
        value_text=shown(spec, value),
        form_text=form_text(spec, value),
        fact=fact.key if fact else "",
        state=age.state if age and is_aged else "",
        age_text=age.words if age and is_aged else "",
    )
