"""Google's Indexing API, which takes pages with JobPosting markup; signed in as a service account."""

import json
import time
from typing import Any

import httpx
import jwt

from recruit_app.adapters.search_engines.answers import TIMEOUT, heard
from recruit_app.core.errors import Unavailable

SCOPE = "https://www.googleapis.com/auth/indexing"
_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_TOKEN_SECONDS = 3600


class GoogleIndexing:
    """Publishes URL_UPDATED and URL_DELETED."""

    def __init__(self, endpoint: str, *, account: str) -> None:
        """Take the endpoint and the text of a service account's key file.

        Raises:
            ValueError, KeyError: the text is no such file.
        """
        key: dict[str, Any] = json.loads(account)
        self._endpoint = endpoint
        self._email: str = key["client_email"]
        self._private_key: str = key["private_key"]
        self._token_address: str = key["token_uri"]
        self._key_id: str = key.get("private_key_id", "")
        self._token = ""
        self._token_ends = 0.0

    async def tell(self, url: str, *, is_open: bool) -> None:
        """Tell that a page is new or changed, or that it is gone.

        Raises:
            Unavailable: Google did not answer, refused the sign-in, or the day's quota is used up.
        """
        told = {"url": url, "type": "URL_UPDATED" if is_open else "URL_DELETED"}
        try:
            async with httpx.AsyncClient(timeout=TIMEOUT) as client:
                headers = {"authorization": f"Bearer {await self._bearer(client)}"}
                answer = await client.post(self._endpoint, json=told, headers=headers)
        except httpx.HTTPError as error:
            raise Unavailable("Google did not answer.") from error
        if answer.status_code == 401:
            self._token = ""
        heard("Google", answer)

    async def _bearer(self, client: httpx.AsyncClient) -> str:
        """Return an access token, asked for anew a minute before the last one ends."""
        if self._token and time.time() < self._token_ends - 60:
            return self._token
        answer = await client.post(self._token_address, data={"grant_type": _GRANT, "assertion": self._assertion()})
        if not answer.is_success:
            raise Unavailable(f"Google refused the sign-in of the service account ({answer.status_code}).")
        given = answer.json()
        self._token, self._token_ends = given["access_token"], time.time() + float(given.get("expires_in", 0))
        return self._token

    def _assertion(self) -> str:
        at = int(time.time())
        claims = {
            "iss": self._email,
            "scope": SCOPE,
            "aud": self._token_address,
            "iat": at,
            "exp": at + _TOKEN_SECONDS,
        }
        headers = {"kid": self._key_id} if self._key_id else None
        return jwt.encode(claims, self._private_key, algorithm="RS256", headers=headers)
