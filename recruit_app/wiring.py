"""Plug the adapters into the business, the same way for web, worker and command line."""

from recruit_app.adapters.embeddings import LocalEmbedder
from recruit_app.adapters.mail import OutboxOnlyMailer, SmtpMailer
from recruit_app.adapters.resume_reader import SandboxedReader
from recruit_app.adapters.search_engines import search_engines
from recruit_app.adapters.storage import LocalStorage, S3Storage
from recruit_app.core.logs import configure_logs
from recruit_app.core.settings import get_settings
from recruit_app.domain import ports, tables


def wire() -> None:
    """Choose each adapter by the settings, and make every table known: foreign keys name them by words."""
    _ = tables.metadata
    configure_logs()
    settings = get_settings()
    storage = (
        S3Storage(settings.s3_bucket, settings.s3_endpoint_url)
        if settings.s3_bucket
        else LocalStorage(settings.recruit_var / "files")
    )
    mailer = SmtpMailer(settings.smtp_url, settings.mail_from) if settings.smtp_url else OutboxOnlyMailer()
    ports.plug(
        storage=storage,
        mailer=mailer,
        embedder=LocalEmbedder(),
        resume_reader=SandboxedReader(),
        search_engines=search_engines(settings),
    )
