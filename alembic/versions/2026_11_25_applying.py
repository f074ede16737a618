"""Where an applicant came from, a form that is sent twice, and a résumé that fills an empty profile."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Apply."""
    op.add_column(
        "applications",
        sa.Column("campaign", postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
    )
    op.add_column("applications", sa.Column("submit_key", sa.LargeBinary(), nullable=True))
    op.create_unique_constraint(None, "applications", ["submit_key"])
    op.add_column(
        "resume_reads", sa.Column("fills_profile", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    )


def downgrade() -> None:
    """Take back."""
    op.drop_column("resume_reads", "fills_profile")
    op.drop_column("applications", "submit_key")
    op.drop_column("applications", "campaign")
