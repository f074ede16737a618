"""Run migrations online, on the URL handed over by the caller or found in the settings."""

from alembic import context
from sqlalchemy import create_engine, pool

from recruit_app.core.database import database_url
from recruit_app.domain.tables import metadata


def _ours(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
    """Leave the queue's tables, which bring their own SQL, out of comparisons."""
    return not (kind == "table" and (name or "").startswith("procrastinate_"))


url = context.config.attributes.get("url") or database_url()
engine = create_engine(url, poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_object=_ours,
        compare_type=True,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()
