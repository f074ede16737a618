"""Where an applicant came from: read from an address or a referrer, carried in a cookie."""

import pytest

from recruit_app.domain.applications.origin import Origin, from_cookie, origin_of_visit, to_cookie

CAMPAIGN = {"utm_source": "linkedin", "utm_medium": "social", "utm_campaign": "spring 2026"}


@pytest.mark.parametrize(
    ("query", "referrer", "found"),
    [
        (CAMPAIGN, "", Origin(source="LinkedIn", campaign=CAMPAIGN)),
        (CAMPAIGN, "www.google.com", Origin(source="LinkedIn", campaign=CAMPAIGN)),
        ({"source": "whatsapp"}, "", Origin(source="WhatsApp")),
        ({"ref": "alumni letter"}, "", Origin(source="alumni letter")),
        ({}, "in.indeed.com", Origin(source="Indeed", campaign={"referrer": "in.indeed.com"})),
        ({}, "blog.example", Origin(source="blog.example", campaign={"referrer": "blog.example"})),
        ({}, "jobs.agency.example", None),
        ({"q": "react"}, "", None),
        ({"utm_source": " \0\u202e "}, "", None),
    ],
)
def test_a_visit_names_its_origin(query, referrer, found):
    assert origin_of_visit(query, referrer, "jobs.agency.example") == found


@pytest.mark.parametrize(
    "origin",
    [
        Origin(source="LinkedIn", campaign=CAMPAIGN),
        Origin(source="blog.example", campaign={"referrer": "blog.example"}),
        Origin(source="Ferienjob & Söhne; x=1", campaign={"utm_source": "ä&ö=;"}),
    ],
)
def test_a_cookie_brings_back_what_was_put_in(origin):
    assert from_cookie(to_cookie(origin)) == origin
    assert from_cookie(f'"{to_cookie(origin)}"') == origin


@pytest.mark.parametrize("value", ["", "%%%", "=", "source=", "role=ADMIN", "a" * 5_000, "&".join("ab" * 50)])
def test_a_cookie_somebody_wrote_is_the_plain_site(value):
    assert from_cookie(value) == Origin()


def test_what_a_cookie_holds_is_cut_short():
    found = from_cookie("source=" + "x" * 500 + "&utm_term=" + "y" * 300)
    assert len(found.source) == 80
