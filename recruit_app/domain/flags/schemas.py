"""What a setting looks like to the rest of the product."""

from datetime import datetime
from typing import Any

from recruit_app.core.view import View


class FlagView(View):
    """A setting with its present value and who last changed it."""

    key: str
    kind: str
    title: str
    description: str
    group: str
    value: Any
    value_text: str
    is_on: bool
    is_default: bool
    changed_at: datetime | None
    changed_by: str
