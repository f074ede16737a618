"""Near-equal words, found by what is left when letters are taken away.

Two words that differ by one edit share a form with one letter less: the database looks such forms up
in an index, and the few words that come back are compared letter by letter.
"""

from itertools import combinations

from rapidfuzz.distance import OSA

MIN_LENGTH = 4
# Long words forgive two edits, and only their beginning is varied, which keeps the forms few.
LONG_WORD = 8
PREFIX = 9


def edits_allowed(word: str) -> int:
    """Return how many letters may be wrong in a word of this length: none, one or two."""
    if len(word) < MIN_LENGTH:
        return 0
    return 1 if len(word) < LONG_WORD else 2


def shorter_forms(word: str) -> frozenset[str]:
    """Return the word's beginning and all of it with one or two letters left out."""
    start = word[:PREFIX]
    forms = {start}
    for removed in range(1, edits_allowed(word) + 1):
        for gone in combinations(range(len(start)), removed):
            forms.add("".join(letter for place, letter in enumerate(start) if place not in gone))
    return frozenset(forms)


def nearest(word: str, known: dict[str, int]) -> str:
    """Return the known word meant by `word`, or "" when none is near; ties go to the more frequent (its number)."""
    allowed = edits_allowed(word)
    ranked = []
    for other, count in known.items():
        distance = OSA.distance(word, other, score_cutoff=allowed)
        if 0 < distance <= allowed:
            # People rarely miss the first letter, so such words come last.
            ranked.append((distance, other[0] != word[0], -count, other))
    return min(ranked)[3] if ranked else ""
