"""Word lists that tell job titles, companies, schools and places apart."""

import re
from functools import lru_cache
from importlib.resources import files

_TITLE_NOUNS = (
    "engineer engg engr developer programmer architect manager mgr lead leader analyst consultant director officer "
    "executive intern internship trainee apprentice associate assistant asst specialist administrator admin coordinator "
    "co-ordinator supervisor head president vp avp svp evp ceo cto cfo coo cio chro founder co-founder owner partner nurse "
    "doctor physician pharmacist therapist technician technologist accountant auditor bookkeeper clerk cashier teller "
    "teacher professor lecturer tutor trainer instructor coach designer writer editor recruiter representative rep agent "
    "advisor adviser counsel counselor counsellor attorney lawyer advocate paralegal scientist researcher fellow chef cook "
    "steward receptionist secretary operator driver mechanic electrician welder fitter machinist buyer planner "
    "merchandiser salesperson salesman strategist tester sdet sde qa generalist controller treasurer banker underwriter "
    "surveyor inspector member volunteer ambassador freelancer freelance staff principal superintendent foreman estimator "
    "coder biller paramedic guard host hostess server dba pmo smts mts sme hr hrbp devops bde bdm tl stocker shopper "
    "librarian journalist reporter photographer producer animator modeler modeller draftsman draughtsman helper packer "
    "housekeeper caretaker janitor nanny barista bartender waiter dietitian dietician nutritionist psychologist dentist "
    "physiotherapist radiographer phlebotomist midwife dean registrar chairman chairperson commander sergeant captain "
    "soldier constable pilot sailor liaison ops superuser webmaster blogger interviewer valuer broker dealer trader "
    "dispatcher scheduler estimater negotiator translator interpreter transcriptionist typist collector investigator "
    "entrepreneur proprietor promoter demonstrator evangelist curator facilitator organizer organiser proofreader copywriter "
    "telecaller tutoring support faculty programmer/analyst statistician economist actuary chemist microbiologist biologist geologist"
)
_TITLE = re.compile(
    rf"(?<![\w@.])(?:{'|'.join(re.escape(word) for word in _TITLE_NOUNS.split())}|vice president|job title)s?(?![\w@])",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:er|or|ate|ant|ist|ner|ent)s$", re.IGNORECASE)
_SENIORITY = re.compile(
    r"\b(?:sr|senior|jr|junior|chief|deputy|graduate engineer|lead|principal|asst|assistant|associate)\b\.?", re.I
)
_COMPANY = re.compile(
    r"\b(?:ltd|limited|pvt|private|inc|llc|llp|corp|corporation|company|co|gmbh|plc|technologies|technology|tech|"
    r"solutions?|systems?|services|consulting|consultancy|consultants|bank|hospitals?|group|industries|labs?|software|"
    r"softwares|softech|softtech|infotech|infosystems|infoway|enterprises?|agency|agencies|traders|trading|motors|foods|"
    r"retail|logistics|finance|financial|insurance|healthcare|health|pharma|pharmaceuticals?|laboratories|clinic|hotels?|"
    r"resorts?|constructions?|builders|developers|engineers|exports?|imports?|international|global|networks?|media|"
    r"communications?|telecom|textiles|mills|steels?|cements?|chemicals?|power|energy|airlines?|airways|ventures|"
    r"associates|partners|securities|capital|studios?|analytics|bpo|kpo|outsourcing|university|institute|school|"
    r"college|academy|foundation|trust|ngo|society|council|corporation|municipal|government|govt|ministry|"
    r"corps|store|stores|mart|supermarket|restaurant|cafe|center|centre|works|fashions?|jewellers|realty|properties|"
    r"automotives?|automobiles|electricals?|electronics|instruments|plastics|polymers|packaging|printers|"
    r"manufacturing|mfg|machine|machines|research|medcity|medical|diagnostics|biotech|infra|infrastructure|"
    r"infrastructures|org|india)\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"\b(?:ltd|limited|pvt|private limited|inc|llc|llp|corp|corporation|gmbh|plc|technologies|solutions|infotech|"
    r"industries|enterprises|hospitals?|bank|softech|infosystems|laboratories|traders)\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"(?i:\b(?:university|universit[yé]\w*|univ|college|clg|cllg|institut\w*|school|schools|vidyalaya\w*|vidyalayam|"
    r"vidya\s?(?:mandir|niketan|bhavan|peeth|vihar|pith)?|academy|polytechnic|board|campus|vishwa\w*|viswa\w*|mandir|"
    r"niketan|convent|gurukul\w*|faculty of|mahavidyal\w*|patashala|shiksha\w*|parishad|open schooling|iit[a-z]?|iim|iiit|"
    r"nit|bits|jntu\w*|vtu|ignou|kiit|srm|vit|mit|cdac|c-dac|niit|aptech|lpu|amity|ptu|uptu|gtu|wbut|rgpv|ggsipu|davv|"
    r"cbse|c\.b\.s\.e|icse|nios|cisce|h\.?s\. school|matric\.?|anna univ|icai|icsi|icfai|symbiosis|xlri|nift|"
    r"institution|hochschule|universidad|vidhyalaya|vidyamandir|pu college|jr\.? college)\b)"
)
CITIES = frozenset(
    ["bengaluru", "bangalore", "mumbai", "thane", "pune", "hyderabad", "secunderabad", "chennai", "kolkata", "delhi", "noida", "gurugram", "gurgaon", "faridabad", "ghaziabad", "ahmedabad", "surat", "vadodara", "rajkot", "jaipur", "udaipur", "jodhpur", "lucknow", "kanpur", "varanasi", "indore", "bhopal", "nagpur", "nashik", "aurangabad", "kochi", "cochin", "thiruvananthapuram", "trivandrum", "kozhikode", "thrissur", "coimbatore", "madurai", "tiruchirappalli", "salem", "hosur", "mysuru", "mysore", "mangaluru", "mangalore", "hubballi", "visakhapatnam", "vijayawada", "guntur", "warangal", "bhubaneswar", "cuttack", "patna", "ranchi", "jamshedpur", "guwahati", "shillong", "chandigarh", "mohali", "ludhiana", "amritsar", "jalandhar", "dehradun", "goa", "panaji", "raipur", "puducherry", "pondicherry", "srinagar", "jammu", "india", "calcutta", "bombay", "madras", "baroda", "vizag", "trichy", "calicut"]
) | {"navi mumbai", "new delhi", "greater noida", "delhi ncr", "new bombay"}  # fmt: skip
_STATES = frozenset(
    [
        "andhra pradesh", "arunachal pradesh", "assam", "bihar", "chhattisgarh", "goa", "gujarat", "haryana",
        "himachal pradesh", "jharkhand", "karnataka", "kerala", "madhya pradesh", "maharashtra", "manipur", "meghalaya",
        "mizoram", "nagaland", "odisha", "orissa", "punjab", "rajasthan", "sikkim", "tamil nadu", "tamilnadu", "telangana",
        "tripura", "uttar pradesh", "uttarakhand", "uttaranchal", "west bengal", "delhi", "chandigarh", "puducherry",
        "jammu and kashmir", "jammu & kashmir", "ladakh", "u.p", "u.p.", "m.p", "m.p.", "a.p", "a.p.",
    ]
)  # fmt: skip
_COUNTRIES = frozenset(
    [
        "india",
        "usa",
        "us",
        "uk",
        "uae",
        "singapore",
        "malaysia",
        "australia",
        "canada",
        "germany",
        "france",
        "ireland",
        "netherlands",
        "japan",
        "china",
        "oman",
        "qatar",
        "kuwait",
        "bahrain",
        "nepal",
        "bangladesh",
        "kenya",
        "nigeria",
        "switzerland",
        "sweden",
        "poland",
        "spain",
        "italy",
        "philippines",
        "türkiye",
        "turkey",
        "brazil",
        "mexico",
        "belgium",
        "austria",
        "denmark",
        "norway",
        "finland",
        "portugal",
        "greece",
        "hungary",
        "romania",
        "russia",
        "ukraine",
        "israel",
        "egypt",
        "ghana",
        "uganda",
        "tanzania",
        "thailand",
        "indonesia",
        "vietnam",
        "taiwan",
        "korea",
        "pakistan",
        "afghanistan",
        "iran",
        "iraq",
        "jordan",
        "lebanon",
        "bhutan",
        "maldives",
        "mauritius",
        "argentina",
        "chile",
        "colombia",
        "peru",
        "luxembourg",
        "scotland",
        "england",
        "wales",
        "california",
        "texas",
        "florida",
        "illinois",
        "ohio",
        "georgia",
        "michigan",
        "virginia",
        "washington",
        "arizona",
        "massachusetts",
        "tennessee",
        "indiana",
        "missouri",
        "maryland",
        "wisconsin",
        "colorado",
        "minnesota",
        "alabama",
        "louisiana",
        "kentucky",
        "oregon",
        "oklahoma",
        "connecticut",
        "utah",
        "iowa",
        "nevada",
        "arkansas",
        "mississippi",
        "kansas",
        "ontario",
        "quebec",
        "alberta",
        "victoria",
        "queensland",
    ]
) | {"united states", "united kingdom", "saudi arabia", "new zealand", "sri lanka", "south africa", "hong kong"}
_WORLD = frozenset(
    [
        "london",
        "dubai",
        "sharjah",
        "doha",
        "muscat",
        "riyadh",
        "jeddah",
        "toronto",
        "vancouver",
        "sydney",
        "melbourne",
        "boston",
        "chicago",
        "seattle",
        "austin",
        "dallas",
        "houston",
        "atlanta",
        "denver",
        "berlin",
        "munich",
        "frankfurt",
        "paris",
        "zurich",
        "amsterdam",
        "dublin",
        "tokyo",
        "shanghai",
        "beijing",
    ]
) | {"abu dhabi", "new york", "san francisco", "san jose", "los angeles", "city", "state"}
_PLACE = re.compile(
    r"[^\W\d_][\w.'’ ]{1,30}\s?, ?(?:[A-Z]{2}|USA|UK|India|State|[^\W\d_][^\W\d_]+(?: [^\W\d_]+)?)"
    r"(?:, [^\W\d_][\w ]{1,20})?(?: ?- ?\d{3} ?\d{3})?"
)
_PIN = re.compile(r"[\s\-–:]*\b\d{3} ?\d{3}\b\.?$")


def is_title(text: str) -> bool:
    """Say whether this reads like a job title."""
    return _TITLE.search(text) is not None


def title_strength(text: str) -> int:
    """Say how much this reads like a job title: 3 when it ends like one, 0 when it does not at all."""
    last = re.split(r"\s*[(\[,/]|\s[-–]\s", text.strip())[0].strip()
    words = last.split()
    if words and _TITLE.fullmatch(words[-1].strip(".")):
        # "Shree Balaji Traders" is a firm: nobody is several people.
        return 1 if _PLURAL.search(words[-1]) else 3
    return (2 if _TITLE.search(text) else 0) + (1 if _SENIORITY.search(text) else 0)


def is_company(text: str) -> bool:
    """Say whether this carries a word that companies carry."""
    return company_strength(text) > 0


def company_strength(text: str) -> int:
    """Say how much this reads like an employer: 4 by its legal form or name, 1 by an ordinary word, 0 not at all."""
    if _LEGAL.search(text) or _is_employer(text):
        return 4
    return 2 if _COMPANY.search(text) else 0


def is_institution(text: str) -> bool:
    """Say whether this names a place of study or an examining board."""
    return _INSTITUTION.search(text) is not None


def is_place(text: str) -> bool:
    """Say whether this is a known place or reads like "City, State"."""
    plain = _PIN.sub("", text.strip(" ,.()")).lower()
    if plain in CITIES or plain == "remote" or is_region(plain) or plain in _WORLD or plain in _places():
        return True
    parts = [part.strip() for part in re.split(r",|\s[-–]\s", plain) if part.strip()]
    if len(parts) > 1 and all(p in CITIES or is_region(p) or p in _WORLD or p in _places() for p in parts):
        return True
    is_pair = (
        len(text) < 50
        and _PLACE.fullmatch(text) is not None
        and (
            re.fullmatch(r"[A-Z]{2}(?:\s?-?\s?\d{5})?|State", text.split(",")[1].strip()) is not None
            or is_region(parts[-1])
        )
    )
    return is_pair and not is_title(text) and not is_company(text) and not is_institution(text)


def is_region(text: str) -> bool:
    """Say whether this is a state of India or a country."""
    return text.lower() in _STATES or text.lower() in _COUNTRIES


def is_indian_place(text: str) -> bool:
    """Say whether this is a town or city of India."""
    return text.lower() in CITIES or text.lower() in _places()


def _is_employer(text: str) -> bool:
    words = re.findall(r"[\w&'.\-]+", text.lower())
    return any(
        tuple(words[n : n + size]) in _employers() for size in (1, 2, 3, 4) for n in range(len(words) - size + 1)
    )


@lru_cache(maxsize=1)
def _employers() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(re.findall(r"[\w&'.\-]+", name.lower())) for name in _list("employers.txt"))


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(name.lower() for name in _list("places.txt"))


def _list(name: str) -> list[str]:
    text = files("recruit_app.domain.candidates.resume_parser").joinpath(name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
