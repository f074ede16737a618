"""Sign in, register, forgotten and new passwords: plain forms that work before any script runs."""

from recruit_app.web.account.pages import account, forgot, login, register, reset
from recruit_app.web.account.state import AccountState
from recruit_app.web.page import Page

pages = (
    Page("/login", login, "Sign in", AccountState.load),
    Page("/register", register, "Create your profile", AccountState.load),
    Page("/forgot", forgot, "Forgotten password", AccountState.load),
    Page("/reset", reset, "Choose a new password", AccountState.load),
    Page("/account", account, "Your account", AccountState.load),
)
