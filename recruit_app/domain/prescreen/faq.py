"""Find the approved answer to a question by its words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_STOP = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "for",
        "from",
        "has",
        "have",
        "how",
        "i",
        "in",
        "is",
        "it",
        "its",
        "hai",
        "me",
        "my",
        "of",
        "on",
        "or",
        "our",
        "please",
        "shall",
        "should",
        "so",
        "tell",
        "that",
        "the",
        "their",
        "there",
        "this",
        "to",
        "us",
        "was",
        "we",
        "what",
        "when",
        "where",
        "which",
        "who",
        "will",
        "with",
        "would",
        "you",
        "your",
        "about",
        "any",
        "get",
        "got",
        "know",
        "want",
        "need",
        "job",
        "role",
        "company",
        "ka",
        "ki",
        "ke",
        "kya",
    ]
)
_ASKS = re.compile(
    r"\?\s*$|^(what|when|where|who|why|which|how|is there|are there|do you|does|is it|is this"
    r"|(can|could|will|would|should|do) (i|you|we|they|there|the|it|this)|kya|kitna|kitni|kab|kahan|tell me|may i)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(talk|speak|connect|chat)\b.{0,20}\b(person|human|someone|recruiter|agent|hr)\b"
    r"|\b(real|actual) (person|human)\b",
    re.IGNORECASE,
)
THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class Known:
    """One approved question and answer."""

    question: str
    answer: str
    keywords: tuple[str, ...] = ()


def is_question(text: str) -> bool:
    """Return whether the text asks something."""
    return _ASKS.search(text.strip()) is not None


def wants_person(text: str) -> bool:
    """Return whether the writer asks for a human being."""
    return _PERSON.search(text[:300]) is not None


def best_answer(text: str, known: Sequence[Known]) -> Known | None:
    """Return the entry whose words the question is about, or None when none is near enough."""
    asked = _stems(text)
    if not asked or not known:
        return None
    best = max(known, key=lambda entry: _nearness(asked, entry))
    return best if _nearness(asked, best) >= THRESHOLD else None


def keywords_of(question: str) -> list[str]:
    """Return the telling words of a question, for finding it again."""
    return sorted(_stems(question))[:12]


def _nearness(asked: frozenset[str], entry: Known) -> float:
    keywords = frozenset(stem for keyword in entry.keywords for stem in _stems(keyword))
    title = _stems(entry.question)
    by_keyword = len(asked & keywords) / len(asked) if keywords else 0.0
    by_title = 2 * len(asked & title) / (len(asked) + len(title)) if title else 0.0
    return max(by_keyword, by_title)


def _stems(text: str) -> frozenset[str]:
    found = re.findall(r"[a-z0-9]+", text.lower()[:500])
    return frozenset(_stem(word) for word in found if word not in _STOP and len(word) > 1)


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
