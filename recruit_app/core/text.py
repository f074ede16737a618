"""Text from outside, made safe to store and to send: NFC, no NUL, no lone surrogates."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BIDI_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def clean_text(value: str) -> str:
    """Return `value` as NFC text.

    A lone surrogate closes the reader's socket and PostgreSQL refuses it, as it refuses NUL,
    so both are refused here, at the edge.

    Raises:
        ValueError: the text holds NUL, a lone surrogate or another control character.
    """
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("This text holds characters we cannot store.") from error
    if _CONTROL.search(value):
        raise ValueError("This text holds control characters we cannot store.")
    return unicodedata.normalize("NFC", value)


def clean_line(value: str) -> str:
    """Return `value` as one clean line, without direction overrides that could disguise it.

    Raises:
        ValueError: as `clean_text`.
    """
    return " ".join(clean_text(value).translate(_BIDI_OVERRIDES).split())


def _only_text(value: object) -> object:
    if not isinstance(value, str):
        raise ValueError("Please send text.")
    return value


ShortText = Annotated[str, BeforeValidator(_only_text), AfterValidator(clean_line), StringConstraints(max_length=200)]
LongText = Annotated[str, BeforeValidator(_only_text), AfterValidator(clean_text), StringConstraints(max_length=10_000)]
