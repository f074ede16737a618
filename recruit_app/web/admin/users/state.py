"""The accounts."""

from typing import Any

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Invalid
from recruit_app.domain.identity import queries
from recruit_app.domain.identity.schemas import AccountRow, NewColleague
from recruit_app.domain.identity.service import admin
from recruit_app.web import forms, ui
from recruit_app.web.guard import allow, current_actor, friendly
from recruit_app.web.push import watch

_PATH = "/admin/users"


class UsersState(rx.State):
    """One page of accounts, as the address asks."""

    rows: list[AccountRow] = []
    q: str = ""
    role: str = ""
    is_first: bool = True
    first_href: str = _PATH
    next_href: str = ""
    loading: bool = True
    dialog: bool = False
    errors: dict[str, str] = {}

    @rx.event
    @allow(Role.ADMIN, Role.MANAGER)
    @friendly
    async def load(self) -> None:
        """Show the page of the address, and follow changes."""
        self.dialog, self.errors = False, {}
        await self._read()
        await watch(self, admin.TOPIC, UsersState.refresh)

    @rx.event
    @allow(Role.ADMIN, Role.MANAGER)
    @friendly
    async def refresh(self) -> None:
        """Read again after an account changed."""
        await self._read()

    @rx.event
    @allow(Role.ADMIN, Role.MANAGER)
    @friendly
    async def invite(self, form: dict[str, Any]) -> Any:
        """Add a colleague and mail the link."""
        self.errors = {}
        role = forms.words(form, "role")
        if role not in set(Role):
            raise Invalid("Choose a role.", field="role")
        new = NewColleague(full_name=forms.words(form, "full_name"), email=forms.words(form, "email"), role=Role(role))
        async with session_scope() as session:
            row = await admin.invite_user(session, actor=current_actor(), new=new)
        self.dialog = False
        await self._read()
        return ui.toast_done(f"{row.full_name} gets a link by mail")

    @rx.event
    @allow(Role.ADMIN, Role.MANAGER)
    @friendly
    async def give_role(self, user_id: str, role: str) -> Any:
        """Change a colleague's role, with a way back."""
        before = self._shown(user_id)
        async with session_scope() as session:
            row = await admin.change_role(session, actor=current_actor(), user_id=user_id, role=role)
        await self._read()
        back = UsersState.give_role(user_id, before.role if before else role)
        return ui.toast_undo(f"{row.full_name} is {row.role.capitalize()} now", back)

    @rx.event
    @allow(Role.ADMIN, Role.MANAGER)
    @friendly
    async def set_status(self, user_id: str, status: str) -> Any:
        """Deactivate or reactivate, with a way back."""
        async with session_scope() as session:
            row = await admin.set_status(session, actor=current_actor(), user_id=user_id, status=status)
        await self._read()
        back = UsersState.set_status(user_id, "Active" if status == "Inactive" else "Inactive")
        return ui.toast_undo(f"{row.full_name} is {row.status.lower()}", back)

    @rx.event
    @allow(Role.ADMIN, Role.MANAGER)
    async def open_invite(self) -> None:
        """Open the invitation."""
        self.dialog, self.errors = True, {}

    @rx.event
    @allow(Role.ADMIN, Role.MANAGER)
    async def close_invite(self) -> None:
        """Close the invitation."""
        self.dialog, self.errors = False, {}

    def _shown(self, user_id: str) -> AccountRow | None:
        return next((row for row in self.rows if row.id == user_id), None)

    async def _read(self) -> None:
        given = self.router.url.query_parameters
        self.q, self.role, after = given.get("q", "")[:80], given.get("role", ""), given.get("after", "")
        async with session_scope() as session:
            page = await queries.list_users(session, actor=current_actor(), role=self.role, search=self.q, cursor=after)
        self.rows, self.is_first, self.loading = list(page.rows), not after, False
        kept = {"q": self.q, "role": self.role}
        self.first_href = _PATH + forms.query(**kept)
        self.next_href = _PATH + forms.query(**kept, after=page.next_cursor) if page.next_cursor else ""
