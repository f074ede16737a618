"""Places as people write them become addresses with a country."""

import pytest

from recruit_app.domain.jobs.addresses import Address, address_of, addresses_of, country_code, country_name


@pytest.mark.parametrize(
    ("place", "locality", "region", "country"),
    [
        ("Bangalore, Karnataka", "Bengaluru", "Karnataka", "IN"),
        ("Bangalore, KA", "Bengaluru", "Karnataka", "IN"),
        ("Pune", "Pune", "Maharashtra", "IN"),
        ("Pune, MH", "Pune", "Maharashtra", "IN"),  # not the Marshall Islands
        ("Chennai, TN", "Chennai", "Tamil Nadu", "IN"),  # not Tunisia
        ("Gurgaon, HR", "Gurugram", "Haryana", "IN"),  # not Croatia
        ("Nashik", "Nashik", "Maharashtra", "IN"),
        ("Bengaluru, IN", "Bengaluru", "Karnataka", "IN"),
        ("Hyderabad, Telangana, India", "Hyderabad", "Telangana", "IN"),
        ("Bengaluru (Whitefield), Karnataka", "Bengaluru", "Karnataka", "IN"),
        ("Karnataka", "", "Karnataka", "IN"),
        ("Delhi NCR", "Delhi", "Delhi", "IN"),
        ("Pan India", "", "", "IN"),
        ("London", "London", "England", "GB"),
        ("London, UK", "London", "England", "GB"),
        ("Dubai", "Dubai", "Dubai", "AE"),
        ("San Jose, CA", "San Jose", "California", "US"),
        ("Toronto, CA", "Toronto", "Ontario", "CA"),
        ("Berlin, DE", "Berlin", "Berlin", "DE"),
        ("United States, Washington, Redmond", "Redmond", "Washington", "US"),
        ("US-CA-Fremont (1003)", "Fremont", "California", "US"),
        ("Remote - United Kingdom", "", "", "GB"),
        ("A village nobody lists", "A village nobody lists", "", "IN"),
    ],
)
def test_a_place_has_city_state_and_country(place, locality, region, country):
    address = address_of(place, "IN")
    assert address is not None
    assert (address.locality, address.region, address.country) == (locality, region, country)


@pytest.mark.parametrize("nowhere", ["", "Remote", "Anywhere", "Work from home", " , "])
def test_what_is_no_place_has_no_address(nowhere):
    assert address_of(nowhere, "IN") is None


def test_a_post_code_is_taken_out_of_the_words():
    address = address_of("Kolkata, West Bengal 700091", "IN")
    assert address == Address(locality="Kolkata", region="West Bengal", postal_code="700091", country="IN")


def test_what_a_source_knows_of_a_place_wins_and_a_list_is_several_places():
    known = {"Stafford, United Kingdom": {"locality": "St George's Hospital, Stafford", "country": "GB"}}
    found = addresses_of(["Stafford, United Kingdom", "Remote; Pune; Pune"], known, "IN")
    assert [address.locality for address in found] == ["St George's Hospital, Stafford", "Pune"]
    assert found[0].country == "GB"


def test_the_default_country_is_a_setting():
    assert address_of("Springfield", "US") == Address(locality="Springfield", country="US")


def test_countries_by_code_name_and_alias():
    assert [country_code(name) for name in ("India", "USA", "england", "DEU", "U.A.E.", "Atlantis")] == [
        "IN", "US", "GB", "DE", "AE", "",
    ]  # fmt: skip
    assert country_name("GB") == "United Kingdom"
