"""Who is looking, and what the shell shows them. A view of the guard's answer, never the truth."""

import dataclasses

import reflex as rx

from recruit_app.core.actor import Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.identity.service.sessions import account_topic
from recruit_app.domain.worklist import queries as worklist
from recruit_app.web.guard import allow, current_actor, everyone
from recruit_app.web.navigation import home_of, navigation_of
from recruit_app.web.push import unwatch_all, watch
from recruit_app.web.ui import Command, NavItem


@dataclasses.dataclass(frozen=True)
class Me:
    """The signed-in person as the shell shows them."""

    full_name: str = ""
    email: str = ""
    role: str = ""
    is_authenticated: bool = False
    is_verified: bool = True
    is_staff: bool = False
    home: str = "/login"

    @classmethod
    def of(cls, actor: Actor) -> "Me":
        """Return what the shell may show of `actor`."""
        return cls(
            full_name=actor.full_name,
            email=actor.email,
            role=actor.role or "",
            is_authenticated=actor.is_authenticated,
            is_verified=actor.is_verified or not actor.is_authenticated,
            is_staff=actor.role is not None and actor.role is not Role.CANDIDATE,
            home=home_of(actor.role),
        )


class SessionState(rx.State):
    """Loaded first by every page."""

    me: Me = Me()
    nav: list[NavItem] = []
    commands: list[Command] = []
    agency: str = ""
    maintenance: bool = False
    ready: bool = False

    @rx.event
    @allow(everyone, during_maintenance=True)
    async def load(self) -> None:
        """Show who is signed in, and watch for changes to that."""
        unwatch_all(self.router.session.client_token)
        await self._read()

    @rx.event
    @allow(everyone, during_maintenance=True)
    async def refresh(self) -> object:
        """Re-read after a role, session or setting changed; leave if no longer signed in."""
        was = self.me
        await self._read()
        if was.is_authenticated and (not self.me.is_authenticated or was.role != self.me.role):
            return rx.call_script("window.location.assign('/login?problem=ended')")
        return None

    async def _read(self) -> None:
        actor = current_actor()
        async with session_scope() as session:
            values = await flags.all_values(session)
            waiting = 0
            if actor.has_role(Role.RECRUITER):
                waiting = await worklist.count_open_items(session, actor=actor, at=now())
        self.me = Me.of(actor)
        self.nav = list(navigation_of(actor.role, waiting=waiting))
        self.commands = [Command(item.label, item.href) for item in self.nav if item.href]
        self.agency = values["AGENCY_NAME"]
        self.maintenance = values["MAINTENANCE_MODE"] and actor.role is not Role.ADMIN
        self.ready = True
        await watch(self, account_topic(actor.user_id), SessionState.refresh)
        await watch(self, "flags", SessionState.refresh)
