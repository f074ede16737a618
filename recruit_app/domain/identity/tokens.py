"""The hash under which a session's or a mailed link's secret is stored; the secret itself never is."""

import hashlib


def hash_token(token: str) -> bytes:
    """Return SHA-256 of a 256-bit random secret, which needs no salt; junk from a browser is hashed too."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
