"""Text, days, pay and kinds of work as boards write them."""

from datetime import date

import pytest

from recruit_app.adapters.boards import words


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><p>Two</p>", "One Two"),
        ("&lt;p&gt;Pay &amp;amp; perks&lt;/p&gt;", "Pay & perks"),
        ("&amp;lt;p&amp;gt;Twice&amp;lt;/p&amp;gt;", "Twice"),
        ("a<script>alert(1)</script>b", "ab"),
        ("less &lt; more", "less < more"),
        ("tab\tand\x00 nul \u202eturned", "tab and nul turned"),
        (None, ""),
        ({"no": "text"}, ""),
    ],
)
def test_plain_text(markup, text):
    assert words.plain(markup) == text


def test_a_summary_is_at_most_400_characters_and_ends_between_words():
    said = words.summary("<p>" + "word " * 200 + "</p>")
    assert len(said) <= 400
    assert said.endswith("word…")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-06-20T12:00:00-04:00", date(2026, 6, 20)),
        ("2020-10-29T10:34:47+0000", date(2020, 10, 29)),
        ("2019-09-12 08:45:09 UTC", date(2019, 9, 12)),
        ("Mon, 02 Nov 2026 10:00:00 GMT", date(2026, 11, 2)),
        (1_767_225_600_000, date(2026, 1, 1)),
        (1_767_225_600, date(2026, 1, 1)),
        ("2026-02-31", None),
        ("soon", None),
        (True, None),
        (float("inf"), None),
        (10**40, None),
    ],
)
def test_days(value, expected):
    assert words.day(value) == expected


@pytest.mark.parametrize(
    ("low", "high", "currency", "interval", "expected"),
    [
        (120_000, 150_000, "USD", "year", "$120,000–150,000 a year"),
        (120_000, 150_000, "USD", "1 YEAR", "$120,000–150,000 a year"),
        (120_000, 150_000, "USD", "per-year-salary", "$120,000–150,000 a year"),
        (1_800_000, 2_400_000, "INR", "YEAR", "₹18–24 LPA"),
        (15.5, None, "GBP", "per-hour-wage", "From £15.50 an hour"),
        (None, "33,000", "GBP", "YEAR", "Up to £33,000 a year"),
        (500, 500, "CHF", "DAY", "CHF 500 a day"),
        (2_000, 3_000, "USD", "bi-week-salary", "$2,000–3,000"),
        (50, 70, "USD", "NONE", "$50–70"),
        (0, None, "USD", "year", "Not Disclosed"),
        (None, None, None, None, "Not Disclosed"),
        ("TBC", -5, "USD", "year", "Not Disclosed"),
    ],
)
def test_pay(low, high, currency, interval, expected):
    assert words.pay(low, high, currency, interval) == expected


@pytest.mark.parametrize(
    ("said", "token"),
    [
        ("FullTime", "FULL_TIME"),
        ("Full-time", "FULL_TIME"),
        ("Permanent", "FULL_TIME"),
        ("PART_TIME", "PART_TIME"),
        ("Part time", "PART_TIME"),
        ("Contract", "CONTRACTOR"),
        ("Intern", "INTERN"),
        ("Temporary", "TEMPORARY"),
        ("fixed_term", "TEMPORARY"),
        (["OTHER", "CONTRACTOR"], "CONTRACTOR"),
        ("VOLUNTEER", ""),
        (7, ""),
    ],
)
def test_employment(said, token):
    assert words.employment(said) == token


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://jobs.example/1", True),
        ("HTTP://jobs.example/1", True),
        ("javascript:alert(1)", False),
        ("//jobs.example/1", False),
        ("https://", False),
        ("https://jobs.example/a b", False),
        ("https://[::1", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_kept(address, kept):
    assert bool(words.web_address(address)) is kept


def test_a_hybrid_place_is_not_remote():
    assert words.sounds_remote("Remote - US")
    assert not words.sounds_remote("Hybrid remote, Pune")
    assert not words.sounds_remote("Remoteville")
