"""Against a hostile site: each trick ends as a sentence, and nothing private is ever knocked at."""

import asyncio
import os

import httpx
import pytest

from recruit_app.adapters.polite_fetch import FetchFailed, PoliteFetcher
from recruit_app.adapters.polite_fetch.addresses import is_public
from recruit_app.adapters.polite_fetch.transport import PinnedTransport
from tests.hostile_site import hostile_site

PUBLIC = "93.184.215.14"


@pytest.fixture
async def site():
    async with hostile_site() as site:
        yield site


def _fetcher(**given):
    return PoliteFetcher(**{"allow_loopback": True, "pause": 0, **given})


async def _why(url, **given):
    with pytest.raises(FetchFailed) as refusal:
        await _fetcher(**given).get(url)
    return refusal.value.sentence


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "0x7f000001",
        "2130706433",
        "0177.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[::ffff:a9fe:a9fe]",
        "[64:ff9b::a9fe:a9fe]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fd00::1]",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
    ],
)
async def test_private_addresses_are_never_knocked_at(site, host):
    why = await _why(f"http://{host}/jobs", allow_loopback=False)
    assert any(words in why for words in ("private network", "has no address", "not a web address"))
    # The port is refused before the name is asked for, so the canary is not knocked at that way either.
    assert "another port" in await _why(f"http://{host}:{site.url.rpartition(':')[2]}/", allow_loopback=False)
    assert site.seen == []


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "gopher://127.0.0.1:70/",
        "ftp://example.com/",
        "javascript:alert(1)",
        "//example.com/",
        "http://",
        "https://user:secret@example.com/",
        "http://example.com:22/",
        "http://example.com:99999/",
        "http://[::1/",
        "",
    ],
)
async def test_only_plain_web_addresses_are_tried(url):
    assert (await _why(url, allow_loopback=False)).startswith("The address ")


async def test_every_address_of_a_name_must_be_public(site):
    async def both(host, port):
        return [PUBLIC, "127.0.0.1"]

    assert "private network" in await _why("http://two.example/", resolver=both, allow_loopback=False)
    assert site.seen == []


async def test_a_name_is_asked_once_and_the_checked_address_is_used(site):
    """A name that answers with another address the second time leads nowhere: there is no second time."""
    asked = []

    async def changing(host, port):
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["169.254.169.254"]

    site.says("/jobs", "{}")
    port = site.url.rpartition(":")[2]
    async with PinnedTransport(resolver=changing, allow_loopback=True) as transport:
        answer = await transport.handle_async_request(httpx.Request("GET", f"http://rebind.example:{port}/jobs"))
        await answer.aread()
    assert (answer.status_code, asked) == (200, ["rebind.example"])
    assert f"Host: rebind.example:{port}".lower() in site.requests[0].lower()


async def test_where_one_address_does_not_answer_the_next_is_tried(site):
    async def several(host, port):
        return ["::1", "127.0.0.2", "127.0.0.1"]

    site.says("/jobs", "{}")
    found = await _fetcher(resolver=several).get(f"http://several.example:{site.url.rpartition(':')[2]}/jobs")
    assert found.body == b"{}"


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("http://169.254.169.254/latest/meta-data/", "private network"),
        ("http://10.0.0.1/", "private network"),
        ("file:///etc/passwd", "does not begin with http"),
        ("gopher://127.0.0.1/", "does not begin with http"),
        ("/loop", "on and on"),
    ],
)
async def test_redirects_are_checked_again(site, target, reason):
    site.says("/loop", status=302, location=target)
    assert reason in await _why(f"{site.url}/loop")


async def test_a_redirect_to_a_good_place_is_followed(site):
    site.says("/old", status=301, location="/new")
    site.says("/new", '{"jobs": []}', etag='"1"', last_modified="Mon, 02 Nov 2026 10:00:00 GMT")
    found = await _fetcher().get(f"{site.url}/old")
    assert (found.url, found.body, found.etag) == (f"{site.url}/new", b'{"jobs": []}', '"1"')


async def _drip(writer):
    writer.write(b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\n\r\n")
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.05)


async def _flood(writer):
    writer.write(b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\n\r\n")
    while True:
        writer.write(os.urandom(65_536))
        await writer.drain()


async def _silence(writer):
    await asyncio.sleep(5)


async def _half(writer):
    writer.write(b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (_drip, "It did not answer within 1 seconds."),
        (_silence, "It did not answer within 1 seconds."),
    ],
)
async def test_slow_answers_end(site, answer, reason):
    site.answers["/jobs"] = answer
    assert await _why(f"{site.url}/jobs", total_seconds=1.0) == reason


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (_flood, "It sent more than 2 MB."),
        (_half, "It broke off in the middle of its answer."),
        (b"nonsense\r\n\r\n", "It broke off in the middle of its answer."),
    ],
)
async def test_endless_and_broken_answers_end(site, answer, reason):
    site.answers["/jobs"] = answer
    assert await _why(f"{site.url}/jobs") == reason


async def test_bombs_empty_bodies_wrong_types_and_errors(site):
    site.packs("/bomb", b"0" * 40_000_000)
    site.says("/broken", b"no gzip", content_encoding="gzip")
    site.says("/strange", b"x", content_encoding="br")
    site.says("/empty", b" \n")
    site.says("/image", b"x", kind="image/png")
    site.says("/down", status=500)
    site.says("/busy", status=429, retry_after=120)
    why = {path: await _why(site.url + path) for path in ("/bomb", "/broken", "/strange", "/empty", "/image", "/down")}
    assert why == {
        "/bomb": "It sent more than 2 MB.",
        "/broken": "What it sent is broken.",
        "/strange": "It is packed in a way we do not read.",
        "/empty": "It sent nothing.",
        "/image": "It sent image/png, which is no list of jobs.",
        "/down": "It answered 500.",
    }
    with pytest.raises(FetchFailed) as refusal:
        await _fetcher().get(f"{site.url}/busy")
    assert refusal.value.retry_after == 120
    assert await _why("http://127.0.0.1:1/") == "It cannot be reached."


async def test_packed_answers_are_read_and_unchanged_ones_cost_nothing(site):
    site.packs("/jobs", b'{"jobs": []}')
    assert (await _fetcher().get(f"{site.url}/jobs")).body == b'{"jobs": []}'
    site.says("/jobs", status=304)
    found = await _fetcher().get(f"{site.url}/jobs", etag='"1"', last_modified="Mon")
    assert (found.is_unchanged, found.body) == (True, b"")
    assert 'if-none-match: "1"' in site.requests[-1].lower()
    assert "if-modified-since: mon" in site.requests[-1].lower()


async def test_robots_are_respected(site):
    site.says("/robots.txt", "User-agent: *\nDisallow: /private*\nCrawl-delay: 0.3", kind="text/plain")
    site.says("/jobs", "{}")
    site.says("/private/jobs", "{}")
    fetcher = _fetcher()
    with pytest.raises(FetchFailed, match="robots"):
        await fetcher.get(f"{site.url}/private/jobs")
    started = asyncio.get_running_loop().time()
    await fetcher.get(f"{site.url}/jobs")
    await fetcher.get(f"{site.url}/jobs")
    assert asyncio.get_running_loop().time() - started >= 0.3
    assert site.seen == ["/robots.txt", "/jobs", "/jobs"]


async def test_a_site_whose_robots_are_broken_is_left_alone(site):
    site.says("/robots.txt", status=503)
    site.says("/jobs", "{}")
    assert "robots.txt" in await _why(f"{site.url}/jobs")


async def test_one_host_is_asked_one_thing_at_a_time(site):
    inside = {"now": 0, "most": 0}

    async def counted(writer):
        inside["now"] += 1
        inside["most"] = max(inside["most"], inside["now"])
        await asyncio.sleep(0.02)
        inside["now"] -= 1
        writer.write(b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}")

    site.answers["/jobs"] = counted
    fetcher = _fetcher()
    await fetcher.get(f"{site.url}/jobs")
    await asyncio.gather(*(fetcher.get(f"{site.url}/jobs") for _ in range(5)))
    assert inside["most"] == 1


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_the_public_internet_is_public(address):
    assert is_public(address)
