"""Keep files and hand them out only by short-lived, signed links."""

import secrets
from datetime import datetime
from uuid import UUID

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Gone, NotFound
from recruit_app.core.settings import get_settings
from recruit_app.domain import ports
from recruit_app.domain.files.models import FileKind, StoredFile
from recruit_app.domain.files.schemas import FileContent, StoredFileView

LINK_SECONDS = 60


async def save_file(
    session: AsyncSession,
    *,
    owner_id: UUID,
    kind: FileKind,
    name: str,
    content_type: str,
    data: bytes,
    expires_at: datetime | None = None,
) -> StoredFileView:
    """Store `data` under a random key and record whose it is."""
    key = f"{kind.value}/{secrets.token_urlsafe(24)}"
    await ports.storage().put(key, data, content_type)
    row = StoredFile(
        owner_id=owner_id,
        kind=kind,
        key=key,
        name=name[:200],
        content_type=content_type,
        size_bytes=len(data),
        expires_at=expires_at,
    )
    session.add(row)
    await session.flush()
    return StoredFileView.model_validate(row)


async def read_bytes(session: AsyncSession, *, file_id: UUID | str) -> FileContent:
    """Return a stored file's content, for a caller that has decided who may see it.

    Raises:
        NotFound: no such file.
        Gone: it has expired.
    """
    identifier = as_uuid(file_id)
    row = await session.get(StoredFile, identifier) if identifier else None
    if row is None:
        raise NotFound("That file does not exist.")
    if row.expires_at is not None and row.expires_at < datetime.now(row.expires_at.tzinfo):
        raise Gone("This file has expired. Please ask for a new one.")
    data = await ports.storage().get(row.key)
    return FileContent(name=row.name, content_type=row.content_type, data=data)


def sign_link(file_id: UUID | str, *, reader_id: UUID) -> str:
    """Return a path that lets `reader_id`, and nobody else, read the file for 60 seconds."""
    return f"/files/{_signer().dumps([str(file_id), str(reader_id)])}"


def open_link(token: str, *, reader_id: UUID) -> str:
    """Return the file id inside a link made by `sign_link`.

    Raises:
        Gone: older than 60 seconds.
        NotFound: forged, or made for somebody else.
    """
    try:
        file_id, reader = _signer().loads(token, max_age=LINK_SECONDS)
    except SignatureExpired as error:
        raise Gone("This link has expired. Please open the file from its page again.") from error
    except (BadSignature, ValueError) as error:
        raise NotFound("That file does not exist.") from error
    if reader != str(reader_id):
        raise NotFound("That file does not exist.")
    return file_id


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(get_settings().signing_key(), salt="file-link")
