"""What leaves the saved searches."""

from recruit_app.core.view import Id, View


class SavedSearchRow(View):
    """A saved search in its owner's list."""

    id: Id
    name: str
    href: str
    is_active: bool


class AlertSwitch(View):
    """What a link of a mail did: which search, whether it still sends, and the token to turn it round."""

    name: str
    is_active: bool
    token: str
