"""Forms of sales are read strictly."""

from decimal import Decimal

import pydantic
import pytest

from recruit_app.core.errors import Invalid
from recruit_app.web import forms
from recruit_app.web.sales import parsing


def test_a_lead_is_read_as_people_write_it():
    lead = parsing.new_lead(
        {"company_name": " Kaveri Foods ", "estimated_value": "12.5 L", "next_follow_up": "2026-12-01"}
    )
    assert (lead.company_name, lead.estimated_value) == ("Kaveri Foods", Decimal(1_250_000))
    assert lead.next_follow_up is not None
    assert lead.next_follow_up.isoformat() == "2026-12-01T23:59:59+05:30"


@pytest.mark.parametrize(
    "form", [{"company_name": ""}, {"company_name": "Kaveri", "contact_email": "nobody"}, {"company_name": 7}, {}]
)
def test_what_breaks_a_rule_is_refused(form):
    with pytest.raises((Invalid, pydantic.ValidationError)):
        parsing.new_lead(form)


@pytest.mark.parametrize(("name", "value"), [("d", "31-12-2026"), ("d", "soon")])
def test_a_wrong_day_is_refused_at_its_field(name, value):
    with pytest.raises(Invalid) as refusal:
        forms.day({name: value}, name)
    assert refusal.value.field == name


def test_control_characters_are_refused():
    with pytest.raises(Invalid):
        forms.words({"note": "a\x00b"}, "note")


def test_a_new_choice_is_no_existing_client():
    new = parsing.conversion({"choice": "new", "name": "Kaveri"})
    assert (new.existing_client_id, new.is_another_company) == ("", True)
