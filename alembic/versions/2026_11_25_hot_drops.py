"""Sources and runs of hot drops, what makes two finds one job, and chats about a find."""

import sqlalchemy as sa
import sqlmodel

from alembic import op

revision = 'hot_drops'
down_revision = '0003_find_a_job'


def upgrade() -> None:
    """Apply."""
    op.create_table('hot_drop_sources',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sqlmodel.sql.sqltypes.AutoString(length=80), nullable=False),
    sa.Column('kind', sa.Enum('greenhouse', 'lever', 'ashby', 'smartrecruiters', 'workable', 'recruitee', 'rss', 'jsonld', 'jobspy', name='hot_drop_source_kind', native_enum=False, create_constraint=True), nullable=False),
    sa.Column('address', sa.Text(), nullable=False),
    sa.Column('company', sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
    sa.Column('host', sqlmodel.sql.sqltypes.AutoString(length=255), nullable=False),
    sa.Column('is_enabled', sa.Boolean(), nullable=False),
    sa.Column('interval_minutes', sa.Integer(), nullable=False),
    sa.Column('etag', sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
    sa.Column('last_modified', sqlmodel.sql.sqltypes.AutoString(length=100), nullable=False),
    sa.Column('last_run_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('next_run_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('running_since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('last_result', sqlmodel.sql.sqltypes.AutoString(length=300), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('interval_minutes BETWEEN 15 AND 10080', name='ck_hot_drop_sources_interval'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name')
    )
    op.create_index('ix_hot_drop_sources_due', 'hot_drop_sources', ['is_enabled', 'next_run_at'], unique=False)
    op.create_index('uq_hot_drop_sources_place', 'hot_drop_sources', ['kind', 'address'], unique=True)
    op.create_table('hot_drop_runs',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('source_id', sa.Uuid(), nullable=False),
    sa.Column('state', sa.Enum('Running', 'Done', 'Unchanged', 'Failed', name='hot_drop_run_state', native_enum=False, create_constraint=True), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('found', sa.Integer(), nullable=False),
    sa.Column('new', sa.Integer(), nullable=False),
    sa.Column('updated', sa.Integer(), nullable=False),
    sa.Column('failed', sa.Integer(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['source_id'], ['hot_drop_sources.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_hot_drop_runs_newest', 'hot_drop_runs', ['started_at', 'id'], unique=False)
    op.create_index(op.f('ix_hot_drop_runs_source_id'), 'hot_drop_runs', ['source_id'], unique=False)
    op.add_column('chat_sessions', sa.Column('posting_id', sa.Uuid(), nullable=True))
    op.add_column('chat_sessions', sa.Column('about', sqlmodel.sql.sqltypes.AutoString(length=300), nullable=False, server_default=''))
    op.alter_column('chat_sessions', 'about', server_default=None)
    op.create_index(op.f('ix_chat_sessions_posting_id'), 'chat_sessions', ['posting_id'], unique=False)
    op.create_index('uq_chat_sessions_posting', 'chat_sessions', ['user_id', 'posting_id'], unique=True, postgresql_where=sa.text('posting_id IS NOT NULL'))
    op.create_foreign_key(None, 'chat_sessions', 'external_job_postings', ['posting_id'], ['id'], ondelete='SET NULL')
    op.add_column('external_job_postings', sa.Column('employment_type', sqlmodel.sql.sqltypes.AutoString(length=20), nullable=False, server_default=''))
    op.alter_column('external_job_postings', 'employment_type', server_default=None)
    op.add_column('external_job_postings', sa.Column('canonical_url', sa.Text(), nullable=True))
    op.add_column('external_job_postings', sa.Column('same_job_key', sa.Text(), nullable=True))
    op.add_column('external_job_postings', sa.Column('company_key', sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False, server_default=''))
    op.alter_column('external_job_postings', 'company_key', server_default=None)
    op.add_column('external_job_postings', sa.Column('source_id', sa.Uuid(), nullable=True))
    op.add_column('external_job_postings', sa.Column('seen_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False))
    op.add_column('external_job_postings', sa.Column('checked_at', sa.DateTime(timezone=True), nullable=True))
    op.create_index(op.f('ix_external_job_postings_company_key'), 'external_job_postings', ['company_key'], unique=False)
    op.create_index(op.f('ix_external_job_postings_source_id'), 'external_job_postings', ['source_id'], unique=False)
    op.create_unique_constraint(None, 'external_job_postings', ['same_job_key'])
    op.create_unique_constraint(None, 'external_job_postings', ['canonical_url'])
    op.create_foreign_key(None, 'external_job_postings', 'hot_drop_sources', ['source_id'], ['id'], ondelete='SET NULL')


def downgrade() -> None:
    """Take back."""
    op.drop_index(op.f('ix_external_job_postings_source_id'), table_name='external_job_postings')
    op.drop_index(op.f('ix_external_job_postings_company_key'), table_name='external_job_postings')
    op.drop_column('external_job_postings', 'checked_at')
    op.drop_column('external_job_postings', 'seen_at')
    op.drop_column('external_job_postings', 'source_id')
    op.drop_column('external_job_postings', 'company_key')
    op.drop_column('external_job_postings', 'same_job_key')
    op.drop_column('external_job_postings', 'canonical_url')
    op.drop_column('external_job_postings', 'employment_type')
    op.drop_index('uq_chat_sessions_posting', table_name='chat_sessions', postgresql_where=sa.text('posting_id IS NOT NULL'))
    op.drop_index(op.f('ix_chat_sessions_posting_id'), table_name='chat_sessions')
    op.drop_column('chat_sessions', 'about')
    op.drop_column('chat_sessions', 'posting_id')
    op.drop_index(op.f('ix_hot_drop_runs_source_id'), table_name='hot_drop_runs')
    op.drop_index('ix_hot_drop_runs_newest', table_name='hot_drop_runs')
    op.drop_table('hot_drop_runs')
    op.drop_index('uq_hot_drop_sources_place', table_name='hot_drop_sources')
    op.drop_index('ix_hot_drop_sources_due', table_name='hot_drop_sources')
    op.drop_table('hot_drop_sources')
