"""What a whole message does beside naming a value: dodge, joke, ask, correct itself, speak of others."""

import re

_DODGE = re.compile(
    r"\b(do(es)?n'?t know|do not know|dunno|idk|not (very |so |too |yet |really )?(sure|certain|decided|fixed)|unsure"
    r"|no (idea|clue)|(tell|confirm|share|let you know|inform|update|discuss|check|think|answer|reply)( you| u"
    r"| it| this"
    r"| on this| about (it|this))? (later|soon|tomorrow|tmrw|tonight|once|after|when|with)|later on|can'?t (say|tell)"
    r"|cannot (say|tell)|hard to say|difficult to say|(would |'d )?rather not|prefer not to|skip|depends?( on)?"
    r"|(pata|malum|maloom|pta) (nahi|nahin|nhi|nai)|(i will|i'll|will) (tell|confirm|inform|update|let you know)"
    r"|let me (think|check|ask|see|get back|confirm|discuss)|will (think|check|ask|see|revert)"
    r"|get back to you|confidential|not comfortable sharing|(soch|dekh|puch|pooch) ?(ke|kar) ?(bata|bol)\w*"
    r"|(bata|bol)(ta|unga|ungi|dunga|dungi|ta hu) ?(baad|later)|baad (me|mein)|dekhte hai\w*|dekhna padega"
    r"|sochna padega"
    r"|to be (decided|discussed|confirmed)|tbd|tba|why do you (need|ask|want)|none of your business)\b"
    r"|पता नहीं|^\s*(later|hmm+|hm|idk)\W*$"
)
_JOKE = re.compile(r"[😂🤣😜😝🤪🙃]|\b(lol+|lmao|rofl|(ha){2,}h?|(he){2,}h?|jk|kidding|joking|jokes?|mazaa?k|lulz)\b")
_OTHERS = re.compile(
    r"\b(friends?|brother|sister|wife|husband|father|mother|cousin|colleagues?|market|budget|someone|others|everyone"
    r"|manager|glassdoor|average|competitors?|peers?|batchmates?|teammates?|people|he|she|they|offers?(ed|ing)? by)\b"
)
_MAYBE = re.compile(r"\b(maybe|probably|perhaps|possibly|shayad|sayad|might|i guess|guess|hopefully)\b")
_HALF_OR_TWO = re.compile(r"(?<![\d/])1/2(?![\d/])")
_WISH = re.compile(r"\b(if|agar|unless|wish|dream|imagine|suppose|assume|hypothetical\w*|provided|until|till then)\b")
_ASKS_FIRST = re.compile(
    r"^\W*(what|whats|what's|when|where|who|why|which|how|is|are|was|does|did|kya|kitna|kitni|kitne|kab|kahan"
    r"|(can|could|will|would|should|do|may) (i|you|we|u|they|there|it|this|the)\b|have you|has)\b"
)
_CORRECTION = re.compile(
    r"\b(sorry|i mean|i meant|mean|correction|oops|actually|rather|wait|make (it|that)|matlab|typo|edit"
    r"|instead)\b|(?:^|\s)\*"
)
_LIMITS = r"(?!less|more|below|above|under|over|exceed|lower|before|later|beyond|even|only|just|a\b|an\b|the\b)"
_AMOUNT = (
    r"(?:rs\s*|₹\s*)?\d[\d.,]*\+?\s*(?:lpa|lakhs?|lacs?|cr|l|k|days?|months?|weeks?|years?|yrs?|saal|din|(?:st|nd|rd"
    r"|th)?\s?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*)?"
)
_DENIED = re.compile(rf"\bnot\s+{_LIMITS}{_AMOUNT}\b(?:\s*(?:,|but|rather))*")
_REPLACED = re.compile(rf"{_AMOUNT}\s*,?\s*\b(?:no+|nahi|nahin|nai|nope)\b\s*,?\s*(?=(?:rs\s*|₹\s*)?\d)")
_CLAUSE = re.compile(r"(?<!\d)[.!;\n]+\s+|(?<=\d)[.!;]\s+|(?<=[?])\s*|,\s+|;\s*|\s+-\s+(?=[a-z])|\bbut\b")


def is_dodge(text: str) -> bool:
    """Return whether the text says that there is no answer ("not sure", "pata nahi")."""
    return _DODGE.search(text) is not None


def doubts(text: str) -> float:
    """Return how sure one can be at most of a number in this text: 1, or less for jokes, wishes and other people's."""
    ceiling = 1.0
    if _JOKE.search(text) or _OTHERS.search(text):
        ceiling = 0.4
    if _HALF_OR_TWO.search(text) or _MAYBE.search(text):
        ceiling = min(ceiling, 0.5)
    wish = _WISH.search(text)
    number = re.search(r"\d", text)
    if wish and (number is None or wish.start() < number.start()):
        ceiling = min(ceiling, 0.5)
    return ceiling


def statements(text: str) -> str:
    """Return the text without the parts that ask something; "" when it does nothing but ask."""
    parts = [part for part in _CLAUSE.split(text) if part and part.strip()]
    asking = [part for part in parts if is_asking(part)]
    if not asking:
        return text
    kept = ", ".join(part for part in parts if part not in asking)
    return kept if re.search(r"\w", kept) else ""


def is_asking(part: str) -> bool:
    """Return whether a clause is a question."""
    part = part.strip()
    return part.endswith(("?", " kya")) or _ASKS_FIRST.match(part) is not None


def corrected(text: str) -> str:
    """Return the text as its writer wants it read: "18, sorry 20" is 20, "not 30 but 45" is 45."""
    for match in reversed(list(_CORRECTION.finditer(text))):
        if re.search(r"\d", text[match.end() :]) and re.search(r"\d", text[: match.start()]):
            text = text[match.end() :]
            break
    text = _REPLACED.sub("", text)
    return " ".join(_DENIED.sub(" ", text).split())
