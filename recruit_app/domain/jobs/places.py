"""Indian places under all the names people write."""

_ALIASES = (
    ("Bengaluru", "Bangalore", "Bengaluru Urban", "Blr"),
    ("Gurugram", "Gurgaon"),
    ("Mumbai", "Bombay"),
    ("Chennai", "Madras"),
    ("Kolkata", "Calcutta"),
    ("Pune", "Poona"),
    ("Thiruvananthapuram", "Trivandrum"),
    ("Kochi", "Cochin", "Ernakulam"),
    ("Vadodara", "Baroda"),
    ("Mysuru", "Mysore"),
    ("Mangaluru", "Mangalore"),
    ("Puducherry", "Pondicherry"),
    ("Visakhapatnam", "Vizag"),
    ("Prayagraj", "Allahabad"),
    ("Varanasi", "Banaras", "Benares"),
    ("Delhi", "New Delhi", "Delhi NCR"),
    ("Noida", "Greater Noida"),
    ("Hyderabad", "Secunderabad"),
)
_REGIONS = {
    "Bengaluru": "Karnataka",
    "Mysuru": "Karnataka",
    "Mangaluru": "Karnataka",
    "Gurugram": "Haryana",
    "Mumbai": "Maharashtra",
    "Navi Mumbai": "Maharashtra",
    "Pune": "Maharashtra",
    "Nagpur": "Maharashtra",
    "Chennai": "Tamil Nadu",
    "Coimbatore": "Tamil Nadu",
    "Kolkata": "West Bengal",
    "Thiruvananthapuram": "Kerala",
    "Kochi": "Kerala",
    "Vadodara": "Gujarat",
    "Ahmedabad": "Gujarat",
    "Surat": "Gujarat",
    "Visakhapatnam": "Andhra Pradesh",
    "Hyderabad": "Telangana",
    "Delhi": "Delhi",
    "Noida": "Uttar Pradesh",
    "Lucknow": "Uttar Pradesh",
    "Jaipur": "Rajasthan",
    "Indore": "Madhya Pradesh",
    "Chandigarh": "Chandigarh",
    "Bhubaneswar": "Odisha",
}
_GROUP_OF = {name.lower(): group for group in _ALIASES for name in group}


def city_of(place: str) -> str:
    """Return the city of "City, State" under its present name: "Bangalore, KA" -> "Bengaluru"."""
    city = place.split(",")[0].strip()
    group = _GROUP_OF.get(city.lower())
    return group[0] if group else city


def place_name(typed: str) -> str:
    """Return a place as it is written: "bangalore" -> "Bengaluru", "remote" -> "Remote"."""
    name = city_of(typed)
    return name.title() if name.islower() else name


def region_of(place: str) -> str:
    """Return the state written after the city, else the one the city is known to be in, else ""."""
    parts = [part.strip() for part in place.split(",") if part.strip()]
    if len(parts) > 1 and parts[1].lower() != "india":
        return parts[1]
    return _REGIONS.get(city_of(place), "")


def spellings(place: str) -> tuple[str, ...]:
    """Return every name the place's city goes by, the present one first."""
    city = place.split(",")[0].strip()
    return _GROUP_OF.get(city.lower(), (city,))


def same_city(first: str, second: str) -> bool:
    """Return whether two places are in one city, whatever name is used."""
    return city_of(first).lower() == city_of(second).lower()
