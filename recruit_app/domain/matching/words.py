"""Cut text into words, and weigh words by how few texts hold them (BM25)."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

_WORD = re.compile(r"[A-Za-z0-9+#]+")
_STOP_TEXT = (
    "a an and are as at be by for from has have in into is it its of on or our that the their they this to was were "
    "will with we you your i my all any can not but sr jr"
)
_STOP = frozenset(_STOP_TEXT.split())
_ENDINGS = (("ies", "y"), ("ing", ""), ("ers", "er"), ("sses", "ss"), ("ed", ""), ("es", "e"), ("s", ""))
_K1, _B = 1.5, 0.75


def words_of(text: str) -> list[str]:
    """Return the words in the writing of the text; "C++" and "C#" are words."""
    return _WORD.findall(text)


def stems_of(text: str) -> list[str]:
    """Return the words that carry meaning, in small letters and without endings ("purchasing" is "purchas")."""
    return [_stem(word) for word in map(str.lower, _WORD.findall(text)) if word not in _STOP]


def rarity(held_by: int, total: int) -> float:
    """Return the weight of a word that `held_by` of `total` texts hold; never negative."""
    return math.log(1 + (total - held_by + 0.5) / (held_by + 0.5))


class Bm25:
    """BM25 over a pool of texts given as word lists."""

    def __init__(self, pool: Mapping[str, Sequence[str]]) -> None:
        self._counts = {name: Counter(words) for name, words in pool.items()}
        self._lengths = {name: len(words) for name, words in pool.items()}
        self._mean = max(1.0, sum(self._lengths.values()) / max(1, len(pool)))
        self._held = Counter(word for counts in self._counts.values() for word in counts)

    def score(self, query: Iterable[str], name: str) -> float:
        """Return how well text `name` answers the query's words; a word asked twice counts twice."""
        counts = self._counts[name]
        damp = _K1 * (1 - _B + _B * self._lengths[name] / self._mean)
        return sum(self._weight(word) * counts[word] * (_K1 + 1) / (counts[word] + damp) for word in query)

    def _weight(self, word: str) -> float:
        return rarity(self._held[word], len(self._counts))


def _stem(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not (ending == "s" and word.endswith("ss")):
            word = word[: len(word) - len(ending)] + instead
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
