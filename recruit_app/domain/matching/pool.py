"""Rank a pool of résumés for an ad, from texts alone: meaning per skill, blended with BM25.

For each skill the best passage of the résumé counts. A passage is the mean of its words' vectors, each weighed by
how few résumés of the pool hold the word, so that "responsible for" says little and "commis" much.
"""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recruit_app.domain.candidates.resume_parser import default_vocabulary
from recruit_app.domain.matching.redact import neutral, redact
from recruit_app.domain.matching.words import Bm25, rarity, stems_of, words_of

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
MAX_ASKED = 40


@dataclass(frozen=True)
class Ad:
    """What an ad asks for; any part may be missing."""

    title: str = ""
    key_skills: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class PoolModel:
    """The two choices of the model: passage lengths in words, and what share BM25 has."""

    passages: tuple[int, ...] = (15, 30, 45)
    bm25_share: float = 0.2


# What a pool of one or two cannot tell by itself: how passages and BM25 usually lie, worth this many résumés.
_USUAL = {"meaning": (0.22, 0.05), "bm25": (4.0, 4.0)}
_USUAL_WORTH = 3


class ResumePool:
    """The résumés that compete, read once; `score` then ranks them for one ad after the other."""

    def __init__(self, resumes: Mapping[str, str], embed: Embed, model: PoolModel | None = None) -> None:
        self._embed = embed
        self._model = model or PoolModel()
        texts = {name: redact(text) for name, text in resumes.items()}
        self._words = {name: words_of(text) for name, text in texts.items()}
        self._bm25 = Bm25({name: stems_of(text) for name, text in texts.items()})
        self._number, self._vectors = self._weighed_words()

    def score(self, ads: Sequence[Ad]) -> list[dict[str, float]]:
        """Return 0–100 for each résumé and ad: 50 is the middle of this pool, 84 one spread above it.

        An ad that asks for nothing, or a pool of none, gives 0.
        """
        asked = [asked_of(ad) for ad in ads]
        meanings = self._meanings(asked)
        return [self._blend(each, meaning) for each, meaning in zip(asked, meanings, strict=True)]

    def _blend(self, asked: Sequence[str], meaning: Sequence[float]) -> dict[str, float]:
        if not asked:
            return dict.fromkeys(self._words, 0.0)
        query = stems_of(" ".join(asked))
        bm25 = _spread([self._bm25.score(query, name) for name in self._words], *_USUAL["bm25"])
        share = self._model.bm25_share
        both = zip(self._words, _spread(meaning, *_USUAL["meaning"]), bm25, strict=True)
        return {name: _percent((1 - share) * by_meaning + share * by_word) for name, by_meaning, by_word in both}

    def _meanings(self, asked: Sequence[Sequence[str]]) -> list[list[float]]:
        """Return per ad and résumé how near the best passages come to what the ad asks for, on average."""
        wanted = self._embed([skill for each in asked for skill in each])
        ends = np.cumsum([len(each) for each in asked])[:-1]
        means: list[list[float]] = [[] for _ in asked]
        for words in self._words.values():
            near = np.zeros(len(wanted))
            for length in self._model.passages:
                near += (wanted @ self._passages(words, length).T).max(axis=1) / len(self._model.passages)
            for row, part in zip(means, np.split(near, ends), strict=True):
                row.append(float(part.mean()) if len(part) else 0.0)
        return means

    def _passages(self, words: Sequence[str], length: int) -> Vectors:
        """Return one unit vector per passage; passages overlap by half."""
        if not words:
            return np.zeros((1, self._vectors.shape[1]), dtype=np.float32)
        rows = self._vectors[[self._number[word] for word in words]].astype(np.float64)
        until = np.vstack([np.zeros((1, rows.shape[1])), rows.cumsum(axis=0)])
        step = max(1, length // 2)
        starts = np.arange(0, max(1, len(words) - step), step)
        sums = until[np.minimum(starts + length, len(words))] - until[starts]
        sizes = np.linalg.norm(sums, axis=1, keepdims=True)
        return (sums / np.where(sizes < 1e-9, 1, sizes)).astype(np.float32)

    def _weighed_words(self) -> tuple[dict[str, int], Vectors]:
        held = Counter(word for words in self._words.values() for word in {word.lower() for word in words})
        different = sorted({word for words in self._words.values() for word in words})
        weights = [rarity(held[word.lower()], len(self._words)) for word in different]
        vectors = self._embed(different) * np.asarray(weights, dtype=np.float32).reshape(-1, 1)
        return {word: number for number, word in enumerate(different)}, vectors


def asked_of(ad: Ad) -> tuple[str, ...]:
    """Return what the ad asks for, each once: title and key skills.

    Without key skills it is those the ad's text names, and where it names none its lines.
    """
    skills = [skill for skill in ad.key_skills if skill.strip()]
    if not skills:
        skills = [found.value for found in default_vocabulary().find(ad.text)] or ad.text.splitlines()
    asked = (neutral(" ".join(each.split())) for each in (ad.title, *skills))
    return tuple(dict.fromkeys(each for each in asked if words_of(each)))[:MAX_ASKED]


def _spread(values: Sequence[float], usual_mean: float, usual_spread: float) -> list[float]:
    """Return how many spreads each value lies above the mean of the pool."""
    total = len(values) + _USUAL_WORTH
    mean = (sum(values) + _USUAL_WORTH * usual_mean) / total
    square = sum((value - mean) ** 2 for value in values) + _USUAL_WORTH * (usual_spread**2 + (usual_mean - mean) ** 2)
    return [(value - mean) / math.sqrt(square / total) for value in values]


def _percent(spreads: float) -> float:
    return round(50 * (1 + math.erf(spreads / math.sqrt(2))), 3)
