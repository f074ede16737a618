"""The frames around every page: public, candidate and staff."""

from recruit_app.web.ui.shells.candidate import candidate_shell
from recruit_app.web.ui.shells.public import public_shell
from recruit_app.web.ui.shells.staff import staff_shell

__all__ = ["candidate_shell", "public_shell", "staff_shell"]
