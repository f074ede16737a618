"""100,000 believable public jobs, recombined from the demo's and, where they lie beside the product, real ones."""

import random
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import psycopg
from psycopg.types.json import Jsonb

from recruit_app.adapters.embeddings import LocalEmbedder
from recruit_app.core.clock import today
from recruit_app.demo.content import load_content
from recruit_app.demo.content.models import DemoJob
from recruit_app.demo.content.postings import read_shared_postings
from recruit_app.demo.shared_openings import shared_folder
from recruit_app.domain.jobs.derived import derive

CITIES = (
    *(("Bengaluru, Karnataka", 22), ("Bangalore", 5), ("Hyderabad, Telangana", 12), ("Pune, Maharashtra", 10)),
    *(("Mumbai, Maharashtra", 10), ("Chennai, Tamil Nadu", 9), ("Gurugram, Haryana", 6), ("Gurgaon", 2)),
    *(("Noida, Uttar Pradesh", 6), ("New Delhi, Delhi", 6), ("Kolkata, West Bengal", 4), ("Ahmedabad, Gujarat", 3)),
    *(("Jaipur, Rajasthan", 2), ("Kochi, Kerala", 2), ("Coimbatore, Tamil Nadu", 1), ("Hosur, Tamil Nadu", 1)),
)
LEVELS = ("", "", "", "Senior ", "Lead ", "Junior ", "Associate ", "Principal ")
YEARS = ("0-1 Years", "1-3 Years", "2-4 Years", "3-5 Years", "4-7 Years", "5-8 Years", "8-12 Years", "10+ Years", "")
COLUMNS = (
    *("id", "client_id", "title", "internal_job_id", "employment_type", "work_mode", "industry", "functional_area"),
    *("job_locations", "min_salary", "max_salary", "about_company", "job_summary", "responsibilities"),
    *("experience_required", "required_skills", "preferred_skills", "tools_tech_stack", "slug_url", "status"),
    *("application_deadline", "published_at", "employer_visible", "meta_title", "meta_description"),
    *("education_qualification", "notice_period_accepted", "number_of_openings", "salary_unit", "currency", "version"),
    *("experience_min", "experience_max", "yearly_pay", "cities", "place_keys", "is_indexed", "text_vector"),
)
_INDEXES = ("search", "head", "title_words", "vector", "place_keys", "pay", "public")


def load_jobs(url: str, count: int, clients: int = 800) -> None:
    """Copy `count` jobs into an empty, migrated database, then build its indexes and statistics."""
    chance = random.Random(7)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET maintenance_work_mem = '1GB'")
        client_ids = _add_clients(connection, chance, clients)
        definitions = [_definition(connection, name) for name in _INDEXES]
        for name in _INDEXES:
            connection.execute(f"DROP INDEX ix_jobs_{name}")
        with connection.cursor() as cursor, cursor.copy(f"COPY jobs ({', '.join(COLUMNS)}) FROM STDIN") as copy:
            for row in _rows(chance, count, client_ids):
                copy.write_row(row)
        for definition in definitions:
            connection.execute(definition)
        connection.execute("VACUUM ANALYZE jobs")


def _definition(connection: psycopg.Connection, name: str) -> str:
    row = connection.execute("SELECT indexdef FROM pg_indexes WHERE indexname = %s", (f"ix_jobs_{name}",)).fetchone()
    return row[0] if row else ""


def _add_clients(connection: psycopg.Connection, chance: random.Random, count: int) -> list[uuid.UUID]:
    first = ("Kaveri", "Tunga", "Nilgiri", "Meghna", "Sahyadri", "Vindhya", "Malabar", "Deccan", "Konark", "Ganga")
    second = ("Systems", "Foods", "Motors", "Textiles", "Analytics", "Logistics", "Health", "Energy", "Finance", "Labs")
    ids = [uuid.UUID(int=chance.getrandbits(128), version=4) for _ in range(count)]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO clients (id, name, billing_address, status) VALUES (%s, %s, '', 'Active')",
            [(one, f"{chance.choice(first)} {chance.choice(second)} {number}") for number, one in enumerate(ids)],
        )
    return ids


def _sources() -> list[DemoJob]:
    jobs = [job for job in load_content().jobs if job.job_summary]
    folder = shared_folder()
    return [*jobs, *(read_shared_postings(folder, today=today()) if folder.is_dir() else ())]


def _rows(chance: random.Random, count: int, clients: list[uuid.UUID]) -> Iterator[tuple[Any, ...]]:
    sources = _sources()
    sentences = [line for job in sources for line in job.job_summary.split("\n") if len(line) > 60]
    embedder = LocalEmbedder()
    at = datetime.now(UTC)
    for start in range(0, count, 2_000):
        batch = [_one(chance, number, sources, sentences, clients, at) for number in range(start, start + 2_000)]
        texts = [f"{job['title']}. {', '.join(job['required_skills'].obj)}" for job in batch]
        for job, vector in zip(batch[: count - start], embedder.embed(texts), strict=False):
            job["text_vector"] = _as_text(vector)
            yield tuple(job[name] for name in COLUMNS)


def _one(
    chance: random.Random,
    number: int,
    sources: list[DemoJob],
    sentences: list[str],
    clients: list[uuid.UUID],
    at: datetime,
) -> dict[str, Any]:
    source = chance.choice(sources)
    other = chance.choice(sources)
    skills = list(dict.fromkeys((*source.required_skills, *chance.sample(other.required_skills or ("Excel",), 1))))
    places = chance.choices([city for city, _ in CITIES], [weight for _, weight in CITIES], k=chance.choice((1, 1, 2)))
    low = chance.choice((None, None, *range(300_000, 4_000_000, 100_000)))
    mode = chance.choice(("On-site", "On-site", "Hybrid", "Remote"))
    title = f"{chance.choice(LEVELS)}{source.title}"[:200]
    experience = chance.choice(YEARS)
    high = low + chance.choice((200_000, 500_000, 900_000)) if low else None
    facts = derive(
        experience=experience,
        places=places,
        work_mode=mode,
        minimum=low,
        maximum=high,
        currency="INR",
        unit="YEAR",
    )
    summary = "\n".join(chance.sample(sentences, 8))[: chance.randint(900, 2_400)]
    return {
        "id": uuid.UUID(int=chance.getrandbits(128), version=4),
        "client_id": chance.choice(clients),
        "title": title,
        "internal_job_id": f"B{number:07}",
        "employment_type": chance.choice(("FULL_TIME",) * 8 + ("CONTRACTOR", "INTERN", "PART_TIME")),
        "work_mode": mode,
        "industry": source.industry[:120],
        "functional_area": source.functional_area[:120],
        "job_locations": Jsonb(places),
        "min_salary": low,
        "max_salary": high,
        "about_company": source.about_company,
        "job_summary": summary,
        "responsibilities": Jsonb(list(source.responsibilities or chance.sample(sentences, 2))),
        "experience_required": experience,
        "required_skills": Jsonb(skills),
        "preferred_skills": Jsonb(list(source.preferred_skills)),
        "tools_tech_stack": Jsonb(list(source.tools_tech_stack)),
        "slug_url": f"job-{number}",
        "status": "Sourcing",
        "application_deadline": chance.choice((None, today() + timedelta(days=chance.randint(5, 60)))),
        "published_at": at - timedelta(minutes=chance.randint(1, 60 * 24 * 60)),
        "employer_visible": chance.random() > 0.05,
        "meta_title": "",
        "meta_description": "",
        "education_qualification": "Graduate",
        "notice_period_accepted": "",
        "number_of_openings": 1,
        "salary_unit": "YEAR",
        "currency": "INR",
        "version": 1,
        "experience_min": facts.experience_min,
        "experience_max": facts.experience_max,
        "yearly_pay": facts.yearly_pay,
        "cities": Jsonb(facts.cities),
        "place_keys": facts.place_keys,
        "is_indexed": True,
    }


def _as_text(vector: np.ndarray) -> str:
    return "[" + ",".join(f"{number:.4f}" for number in vector) + "]"
