"""Numbers in words: English, Hindi in Latin letters with its many spellings, and Devanagari."""

_ENGLISH = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "ninty": 90,
}  # fmt: skip
_HINDI = """
1 ek एक|2 do दो|3 teen tin तीन|4 char chaar चार|5 paanch panch paach pach पांच पाँच|6 chhe chhah chah che cheh छह छः छे
7 saat sat सात|8 aath aat ath आठ|9 nau नौ|10 das dus दस|11 gyarah gyara ग्यारह|12 barah baarah bara बारह
13 terah tera तेरह|14 chaudah chauda choda चौदह|15 pandrah pandra pandhra pandhrah पंद्रह पन्द्रह|16 solah sola सोलह
17 satrah satra सत्रह|18 atharah athara attharah अठारह|19 unnis unnees उन्नीस|20 bees bis बीस|21 ikkis इक्कीस
22 bais baees बाईस|23 teis तेईस|24 chaubis चौबीस|25 pachis pacchis pachees paccheess पच्चीस
26 chabbis छब्बीस|27 sattais सत्ताईस|28 atthais attais अट्ठाईस|30 tees tis तीस|32 battis बत्तीस|35 paintis पैंतीस
36 chattis छत्तीस|40 chalis chaalis chalees चालीस|45 paintalis पैंतालीस|50 pachas pachaas पचास|60 saath साठ
70 sattar सत्तर|75 pachattar पचहत्तर|80 assi अस्सी|90 nabbe nabbay नब्बे
1.5 dedh derh dedd deadh डेढ़ डेढ|2.5 dhai dhaai adhai ढाई|0.5 aadha adha आधा
"""
WORDS: dict[str, float] = {word: float(value) for value, word in enumerate(_ENGLISH)}
WORDS |= {"ninteen": 19.0, "fifteeen": 15.0, "eighten": 18.0, "fourten": 14.0, "twelwe": 12.0, "half": 0.5}
for _entry in _HINDI.replace("\n", "|").split("|"):
    if _entry:
        _value, *_words = _entry.split()
        WORDS |= dict.fromkeys(_words, float(_value))
# "sade teen" is three and a half, "sava do" two and a quarter, "paune do" a quarter less than two.
SHIFTS = dict.fromkeys(("sade", "saade", "saadhe", "sadhe", "sarhe", "saarhe", "साढ़े", "साढे"), 0.5)
SHIFTS |= dict.fromkeys(("sava", "sawa", "savaa", "सवा"), 0.25)
SHIFTS |= dict.fromkeys(("paune", "pone", "पौने"), -0.25)
HUNDRED = frozenset({"hundred", "sau", "सौ"})
# Also everyday words of other meaning: numbers only beside a unit or another number.
DOUBTFUL = frozenset(
    {"do", "teen", "tin", "char", "che", "sat", "das", "dus", "bara", "tera", "bis", "tis", "sola", "ath", "aat",
     "chah", "cheh", "pach", "half", "one", "sau", "saath"}
)  # fmt: skip
