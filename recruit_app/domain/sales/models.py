"""Tables `leads`, `lead_events`, `sales_tasks`, `clients`."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Numeric, text
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import (
    created_stamp,
    enum_column,
    json_object,
    long_text,
    moment,
    reference,
    updated_stamp,
    uuid_pk,
)


class LeadStatus(StrEnum):
    """The stages of a lead."""

    NEW = "New"
    CONTACTED = "Contacted"
    QUALIFIED = "Qualified"
    PROPOSAL = "Proposal"
    NEGOTIATION = "Negotiation"
    CONVERTED = "Converted"
    LOST = "Lost"


class ServiceType(StrEnum):
    """What the agency would do for the lead."""

    PERMANENT = "Permanent"
    CONTRACT = "Contract"
    RPO = "RPO"
    EXECUTIVE_SEARCH = "Executive Search"


class ClientStatus(StrEnum):
    """Whether the agency works for the client."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    BLACKLISTED = "Blacklisted"


class Lead(SQLModel, table=True):
    """A company that may become a client."""

    __tablename__ = "leads"
    __table_args__ = (
        CheckConstraint("probability BETWEEN 0 AND 100", name="ck_leads_probability"),
        Index("ix_leads_status", "status", "next_follow_up"),
    )

    id: UUID = uuid_pk()
    owner_id: UUID = reference("users.id")
    company_name: str = Field(max_length=200)
    contact_person: str = Field(default="", max_length=200)
    contact_email: str = Field(default="", max_length=320)
    contact_phone: str = Field(default="", max_length=40)
    status: LeadStatus = Field(default=LeadStatus.NEW, sa_type=enum_column(LeadStatus, name="lead_status"))
    service_type: ServiceType = Field(
        default=ServiceType.PERMANENT, sa_type=enum_column(ServiceType, name="lead_service_type")
    )
    estimated_value: Decimal | None = Field(default=None, sa_type=Numeric(14, 2))
    probability: int = 10
    expected_close_date: date | None = None
    next_follow_up: datetime | None = moment()
    source: str = Field(default="", max_length=80)
    lost_reason: str = Field(default="", max_length=300)
    created_at: datetime = created_stamp()
    updated_at: datetime = updated_stamp()
    version: int = 1


class LeadEvent(SQLModel, table=True):
    """One line of a lead's history: created, moved, noted, converted. The converted one names the client."""

    __tablename__ = "lead_events"
    __table_args__ = (
        Index(
            "uq_lead_events_converted",
            "lead_id",
            unique=True,
            postgresql_where=text("client_id IS NOT NULL"),
        ),
        Index("ix_lead_events_client", "client_id"),
    )

    id: UUID = uuid_pk()
    lead_id: UUID = reference("leads.id")
    kind: str = Field(max_length=40)
    text: str = long_text()
    changed_by: UUID | None = reference("users.id", nullable=True, index=False)
    client_id: UUID | None = reference("clients.id", nullable=True, index=False)
    created_at: datetime = created_stamp()


class SalesTask(SQLModel, table=True):
    """Something to do about a lead."""

    __tablename__ = "sales_tasks"
    __table_args__ = (Index("ix_sales_tasks_day", "assigned_to", "is_completed", "due_date"),)

    id: UUID = uuid_pk()
    lead_id: UUID = reference("leads.id")
    title: str = Field(max_length=300)
    is_completed: bool = False
    due_date: date | None = None
    assigned_to: UUID = reference("users.id", index=False)
    created_at: datetime = created_stamp()
    completed_at: datetime | None = moment()


class Client(SQLModel, table=True):
    """A company the agency hires for. One lead becomes at most one client."""

    __tablename__ = "clients"

    id: UUID = uuid_pk()
    name: str = Field(max_length=200, index=True)
    billing_address: str = long_text()
    status: ClientStatus = Field(default=ClientStatus.ACTIVE, sa_type=enum_column(ClientStatus, name="client_status"))
    corporate_identity: dict[str, Any] = json_object()
    contract_start_date: date | None = None
    contract_end_date: date | None = None
    account_manager_id: UUID | None = reference("users.id", nullable=True)
    created_from_lead_id: UUID | None = Field(default=None, foreign_key="leads.id", unique=True)
    created_at: datetime = created_stamp()
