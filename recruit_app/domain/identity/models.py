"""Tables `users`, `login_sessions`, `account_tokens`, `rate_limits`."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import DateTime, Index, LargeBinary, text
from sqlmodel import Field, SQLModel

from recruit_app.core.actor import Role
from recruit_app.core.columns import created_stamp, enum_column, moment, reference, uuid_pk


class UserStatus(StrEnum):
    """Whether an account may be used."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"


class TokenPurpose(StrEnum):
    """What a mailed link is for."""

    VERIFY = "verify"
    RESET = "reset"


class User(SQLModel, table=True):
    """A person who can sign in."""

    __tablename__ = "users"
    __table_args__ = (
        Index("uq_users_email_lower", text("lower(email)"), unique=True),
        Index("ix_users_role_created", "role", "created_at", "id"),
    )

    id: UUID = uuid_pk()
    email: str = Field(max_length=320, unique=True)
    password_hash: str = Field(max_length=200)
    role: Role = Field(sa_type=enum_column(Role, name="user_role"))
    full_name: str = Field(max_length=200)
    avatar_url: str | None = None
    status: UserStatus = Field(default=UserStatus.ACTIVE, sa_type=enum_column(UserStatus, name="user_status"))
    is_verified: bool = False
    created_at: datetime = created_stamp()
    last_login: datetime | None = moment()
    last_active: datetime | None = moment()
    password_changed_at: datetime | None = moment()


class LoginSession(SQLModel, table=True):
    """A signed-in browser. Only the SHA-256 of its cookie is kept."""

    __tablename__ = "login_sessions"

    id: UUID = uuid_pk()
    token_hash: bytes = Field(sa_type=LargeBinary, unique=True)
    user_id: UUID = reference("users.id", ondelete="CASCADE")
    created_at: datetime = created_stamp()
    last_seen_at: datetime = created_stamp()
    expires_at: datetime = Field(sa_type=DateTime(timezone=True))
    ip_address: str = Field(default="", max_length=64)
    user_agent: str = Field(default="", max_length=300)
    revoked_at: datetime | None = moment()


class AccountToken(SQLModel, table=True):
    """A mailed link's secret, hashed, usable once."""

    __tablename__ = "account_tokens"

    id: UUID = uuid_pk()
    token_hash: bytes = Field(sa_type=LargeBinary, unique=True)
    user_id: UUID = reference("users.id", ondelete="CASCADE")
    purpose: TokenPurpose = Field(sa_type=enum_column(TokenPurpose, name="account_token_purpose"))
    created_at: datetime = created_stamp()
    expires_at: datetime = Field(sa_type=DateTime(timezone=True))
    used_at: datetime | None = moment()


class RateLimit(SQLModel, table=True):
    """How often something happened in a window, kept where a restart cannot forget it."""

    __tablename__ = "rate_limits"

    bucket: str = Field(primary_key=True, max_length=200)
    window_start: datetime = Field(sa_type=DateTime(timezone=True), primary_key=True)
    hits: int = 0
