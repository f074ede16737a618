"""A database role that may read what a match knows and nothing else: no sex, age, family, community or disability."""

from alembic import op

revision = "0004_matcher"
down_revision = "hot_drops"

COLUMNS = {
    "candidate_profiles": (
        "user_id, skills, bio, projects_summary, current_role, expected_role, total_experience_years, "
        "current_locations, preferred_locations, ready_to_relocate, notice_period, expected_ctc, currency"
    ),
    "candidate_work_history": "id, profile_id, job_title, responsibilities, tools_used, start_date",
    "resume_reads": "id, profile_id, status, resume_text, created_at",
    "jobs": (
        "id, title, required_skills, preferred_skills, experience_required, job_locations, work_mode, "
        "notice_period_accepted, max_salary, currency, salary_unit"
    ),
}


def _quoted(columns: str) -> str:
    return ", ".join(f'"{column.strip()}"' for column in columns.split(","))


def upgrade() -> None:
    """Apply. Where the connecting user may not create roles nothing happens, and `doctor` says so."""
    grants = " ".join(
        f"GRANT SELECT ({_quoted(columns)}) ON {table} TO matcher;" for table, columns in COLUMNS.items()
    )
    op.execute(
        f"""
        DO $$
        BEGIN
            -- Roles belong to the whole cluster: another database, or a test beside this one, may have made it.
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'matcher') THEN
                BEGIN
                    CREATE ROLE matcher NOLOGIN;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
                END;
            END IF;
            EXECUTE format('GRANT USAGE ON SCHEMA %I TO matcher', current_schema());
            {grants}
            IF NOT pg_has_role(current_user, 'matcher', 'MEMBER') THEN
                GRANT matcher TO CURRENT_USER;
            ELSIF current_setting('server_version_num')::int >= 160000 THEN
                IF NOT pg_has_role(current_user, 'matcher', 'SET') THEN
                    EXECUTE 'GRANT matcher TO CURRENT_USER WITH SET TRUE, INHERIT FALSE';
                END IF;
            END IF;
        EXCEPTION WHEN insufficient_privilege OR undefined_object THEN
            RAISE NOTICE 'The role matcher could not be set up: %', SQLERRM;
        END $$;
        """
    )


def downgrade() -> None:
    """Take the rights back. The role stays: other databases of the cluster may use it."""
    revokes = " ".join(
        f"REVOKE SELECT ({_quoted(columns)}) ON {table} FROM matcher;" for table, columns in COLUMNS.items()
    )
    op.execute(
        f"""
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'matcher') THEN
                {revokes}
                EXECUTE format('REVOKE USAGE ON SCHEMA %I FROM matcher', current_schema());
            END IF;
        EXCEPTION WHEN insufficient_privilege THEN
            RAISE NOTICE 'The rights of the role matcher stay: %', SQLERRM;
        END $$;
        """
    )
