"""Which of the options offered an answer picks: by place, letter, words, a part of them, or with a slip."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from recruit_app.domain.prescreen.understanding import phrases, yes_no
from recruit_app.domain.prescreen.understanding.lists import word_set

_PLACES = {
    "first": 1, "1st": 1, "one": 1, "second": 2, "2nd": 2, "two": 2, "third": 3, "3rd": 3, "three": 3, "fourth": 4,
    "4th": 4, "four": 4, "fifth": 5, "5th": 5, "five": 5, "sixth": 6, "6th": 6, "pehla": 1, "pehle": 1, "pahla": 1,
    "dusra": 2, "doosra": 2, "dusri": 2, "teesra": 3, "tisra": 3, "last": -1, "final": -1, "former": 1, "latter": 2,
    "ek": 1, "teen": 3,
}  # fmt: skip
_FILL = word_set(
    """
    i i'm im me my mine we is am are it's its it the a an of to in for as with would will like prefer preferred
    preference want choose pick select go going option options opt choice number no. num answer ans my please
    pls plz sir mam madam maam ji hi hello yes yeah ok okay one ones sure only just think have know worked used
    using use experience exp skilled good at comfortable fine can do work and or & both all them these those any
    thanks thank you wala wali vala vali hai h hoon hu mein me ka ki ke se aur mujhe mera chahiye chalega
    karunga theek thik on this that definitely mostly mainly also too then well bro bhai two three shifts type
    mode role job please basis works work d ll ve
    """
)
_HINDI = {"raat": "night", "din": "day", "subah": "morning", "shaam": "evening", "ghar": "home", "gaadi": "car"}
_ALL = re.compile(
    r"^\W*(i (know|have|can do|use|prefer|am good (at|with)|am ok with|work with)\s+)?(all|all of (them|these"
    r"|the above|above)|everything|sab|sabhi|saare|sare|sab kuch|har ek|all (the )?(options?|\w{1,5}"
    r"|above))( (of them|ok|okay|fine|works?|are fine|good|hai|chalega|please|sir|options|the above))*\W*$"
)
_BOTH = re.compile(r"\b(both|dono|donon|either (is|one is|works|ok))\b")
_NONE = re.compile(
    r"^\W*(none|none of (these|them|the above|above|those)|neither|neither of (them|these)|koi (bhi )?nahi\w*"
    r"|kuch nahi\w*|not any|no one|nothing|nil|n/a)( of these| hai)?\W*$"
)
_EXCEPT = re.compile(
    r"^(?:all|all of them|everything|any|anything|sab)\s+(?:except|but|other than|apart from|but not|excluding"
    r"|chhod ke)\s+(.+)$"
)
_NEGATED = re.compile(
    r"\b(not|no|nahi|nahin|nhi|never|except|don'?t|dont|without|neither|nor|instead|hate|anything but)\b"
)
_UNSURE = re.compile(
    r"\b(maybe|perhaps|not sure|don'?t know|either|whichever|whatever|anything|any|depends|pata nahi"
    r"|doesn'?t matter|koi bhi|shayad|confused)\b"
)
_SPLIT = re.compile(r"\s*(?:,|;|/|\+|&|\band\b|\baur\b|\bas well as\b|\bplus\b|\bor\b|\n)\s*")


def pick_choices(text: str, choices: Sequence[str]) -> tuple[tuple[str, ...] | None, float]:
    """Return the options picked in their own order and how sure that is; None when not all of it is understood.

    An empty tuple is "none of these".
    """
    options = [_squeezed(choice) for choice in choices]
    said = " ".join(text.lower().strip().strip(".!").split())
    if not options or not said or said.endswith("?") or re.match(r"-\s*\d", said):
        return None, 0.0
    said = _in_their_words(said, choices)
    if _squeezed(said) in options:
        return (choices[options.index(_squeezed(said))],), 0.95
    whole = _whole(said, choices)
    if whole is not None:
        return whole, 0.85
    if match := _EXCEPT.match(said):
        left_out, sure = pick_choices(match[1], choices)
        return (tuple(each for each in choices if each not in left_out), min(sure, 0.8)) if left_out else (None, 0.0)
    picked = _parts(said, choices)
    if picked is None or (_NEGATED.search(said) and not _negation_is_in(choices, said)) or _UNSURE.search(said):
        answered = _by_yes_or_no(said, choices)
        return ((answered,), 0.85) if answered else _mentioned(said, choices)
    found, sure = picked
    if len(found) > 1 and re.search(r"\b(or|ya)\b", said):
        sure = min(sure, 0.7)
    return tuple(choice for choice in choices if choice in found), sure


def _in_their_words(said: str, choices: Sequence[str]) -> str:
    """Put Hindi words for what is offered into English, and "no. 2" as a number."""
    said = re.sub(r"\bno\.?\s*(?=\d)", "number ", said)
    offered = _offered(choices)
    return " ".join(_HINDI[word] if _HINDI.get(word) in offered else word for word in said.split())


def _offered(choices: Sequence[str]) -> set[str]:
    """Return every word of the options."""
    return {word for choice in choices for word in _words(choice)}


def _mentioned(said: str, choices: Sequence[str]) -> tuple[tuple[str, ...] | None, float]:
    """Return the option a longer sentence names in full, if nothing in it denies or doubts it."""
    spoken = f" {' '.join(_words(said))} "
    named = [each for each in choices if len(_squeezed(each)) > 3 and f" {' '.join(_words(each))} " in spoken]
    refused = _NEGATED.search(said) or _UNSURE.search(said) or phrases.doubts(said) < 1 or _SPLIT.search(said)
    return (None, 0.0) if len(named) != 1 or refused else ((named[0],), 0.65)


def _negation_is_in(choices: Sequence[str], said: str) -> bool:
    """Whether the "no" belongs to an option that says so itself, such as "No, I need a visa"."""
    match = _NEGATED.search(said)
    return match is not None and any(match.group() in _words(choice) for choice in choices)


def _whole(said: str, choices: Sequence[str]) -> tuple[str, ...] | None:
    if _ALL.match(said) and not any(_words(choice)[:1] == ["all"] for choice in choices):
        return tuple(choices)
    if _BOTH.search(said) and len(choices) == 2 and not _NEGATED.search(said) and "both" not in _offered(choices):
        return tuple(choices)
    if _NONE.match(said) and not any("none" in _words(choice) for choice in choices):
        return ()
    return None


def _parts(said: str, choices: Sequence[str]) -> tuple[set[str], float] | None:
    """Read each part of a list; every one must be understood."""
    one = _one(said, choices)
    if one is not None:
        return {one[0]}, one[1]
    parts = [part for part in _SPLIT.split(said) if part and set(part.split()) - {"both", "the", "i", "also"}]
    if len(parts) == 1 and (spaced := parts[0].split()) and all(word.isdecimal() or len(word) == 1 for word in spaced):
        parts = spaced
    if len(parts) < 2:
        return _all_named(said, choices)
    found, sure = set(), 1.0
    for part in parts:
        one = _one(part, choices) or _named_in(part, choices)
        if one is None:
            return _all_named(said, choices)
        found.add(one[0])
        sure = min(sure, one[1])
    return found, min(sure, 0.9)


def _named_in(part: str, choices: Sequence[str]) -> tuple[str, float] | None:
    """Return the one option a part of a list names in full among other words."""
    spoken = f" {' '.join(_words(part))} "
    named = [each for each in choices if len(_squeezed(each)) > 2 and f" {' '.join(_words(each))} " in spoken]
    return (named[0], 0.65) if len(named) == 1 else None


def _all_named(said: str, choices: Sequence[str]) -> tuple[set[str], float] | None:
    """Return the options named in full somewhere in a sentence whose other words say nothing else."""
    rest = f" {' '.join(re.findall(_WORD, said))} "
    found = set()
    for choice in sorted(choices, key=len, reverse=True):
        name = f" {' '.join(_words(choice))} "
        if name.strip() and name in rest:
            found.add(choice)
            rest = rest.replace(name, " ")
    known = {word for choice in choices for word in _words(choice)} | _FILL
    return (found, 0.8) if found and all(word in known for word in rest.split()) else None


_WORD = re.compile(r"[^\W_]+(?:[+#]+)?|[^\W_]+")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _squeezed(text: str) -> str:
    return re.sub(r"[^\w+#]+", "", text.lower())


def _one(said: str, choices: Sequence[str]) -> tuple[str, float] | None:
    """Return the single option a phrase names, and how sure that is."""
    options = [_squeezed(choice) for choice in choices]
    if _squeezed(said) in options:
        return choices[options.index(_squeezed(said))], 0.95
    by_place = _by_place(said, choices)
    if by_place is not None:
        return by_place, 0.9
    words = [word for word in _words(said) if word not in _FILL]
    if not words:
        words = _words(said)
    for measure, sure in ((_holds, 0.9), (_starts, 0.85), (_slips, 0.75), (_shares_stem, 0.7)):
        fitting = [choice for choice in choices if measure(words, choice)]
        if len(fitting) == 1:
            return fitting[0], sure
        if fitting:
            exact = [choice for choice in fitting if set(_words(choice)) - _FILL == set(words)]
            return (exact[0], sure) if len(exact) == 1 else None
    return None


def _by_place(said: str, choices: Sequence[str]) -> str | None:
    """Read "2", "option b", "the second one"; a number that may be part of an option is no place."""
    words = [word for word in _words(said.replace("#", " ")) if word not in _FILL - {"one", "a", "two", "three", "i"}]
    lettered = re.fullmatch(
        r"(?:my )?(?:opt|option|choice|ans|answer)?[\s.:(-]*([a-z])[).]?(?: (?:please|pls|plz|sir|mam|only|ji))*",
        said.strip(),
    )
    if (
        lettered
        and ord(lettered[1]) - ord("a") < len(choices)
        and lettered[1] not in {c.strip().lower() for c in choices}
    ):
        return choices[ord(lettered[1]) - ord("a")]
    named = [word for word in words if word not in ("one", "a", "i") or len(words) == 1]
    if len(named) != 1:
        return None
    word = named[0]
    is_digit = word.isdecimal()
    digits_inside = any(char.isdigit() for choice in choices for char in choice)
    if is_digit and digits_inside and not re.search(r"\b(option|opt|choice|no|number|#)", said):
        return None
    place = int(word) if is_digit and len(word) < 3 else _PLACES.get(word, 0)
    if word in ("two", "three", "four", "five", "ek", "teen", "one") and len(_words(said)) > 2:
        place = place if re.search(r"\b(option|number|no)\b", said) else 0
    if place == -1:
        return choices[-1]
    return choices[place - 1] if 1 <= place <= len(choices) else None


def _holds(words: list[str], choice: str) -> bool:
    """Whether every telling word is one of the option's, or all of the option's stand in the phrase alone."""
    own = set(_words(choice))
    return bool(words) and all(word in own for word in words) and any(len(word) > 1 or word in own for word in words)


def _starts(words: list[str], choice: str) -> bool:
    own = _words(choice)
    return (
        bool(words)
        and all(
            any(
                word == each
                or (len(word) >= 3 and each.startswith(word))
                or (
                    len(each) >= (3 if word.endswith("js") else 4)
                    and word.startswith(each)
                    and len(word) - len(each) <= 3
                )
                for each in own
            )
            for word in words
        )
    ) or (len(words) == 1 and len(words[0]) >= 3 and _squeezed(choice).startswith(words[0]))


def _slips(words: list[str], choice: str) -> bool:
    own = _words(choice)
    return bool(words) and all(any(word == each or _near(word, each) for each in own) for word in words)


def _shares_stem(words: list[str], choice: str) -> bool:
    """Whether one word is another form of one of the option's: "rotating" of "Rotational"."""
    own = [each for each in _words(choice) if len(each) >= 7]
    return len(words) == 1 and len(words[0]) >= 7 and any(each[:5] == words[0][:5] for each in own)


def _near(word: str, known: str) -> bool:
    if len(word) < 4 or len(known) < 4 or word[0] != known[0]:
        return False
    most = 1 if len(known) < 7 else 2
    return OSA.distance(word, known, score_cutoff=most) <= most


def _by_yes_or_no(said: str, choices: Sequence[str]) -> str | None:
    answer = yes_no.read_yes_no(said)
    if not answer.ok or answer.confidence < 0.75:
        return None
    matching = [choice for choice in choices if _words(choice)[:1] == [answer.value]]
    return matching[0] if len(matching) == 1 else None
