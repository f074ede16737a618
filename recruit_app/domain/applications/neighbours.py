"""Columns of other packages' tables that these queries show beside an application, named, not imported."""

from sqlalchemy import Boolean, Integer, String, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql import column, table

users = table("users", column("id", Uuid), column("full_name", String), column("role", String))
jobs = table(
    "jobs",
    column("id", Uuid),
    column("title", String),
    column("slug_url", String),
    column("status", String),
    column("client_id", Uuid),
    column("employer_visible", Boolean),
    column("application_deadline"),
    column("job_locations", JSONB),
    column("assigned_recruiter_id", Uuid),
    column("max_salary"),
)
clients = table("clients", column("id", Uuid), column("name", String), column("status", String))
FACT_STAMPS = (
    "current_ctc_last_updated",
    "expected_ctc_last_updated",
    "notice_period_last_updated",
    "total_experience_last_updated",
    "current_location_last_updated",
    "skills_last_updated",
    "preferred_location_last_updated",
)
profiles = table(
    "candidate_profiles",
    column("user_id", Uuid),
    column("current_role", String),
    column("total_experience_years"),
    column("current_locations", JSONB),
    column("skills", JSONB),
    column("notice_period", Integer),
    column("expected_ctc"),
    *(column(name) for name in FACT_STAMPS),
)
chats = table("chat_sessions", column("id", String), column("application_id", Uuid))
messages = table(
    "chat_messages",
    column("session_id", String),
    column("application_id", Uuid),
    column("sender_type", String),
    column("message_text", String),
    column("seq", Integer),
    column("is_read", Boolean),
)
