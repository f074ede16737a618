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
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.\-])[\w.\-]{1,100}\.(?:com|in|org|net|io)/\S+|(?<!\S)\S{1,100}@\S+", re.IGNORECASE
)
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
    # Names that are also ordinary words: they count only as an item of a list.
    listed: frozenset[tuple[str, ...]] = frozenset()

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> "SkillVocabulary":
        """Build from rows with `canonical` and `aliases` (divided by `|`); the first owner keeps an alias.

        A row whose `use` is set names its aliases in full, and all of them are of that use (anywhere, listed).
        """
        by_alias: dict[tuple[str, ...], str] = {}
        listed: set[tuple[str, ...]] = set()
        for row in rows:
            use = row.get("use") or ""
            names = row["aliases"].split("|")
            for alias in names if use else (row["canonical"], *names):
                words = tuple(alias.split()) if use else tuple(normalise(alias))
                if words and words not in by_alias:
                    by_alias[words] = row["canonical"]
                    listed |= {words} if use == "listed" else set()
        return cls(by_alias, frozenset(listed))

    def canonical(self, name: str) -> str | None:
        """Return the canonical name for one skill as a person writes it, or None when it is unknown."""
        return self.by_alias.get(tuple(normalise(name)))

    def find(self, text: str, *, is_skill_list: bool = False) -> tuple[Found[str], ...]:
        """Return each skill once, in the order met, with the line it stands in.

        Risky short words (Go, R, C) count only as an item of a list; `is_skill_list` says the text is one.
        """
        found: dict[str, Found[str]] = {}
        for line in text.splitlines():
            for words, is_list in self._in_line(line, is_skill_list=is_skill_list):
                name = self.by_alias[words]
                found.setdefault(name, Found(name, 0.95 if is_list else 0.8, line.strip()))
        return tuple(found.values())

    def mentions(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return (the words as met, the canonical name) of each skill a text mentions."""
        lines = text.splitlines()
        return tuple((" ".join(words), self.by_alias[words]) for line in lines for words, _ in self._in_line(line))

    def spans(self, text: str) -> tuple[tuple[str, ...], ...]:
        """Return every alias that stands in a text, ordinary words included."""
        return tuple(self._spans(normalise(text)))

    def _in_line(self, raw: str, *, is_skill_list: bool = False) -> Iterable[tuple[tuple[str, ...], bool]]:
        line = _ADDRESS.sub(" ", raw)
        items = {tuple(normalise(item)) for item in _ITEM_SPLIT.split(line)}
        is_list = is_skill_list or len(items) >= 4
        for words in self._spans(normalise(line)):
            is_risky = (len(words) == 1 and words[0] in RISKY) or words in self.listed
            if not is_risky or (is_list and words in items):
                yield words, is_list

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
    """Return the vocabulary of `skills.csv`, then `skills_more.csv`, beside this module (read once)."""
    return SkillVocabulary.from_rows([*rows_of("skills.csv"), *rows_of("skills_more.csv")])


def rows_of(name: str) -> Iterable[dict[str, str]]:
    """Return the rows of one of the files of the vocabulary."""
    text = files("recruit_app.domain.candidates.resume_parser").joinpath(name).read_text(encoding="utf-8")
    return csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
