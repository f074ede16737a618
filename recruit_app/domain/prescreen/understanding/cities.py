"""Cities people work in, under the names they write; the spelling kept is that of `jobs.places`."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from recruit_app.domain.jobs import places
from recruit_app.domain.prescreen.understanding.lists import word_set

# the city: its other names, short forms and quarters
_ROWS = """
Bengaluru: bangalore, blr, bglr, bnglr, blore, whitefield, electronic city, hsr, hsr layout, बेंगलुरु, बैंगलोर
Bengaluru: bengaluru urban, koramangala, marathahalli, bellandur
Gurugram: gurgaon, ggn, grgaon, cyber city, cyber hub, गुरुग्राम, गुड़गांव
Mumbai: bombay, bom, bkc, andheri, powai, borivali, malad, goregaon, lower parel, मुंबई
Navi Mumbai: vashi, airoli, belapur
Thane: ठाणे
Chennai: madras, maa, omr, sholinganallur, guindy, चेन्नई
Kolkata: calcutta, kolkatta, cal, salt lake, कोलकाता
Pune: poona, pnq, hinjewadi, hinjawadi, kharadi, magarpatta, viman nagar, पुणे
Thiruvananthapuram: trivandrum, tvm, technopark
Kochi: cochin, ernakulam, infopark
Vadodara: baroda
Mysuru: mysore
Mangaluru: mangalore
Puducherry: pondicherry, pondy
Visakhapatnam: vizag, vishakhapatnam
Prayagraj: allahabad
Varanasi: banaras, benares
Delhi: new delhi, delhi ncr, ncr, dilli, connaught place, okhla, saket, दिल्ली
Noida: greater noida, नोएडा
Hyderabad: secunderabad, hyd, hitech city, hi tech city, hitec city, gachibowli, madhapur, kondapur, हैदराबाद
Ahmedabad: amdavad, अहमदाबाद
Jaipur: जयपुर
Lucknow: लखनऊ
Chandigarh
Mohali
Indore: इंदौर
Bhopal
Nagpur
Nashik: nasik
Surat
Rajkot
Gandhinagar: gift city
Coimbatore: kovai
Madurai
Tiruchirappalli: trichy
Salem
Vellore
Hosur
Vijayawada
Guntur
Tirupati
Warangal
Bhubaneswar: bhubaneshwar, bbsr
Cuttack
Patna
Ranchi
Jamshedpur
Raipur
Guwahati
Dehradun
Haridwar
Kanpur
Agra
Meerut
Ghaziabad
Faridabad
Ludhiana
Amritsar
Jalandhar
Panchkula
Udaipur
Jodhpur
Kota
Ajmer
Gwalior
Jabalpur
Aurangabad
Kolhapur
Solapur
Hubballi: hubli
Belagavi: belgaum
Kozhikode: calicut
Thrissur
Goa: panaji, panjim
Srinagar
Jammu
Shimla
Siliguri
Durgapur
Dubai
Abu Dhabi
Singapore
London
New York: nyc
San Francisco
Toronto
Berlin
Amsterdam
Sydney
Melbourne
Doha
Riyadh
"""
_NAMES: dict[tuple[str, ...], str] = {}
for _row in _ROWS.strip().splitlines():
    _city, _, _others = _row.partition(":")
    _city = places.city_of(_city)
    _NAMES[tuple(_city.lower().split())] = _city
    for _spelling in places.spellings(_city):
        _NAMES[tuple(_spelling.lower().split())] = _city
    for _name in filter(str.strip, _others.split(",")):
        _NAMES[tuple(_name.split())] = _city
_LONGEST = max(len(words) for words in _NAMES)
_FUZZY = tuple(words[0] for words in _NAMES if len(words) == 1 and len(words[0]) >= 6 and words[0].isascii())
# Everyday words a slip away from a city.
_NEVER = word_set(
    """
    manage salary sales sample saleman during solar polar indoor indeed mother matter pure punch agree grant
    thanks london's kindly location locations reloc jam total notice remote metro metros master berlin's melody
    simple manager managed family number mumbling delay daily
    """
)  # fmt: skip


def city_at(words: list[str], place: int) -> tuple[str, int, bool]:
    """Return the city named at `place`, how many words it takes, and whether it is spelt as known; "" if none."""
    for taken in range(min(_LONGEST, len(words) - place), 0, -1):
        city = _NAMES.get(tuple(words[place : place + taken]))
        if city:
            return city, taken, True
    city = _near(words[place])
    return city, 1 if city else 0, False


@lru_cache(maxsize=2048)
def _near(word: str) -> str:
    if len(word) < 5 or word in _NEVER or not word.isascii():
        return ""
    most = 1 if len(word) < 7 else 2
    by_distance: dict[int, set[str]] = {}
    for name in _FUZZY:
        if name[0] == word[0] and (distance := OSA.distance(word, name, score_cutoff=most)) <= most:
            by_distance.setdefault(distance, set()).add(_NAMES[(name,)])
    near = by_distance[min(by_distance)] if by_distance else set()
    return next(iter(near)) if len(near) == 1 else ""
