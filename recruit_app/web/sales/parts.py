"""Small parts that several sales pages share."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.sales.parsing import SERVICES


def due_badge(text: rx.Var[str], state: rx.Var[str]) -> rx.Component:
    """When something is due, coloured by how late it is."""
    tone = rx.match(state, ("overdue", "danger"), ("today", "warn"), "neutral")
    return ui.shown(text, ui.badge(text, tone))


def lead_fields(errors: Any, lead: Any = None) -> rx.Component:
    """The fields of a lead; with `lead` they begin with what it says now."""

    def control(name: str, kind: str = "text", **props: Any) -> rx.Component:
        begins = {"default_value": _said(getattr(lead, name))} if lead is not None else {}
        return ui.text_input(name, type=kind, **begins, **props)

    def line(label: str, name: str, part: rx.Component, **more: Any) -> rx.Component:
        return ui.field(label, part, name=name, error=errors[name].to(str), **more)

    return ui.grid(
        line("Company", "company_name", control("company_name", required=True, max_length=200, auto_focus=True)),
        line("Contact", "contact_person", control("contact_person", max_length=200)),
        line("E-mail", "contact_email", control("contact_email", "email")),
        line("Phone", "contact_phone", control("contact_phone", "tel")),
        line(
            "Service",
            "service_type",
            ui.select(
                "service_type",
                [ui.Option(word, word) for word in SERVICES],
                **({"default_value": lead.service_type} if lead is not None else {}),
            ),
        ),
        line("Expected fee", "estimated_value", control("estimated_value", placeholder="12.5 L or 12,50,000")),
        line("Expected close", "expected_close_date", control("expected_close_date", "date")),
        line("Source", "source", control("source", placeholder="Referral, event, website", max_length=80)),
    )


def _said(value: Any) -> Any:
    """A value that may be missing, as the text of an input."""
    return rx.cond(value, value.to(str), "")


def client_fields(errors: Any, client: Any = None) -> rx.Component:
    """The papers of a client: tax numbers, contract, address."""

    def control(name: str, kind: str = "text", **props: Any) -> rx.Component:
        begins = (
            {"default_value": rx.cond(getattr(client, name), getattr(client, name).to(str), "")}
            if client is not None
            else {}
        )
        return ui.text_input(name, type=kind, **begins, **props)

    def line(label: str, name: str, part: rx.Component, **more: Any) -> rx.Component:
        return ui.field(label, part, name=name, error=errors[name].to(str), **more)

    return ui.stack(
        ui.grid(
            line("GSTIN", "gst", control("gst", placeholder="29AAACK1234F1ZP", max_length=20), optional=True),
            line("PAN", "pan", control("pan", placeholder="AAACK1234F", max_length=12), optional=True),
            line("Contract from", "contract_start_date", control("contract_start_date", "date"), optional=True),
            line("Contract until", "contract_end_date", control("contract_end_date", "date"), optional=True),
        ),
        line(
            "Billing address",
            "billing_address",
            ui.textarea(
                "billing_address",
                rows=2,
                **({"default_value": client.billing_address} if client is not None else {}),
            ),
            optional=True,
        ),
    )
