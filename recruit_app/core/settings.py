"""Settings read once from the environment; nothing secret has a default."""

import os
import secrets
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every name here is an environment variable other programs may rely on."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    host: str = "127.0.0.1"
    port: int = Field(8000, ge=1, le=65535)
    database_url: str | None = None
    recruit_var: Path = Path("var")
    secret_key: str | None = None
    base_url: str = ""
    default_country: str = Field("IN", pattern=r"^[A-Z]{2}$")
    redis_url: str | None = None
    trusted_proxy_hops: int = Field(0, ge=0, le=5)

    s3_bucket: str | None = None
    s3_endpoint_url: str | None = None
    smtp_url: str | None = None
    mail_from: str = "Recruit <no-reply@localhost>"
    llm_base_url: str | None = None
    llm_api_key: str | None = None
    llm_model: str | None = None

    whatsapp_api_url: str = "https://graph.facebook.com/v23.0"
    whatsapp_token: str | None = None
    whatsapp_phone_id: str | None = None
    whatsapp_app_secret: str | None = None
    whatsapp_verify_token: str | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_bot_token: str | None = None
    telegram_secret_token: str | None = None

    indexnow_key: str | None = Field(None, pattern=r"^[A-Za-z0-9-]{8,128}$")
    indexnow_url: str = "https://api.indexnow.org/indexnow"
    google_indexing_key_file: Path | None = None
    google_indexing_url: str = "https://indexing.googleapis.com/v3/urlNotifications:publish"
    api_limit: int = Field(120, ge=1)

    demo_password: str | None = None
    bcrypt_rounds: int = Field(12, ge=4, le=16)
    event_rate: float = Field(30.0, gt=0)
    sign_in_limit: int = Field(10, ge=1)
    demo: bool = False

    @field_validator("database_url")
    @classmethod
    def _use_psycopg_driver(cls, url: str | None) -> str | None:
        if url is None:
            return None
        scheme, separator, rest = url.partition("://")
        if not separator or not scheme.startswith("postgres"):
            raise ValueError("DATABASE_URL must begin with postgresql://")
        return f"postgresql+psycopg://{rest}"

    def model_post_init(self, _context: object) -> None:
        """Fill what follows from other settings."""
        self.recruit_var = self.recruit_var.expanduser().resolve()
        if not self.base_url:
            self.base_url = f"http://localhost:{self.port}"
        self.base_url = self.base_url.rstrip("/")

    @property
    def secure_cookies(self) -> bool:
        """Whether the site is served over TLS, so `__Host-` cookies can be set."""
        return self.base_url.startswith("https://")

    @property
    def allowed_origins(self) -> tuple[str, ...]:
        """Exact origins that may open a socket or send a form; never `*`."""
        parts = urlsplit(self.base_url)
        origins = [f"{parts.scheme}://{parts.netloc}"]
        if parts.hostname in {"localhost", "127.0.0.1"}:
            origins += [f"http://{name}:{self.port}" for name in ("localhost", "127.0.0.1")]
        return tuple(dict.fromkeys(origins))

    def signing_key(self) -> str:
        """Return `SECRET_KEY`, or a random key kept in the var folder (mode 0600)."""
        if self.secret_key:
            return self.secret_key
        path = self.recruit_var / "secret-key"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_urlsafe(48))
        return path.read_text()


@lru_cache
def get_settings() -> Settings:
    """Return the process's settings."""
    return Settings()  # pyright: ignore[reportCallIssue]
