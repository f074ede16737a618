"""The best evidence for each wanted skill: named in the profile, written in what the person did, or close to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from recruit_app.domain.candidates.resume_parser import default_vocabulary
from recruit_app.domain.matching.redact import neutral, redact
from recruit_app.domain.matching.words import stems_of

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
# Nearer than this come 1.5 of 100 skills that a résumé does not name; so it earns less than half of a named skill.
NEAR = 0.55
NEAR_SHARE = 0.4
MAX_PASSAGES = 200
MAX_CHARS = 300
_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one skill; `kind` is 'named', 'written', 'near' or 'none', `share` 0–1 of its points."""

    skill: str
    kind: str = "none"
    quote: str = ""

    @property
    def share(self) -> float:
        """Return what part of the skill's points this earns."""
        return {"named": 1.0, "written": 1.0, "near": NEAR_SHARE}.get(self.kind, 0.0)


@lru_cache(maxsize=512)
def passages_of(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of what a person wrote, each once, without what tells who the person is."""
    lines = (line[:MAX_CHARS] for text in texts for line in redact(text).splitlines() if len(line) > 2)
    return tuple(dict.fromkeys(lines))[:MAX_PASSAGES]


def find_evidence(
    skills: Sequence[str], *, named: Sequence[str], passages: tuple[str, ...], embed: Embed | None = None
) -> tuple[Evidence, ...]:
    """Return the best evidence per skill; without `embed` only names count."""
    listed = {skill.lower() for skill in named}
    found = [_by_name(skill, listed, passages) for skill in skills]
    open_ones = [index for index, each in enumerate(found) if each.kind == "none"]
    if embed is None or not open_ones or not passages:
        return tuple(found)
    wanted = np.stack([_vector(embed, neutral(found[index].skill)) for index in open_ones])
    near = wanted @ _vectors(embed, passages).T
    for row, index in enumerate(open_ones):
        best = int(near[row].argmax())
        if near[row, best] >= NEAR:
            found[index] = Evidence(found[index].skill, "near", _quoted(passages[best]))
    return tuple(found)


def _by_name(skill: str, listed: set[str], passages: tuple[str, ...]) -> Evidence:
    if skill.lower() in listed:
        return Evidence(skill, "named")
    line = _written(passages).get(skill) or _phrase(skill, passages)
    return Evidence(skill, "written", _quoted(line)) if line else Evidence(skill)


@lru_cache(maxsize=64)
def _written(passages: tuple[str, ...]) -> dict[str, str]:
    """Return the line of each skill the vocabulary finds, under its canonical name."""
    return {found.value: found.evidence for found in default_vocabulary().find("\n".join(passages))}


@lru_cache(maxsize=64)
def _stemmed(passages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {' '.join(stems_of(line))} " for line in passages)


@lru_cache(maxsize=64)
def _vectors(embed: Embed, passages: tuple[str, ...]) -> NDArray[np.float32]:
    return embed(passages)


@lru_cache(maxsize=4096)
def _vector(embed: Embed, skill: str) -> NDArray[np.float32]:
    """Return the vector of one skill: the same few hundred are asked for all day."""
    return embed([skill])[0]


def _phrase(skill: str, passages: tuple[str, ...]) -> str:
    """Return the line that holds, word by word, a skill the vocabulary does not know; known ones it finds itself."""
    if default_vocabulary().canonical(skill):
        return ""
    wanted = f" {' '.join(stems_of(neutral(skill)))} "
    if not wanted.strip():
        return ""
    return next((line for line, stems in zip(passages, _stemmed(passages), strict=True) if wanted in stems), "")


def _quoted(line: str) -> str:
    return line if len(line) <= _QUOTE else f"{line[:_QUOTE].rsplit(' ', 1)[0]} …"
