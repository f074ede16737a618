"""Small word lists that tell job titles, companies and places apart."""

import re

_TITLE = re.compile(
    r"\b(?:engineer|developer|programmer|architect|manager|mgr|lead|leader|analyst|consultant|"
    r"director|officer|"
    r"executive|intern|trainee|apprentice|associate|assistant|specialist|administrator|admin|coordinator|"
    r"co-?ordinator|supervisor|head|president|vice president|vp|avp|svp|ceo|cto|cfo|coo|founder|"
    r"co-founder|owner|"
    r"partner|nurse|doctor|physician|pharmacist|therapist|technician|technologist|accountant|auditor|"
    r"bookkeeper|"
    r"clerk|cashier|teller|teacher|professor|lecturer|tutor|trainer|instructor|coach|designer|writer|"
    r"editor|"
    r"recruiter|representative|agent|advisor|adviser|counsel|counselor|counsellor|attorney|lawyer|"
    r"paralegal|"
    r"scientist|researcher|fellow|chef|cook|steward|receptionist|secretary|operator|driver|mechanic|"
    r"electrician|"
    r"welder|fitter|machinist|buyer|planner|merchandiser|salesperson|salesman|strategist|tester|sdet|"
    r"sde|qa|"
    r"generalist|controller|treasurer|banker|underwriter|surveyor|inspector|member|volunteer|"
    r"ambassador|freelancer|"
    r"job title|staff|principal|superintendent|foreman|estimator|coder|biller|paramedic|guard|host|"
    r"server)\b"
    r"|(?:^|\s)(?:hr|devops)\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:ltd|limited|pvt|private|inc|llc|llp|corp|corporation|company|co|gmbh|plc|technologies|"
    r"technology|"
    r"solutions|systems|services|consulting|bank|hospitals?|group|industries|labs?|software|infotech|"
    r"enterprises|"
    r"university|institute|school|college|motors|foods|retail|logistics|finance|insurance|healthcare|"
    r"pharma)\b",
    re.IGNORECASE,
)
CITIES = frozenset(
    [
        "bengaluru",
        "bangalore",
        "mumbai",
        "navi mumbai",
        "thane",
        "pune",
        "hyderabad",
        "secunderabad",
        "chennai",
        "kolkata",
        "delhi",
        "new delhi",
        "noida",
        "greater noida",
        "gurugram",
        "gurgaon",
        "faridabad",
        "ghaziabad",
        "ahmedabad",
        "surat",
        "vadodara",
        "rajkot",
        "jaipur",
        "udaipur",
        "jodhpur",
        "lucknow",
        "kanpur",
        "varanasi",
        "indore",
        "bhopal",
        "nagpur",
        "nashik",
        "aurangabad",
        "kochi",
        "cochin",
        "thiruvananthapuram",
        "trivandrum",
        "kozhikode",
        "thrissur",
        "coimbatore",
        "madurai",
        "tiruchirappalli",
        "salem",
        "hosur",
        "mysuru",
        "mysore",
        "mangaluru",
        "mangalore",
        "hubballi",
        "visakhapatnam",
        "vijayawada",
        "guntur",
        "warangal",
        "bhubaneswar",
        "cuttack",
        "patna",
        "ranchi",
        "jamshedpur",
        "guwahati",
        "shillong",
        "chandigarh",
        "mohali",
        "ludhiana",
        "amritsar",
        "jalandhar",
        "dehradun",
        "goa",
        "panaji",
        "raipur",
        "puducherry",
        "srinagar",
        "jammu",
        "india",
    ]
)
_PLACE = re.compile(
    r"[^\W\d_][\w.'’ ]{1,30}, (?:[A-Z]{2}|USA|UK|India|[^\W\d_][^\W\d_]+(?: [^\W\d_]+)?)"
    r"(?:, "
    r"[^\W\d_][\w ]{1,20})?(?: - ?\d{6})?"
)


def is_title(text: str) -> bool:
    """Say whether this reads like a job title."""
    return _TITLE.search(text) is not None


def is_company(text: str) -> bool:
    """Say whether this carries a word that companies carry."""
    return _COMPANY.search(text) is not None


def is_place(text: str) -> bool:
    """Say whether this is a known Indian city or reads like "City, State"."""
    if text.lower() in CITIES or text.lower() == "remote":
        return True
    is_pair = len(text) < 50 and _PLACE.fullmatch(text) is not None
    return is_pair and not is_title(text) and not is_company(text)
