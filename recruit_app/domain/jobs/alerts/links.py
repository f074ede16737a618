"""Links that stop one search's mail without signing in; they name nothing but the search."""

from itsdangerous import BadSignature, URLSafeSerializer

from recruit_app.core.errors import NotFound
from recruit_app.core.settings import get_settings


def sign(search_id: object) -> str:
    """Return the token for one saved search; it does not expire, as mails are kept for years."""
    return _signer().dumps(str(search_id))


def opened(token: str) -> str:
    """Return the id of the search a token was made for.

    Raises:
        NotFound: the token is not one of ours.
    """
    try:
        return str(_signer().loads(token))
    except BadSignature as error:
        raise NotFound("This link is not complete. Please copy all of it from the mail.") from error


def stop_url(search_id: object) -> str:
    """Return the address that ends this search's mail in one tap."""
    return f"{get_settings().base_url}/alerts/stop/{sign(search_id)}"


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(get_settings().signing_key(), salt="job-alert")
