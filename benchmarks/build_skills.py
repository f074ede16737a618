"""Build `skills_more.csv`, the part of the skill vocabulary that comes from public taxonomies.

    python -m benchmarks.build_skills FOLDER

FOLDER holds `taxonomy/` (ESCO, O*NET, technology names of github/explore) and ordinary texts to tell names from words:
the folders of `_TEXTS`. A single word that those texts use often names a skill only as an item of
a list (`listed`); one that they use all the time is left out.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from recruit_app.domain.candidates.resume_parser.skills import RISKY, SkillVocabulary, normalise, rows_of

TARGET = Path(__file__).parents[1] / "recruit_app/domain/candidates/resume_parser/skills_more.csv"
ORDINARY, EVERYWHERE = 2, 60
# Words that name a kind of thing, not a skill.
_TOO_WIDE = frozenset(
    [
        "tool",
        "tools",
        "framework",
        "frameworks",
        "server",
        "servers",
        "database",
        "databases",
        "language",
        "languages",
        "library",
        "platform",
        "system",
        "systems",
        "game",
        "games",
        "programming",
        "software",
        "hardware",
        "operating-system",
        "website",
        "english",
        "hindi",
        "tamil",
        "telugu",
        "kannada",
        "malayalam",
        "marathi",
        "gujarati",
        "bengali",
        "punjabi",
        "odia",
        "assamese",
        "urdu",
        "sanskrit",
        "nepali",
        "sindhi",
        "maithili",
        "french",
        "german",
        "spanish",
        "portuguese",
        "italian",
        "japanese",
        "mandarin",
        "chinese",
        "korean",
        "arabic",
        "russian",
        "turkish",
        "dutch",
        "danish",
        "norwegian",
        "swedish",
        "finnish",
        "polish",
        "greek",
    ]
)
_VERBS = frozenset(
    [
        "liaise",
        "feed",
        "diagnose",
        "forecast",
        "breed",
        "manipulate",
        "lay",
        "grade",
        "finish",
        "pack",
        "detect",
        "polish",
        "prescribe",
        "load",
        "verify",
        "translate",
        "screen",
        "mark",
        "fill",
        "exercise",
        "educate",
        "track",
        "sew",
        "practice",
        "mount",
        "mentor",
        "match",
        "label",
        "insert",
        "extract",
        "enforce",
        "dispose",
        "cook",
        "calibrate",
        "weigh",
        "stack",
        "register",
        "fit",
        "facilitate",
        "dye",
        "distinguish",
        "disseminate",
        "contribute",
        "model",
        "advertise",
        "tune",
        "stock",
        "revise",
        "restore",
        "regulate",
        "propose",
        "preserve",
        "hire",
        "formulate",
        "compose",
        "clear",
        "cast",
        "allocate",
        "adhere",
        "synthesise",
        "sterilise",
        "spray",
        "spot",
        "satisfy",
        "safely",
        "rig",
        "pump",
        "procure",
        "practise",
        "plot",
        "package",
        "optimise",
        "lift",
        "initiate",
        "influence",
        "grind",
        "filter",
        "fasten",
        "fabricate",
        "escort",
        "disassemble",
        "differentiate",
        "devise",
        "describe",
        "decorate",
        "decide",
        "customise",
        "correct",
        "conform",
        "coat",
        "classify",
        "balance",
        "approve",
        "anticipate",
        "answer",
        "add",
        "weld",
        "welcome",
        "wax",
        "visit",
        "validate",
        "vacuum",
        "trim",
        "transcribe",
        "trace",
        "sort",
        "smooth",
        "sketch",
        "send",
        "separate",
        "screw",
        "sand",
        "safeguard",
        "rinse",
        "rewrite",
        "rescue",
        "reinforce",
        "boil",
        "strip",
        "guarantee",
        "strive",
        "types",
        "characteristics",
        "type",
        "accept",
        "achieve",
        "comprehend",
        "understanding",
        "comprehending",
        "reading",
        "speaking",
        "writing",
        "interacting",
        "act",
        "adapt",
        "address",
        "adjust",
        "administer",
        "advise",
        "allow",
        "analyse",
        "apply",
        "appraise",
        "arrange",
        "assemble",
        "assess",
        "assign",
        "assist",
        "attach",
        "attend",
        "be",
        "become",
        "bring",
        "build",
        "calculate",
        "care",
        "carry",
        "change",
        "check",
        "choose",
        "clean",
        "close",
        "collaborate",
        "collect",
        "communicate",
        "compare",
        "compile",
        "complete",
        "comply",
        "conduct",
        "connect",
        "consider",
        "construct",
        "consult",
        "contact",
        "control",
        "cooperate",
        "coordinate",
        "cope",
        "copy",
        "create",
        "cut",
        "deal",
        "define",
        "deliver",
        "demonstrate",
        "design",
        "determine",
        "develop",
        "direct",
        "discuss",
        "display",
        "distribute",
        "do",
        "draft",
        "draw",
        "drive",
        "edit",
        "employ",
        "encourage",
        "engage",
        "ensure",
        "establish",
        "estimate",
        "evaluate",
        "examine",
        "execute",
        "explain",
        "express",
        "fix",
        "focus",
        "follow",
        "form",
        "gather",
        "give",
        "guide",
        "handle",
        "have",
        "help",
        "hold",
        "identify",
        "implement",
        "improve",
        "inform",
        "inspect",
        "install",
        "instruct",
        "integrate",
        "interact",
        "interpret",
        "interview",
        "investigate",
        "join",
        "keep",
        "know",
        "lead",
        "learn",
        "listen",
        "live",
        "look",
        "maintain",
        "make",
        "manage",
        "measure",
        "meet",
        "mix",
        "monitor",
        "motivate",
        "move",
        "negotiate",
        "observe",
        "obtain",
        "offer",
        "operate",
        "order",
        "organise",
        "oversee",
        "participate",
        "perform",
        "place",
        "plan",
        "play",
        "prepare",
        "present",
        "prevent",
        "process",
        "produce",
        "promote",
        "protect",
        "provide",
        "purchase",
        "put",
        "react",
        "read",
        "receive",
        "recognise",
        "recommend",
        "record",
        "recruit",
        "reduce",
        "remove",
        "repair",
        "replace",
        "report",
        "represent",
        "research",
        "resolve",
        "respect",
        "respond",
        "review",
        "run",
        "schedule",
        "secure",
        "see",
        "select",
        "sell",
        "serve",
        "set",
        "shape",
        "share",
        "show",
        "solve",
        "speak",
        "stand",
        "start",
        "stay",
        "stimulate",
        "store",
        "strive",
        "study",
        "supervise",
        "supply",
        "support",
        "take",
        "talk",
        "teach",
        "tend",
        "test",
        "think",
        "tolerate",
        "train",
        "transfer",
        "transport",
        "treat",
        "understand",
        "undertake",
        "update",
        "use",
        "utilise",
        "wash",
        "watch",
        "wear",
        "work",
        "write",
    ]
)
_TEXTS = ("jobs_jsonld_nhs", "resumes_livecareer", "jobs_india_linkedin", "matching_hr")
_HEADER = """# Skills and their other names. `use`: anywhere in a text, or only as an item of a list (listed).
# Adapted - selected, shortened, merged - from:
# ESCO classification of the European Commission (https://esco.ec.europa.eu), used with attribution;
# O*NET 27.0 Database by the U.S. Department of Labor, Employment and Training Administration
# (https://www.onetcenter.org), CC BY 4.0; github/explore topics (https://github.com/github/explore), CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/).
"""


def main() -> None:
    """Write the file anew."""
    folder = Path(sys.argv[1])
    known = set(SkillVocabulary.from_rows(rows_of("skills.csv")).by_alias)
    words = _ordinary_words(folder)
    rows: dict[tuple[str, str], list[str]] = {}
    for canonical, alias, is_broad in _names(folder / "taxonomy"):
        key = tuple(normalise(alias))
        is_nickname = key != tuple(normalise(canonical)) and not any(map(str.isdigit, alias))
        use = _use(key, words, is_broad=is_broad, is_nickname=is_nickname)
        if key and key not in known and use:
            known.add(key)
            rows.setdefault((re.sub(r"\s*\(.*?\)", "", canonical).strip(), use), []).append(" ".join(key))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.write(_HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["canonical", "use", "aliases"])
        writer.writerows([canonical, use, "|".join(aliases)] for (canonical, use), aliases in sorted(rows.items()))


def _use(key: tuple[str, ...], words: Counter[str], *, is_broad: bool, is_nickname: bool) -> str:
    if key in (("md",), ("expo",)) or len(key) > 4 or not key or (len(key) == 1 and len(key[0]) < 2):
        return ""
    if len(key) > 1:
        return (
            ""
            if key[0] in _VERBS or key[0] == "operating" or all(words[word] > EVERYWHERE * 20 for word in key)
            else "anywhere"
        )
    if key[0] in RISKY or key[0] in _TOO_WIDE or words[key[0]] > EVERYWHERE:
        return ""
    return "listed" if is_broad or is_nickname or words[key[0]] >= ORDINARY or len(key[0]) < 3 else "anywhere"


def _names(folder: Path) -> Iterator[tuple[str, str, bool]]:
    for row in _read(folder / "tech_topic_aliases.csv"):
        for name in (row["display_name"], *row["aliases"].split("|")):
            yield row["display_name"], name, False
    for row in _read(folder / "onet27_technology_skills.tsv", "\t"):
        if row["Hot Technology"] == "Y":
            name = re.sub(r"\s+software$", "", row["Example"])
            yield name, name, False
    for row in _read(folder / "esco_skills.csv"):
        label = row["preferredLabel"].strip()
        if normalise(label) and not _is_activity(label, row["altLabels"]):
            for name in (label, *row["altLabels"].split("|")):
                yield label[0].upper() + label[1:], re.sub(r"\s*\(.*?\)", "", name), True


def _is_activity(label: str, others: str) -> bool:
    """Say whether a label tells what is done ("boil water", also called "boiling water") and not what is known."""
    first = normalise(label)[0]
    gerunds = {f"{first}ing", f"{first[:-1]}ing", f"{first}{first[-1]}ing"}
    return first in _VERBS or any((normalise(other) or [""])[0] in gerunds for other in others.split("|"))


def _ordinary_words(folder: Path) -> Counter[str]:
    paths = [path for name in _TEXTS for path in sorted((folder / name).glob("*.*"))]
    text = "".join(path.read_text("utf-8", "ignore") for path in paths)
    return Counter(re.findall(r"(?<=[a-z,] )[a-z][a-z.+#']*", text))


def _read(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


if __name__ == "__main__":
    main()
