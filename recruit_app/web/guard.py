"""Deny by default: who may fire which event handler.

Every public method of every State class can be called by anyone who opens a websocket. So each
carries a policy (`@allow`), the guard checks it before every event with the person behind the
HttpOnly session cookie, and the app refuses to start while a handler has none.
"""

import functools
import inspect
import time
from collections.abc import Awaitable, Callable, Iterable
from contextvars import ContextVar
from typing import Any, Final, TypeVar
from urllib.parse import urlencode

import pydantic
import reflex as rx
import structlog
from reflex.app import App
from reflex.middleware.middleware import Middleware
from reflex.state import BaseState, StateUpdate
from reflex_base.event import Event
from reflex_base.registry import RegistrationContext

from recruit_app.core.actor import ANONYMOUS, HIRING, SELLING, STAFF, Actor, Role
from recruit_app.core.cookies import session_secret
from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.core.settings import get_settings
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.identity.service import sessions
from recruit_app.web.navigation import home_of

__all__ = [
    "HIRING",
    "SELLING",
    "STAFF",
    "Guard",
    "Role",
    "allow",
    "current_actor",
    "everyone",
    "friendly",
    "policies",
    "refuse_unlisted_handlers",
    "signed_in",
]

log = structlog.get_logger()
Handler = TypeVar("Handler", bound=Callable[..., Any])

everyone: Final = "everyone"
signed_in: Final = "signed_in"

# Framework events by exact name. `setvar` exists on every state and stays refused.
_FRAMEWORK = frozenset(
    {
        "reflex___state____state.hydrate",
        "reflex___state____state.hydrate_and_load",
        "reflex___state____state.set_is_hydrated",
        "reflex___state____state.reflex___state____on_load_internal_state.on_load_internal",
        "reflex___state____state.reflex___state____on_load_internal_state.set_is_hydrated",
    }
)
# Part of the framework, needed by no page of ours: known, and refused to everyone.
_FRAMEWORK_REFUSED = frozenset(
    {
        "reflex___state____state.reflex___state____frontend_event_exception_state.handle_frontend_exception",
        "reflex___state____state.reflex___state____update_vars_internal_state.update_vars_internal",
    }
)
# A token bucket: this many seconds' worth may come at once; an address may hold several visitors.
_BURST_SECONDS = 3.0
_VISITORS_PER_ADDRESS = 4

_actor: ContextVar[Actor] = ContextVar("actor", default=ANONYMOUS)


def current_actor() -> Actor:
    """Return the person behind the event being handled, as the guard resolved it."""
    return _actor.get()


def allow(*who: Role | str, during_maintenance: bool = False) -> Callable[[Handler], Handler]:
    """State who may fire a handler: roles, `signed_in` or `everyone`. Goes below `@rx.event`."""

    def mark(handler: Handler) -> Handler:
        handler.__dict__["policy"] = frozenset(who)
        handler.__dict__["during_maintenance"] = during_maintenance
        return handler

    return mark


def friendly(handler: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """Turn a refusal of the business into one sentence for the person.

    A state with an `errors` dict gets the sentence at the field; otherwise it is a toast. A browser
    that sends arguments of a wrong shape gets one neutral sentence.
    """

    expected = inspect.signature(handler)

    @functools.wraps(handler)
    async def run(self: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            expected.bind(self, *args, **kwargs)
        except TypeError:
            return rx.toast.error("This page is out of date. Please reload it.")
        try:
            return await handler(self, *args, **kwargs)
        except pydantic.ValidationError as refusal:
            first = refusal.errors()[0]
            field = str(first["loc"][0]) if first["loc"] else ""
            return _tell(self, first["msg"].removeprefix("Value error, "), field)
        except DomainError as refusal:
            return _tell(self, refusal.sentence, refusal.field)

    return run


def _tell(state: Any, sentence: str, field: str) -> Any:
    if field and "errors" in type(state).__fields__:
        state.errors = {**state.errors, field: sentence}
        return None
    return rx.toast.error(sentence)


def policies() -> dict[str, frozenset[Role | str]]:
    """Return every event name that can be fired and who may; a framework event allows everyone."""
    found: dict[str, frozenset[Role | str]] = {}
    for name, registered in RegistrationContext.get().event_handlers.items():
        if name in _FRAMEWORK:
            found[name] = frozenset({everyone})
        elif name.rpartition(".")[2] != "setvar":
            found[name] = getattr(registered.handler.fn, "policy", frozenset())
    return found


def refuse_unlisted_handlers() -> int:
    """Return how many handlers carry a policy.

    Raises:
        RuntimeError: a public State method has none; the app must not start with it.
    """
    table = policies()
    unlisted = [name for name, who in table.items() if not who and name not in _FRAMEWORK_REFUSED]
    if unlisted:
        raise RuntimeError(f"These event handlers say not who may fire them: {', '.join(sorted(unlisted))}")
    return len(table)


class SessionBinding(rx.State):
    """Which cookie this browser tab's state belongs to; never sent to the browser."""

    _bound_to: str = ""


class Guard(Middleware):
    """Runs before every event: bind to the cookie, resolve the person, check the policy."""

    def __init__(self) -> None:
        self._buckets: dict[str, tuple[float, float]] = {}

    async def preprocess(self, app: App, state: BaseState, event: Event) -> StateUpdate | None:  # noqa: ARG002
        """Return None to let the event through, or an update that stops it."""
        root = state._get_root_state()
        headers = root.router.headers
        token = session_secret(headers.cookie or "")
        await self._bind(root, token)
        client = root.router.session
        actor = await sessions.resolve(token, ip=client.client_ip)
        _actor.set(actor)
        if not self._take(str(actor.user_id or client.client_ip), actor):
            return _stop(rx.toast.error("That was too fast. Please try again in a moment."))
        if event.name in _FRAMEWORK:
            return None
        return await self._decide(actor, event, address=_address(root))

    async def _bind(self, root: Any, token: str) -> None:
        binding = await root.get_state(SessionBinding)
        if binding._bound_to != token:
            if binding._bound_to:
                root.reset()
                binding = await root.get_state(SessionBinding)
            binding._bound_to = token

    async def _decide(self, actor: Actor, event: Event, *, address: str) -> StateUpdate | None:
        registered = RegistrationContext.get().event_handlers.get(event.name)
        handler = registered.handler.fn if registered else None
        policy = getattr(handler, "policy", frozenset())
        if not _may(actor, policy):
            log.warning("event_denied", handler=event.name, role=actor.role, user=str(actor.user_id))
            return _stop(*_refusal(actor, policy, is_page=event.name.endswith(".load"), address=address))
        if actor.role is not Role.ADMIN and not getattr(handler, "during_maintenance", False):
            async with session_scope() as session:
                if await flags.is_on(session, "MAINTENANCE_MODE"):
                    return _stop(rx.toast.info("The site is being looked after. Please come back shortly."))
        return None

    def _take(self, client: str, actor: Actor) -> bool:
        """Return whether this person, or this address of anonymous visitors, may fire one more event now."""
        moment = time.monotonic()
        rate = get_settings().event_rate * (1 if actor.is_authenticated else _VISITORS_PER_ADDRESS)
        burst = rate * _BURST_SECONDS
        left, at = self._buckets.get(client, (burst, moment))
        left = min(burst, left + (moment - at) * rate) - 1
        if len(self._buckets) > 20_000:
            self._buckets.clear()
        self._buckets[client] = (max(left, -1.0), moment)
        return left >= 0


def _may(actor: Actor, policy: Iterable[Role | str]) -> bool:
    return (
        everyone in policy
        or (signed_in in policy and actor.is_authenticated)
        or (actor.role is not None and actor.role in policy)
    )


def _refusal(actor: Actor, policy: Iterable[Role | str], *, is_page: bool, address: str) -> tuple[Any, ...]:
    """Return what the person is told; a page that may not be seen leads to one that may."""
    if not policy:
        return ()
    if not actor.is_authenticated:
        if is_page:
            return (rx.redirect(f"/login?{urlencode({'next': address})}", replace=True),)
        return (rx.toast.info("Please sign in first."),)
    if is_page:
        return (rx.toast.info("That page is for other roles, so here is yours."), rx.redirect(home_of(actor.role)))
    return (rx.toast.error("You are not allowed to do that."),)


def _address(root: Any) -> str:
    """Return the path and query of the page the tab shows."""
    url = root.router.url
    return f"{url.path}?{url.query}" if url.query else str(url.path)


def _stop(*events: Any) -> StateUpdate:
    return StateUpdate(events=Event.from_event_type(list(events)) if events else [])
