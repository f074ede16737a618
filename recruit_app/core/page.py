"""Keyset paging: a page of rows and opaque cursors that stay right while rows arrive."""

import base64
import binascii
import json
from typing import Generic, TypeVar

from recruit_app.core.errors import Invalid
from recruit_app.core.view import View

Row = TypeVar("Row")

PAGE_SIZE = 25


class Page(View, Generic[Row]):
    """Rows of one page; `next_cursor` is empty on the last one."""

    rows: tuple[Row, ...] = ()
    next_cursor: str = ""
    total: int = 0


def encode_cursor(*keys: str | int | float | None) -> str:
    """Return an opaque, URL-safe cursor holding the sort keys of the last row shown."""
    return base64.urlsafe_b64encode(json.dumps(keys).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, *, keys: int) -> list[str | int | float | None]:
    """Return the sort keys of a cursor made by `encode_cursor`.

    Raises:
        Invalid: the cursor was not made by this site.
    """
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        values = json.loads(base64.urlsafe_b64decode(padded))
    except (ValueError, binascii.Error) as error:
        raise Invalid("This page link is broken. Please start from the first page.") from error
    if not isinstance(values, list) or len(values) != keys:
        raise Invalid("This page link is broken. Please start from the first page.")
    return values
