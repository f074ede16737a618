"""What the rest of the product sees of a stored file."""

from dataclasses import dataclass
from datetime import datetime

from recruit_app.core.view import Id, View


class StoredFileView(View):
    """A stored file without its content."""

    id: Id
    name: str
    content_type: str
    size_bytes: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class FileContent:
    """A stored file with its content."""

    name: str
    content_type: str
    data: bytes
