"""The forms of sales, read into what the domain takes."""

from collections.abc import Mapping
from typing import Any

from recruit_app.domain.sales import rupees
from recruit_app.domain.sales.schemas import ClientEdit, LeadEdit, NewClientFromLead, NewLead, ServiceType
from recruit_app.web import forms

SERVICES = tuple(service.value for service in ServiceType)


def _face(form: Mapping[str, Any]) -> dict[str, Any]:
    service = forms.words(form, "service_type")
    return {
        "company_name": forms.words(form, "company_name"),
        "contact_person": forms.words(form, "contact_person"),
        "contact_email": forms.words(form, "contact_email"),
        "contact_phone": forms.words(form, "contact_phone"),
        "service_type": ServiceType(service) if service in SERVICES else ServiceType.PERMANENT,
        "estimated_value": rupees.read(forms.words(form, "estimated_value")),
        "expected_close_date": forms.day(form, "expected_close_date"),
        "next_follow_up": forms.until_evening(form, "next_follow_up"),
        "source": forms.words(form, "source"),
    }


def new_lead(form: Mapping[str, Any]) -> NewLead:
    """Return the lead a quick-add form describes."""
    return NewLead(**_face(form))


def lead_edit(form: Mapping[str, Any]) -> LeadEdit:
    """Return what the edit form of a lead says."""
    return LeadEdit(**_face(form), probability=forms.whole_number(form, "probability"))


def _papers(form: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "billing_address": forms.words(form, "billing_address"),
        "gst": forms.words(form, "gst"),
        "pan": forms.words(form, "pan"),
        "contract_start_date": forms.day(form, "contract_start_date"),
        "contract_end_date": forms.day(form, "contract_end_date"),
    }


def conversion(form: Mapping[str, Any]) -> NewClientFromLead:
    """Return which client the conversion form asks for."""
    choice = forms.words(form, "choice")
    return NewClientFromLead(
        existing_client_id="" if choice in {"", "new"} else choice,
        name=forms.words(form, "name"),
        is_another_company=choice == "new",
        **_papers(form),
    )


def client_edit(form: Mapping[str, Any]) -> ClientEdit:
    """Return what the edit form of a client says."""
    return ClientEdit(**_papers(form))
