"""What a search needs of a job in a form the database can compare: kept in columns beside the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from recruit_app.domain.jobs.experience import read_years
from recruit_app.domain.jobs.pay import PER_YEAR
from recruit_app.domain.jobs.places import city_of, region_of


@dataclass(frozen=True, slots=True)
class Derived:
    """`yearly_pay` is the best offer in rupees a year, 0 when undisclosed or in another currency."""

    experience_min: int | None
    experience_max: int | None
    yearly_pay: int
    cities: list[str]
    place_keys: list[str]


def derive(
    *,
    experience: str,
    places: Sequence[str],
    work_mode: str,
    minimum: int | None,
    maximum: int | None,
    currency: str,
    unit: str,
) -> Derived:
    """Return the comparable facts of a job's fields as they were written."""
    years = read_years(experience)
    cities = list(dict.fromkeys(city for place in places if (city := city_of(place)) and city.lower() != "remote"))
    regions = [region.lower() for place in places if (region := region_of(place))]
    # Each word of a name too, so that a search for "tamil nadu" finds a job that only says "Madras".
    names = [name for region in regions for name in (region, *region.split())]
    keys = [*map(str.lower, cities), *names, *(["remote"] if work_mode == "Remote" else [])]
    best = maximum if maximum is not None else minimum
    return Derived(
        experience_min=years.least if years else None,
        experience_max=years.most if years else None,
        yearly_pay=(best or 0) * PER_YEAR.get(unit, 1) if currency == "INR" else 0,
        cities=cities,
        place_keys=list(dict.fromkeys(filter(None, keys))),
    )


def vector_text(title: str, skills: Sequence[str], tools: Sequence[str], field: str, summary: str) -> str:
    """Return the words a job's vector is made of, in the order a profile's are: role, skills, text."""
    parts = (title, ", ".join((*skills, *tools)), field, summary[:2_000])
    return ". ".join(part for part in parts if part)
