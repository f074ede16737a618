"""Indian tax numbers: PAN, and GSTIN with its check character.

A GSTIN is 15 characters: state code (2 digits), PAN (10), entity number (1), `Z`, check character.
The check character is a mod-36 sum over the first fourteen: each character counts 0-9, A-Z = 0-35; its value
is multiplied by 1 and 2 in turn, the quotient and the rest of the product by 36 are added up, and the check
character is what is missing to the next multiple of 36.
"""

import re

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# The fourth letter of a PAN says who holds it: P person, C company, H family, F firm, A, T, B, L, J, G.
_PAN = re.compile(r"[A-Z]{3}[PCHFATBLJG][A-Z][0-9]{4}[A-Z]")
_GSTIN = re.compile(r"[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]")
_STATE_CODES = frozenset({*range(1, 39), 97, 99})


def valid_pan(text: str) -> bool:
    """Say whether this is a well-formed PAN (upper case, no blanks); a PAN has no check digit to verify."""
    return _PAN.fullmatch(text) is not None


def gstin_check_character(first_fourteen: str) -> str:
    """Return the fifteenth character for the first fourteen. Raises ValueError for anything else."""
    if len(first_fourteen) != 14 or any(char not in _ALPHABET for char in first_fourteen):
        raise ValueError("A GSTIN begins with fourteen digits and capital letters.")
    total = 0
    for index, char in enumerate(first_fourteen):
        product = _ALPHABET.index(char) * (1 + index % 2)
        total += product // 36 + product % 36
    return _ALPHABET[-total % 36]


def pan_of_gstin(gstin: str) -> str:
    """Return the PAN inside a GSTIN (its characters 3 to 12)."""
    return gstin[2:12]


def valid_gstin(text: str) -> bool:
    """Say whether form, state code, the PAN inside and the check character are all right."""
    if _GSTIN.fullmatch(text) is None or int(text[:2]) not in _STATE_CODES:
        return False
    return valid_pan(pan_of_gstin(text)) and gstin_check_character(text[:14]) == text[14]
