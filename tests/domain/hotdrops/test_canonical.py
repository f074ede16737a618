"""When two finds are the same job, and when a source is read again."""

from datetime import UTC, datetime, timedelta

import pytest

from recruit_app.domain.hotdrops.canonical import canonical_url, company_key, same_job_key
from recruit_app.domain.hotdrops.timing import LONGEST_WAIT, next_read

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("https://acme.example/jobs/1?utm_source=x&utm_medium=y", "https://acme.example/jobs/1"),
        ("http://WWW.Acme.example:80/jobs/1/#apply", "https://acme.example/jobs/1"),
        ("https://acme.example/jobs?b=2&a=1&gclid=9", "https://acme.example/jobs?a=1&b=2"),
        ("https://acme.example/jobs?gh_jid=1&gh_src=abc", "https://acme.example/jobs?gh_jid=1"),
        ("https://jobs.lever.co/acme/1?lever-source=LinkedIn", "https://jobs.lever.co/acme/1"),
        ("https://acme.example/jobs?ref=linkedin", "https://acme.example/jobs"),
        ("https://acme.example/jobs?ref=48213", "https://acme.example/jobs?ref=48213"),
        ("https://job-boards.greenhouse.io/acme/jobs/1", "https://boards.greenhouse.io/acme/jobs/1"),
        ("https://acme.example/#/jobs/1", "https://acme.example#/jobs/1"),
        ("https://acme.example:8443/jobs/1", "https://acme.example:8443/jobs/1"),
    ],
)
def test_one_page_has_one_address(url, same):
    assert canonical_url(url) == same


def test_an_endless_address_is_known_by_its_fingerprint():
    assert len(canonical_url("https://acme.example/" + "ü" * 2_000)) < 100


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Acme Pvt. Ltd.", "React Developer", "Bangalore"), ("ACME", "react  developer", "Bengaluru"), True),
        (("Acme", "C++ Developer", "Pune"), ("Acme", "C# Developer", "Pune"), False),
        (("Acme", "Développeur", "Pune"), ("Acme", "Developpeur", "Pune"), True),
        (("Acme", "Developer", "Pune"), ("Acme", "Developer", "Mumbai"), False),
        (("Acme", "Developer", "Pune"), ("Umbra", "Developer", "Pune"), False),
    ],
)
def test_company_title_and_place_folded(one, other, same):
    assert (same_job_key(*one) == same_job_key(*other)) is same


def test_without_a_company_only_the_address_counts():
    assert same_job_key("", "Developer", "Pune") is None
    assert company_key("Kaveri Foods (India) Pvt Ltd") == "kaveri foods"


@pytest.mark.parametrize(
    ("failures", "retry_after", "wait"),
    [
        (0, 0, timedelta(hours=6)),
        (1, 0, timedelta(hours=12)),
        (3, 0, timedelta(hours=48)),
        (40, 0, LONGEST_WAIT),
        (1, 86_400, timedelta(hours=24)),
    ],
)
def test_each_failure_doubles_the_wait(failures, retry_after, wait):
    assert next_read(AT, interval_minutes=360, failures=failures, retry_after=retry_after) == AT + wait
