"""Columns of other packages' tables that an export may hold. What is not named here cannot leak."""

from sqlalchemy import Boolean, DateTime, Integer, String, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql import column, table

users = table("users", column("id", Uuid), column("full_name", String), column("email", String))
jobs = table("jobs", column("id", Uuid), column("title", String), column("internal_job_id", String))
profiles = table(
    "candidate_profiles",
    column("user_id", Uuid),
    column("phone", String),
    column("current_role", String),
    column("total_experience_years"),
    column("current_ctc"),
    column("expected_ctc"),
    column("notice_period", Integer),
    column("current_locations", JSONB),
    column("skills", JSONB),
    column("resume_file_id", Uuid),
)
applications = table(
    "applications",
    column("id", Uuid),
    column("job_id", Uuid),
    column("candidate_id", Uuid),
    column("status", String),
    column("is_active", Boolean),
    column("match_score", Integer),
    column("jd_match_score", Integer),
    column("must_have_failed", Boolean),
    column("is_recruiter_approved", Boolean),
    column("applied_at", DateTime(timezone=True)),
    column("ai_custom_summary", String),
    column("pre_screening_summary", String),
)
