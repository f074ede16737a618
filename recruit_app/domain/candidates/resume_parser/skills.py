"""Find skills by their many names; the canonical name is what the product stores."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from recruit_app.domain.candidates.resume_parser.found import Found

_TOKEN = re.compile(r"\.net\b|[a-z0-9][a-z0-9.+#&']*")
_ITEM_SPLIT = re.compile(r"[,;|•·\t/()]|\s+and\s+|:\s")
MAX_WORDS = 5
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.\-]+\.(?:com|in|org|net|io)/\S+|\S+@\S+\.\w+", re.IGNORECASE)
# Words that are also ordinary English or a single letter: they count only as an item of a list.
_RISKY_TEXT = (
    "access accounts amadeus ant ap ar assembly branding budgets c cad chef collections costing "
    "creo d dart dispensing driving excel express finance flask galileo gl go helm hive jest "
    "julia l&d leadership lean less marketing mocha nest networking next node opera oracle ot "
    "outlook perl pf pig pos ppc puppet purchasing r reception reporting rest retail ruby rust "
    "sales salt sas scala security selling sem shell spark spring storm swift teams training "
    "triage typing unity vue word"
)
RISKY = frozenset(_RISKY_TEXT.split())


def normalise(text: str) -> list[str]:
    """Cut text into comparable words: "CI/CD" -> ci, cd; "Node.js," -> node.js."""
    return [token.rstrip(".'") for token in _TOKEN.findall(re.sub(r"[-_/]", " ", text.lower()))]


@dataclass(frozen=True)
class SkillVocabulary:
    """Canonical skill names by alias; aliases are tuples of normalised words."""

    by_alias: Mapping[tuple[str, ...], str]

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> "SkillVocabulary":
        """Build from rows with `canonical` and `aliases` (divided by `|`); the first owner keeps an alias."""
        by_alias: dict[tuple[str, ...], str] = {}
        for row in rows:
            for alias in (row["canonical"], *row["aliases"].split("|")):
                words = tuple(normalise(alias))
                if words:
                    by_alias.setdefault(words, row["canonical"])
        return cls(by_alias)

    def canonical(self, name: str) -> str | None:
        """Return the canonical name for one skill as a person writes it, or None when it is unknown."""
        return self.by_alias.get(tuple(normalise(name)))

    def find(self, text: str, *, is_skill_list: bool = False) -> tuple[Found[str], ...]:
        """Return each skill once, in the order met, with the line it stands in.

        Risky short words (Go, R, C) count only as an item of a list; `is_skill_list` says the text is one.
        """
        found: dict[str, Found[str]] = {}
        for raw in text.splitlines():
            line = _ADDRESS.sub(" ", raw)
            items = {tuple(normalise(item)) for item in _ITEM_SPLIT.split(line)}
            is_list = is_skill_list or len(items) >= 4
            for words in self._spans(normalise(line)):
                if words[0] in RISKY and len(words) == 1 and not (is_list and words in items):
                    continue
                name = self.by_alias[words]
                found.setdefault(name, Found(name, 0.95 if is_list else 0.8, raw.strip()))
        return tuple(found.values())

    def _spans(self, words: list[str]) -> Iterable[tuple[str, ...]]:
        index = 0
        while index < len(words):
            for size in range(min(MAX_WORDS, len(words) - index), 0, -1):
                span = tuple(words[index : index + size])
                if span in self.by_alias:
                    yield span
                    index += size
                    break
            else:
                index += 1


@lru_cache(maxsize=1)
def default_vocabulary() -> SkillVocabulary:
    """Return the vocabulary of `skills.csv` beside this module (read once)."""
    text = files("recruit_app.domain.candidates.resume_parser").joinpath("skills.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return SkillVocabulary.from_rows(csv.DictReader(lines))
