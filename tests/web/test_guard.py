"""The guard's own logic: unlisted handlers stop the boot, refusals become sentences."""

import pytest
import reflex as rx
from reflex_base.registry import RegistrationContext

from recruit_app.core.actor import Role
from recruit_app.core.errors import Invalid
from recruit_app.recruit_app import app
from recruit_app.web import guard


@pytest.fixture(autouse=True)
def _registry() -> None:
    """Reflex keeps its registry in a context variable, which a test's own context does not inherit."""
    RegistrationContext.set(app._registration_context)


def test_the_app_has_a_policy_for_every_handler():
    assert guard.refuse_unlisted_handlers() > 20


def test_a_handler_without_policy_refuses_to_boot():
    class Careless(rx.State):
        @rx.event
        async def delete_all(self) -> None:
            """Nobody said who may."""

    try:
        with pytest.raises(RuntimeError, match=r"careless\.delete_all"):
            guard.refuse_unlisted_handlers()
    finally:
        handlers = RegistrationContext.get().event_handlers
        for name in [name for name in handlers if "careless" in name]:
            del handlers[name]


def test_setvar_is_never_allowed():
    assert not [name for name in guard.policies() if name.endswith(".setvar")]


def test_a_session_secret_is_read_from_its_cookie_only():
    from recruit_app.core.cookies import session_secret

    assert session_secret("theme=dark; session=abc; xsession=zzz") == "abc"
    assert session_secret("xsession=zzz") == ""


async def test_a_refusal_at_a_field_is_shown_at_the_field():
    class _Form:
        __fields__ = {"errors": None}
        errors: dict[str, str] = {}

        @guard.friendly
        async def save(self) -> None:
            raise Invalid("Please give a date.", field="due")

    form = _Form()
    assert await form.save() is None
    assert form.errors == {"due": "Please give a date."}


def test_roles_are_what_policies_are_made_of():
    policy = guard.allow(Role.ADMIN)(lambda: None).policy
    assert policy == frozenset({Role.ADMIN})
