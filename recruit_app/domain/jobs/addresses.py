"""Read "City, State" as an address with a country, the way search engines want a place."""

import csv
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from recruit_app.core.view import View
from recruit_app.domain.jobs.places import city_of, region_of

_NOWHERE = {
    "", "remote", "anywhere", "hybrid", "on-site", "onsite", "multiple locations", "various", "various locations",
    "work from home", "wfh", "pan", "multiple cities",
}  # fmt: skip
_POSTCODE = re.compile(r"\b(\d{6}|\d{3} \d{3}|\d{5}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b")
_WORKDAY = re.compile(r"([A-Z]{2,3})-([A-Z]{2})\s*-\s*(.+)")


class Address(View):
    """One place of work; `country` is ISO 3166 alpha-2, the rest may be unknown."""

    locality: str = ""
    region: str = ""
    postal_code: str = ""
    street: str = ""
    country: str = ""


def addresses_of(
    places: Sequence[str], details: Mapping[str, Mapping[str, str]], default_country: str
) -> tuple[Address, ...]:
    """Return an address per place; what is known about a place beyond its words comes from `details`."""
    found: list[Address] = []
    for place in places:
        known = details.get(place)
        if known is not None:
            found.append(Address(**{"country": default_country, **known}))
            continue
        found += [one for part in re.split(r"[;\n]", place) if (one := address_of(part, default_country)) is not None]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def address_of(place: str, default_country: str) -> Address | None:
    """Return the address `place` means, or None for a place that is none ("Remote", "Anywhere").

    A country that is not written follows from the state or the city, else it is `default_country`.
    """
    text = re.sub(r"\([^)]*\)", "", place).strip()
    postcode = _POSTCODE.search(text)
    text = _POSTCODE.sub("", text)
    workday = _WORKDAY.fullmatch(text)
    raw = [workday[3], workday[2], workday[1]] if workday else re.split(r",|\s[-–|]\s", text)
    parts = [part.strip(" .-") for part in raw]
    parts = [part for part in parts if part.lower() not in _NOWHERE]
    if parts and parts[0].lower() == "pan india":
        parts = ["India"]
    if len(parts) > 1 and country_code(parts[0]) and not country_code(parts[-1]):
        parts.reverse()
    country = _written_country(parts, default_country)
    if not parts:
        return Address(country=country) if country else None
    return _resolved(parts, country, postcode[1] if postcode else "", default_country)


def country_code(words: str) -> str:
    """Return the alpha-2 code of a country's name, alias or three letters, else ""."""
    return _countries().get(words.strip().lower().rstrip("."), "")


def country_name(code: str) -> str:
    """Return the English name of an alpha-2 code, or the code itself."""
    return _country_names().get(code, code)


def is_country(code: str) -> bool:
    """Return whether `code` is an ISO 3166 alpha-2 code."""
    return code in _country_names()


def _written_country(parts: list[str], default_country: str) -> str:
    """Take a country off the end of `parts`; two letters that name a state are the state."""
    if not parts:
        return ""
    last = parts[-1]
    found = country_code(last)
    if not found and len(last) == 2 and last.isupper() and is_country(last):
        city = _cities().get(parts[0].lower(), [("", "")])[0][0] if len(parts) > 1 else ""
        states = {country for country in (city, default_country, "US") if (country, last.lower()) in _states()}
        is_state = city in states or (default_country in states and city in {"", default_country})
        found = "" if is_state and last != default_country else last
    if found:
        parts.pop()
    return found


def _resolved(parts: list[str], country: str, postcode: str, default_country: str) -> Address:
    first, last = parts[0], parts[-1].lower()
    wanted = [country] if country else [default_country, "IN", "US"]
    if len(parts) == 1:
        for known_country, region in _cities().get(first.lower()) or _cities().get(city_of(first).lower(), []):
            if known_country == country or not country:
                return _address(first, region, postcode, known_country)
    for candidate in wanted:
        state = _states().get((candidate, last))
        if state:
            return _address(first if len(parts) > 1 else "", state, postcode, candidate)
    country = country or default_country
    region = parts[-1] if len(parts) > 1 else ""
    return _address(first, region, postcode, country)


def _address(city: str, region: str, postcode: str, country: str) -> Address:
    if country == "IN" and city:
        region = region or region_of(city)
        city = city_of(city)
    return Address(locality=city, region=region, postal_code=postcode, country=country)


def _rows(name: str) -> list[dict[str, Any]]:
    text = files("recruit_app.domain.jobs").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    codes: dict[str, str] = {}
    for row in _rows("countries.csv"):
        names = [row["name"], row["code3"], *filter(None, row["also"].split("|"))]
        codes |= {name.lower().rstrip("."): row["code"] for name in names}
    # Country and state of the United States alike; alone it is far more often the state here.
    codes.pop("georgia", None)
    return codes


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in _rows("countries.csv")}


@lru_cache(maxsize=1)
def _states() -> dict[tuple[str, str], str]:
    states: dict[tuple[str, str], str] = {}
    for row in _rows("states.csv"):
        names = [row["name"], *filter(None, f"{row['codes']}|{row['also']}".split("|"))]
        states |= {(row["country"], name.lower()): row["name"] for name in names}
    return states


@lru_cache(maxsize=1)
def _cities() -> dict[str, list[tuple[str, str]]]:
    """Return country and region of cities that are named without one, Indian ones first."""
    cities: dict[str, list[tuple[str, str]]] = {}
    for row in _rows("indian_cities.csv"):
        for city in row["cities"].split("|"):
            cities.setdefault(city.lower(), []).append(("IN", row["state"]))
    for row in _rows("cities_abroad.csv"):
        for city in row["cities"].split("|"):
            cities.setdefault(city.lower(), []).append((row["country"], row["region"]))
    return cities
