"""Columns of other packages' tables shown beside a conversation, named, not imported."""

from sqlalchemy import Boolean, String, Uuid
from sqlalchemy.sql import column, table

users = table("users", column("id", Uuid), column("full_name", String))
postings = table("external_job_postings", column("id", Uuid), column("original_url", String))
jobs = table("jobs", column("id", Uuid), column("title", String), column("assigned_recruiter_id", Uuid))
applications = table(
    "applications",
    column("id", Uuid),
    column("job_id", Uuid),
    column("candidate_id", Uuid),
    column("status", String),
    column("is_active", Boolean),
    column("automation_status", String),
)
