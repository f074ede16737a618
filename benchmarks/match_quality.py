"""`python -m benchmarks.match_quality FOLDER`: rank résumés as recruiters did, against simple ways to do it.

FOLDER holds `matching_hr` (jobs.jsonl, resumes.jsonl, labels.csv with scores 1–7 by recruiters). Everything is
deterministic; intervals are 95 %, from 2,000 resamplings of the ads.
"""

import csv
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from recruit_app.adapters.embeddings import LocalEmbedder
from recruit_app.domain.matching.pool import Ad, PoolModel, ResumePool
from recruit_app.domain.matching.words import Bm25, rarity

Scores = dict[str, dict[str, float]]
GRID = [PoolModel(passages, share) for passages in ((30,), (20, 40), (15, 30, 45)) for share in (0.0, 0.1, 0.2, 0.3)]
METRICS = ("nDCG@5", "AUC 5+", "AUC 4+", "pooled AUC 4+")
RESAMPLES = 2000


class Data:
    """The ads, the résumés and what recruiters said of pairs of them."""

    def __init__(self, folder: Path) -> None:
        read = [json.loads(line) for line in (folder / "jobs.jsonl").read_text().split("\n") if line]
        self.skills: dict[str, list[str]] = {row["jd_id"]: row["key_skills"] for row in read}
        lines = (folder / "resumes.jsonl").read_text().split("\n")
        self.resumes: dict[str, str] = {row["resume_id"]: row["text"] for row in map(json.loads, filter(None, lines))}
        self.labels: dict[str, dict[str, int]] = defaultdict(dict)
        with (folder / "labels.csv").open(newline="") as file:
            for row in csv.DictReader(file):
                self.labels[row["jd_id"]][row["resume_id"]] = int(row["score"])
        self.jobs = list(self.labels)

    def scored(self, score: Callable[[list[str], str], float]) -> Scores:
        return {job: {name: score(self.skills[job], name) for name in self.labels[job]} for job in self.jobs}

    def by_model(self, model: PoolModel | None = None) -> Scores:
        ads = [Ad(key_skills=tuple(self.skills[job])) for job in self.jobs]
        return dict(zip(self.jobs, ResumePool(self.resumes, LocalEmbedder().embed, model).score(ads), strict=True))


def main() -> None:
    """Print one table of methods, one of ratios to BM25 and what leaving one ad out at a time gives."""
    data = Data(Path(sys.argv[1]) / "matching_hr")
    found = {**baselines(data), "this model": data.by_model()}
    found["this model, chosen without the ad"] = left_out(data)
    print(f"{len(data.jobs)} ads, {sum(map(len, data.labels.values()))} labelled pairs, {len(data.resumes)} résumés\n")
    print("| method | " + " | ".join(METRICS) + " |\n|---|" + "---|" * len(METRICS))
    print("| random | " + " | ".join(f"{value:.3f}" for value in _random(data)) + " |")
    rows = {name: _samples(data, scores) for name, scores in found.items()}
    for name, samples in rows.items():
        print(f"| {name} | " + " | ".join(_cell(samples[:, column]) for column in range(len(METRICS))) + " |")
    print("\nratio to BM25 (first figure on all ads, then the interval)")
    for name in list(found)[-2:]:
        ratio = rows[name] / rows["BM25"]
        print(f"| {name} | " + " | ".join(_cell(ratio[:, column]) for column in range(len(METRICS))) + " |")


def baselines(data: Data) -> dict[str, Scores]:
    """Return the scores of skill overlap, TF-IDF and BM25 on plain words."""
    words = {name: plain_words(text) for name, text in data.resumes.items()}
    bm25 = Bm25(words)
    held = Counter(word for text in words.values() for word in set(text))

    def tfidf(query: list[str], name: str) -> float:
        sides = [Counter(query), Counter(words[name])]
        weigh = [{word: count * rarity(held[word], len(words)) for word, count in side.items()} for side in sides]
        dot = sum(value * weigh[1].get(word, 0) for word, value in weigh[0].items())
        return dot / (math.prod(math.hypot(*side.values()) for side in weigh) or 1)

    def overlap(skills: list[str], name: str) -> float:
        text = f" {' '.join(words[name])} "
        return sum(f" {' '.join(plain_words(skill))} " in text for skill in skills) / len(skills)

    return {
        "skill overlap": data.scored(overlap),
        "TF-IDF": data.scored(lambda skills, name: tfidf(plain_words(" ".join(skills)), name)),
        "BM25": data.scored(lambda skills, name: bm25.score(plain_words(" ".join(skills)), name)),
    }


def left_out(data: Data) -> Scores:
    """Return scores where each ad is ranked by the model that is best on the other ads."""
    found = [data.by_model(model) for model in GRID]
    chosen: Scores = {}
    picks: Counter[str] = Counter()
    for job in data.jobs:
        others = [other for other in data.jobs if other != job]
        best = max(range(len(GRID)), key=lambda index: measure(data, found[index], others)[:3].sum())
        picks[str(GRID[best])] += 1
        chosen[job] = found[best][job]
    print("chosen with one ad left out:", dict(picks))
    return chosen


def measure(data: Data, scores: Mapping[str, Mapping[str, float]], jobs: list[str]) -> np.ndarray:
    """Return the metrics over `jobs`, an ad that stands there twice counting twice."""
    triples = [(scores[job], data.labels[job]) for job in jobs]
    pairs = [(scores[job][name], label) for job in jobs for name, label in data.labels[job].items()]
    per_job = [
        [auc([(own[name], label) for name, label in labels.items()], least) for own, labels in triples]
        for least in (5, 4)
    ]
    means = [float(np.mean([value for value in values if value is not None] or [0.5])) for values in per_job]
    return np.array([np.mean([_ndcg(*triple) for triple in triples]), *means, auc(pairs, 4) or 0.5])


def _samples(data: Data, scores: Scores) -> np.ndarray:
    """Return the metrics on all ads in the first row, then on resampled ads; the same ones for every method."""
    random = np.random.default_rng(5)
    draws = [random.choice(len(data.jobs), len(data.jobs)) for _ in range(RESAMPLES)]
    return np.array(
        [measure(data, scores, data.jobs), *(measure(data, scores, [data.jobs[i] for i in draw]) for draw in draws)]
    )


def _random(data: Data) -> np.ndarray:
    random = np.random.default_rng(5)
    return np.mean([measure(data, data.scored(lambda *_: random.random()), data.jobs) for _ in range(300)], axis=0)


def _cell(samples: np.ndarray) -> str:
    low, high = np.quantile(samples[1:], (0.025, 0.975))
    return f"{samples[0]:.3f} ({low:.2f}–{high:.2f})"


def _ndcg(scores: Mapping[str, float], labels: Mapping[str, int], k: int = 5) -> float:
    def gain(values: list[int]) -> float:
        return sum((2**value - 1) / math.log2(place + 2) for place, value in enumerate(values[:k]))

    ranked = sorted(labels, key=lambda name: (-scores[name], name))
    return gain([labels[name] for name in ranked]) / gain(sorted(labels.values(), reverse=True))


def auc(pairs: list[tuple[float, int]], least: int) -> float | None:
    """Return the chance that a pair labelled `least` or better has the higher score; None without both kinds."""
    good = np.array([score for score, label in pairs if label >= least])
    rest = np.array([score for score, label in pairs if label < least])
    if not len(good) or not len(rest):
        return None
    return float(np.mean((good[:, None] > rest) + 0.5 * (good[:, None] == rest)))


def plain_words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() or letter in "+#" else " " for letter in text.lower()).split()


if __name__ == "__main__":
    main()
