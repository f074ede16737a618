"""Password hashing: bcrypt over SHA-256, so that long passwords and emoji count in full.

bcrypt reads at most 72 bytes (version 5 refuses more); hashing NFKC text with SHA-256 and base64
first is the `bcrypt_sha256` construction used by passlib and PyPI.
"""

import asyncio
import base64
import hashlib
import unicodedata
from functools import lru_cache

import bcrypt

from recruit_app.core.errors import Invalid

MIN_LENGTH = 10
MAX_LENGTH = 200


def check_password_rules(password: str) -> None:
    """Refuse a password that is too short or too long.

    Raises:
        Invalid: not 10 to 200 characters, or not text we can store.
    """
    if not MIN_LENGTH <= len(password) <= MAX_LENGTH:
        raise Invalid(f"Please choose a password of {MIN_LENGTH} to {MAX_LENGTH} characters.", field="password")
    try:
        password.encode()
    except UnicodeEncodeError as error:
        raise Invalid("This password holds characters we cannot store.", field="password") from error


async def hash_password(password: str, *, rounds: int) -> str:
    """Return the hash to store, computed off the event loop (0.24 s at 12 rounds)."""
    return await asyncio.to_thread(lambda: bcrypt.hashpw(_digest(password), bcrypt.gensalt(rounds)).decode())


async def verify_password(password: str, stored: str | None, *, rounds: int) -> bool:
    """Return whether `password` matches `stored`.

    One bcrypt runs whether or not the account exists, so that time tells nothing.
    """
    if len(password) > MAX_LENGTH:
        return False
    reference = (stored or "").encode()
    usable = reference.startswith(b"$2")
    candidate = reference if usable else _decoy(rounds)
    matches = await asyncio.to_thread(bcrypt.checkpw, _digest(password), candidate)
    return matches and usable


def _digest(password: str) -> bytes:
    normal = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return base64.b64encode(hashlib.sha256(normal).digest())


@lru_cache
def _decoy(rounds: int) -> bytes:
    return bcrypt.hashpw(_digest("nobody has this password"), bcrypt.gensalt(rounds))
