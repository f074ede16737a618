"""IndexNow: Bing, Yandex, Seznam, Naver and others learn of a page by one call."""

from urllib.parse import urlsplit

import httpx

from recruit_app.adapters.search_engines.answers import TIMEOUT, heard
from recruit_app.core.errors import Unavailable


class IndexNow:
    """Tells an IndexNow endpoint; the site proves itself by the key it serves at `/indexnow-key.txt`."""

    def __init__(self, endpoint: str, *, key: str, base_url: str) -> None:
        self._endpoint = endpoint
        self._key = key
        self._base_url = base_url

    async def tell(self, url: str, *, is_open: bool) -> None:
        """Tell that a page changed; the engine looks itself whether it is still there.

        Raises:
            Unavailable: the endpoint did not answer, or asks to be told later.
        """
        _ = is_open
        told = {
            "host": urlsplit(self._base_url).netloc,
            "key": self._key,
            "keyLocation": f"{self._base_url}/indexnow-key.txt",
            "urlList": [url],
        }
        try:
            async with httpx.AsyncClient(timeout=TIMEOUT) as client:
                answer = await client.post(self._endpoint, json=told)
        except httpx.HTTPError as error:
            raise Unavailable("IndexNow did not answer.") from error
        heard("IndexNow", answer)
