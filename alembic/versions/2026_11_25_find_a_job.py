"""find a job"""

import sqlalchemy as sa
from pgvector.sqlalchemy import HALFVEC
from sqlalchemy.dialects import postgresql

from alembic import op

revision = "0003_find_a_job"
down_revision = "0003_pages"

_PUBLIC = sa.text("status IN ('Sourcing', 'Interview', 'Offer')")
_OLD_SEARCH = """
setweight(to_tsvector('english', coalesce(title, '')), 'A') ||
setweight(to_tsvector('simple', required_skills), 'A') ||
setweight(to_tsvector('simple', preferred_skills), 'B') ||
setweight(to_tsvector('simple', tools_tech_stack), 'B') ||
setweight(to_tsvector('simple', job_locations), 'B') ||
setweight(to_tsvector('english', coalesce(industry, '') || ' ' || coalesce(functional_area, '')), 'C') ||
setweight(to_tsvector('english', coalesce(job_summary, '')), 'D')
"""
# A confidential employer's name must never be searchable, whoever writes the row, so the database keeps it out.
_LISTED_COMPANY = """
CREATE FUNCTION jobs_keep_listed_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.listed_company := CASE WHEN NEW.employer_visible
        THEN coalesce((SELECT name FROM clients WHERE id = NEW.client_id), '') ELSE '' END;
    RETURN NEW;
END $$;
CREATE TRIGGER jobs_listed_company BEFORE INSERT OR UPDATE OF client_id, employer_visible, listed_company ON jobs
    FOR EACH ROW EXECUTE FUNCTION jobs_keep_listed_company();
CREATE FUNCTION clients_rename_in_jobs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE jobs SET listed_company = NEW.name, is_indexed = false WHERE client_id = NEW.id AND employer_visible;
    RETURN NULL;
END $$;
CREATE TRIGGER clients_renamed AFTER UPDATE OF name ON clients
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION clients_rename_in_jobs();
"""


def _both(column: str) -> str:
    spelled = f"lower({column})"
    for sign, name in (("c++", "cplusplus"), ("c#", "csharp"), ("f#", "fsharp"), (".net", "dotnet")):
        spelled = f"replace({spelled}, '{sign}', '{name} ')"
    return f"to_tsvector('english', {spelled}) || to_tsvector('simple', {spelled})"


_TITLE = _both("title")
_HEAD = f"""
{_TITLE} || {_both("required_skills::text")} || {_both("preferred_skills::text")} ||
{_both("tools_tech_stack::text")} || to_tsvector('english', listed_company) ||
to_tsvector('english', job_locations) || to_tsvector('english', cities) ||
to_tsvector('english', array_to_tsvector(place_keys)::text) ||
to_tsvector('english', industry || ' ' || functional_area)
"""
_SEARCH = f"""
strip({_HEAD} || to_tsvector('english', job_summary) || to_tsvector('english', responsibilities))
"""


def upgrade() -> None:
    """Apply."""
    op.drop_index("ix_jobs_search", table_name="jobs")
    op.drop_column("jobs", "search")
    empty = sa.text("'[]'")
    for column in (
        sa.Column("listed_company", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("experience_min", sa.SmallInteger(), nullable=True),
        sa.Column("experience_max", sa.SmallInteger(), nullable=True),
        sa.Column("yearly_pay", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("cities", postgresql.JSONB(), server_default=empty, nullable=False),
        sa.Column("place_keys", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("is_indexed", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("text_vector", HALFVEC(256), nullable=True),
        sa.Column("title_words", postgresql.TSVECTOR(), sa.Computed(_TITLE, persisted=True), nullable=True),
        sa.Column("head", postgresql.TSVECTOR(), sa.Computed(_HEAD, persisted=True), nullable=True),
        sa.Column("search", postgresql.TSVECTOR(), sa.Computed(_SEARCH, persisted=True), nullable=True),
    ):
        op.add_column("jobs", column)
    # A list reads and filters many rows and shows none of their long texts: those go out of the row.
    op.execute("ALTER TABLE jobs SET (toast_tuple_target = 640)")
    for name in ("title_words", "head", "required_skills", "job_locations", "cities", "place_keys"):
        op.execute(f"ALTER TABLE jobs ALTER COLUMN {name} SET STORAGE MAIN")
    op.execute(_LISTED_COMPANY)
    op.execute("UPDATE jobs SET listed_company = ''")
    op.create_table(
        "job_words",
        sa.Column("word", sa.String(length=60), nullable=False),
        sa.Column("jobs", sa.Integer(), nullable=False),
        sa.Column("in_head", sa.Integer(), nullable=False),
        sa.Column("forms", postgresql.JSONB(), server_default=empty, nullable=False),
        sa.PrimaryKeyConstraint("word"),
    )
    op.create_index("ix_job_words_forms", "job_words", ["forms"], postgresql_using="gin")
    begin = {"word": "varchar_pattern_ops"}
    op.create_index("ix_job_words_begin", "job_words", ["word"], postgresql_ops=begin)
    for name in ("search", "head", "title_words", "place_keys"):
        op.create_index(f"ix_jobs_{name}", "jobs", [name], postgresql_using="gin")
    pay = [sa.text("yearly_pay DESC"), sa.text("published_at DESC"), sa.text("id DESC")]
    op.create_index("ix_jobs_pay", "jobs", pay, postgresql_where=_PUBLIC)
    op.create_index("ix_jobs_not_indexed", "jobs", ["created_at"], postgresql_where=sa.text("NOT is_indexed"))
    op.create_index(
        "ix_jobs_vector",
        "jobs",
        ["text_vector"],
        postgresql_using="hnsw",
        postgresql_ops={"text_vector": "halfvec_cosine_ops"},
    )
    _create_alerts()


def _create_alerts() -> None:
    now = sa.text("now()")
    op.add_column(
        "mail_outbox",
        sa.Column("unsubscribe_url", sa.String(length=500), server_default=sa.text("''"), nullable=False),
    )
    op.create_table(
        "saved_searches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), server_default=now, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=now, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("user_id", "query", name="uq_saved_searches_query"),
    )
    op.create_index("ix_saved_searches_user_id", "saved_searches", ["user_id"])
    op.create_table(
        "alerted_jobs",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), server_default=now, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "job_id"),
    )
    op.create_index("ix_alerted_jobs_job_id", "alerted_jobs", ["job_id"])


def downgrade() -> None:
    """Take back."""
    op.drop_table("alerted_jobs")
    op.drop_table("saved_searches")
    op.drop_column("mail_outbox", "unsubscribe_url")
    for name in ("vector", "not_indexed", "pay", "place_keys", "title_words", "head", "search"):
        op.drop_index(f"ix_jobs_{name}", table_name="jobs")
    op.drop_table("job_words")
    op.execute("DROP TRIGGER clients_renamed ON clients; DROP FUNCTION clients_rename_in_jobs()")
    op.execute("DROP TRIGGER jobs_listed_company ON jobs; DROP FUNCTION jobs_keep_listed_company()")
    op.execute("ALTER TABLE jobs RESET (toast_tuple_target)")
    for name in (
        *("search", "head", "title_words", "text_vector", "is_indexed", "place_keys", "cities"),
        *("yearly_pay", "experience_max", "experience_min", "listed_company"),
    ):
        op.drop_column("jobs", name)
    old = sa.Computed(_OLD_SEARCH, persisted=True)
    op.add_column("jobs", sa.Column("search", postgresql.TSVECTOR(), old, nullable=True))
    op.create_index("ix_jobs_search", "jobs", ["search"], postgresql_using="gin")
