"""Part "résumés" of `make bench`: how well and how fast résumés are read and understood.

    python -m benchmarks.resumes [--all]

Made-up people in the layouts and kinds of `tests/resume_corpus`, and, where the folder of real data is there (see
`tests/shared_data.py`), its résumés and its sentences with skills. `--all` reads more scans.
"""

import asyncio
import csv
import json
import os
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from rapidfuzz import fuzz

from recruit_app.adapters.resume_reader import read_resume
from recruit_app.adapters.resume_reader.ocr import can_read_pictures
from recruit_app.domain.candidates.resume_parser import (
    SkillVocabulary,
    default_vocabulary,
    parse_resume,
    to_record,
)
from recruit_app.domain.candidates.resume_parser.skills import normalise
from tests.resume_corpus import writers
from tests.resume_corpus.layouts import LAYOUTS, Block
from tests.resume_corpus.people import PEOPLE, Person

TODAY = date(2026, 11, 23)
ROOT = Path(__file__).resolve().parents[1]
NAMES = ["name", "e-mail", "phone", "place", "company", "title", "degree", "college", "year", "skill"]
Scores = dict[str, list[bool]]
WRITERS: dict[str, tuple[str, Callable[[list[Block]], bytes]]] = {
    "PDF": ("cv.pdf", writers.pdf),
    "PDF, two columns": ("cv.pdf", writers.two_column_pdf),
    "DOCX": ("cv.docx", writers.docx),
    "ODT": ("cv.odt", writers.odt),
    "RTF": ("cv.rtf", writers.rtf),
    "HTML": ("cv.html", writers.web_page),
    "TXT": ("cv.txt", writers.text),
    "scan, 130 dpi": ("cv.pdf", lambda blocks: writers.scan(writers.pdf(blocks))),
}


def run(_var: Path) -> None:
    """Print the tables, as one part of `make bench`."""
    main()


def main() -> None:
    """Print the tables of docs/quality.md."""
    is_full = "--all" in sys.argv
    asyncio.run(_corpus(is_full))
    asyncio.run(_layouts())
    asyncio.run(_livecareer())
    _skills()


async def _corpus(is_full: bool) -> None:
    print("| kind | files | " + " | ".join(NAMES) + " | s a file |")
    print("|---|---|" + "---|" * (len(NAMES) + 1))
    for kind, (file, write) in WRITERS.items():
        is_scan = kind.startswith("scan")
        if is_scan and not can_read_pictures():
            print(f"| {kind} | not measured: this machine has no tesseract |")
            continue
        people = PEOPLE if is_full or not is_scan else PEOPLE[::5]
        scores: Scores = defaultdict(list)
        times: list[float] = []
        for layout in LAYOUTS.values():
            for person in people:
                data = write(layout(person))
                start = time.perf_counter()
                record = await _record(data, file)
                times.append(time.perf_counter() - start)
                _score(scores, person, record)
        cells = [f"{100 * sum(scores[name]) / len(scores[name]):.1f}" for name in NAMES]
        print(f"| {kind} | {len(times)} | {' | '.join(cells)} | {median(times):.2f} |", flush=True)


async def _record(data: bytes, file: str) -> dict[str, Any]:
    found = await read_resume(data, file)
    parsed = parse_resume(found.text, today=TODAY, vocabulary=default_vocabulary())
    return to_record(parsed, text=found.text)


def _score(scores: Scores, person: Person, record: dict[str, Any]) -> None:
    jobs, studies, skills = record["work_history"], record["education"], set(record["skills"])
    scores["name"].append((record["full_name"] or "").casefold() == person.name.casefold())
    scores["e-mail"].append(record["email"] == person.email)
    scores["phone"].append(record["phone"] == person.e164)
    scores["place"].append(_plain(person.place.split(",")[0]) in _plain(record["location"]))
    scores["company"] += [is_near(job.company, (j["company"] for j in jobs)) for job in person.jobs]
    scores["title"] += [is_near(job.title, (j["title"] for j in jobs)) for job in person.jobs]
    scores["degree"] += [is_near(d.degree, (s["degree"] for s in studies)) for d in person.education]
    scores["college"] += [is_near(d.institution, (s["institution"] for s in studies)) for d in person.education]
    scores["year"] += [d.year in [s["year"] for s in studies] for d in person.education]
    known = default_vocabulary()
    scores["skill"] += [(known.canonical(skill) or skill) in skills for skill in person.skills]


def is_near(wanted: str, found: Iterable[str | None]) -> bool:
    """Say whether one of `found` is `wanted` but for a few letters, or holds it with little around."""
    plain = _plain(wanted)
    others = [_plain(text) for text in found if text]
    return any(
        fuzz.ratio(plain, other) >= 85 or (plain in other and len(other) <= 2.2 * len(plain) + 12) for other in others
    )


def _plain(text: str | None) -> str:
    return re.sub(r"[^a-z0-9]+", " ", (text or "").lower()).strip()


def _shared(name: str) -> Path | None:
    places = [Path(p) for p in [os.environ.get("RECRUIT_SHARED_DATA")] if p]
    places += [ROOT.parent / "shared" / "data", ROOT.parent.parent / "shared" / "data"]
    return next((place / name for place in places if (place / name).exists()), None)


async def _layouts() -> None:
    folder = _shared("resumes_layouts")
    if folder is None:
        return
    scores: Scores = defaultdict(list)
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        record = await _record((folder / "pdf" / label["file"]).read_bytes(), label["file"])
        jobs, studies = record["work_history"], record["education"]
        scores["name"].append((record["full_name"] or "").casefold() == label["name"].casefold())
        scores["e-mail"].append(record["email"] == label["email"])
        if label["phone"]:
            wanted, got = (re.sub(r"\D", "", text or "")[-10:] for text in (label["phone"], record["phone"]))
            scores["phone"].append(wanted == got)
        for job in label.get("experience", []):
            scores["company"].append(is_near(job["company"], (j["company"] for j in jobs)))
            scores["title"].append(is_near(job["position"], (j["title"] for j in jobs)))
        for study in label.get("education", []):
            scores["degree"].append(any((s["degree"] or "").startswith(study["degree"]) for s in studies))
            scores["college"].append(is_near(study["institution"], (s["institution"] for s in studies)))
    print("\nresumes_layouts (13 PDFs)")
    for name, hits in scores.items():
        print(f"  {name}: {sum(hits)}/{len(hits)}")


async def _livecareer() -> None:
    folder = _shared("resumes_livecareer")
    if folder is None:
        return
    with (folder / "index.csv").open(encoding="utf-8", newline="") as file:
        words = {row["id"]: row["category"] for row in csv.DictReader(file)}
    rows = [json.loads(line) for line in (folder / "text.jsonl").read_text("utf-8").splitlines()]
    hit = total = with_skills = with_jobs = named = 0
    times: list[float] = []
    for row in rows:
        start = time.perf_counter()
        record = await _record((folder / "pdf" / f"{row['id']}.pdf").read_bytes(), "cv.pdf")
        times.append(time.perf_counter() - start)
        wanted, got = (Counter(re.findall(r"[a-z0-9]+", text.lower())) for text in (row["text"], record["text"]))
        hit, total = hit + (wanted & got).total(), total + wanted.total()
        with_skills += len(record["skills"]) >= 2
        with_jobs += bool(record["work_history"])
        named += _plain(words.get(row["id"], row["category"]).split("-")[0]) in _plain(record["text"])
    print(f"\nresumes_livecareer ({len(rows)} of 192 PDFs)")
    print(f"  words of the text found: {100 * hit / total:.2f} %")
    print(
        f"  with two skills or more: {with_skills}, with jobs: {with_jobs}, word of the category in the text: {named}"
    )
    print(f"  s a file: {median(times):.2f} median, {max(times):.2f} worst")


def _skills() -> None:
    folder, taxonomy = _shared("skill_extraction"), _shared("taxonomy")
    if folder is None or taxonomy is None:
        return
    with (taxonomy / "esco_skills.csv").open(encoding="utf-8", newline="") as file:
        rows = [{"canonical": r["preferredLabel"].strip(), "aliases": r["altLabels"]} for r in csv.DictReader(file)]
    baseline, ours = SkillVocabulary.from_rows(rows), default_vocabulary()
    print("\n| sentences | dictionary P | R | F1 | ours P | R | F1 |\n|---|---|---|---|---|---|---|")
    for name, sentences in _sentences(folder).items():
        plain = _rates(sentences, lambda text: {" ".join(span) for span in baseline.spans(text)})
        own = _rates(sentences, lambda text: {mention for mention, _ in ours.mentions(text)})
        print(f"| {name} | " + " | ".join(f"{100 * rate:.1f}" for rate in (*plain, *own)) + " |")


def _sentences(folder: Path) -> dict[str, list[tuple[str, set[str]]]]:
    found: dict[str, list[tuple[str, set[str]]]] = {}
    for name in ("tech", "house"):
        spans: dict[str, set[str]] = defaultdict(set)
        with (folder / f"{name}_validation.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                spans[row["sentence"]] |= {row["span"]} if row["span"] else set()
        found[f"{name} (validation)"] = list(spans.items())
    rows = [json.loads(line) for line in (folder / "skillspan_dev.jsonl").read_text("utf-8").splitlines()]
    found["SkillSpan (dev), knowledge"] = [(" ".join(row["tokens"]), _tagged(row)) for row in rows]
    return found


def _tagged(row: dict[str, Any]) -> set[str]:
    spans: list[list[str]] = []
    is_open = False
    for token, tag in zip(row["tokens"], row["tags_knowledge"], strict=True):
        if tag.startswith("B") or (tag.startswith("I") and not is_open):
            spans.append([])
        if tag != "O":
            spans[-1].append(token)
        is_open = tag != "O"
    return {" ".join(span) for span in spans}


def _rates(sentences: list[tuple[str, set[str]]], find: Callable[[str], set[str]]) -> tuple[float, float, float]:
    """Return precision, recall, F1; a mention counts as right when it shares a word with a marked span."""
    right = made = met = marked = 0
    for text, gold in sentences:
        wanted, found = ([set(normalise(span)) for span in spans] for spans in (gold, find(text)))
        right += sum(any(mention & span for span in wanted) for mention in found)
        met += sum(any(mention & span for mention in found) for span in wanted)
        made, marked = made + len(found), marked + len(wanted)
    precision, recall = right / max(made, 1), met / max(marked, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


if __name__ == "__main__":
    main()
