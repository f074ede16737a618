"""How fast a pair is scored, and how fast a pool of résumés is ranked; "per second" is pairs a second on one core."""

import statistics
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from recruit_app.adapters.embeddings import LocalEmbedder
from recruit_app.domain import ports
from recruit_app.domain.matching import service
from recruit_app.domain.matching.evidence import passages_of
from recruit_app.domain.matching.pool import Ad, ResumePool
from recruit_app.domain.matching.scoring import JobFacts, MatchInput, PersonFacts

_SKILLS = ("React", "TypeScript", "Node.js", "GraphQL", "Kafka", "PostgreSQL", "Docker", "Vendor Management")
_LINES = (
    "Built screens in React and moved {n} of them to TypeScript.",
    "Led a team of {n} people and planned the work of two quarters.",
    "Cut the cost of hosting by {n} % with smaller containers and fewer of them.",
    "Wrote reports for the management and answered {n} questions of customers a day.",
)
_RESUME = "\n".join(line.format(n=number) for number in range(15) for line in _LINES)
_ROUNDS = 300


def rows() -> list[tuple[str, float, float]]:
    """Return (what, p50 ms, p95 ms) per pair."""
    embedder = LocalEmbedder()
    ports.plug(embedder=embedder)
    job = JobFacts(title="Senior React Developer", required_skills=_SKILLS, places=("Pune",), pay_max=2_400_000)
    named = PersonFacts(skills=_SKILLS[:4], titles=("React Developer",), experience_years=Decimal(5), notice_days=30)
    read = named.model_copy(update={"passages": passages_of((_RESUME,))})
    resumes = {str(number): f"{_RESUME}\nResume {number}" for number in range(50)}
    ads = [Ad(key_skills=_SKILLS)] * 20

    def whole_pool(_round: int) -> None:
        ResumePool(resumes, embedder.embed).score(ads)

    def new_resume(round_: int) -> None:
        passages = passages_of((f"{_RESUME}\nDocuments {round_}",))
        service.judge(MatchInput(person=named.model_copy(update={"passages": passages}), job=job))

    return [
        ("score a pair, profile alone", *_time(lambda _: service.judge(MatchInput(person=named, job=job)))),
        ("score a pair, résumé read before", *_time(lambda _: service.judge(MatchInput(person=read, job=job)))),
        ("score a pair, résumé read now", *_time(new_resume)),
        ("limit: embed its passages", *_time(lambda _: embedder.embed(read.passages))),
        ("score-pairs, 20 ads × 50 résumés, a pair", *_time(whole_pool, rounds=3, per=len(ads) * len(resumes))),
    ]


def run(_var: Path) -> None:
    """Measure and print; nothing is kept."""
    print(f"\n{'what':44} {'p50 ms':>8} {'p95 ms':>8} {'per second':>11}")
    for name, p50, p95 in rows():
        print(f"{name:44} {p50:8.3f} {p95:8.3f} {1000 / p50:11.0f}")


def _time(call: Callable[[int], object], *, rounds: int = _ROUNDS, per: int = 1) -> tuple[float, float]:
    call(-1)
    times = []
    for number in range(rounds):
        start = time.perf_counter()
        call(number)
        times.append((time.perf_counter() - start) * 1000 / per)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]
