"""Flip who people are, in every way and in pairs: no score, order or sentence changes.

The same test is given deliberately biased scorers and finds them, and a changed skill moves the score.
"""

from collections.abc import Awaitable, Callable, Collection
from datetime import date
from itertools import combinations, product
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import select, text, update

from recruit_app.adapters.embeddings import LocalEmbedder
from recruit_app.core.actor import Role
from recruit_app.domain import ports
from recruit_app.domain.candidates.models import CandidateProfile, ReadStatus, ResumeRead, WorkHistory
from recruit_app.domain.files.models import FileKind, StoredFile
from recruit_app.domain.identity.models import User
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.matching import evidence, facts, service
from recruit_app.domain.matching.schemas import MatchResult
from tests.domain.matching.test_redact import NAMES
from tests.factories import make_client, make_job

PEOPLE = 200
JOBS = 10
PROTECTED = {
    "gender": ["Female", "Male", "Non-binary", "Prefer not to say", None],
    "marital_status": ["Single", "Married", "Divorced", "Widowed", None],
    "dob": [date(1961, 5, 1), date(1975, 5, 1), date(1990, 5, 1), date(2004, 5, 1), None],
    "reservation_category": ["General", "SC", "ST", "OBC", "EWS", None],
    "disability": ["Deaf", "Wheelchair user", "None", None],
    "full_name": NAMES[::7],
    "avatar_url": ["https://files.example/a.jpg", "https://files.example/b.jpg", None],
}
OF_THE_USER = {"full_name", "avatar_url"}
VARIANTS = [
    dict(zip(names, values, strict=True))
    for size in (1, 2)
    for names in combinations(PROTECTED, size)
    for values in product(*(PROTECTED[name] for name in names))
]
FIELDS = {
    "Senior React Developer": ["React", "TypeScript", "Node.js", "GraphQL", "Docker"],
    "Data Analyst": ["SQL", "Python", "Power BI", "Data Visualization", "Machine Learning"],
    "Purchase Executive": ["Procurement", "Vendor Management", "SAP", "Inventory Management", "Negotiation"],
    "Staff Nurse": ["Patient Care", "ICU", "Medication Administration", "BLS", "Night Shifts"],
    "Commis Chef": ["Cooking", "Food Safety", "Menu Planning", "Baking", "Kitchen Management"],
}
CITIES = ["Bengaluru", "Pune", "Hyderabad", "Chennai", "Delhi"]
RESUME = """{name}
{title}
{mail}@example.com | +91 98450 12345
{about}
{name} worked in {city} on {skill}. {pronoun} built and kept {other} for two teams.
Responsible for {third} and for training {trainees} people.
Captain of the {club} Cricket Team
B.Sc., Pune University, {year}
"""
ABOUT = [
    "", "Date of Birth: 12/03/1971", "I am 52 years old.", "Born 1971.", "Caste: Brahmin", "Category: SC",
    "Belongs to the OBC category.", "Scheduled Tribe candidate", "I use a wheelchair.", "Gender: Female | Age: 29",
    "Marital Status: Married", "Religion: Islam", "Photograph attached", "Nationality: Indian",
]  # fmt: skip
TEXTS = {
    "name": NAMES,
    "pronoun": ["She", "He"],
    "club": ["Women’s", "Men's", "Women's", "Girls'"],
    "year": ["1981", "1999", "2012", "2023"],
    "about": ABOUT,
}

Scores = dict[tuple[UUID, UUID], MatchResult]
Scorer = Callable[[], Awaitable[Scores]]


class World:
    """200 people with résumés, and 10 jobs."""

    def __init__(self, session) -> None:
        self.session = session
        self.jobs: list[UUID] = []
        self.people: list[UUID] = []
        self.written: dict[UUID, dict[str, object]] = {}

    async def build(self) -> None:
        client = await make_client(self.session)
        for index in range(JOBS):
            title = list(FIELDS)[index % len(FIELDS)]
            wanted = FIELDS[title]
            job = await make_job(
                self.session, client_id=client.id, title=title, job_locations=[CITIES[index % 5]],
                required_skills=wanted[:4] if index < 5 else wanted[1:], preferred_skills=wanted[4:],
                notice_period_accepted="Up to 60 days",
            )  # fmt: skip
            self.jobs.append(job.id)
        await self._people(Random(7))

    async def _people(self, random: Random) -> None:
        rows: list[list[object]] = [[], [], [], []]
        for index in range(PEOPLE):
            title = list(FIELDS)[index % len(FIELDS)]
            skills = random.sample(FIELDS[title], 5)
            user = User(email=f"p{index}@mail.example", full_name=NAMES[0], password_hash="!", role=Role.CANDIDATE)
            self.people.append(user.id)
            self.written[user.id] = {
                "title": title, "city": random.choice(CITIES), "skill": skills[2], "other": skills[3],
                "third": skills[4], "trainees": random.randint(2, 9),
            }  # fmt: skip
            profile = CandidateProfile(
                user_id=user.id, skills=skills[:2], current_role=title, current_locations=[random.choice(CITIES)],
                total_experience_years=random.randint(0, 15), notice_period=random.choice([15, 30, 60, 90, None]),
                expected_ctc=random.choice([None, 1_200_000, 2_000_000, 2_600_000]), gender="Female",
            )  # fmt: skip
            file = StoredFile(
                owner_id=user.id, kind=FileKind.RESUME, name="cv.pdf", content_type="application/pdf", key=f"cv-{index}"
            )  # fmt: skip
            read = ResumeRead(profile_id=user.id, file_id=file.id, status=ReadStatus.CONFIRMED)
            work = WorkHistory(profile_id=user.id, job_title=f"Junior {title}", responsibilities=f"Did {skills[3]}.")
            for place, row in enumerate((user, profile, file)):
                rows[place].append(row)
            rows[3] += [work, read]
        for group in rows:
            self.session.add_all(group)
            await self.session.flush()
        await self.write_resumes(0)

    async def write_resumes(self, turn: int, *, only: Collection[str] = TEXTS) -> None:
        """Write everybody's résumé anew with other words about the person; turn 0 is the plain one."""
        values = []
        for index, (person, words) in enumerate(self.written.items()):
            told = {
                name: choices[(turn and (index + turn)) % len(choices)] if name in only else choices[0]
                for name, choices in TEXTS.items()
            }
            mail = ".".join(str(told["name"]).lower().replace("'", "").split())
            values.append({"person": person, "text": RESUME.format(**words, **told, mail=mail)})
        statement = text("UPDATE resume_reads SET resume_text = :text WHERE profile_id = :person")
        await self.session.execute(statement, values)

    async def flip(self, turn: int) -> None:
        """Give person n the variant n + 200 × turn, and take the last one back."""
        plain = {
            "gender": "Female",
            "marital_status": None,
            "dob": None,
            "reservation_category": None,
            "disability": None,
        }
        for index, person in enumerate(self.people):
            variant = VARIANTS[(index + PEOPLE * turn) % len(VARIANTS)]
            of_user = {"full_name": NAMES[0], "avatar_url": None} | {
                k: v for k, v in variant.items() if k in OF_THE_USER
            }
            of_profile = plain | {k: v for k, v in variant.items() if k not in OF_THE_USER}
            await self.session.execute(update(User).where(User.id == person).values(of_user))
            profiles = update(CandidateProfile).where(CandidateProfile.user_id == person)
            await self.session.execute(profiles.values(of_profile))

    async def scores(self) -> Scores:
        return await service.score_all(self.session, job_ids=self.jobs, candidate_ids=self.people)


def differences(before: Scores, after: Scores) -> int:
    """Return how many results (score, lines, sentences) differ, and on how many jobs the order of people does."""
    assert len(before) == len(after) == PEOPLE * JOBS
    return sum(before[pair] != after[pair] for pair in before) + sum(
        _order(before, job) != _order(after, job) for job in {job for job, _ in before}
    )


def _order(scores: Scores, job: UUID) -> list[UUID]:
    people = [person for scored, person in scores if scored == job]
    return sorted(people, key=lambda person: (-(scores[job, person].score or 0), person))


@pytest.fixture
async def world(session):
    ports.plug(embedder=LocalEmbedder())
    world = World(session)
    await world.build()
    return world


async def _attribute_flips(world: World, score: Scorer) -> int:
    before = await score()
    found = 0
    for turn in range(-(-len(VARIANTS) // PEOPLE)):
        await world.flip(turn)
        found += differences(before, await score())
        if found:
            break
    return found


async def _text_flips(world: World, score: Scorer) -> int:
    before = await score()
    found = 0
    for only in ({"name"}, {"about"}, {"pronoun", "club", "year"}, set(TEXTS)):
        await world.write_resumes(3, only=only)
        found += differences(before, await score())
        if found:
            break
    return found


async def test_flipping_protected_attributes_names_and_photos_changes_nothing(world):
    assert len(VARIANTS) > 500
    assert await _attribute_flips(world, world.scores) == 0


async def test_saying_it_in_the_resume_changes_nothing(world):
    scores = await world.scores()
    assert any("(“" in line.text for result in scores.values() for line in result.lines), "résumés must count"
    assert len({result.score for result in scores.values()}) > 20
    assert await _text_flips(world, world.scores) == 0


async def test_a_required_skill_does_change_the_score(world):
    before = await world.scores()
    job = await world.session.get(Job, world.jobs[0])
    for profile in (await world.session.scalars(select(CandidateProfile))).all():
        profile.skills = [*profile.skills, *job.required_skills]
    after = await world.scores()
    changes = [after[job.id, person].score - before[job.id, person].score for person in world.people]
    assert min(changes) >= 0
    assert sum(change > 0 for change in changes) > PEOPLE / 2


async def test_a_scorer_that_reads_the_sex_is_found(world):
    async def biased() -> Scores:
        rows = await world.session.execute(text("SELECT user_id FROM candidate_profiles WHERE gender = 'Male'"))
        men = set(rows.scalars())
        scores = await world.scores()
        return {
            pair: result.model_copy(update={"score": min(100, (result.score or 0) + 3)}) if pair[1] in men else result
            for pair, result in scores.items()
        }

    assert await _attribute_flips(world, biased) > 0


async def test_a_scorer_that_reads_résumés_unredacted_is_found(world, monkeypatch):
    def unredacted(texts):
        return tuple(line for each in texts for line in each.splitlines() if line)

    monkeypatch.setattr(facts, "passages_of", unredacted)
    monkeypatch.setattr(evidence, "NEAR", 0.3)
    assert await _text_flips(world, world.scores) > 0
