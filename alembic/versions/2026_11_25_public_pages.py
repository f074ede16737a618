"""Former addresses of jobs, and what postings from elsewhere say beyond the schema."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003_pages"
down_revision = "0003"

def _columns() -> list[sa.Column]:
    return [
        sa.Column("on_agency_payroll", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("location_details", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("employment_given", postgresql.JSONB(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("pay_note", sa.String(200), server_default="", nullable=False),
        sa.Column("source_url", sa.String(1000), server_default="", nullable=False),
        sa.Column("source_hash", sa.String(64), server_default="", nullable=False),
    ]


def upgrade() -> None:
    """Apply."""
    for column in _columns():
        op.add_column("jobs", column)
    op.create_table(
        "job_former_slugs",
        sa.Column("slug", sa.String(160), primary_key=True),
        sa.Column("job_id", sa.Uuid(), sa.ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
    )
    op.create_index("ix_job_former_slugs_job_id", "job_former_slugs", ["job_id"])


def downgrade() -> None:
    """Take back."""
    op.drop_table("job_former_slugs")
    for column in _columns():
        op.drop_column("jobs", column.name)
