"""IndexNow and Google's Indexing API, against a stand-in that answers in their real shapes."""

import json

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from recruit_app.adapters.search_engines import search_engines
from recruit_app.adapters.search_engines.google_indexing import SCOPE
from recruit_app.core.errors import Unavailable
from recruit_app.core.settings import Settings
from tests.search_engine import answering

URL = "https://jobs.example/jobs/react-developer"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PEM = KEY.private_bytes(
    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
).decode()


@pytest.fixture
def stand_in():
    with answering() as server:
        yield server


@pytest.fixture
def engines(stand_in, tmp_path):
    account = {
        "type": "service_account", "private_key_id": "k1", "private_key": PEM,
        "client_email": "indexer@project.iam.gserviceaccount.example", "token_uri": f"{stand_in.origin}/token",
    }  # fmt: skip
    file = tmp_path / "account.json"
    file.write_text(json.dumps(account))
    return search_engines(
        Settings(
            base_url="https://jobs.example",
            indexnow_key="0123456789abcdef",
            indexnow_url=f"{stand_in.origin}/indexnow",
            google_indexing_key_file=file,
            google_indexing_url=f"{stand_in.origin}/v3/urlNotifications:publish",
        )
    )


async def test_google_hears_what_is_new_and_what_is_gone_by_one_sign_in(stand_in, engines):
    await engines["google"].tell(URL, is_open=True)
    await engines["google"].tell(URL, is_open=False)
    (token_path, grant, _), *told = stand_in.asked
    assert token_path == "/token"
    assert grant["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
    claims = jwt.decode(grant["assertion"], KEY.public_key(), ["RS256"], audience=f"{stand_in.origin}/token")
    assert (claims["iss"], claims["scope"]) == ("indexer@project.iam.gserviceaccount.example", SCOPE)
    assert jwt.get_unverified_header(grant["assertion"])["kid"] == "k1"
    assert told == [
        ("/v3/urlNotifications:publish", {"url": URL, "type": kind}, "Bearer token-1")
        for kind in ("URL_UPDATED", "URL_DELETED")
    ]


async def test_indexnow_hears_the_page_and_where_the_key_is(stand_in, engines):
    stand_in.status = 202
    await engines["indexnow"].tell(URL, is_open=False)
    assert stand_in.asked == [
        (
            "/indexnow",
            {
                "host": "jobs.example",
                "key": "0123456789abcdef",
                "keyLocation": "https://jobs.example/indexnow-key.txt",
                "urlList": [URL],
            },
            "",
        )
    ]


@pytest.mark.parametrize("engine", ["google", "indexnow"])
@pytest.mark.parametrize("status", [401, 429, 500, 503])
async def test_what_may_pass_is_tried_again(stand_in, engines, engine, status):
    stand_in.status = status
    with pytest.raises(Unavailable):
        await engines[engine].tell(URL, is_open=True)
    stand_in.status = 200
    await engines[engine].tell(URL, is_open=True)
    assert stand_in.tokens == (0 if engine == "indexnow" else 2 if status == 401 else 1)


@pytest.mark.parametrize("engine", ["google", "indexnow"])
async def test_what_will_not_pass_is_not_tried_again(stand_in, engines, engine):
    stand_in.status = 403
    await engines[engine].tell(URL, is_open=True)


@pytest.mark.parametrize("engine", ["google", "indexnow"])
async def test_nobody_there_is_tried_again(stand_in, engines, engine):
    stand_in.shutdown()
    stand_in.server_close()
    with pytest.raises(Unavailable):
        await engines[engine].tell(URL, is_open=True)


def test_nothing_is_told_unless_it_is_set_up(tmp_path):
    assert search_engines(Settings()) == {}
    broken = tmp_path / "broken.json"
    broken.write_text("{}")
    assert search_engines(Settings(google_indexing_key_file=broken)) == {}
