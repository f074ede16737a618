"""Applications and chats that connect the demo people with the demo jobs."""

import re

from recruit_app.demo.content.models import (
    DemoApplication,
    DemoCandidate,
    DemoChat,
    DemoJob,
    DemoMessage,
    DemoMove,
)
from recruit_app.demo.content.tables import read_json

_GROUPS = (
    {"frontend", "java", "mobile", "qa", "devops", "data"},
    {"accounts", "credit", "banking", "sap"},
    {"support", "frontoffice", "retail", "sales", "marketing", "hr", "chef"},
    {"nurse", "lab", "pharmacy"},
    {"production", "quality", "maintenance", "supply", "warehouse"},
)
_BY_JOB_STATUS = {
    "Sourcing": ("New", "Screening", "New", "Screening", "New", "Rejected"),
    "Interview": ("Interview", "Screening", "Interview", "Rejected", "New"),
    "Offer": ("Offer", "Interview", "Rejected", "Interview", "Withdrawn"),
    "Closed": ("Rejected", "Withdrawn", "Rejected"),
}
_PATH = {
    "New": (),
    "Screening": ("Screening",),
    "Interview": ("Screening", "Interview"),
    "Offer": ("Screening", "Interview", "Offer"),
    "Rejected": ("Screening", "Rejected"),
    "Withdrawn": ("Screening", "Withdrawn"),
}
_FOLLOW_UP = {
    "Screening": "Under Follow-up",
    "Interview": "Int-scheduled",
    "Offer": "Offered",
    "Rejected": "Rejected",
}
_AUTOMATION = {
    "completed": "Completed",
    "waiting": "Awaiting Reply",
    "intervention": "Intervention Needed",
    "live": "Live Chat",
}
CHATS = 26
_DUE_IN_DAYS = (0, 1, -1, 4, 0, 2, 1, -3, 6)


def make_applications(candidates: tuple[DemoCandidate, ...], jobs: tuple[DemoJob, ...]) -> tuple[DemoApplication, ...]:
    """Let each person apply for the two or three jobs that fit best; always the same for the same data."""
    seen: dict[str, int] = {}
    found: list[DemoApplication] = []
    for index, person in enumerate(candidates):
        fitting = [job for job in jobs if job.status != "Draft" and _distance(person, job) < 20]
        fitting.sort(key=lambda job: (_distance(person, job), job.key))
        for job in fitting[: 3 if index % 4 == 0 else 2]:
            turn = seen.get(job.key, 0)
            seen[job.key] = turn + 1
            found.append(_application(person, job, turn, len(found)))
    return tuple(found)


def _distance(person: DemoCandidate, job: DemoJob) -> float:
    is_near = any({person.track, job.track or ""} <= group for group in _GROUPS)
    if not is_near:
        return 99
    low, high = (int(number) for number in re.findall(r"\d+", job.experience_required or "0-40")[:2])
    years = person.total_experience_years
    gap = max(low - years, years - high, 0)
    return gap + (0 if person.track == job.track else 8)


def _application(person: DemoCandidate, job: DemoJob, turn: int, number: int) -> DemoApplication:
    pattern = _BY_JOB_STATUS[job.status]
    status = pattern[turn % len(pattern)]
    age = max(2, min(-job.published_offset - 1, 3 + (turn * 5 + number * 3) % 24))
    if job.status == "Closed":
        age = -job.published_offset - 3 - turn
    path = _PATH[status]
    moves = tuple(
        DemoMove(
            new_status=step,
            offset=-(age * (len(path) - at) // (len(path) + 1)),
            remarks=_phrase("remarks", step, number + turn),
        )
        for at, step in enumerate(path)
    )
    is_active = status not in ("Rejected", "Withdrawn")
    follow_up = "Shortlisted" if status == "Screening" and number % 3 == 0 else _FOLLOW_UP.get(status)
    return DemoApplication(
        key=f"app-{number + 1:03}",
        candidate_key=person.key,
        job_key=job.key,
        applied_offset=-age,
        status=status,
        is_active=is_active,
        follow_up_status=follow_up,
        next_follow_up_offset=_DUE_IN_DAYS[number % len(_DUE_IN_DAYS)] if is_active and path else None,
        follow_up_remarks=_phrase("follow_ups", status, number * 3 + turn) if is_active and path else "",
        submitted_to_client=status in ("Interview", "Offer"),
        moves=moves,
    )


def _phrase(kind: str, step: str, number: int) -> str:
    phrases = read_json("phrases")[kind][step]
    return str(phrases[number % len(phrases)])


def make_chats(
    applications: tuple[DemoApplication, ...],
    candidates: tuple[DemoCandidate, ...],
    jobs: tuple[DemoJob, ...],
) -> tuple[DemoChat, ...]:
    """Return chats for a spread of running applications, the newest a few minutes old."""
    people = {person.key: person for person in candidates}
    posts = {job.key: job for job in jobs}
    running = [application for application in applications if application.is_active][::3]
    scripts = read_json("chats")
    found: list[DemoChat] = []
    for number, application in enumerate(running[:CHATS]):
        job = posts[application.job_key]
        words = _words(people[application.candidate_key], job, number)
        # The later scripts ask about a city, which makes no sense for a job done from home.
        script = scripts[0 if job.work_mode == "Remote" else number % len(scripts)]
        found.append(
            DemoChat(
                key=f"demo-chat-{number + 1:02}",
                application_key=application.key,
                platform=("web", "whatsapp", "telegram")[number % 3],
                outcome=script["outcome"],
                automation_status=_AUTOMATION[script["outcome"]],
                messages=_messages(script, words, last_minutes_ago=4 + number * 53),
            )
        )
    return tuple(found)


def _messages(
    script: dict[str, list[list[str | int]]], words: dict[str, str], last_minutes_ago: int
) -> tuple[DemoMessage, ...]:
    turns = script["turns"]
    found: list[DemoMessage] = []
    for at, (sender, text, _) in enumerate(turns):
        later = sum(int(wait) for _, _, wait in turns[at + 1 :])
        is_unread = script["outcome"] == "intervention" and sender == "CANDIDATE" and at >= len(turns) - 2
        found.append(
            DemoMessage(
                sender_type=str(sender),
                message_text=str(text).format(**words),
                minutes_ago=last_minutes_ago + later,
                is_read=not is_unread,
            )
        )
    return tuple(found)


def _words(person: DemoCandidate, job: DemoJob, number: int) -> dict[str, str]:
    said = read_json("phrases")
    first = person.full_name.removeprefix("Sister ").split()[0]
    current = f"{person.current_ctc / 100_000:g} LPA" if person.current_ctc else "nothing yet, I am a fresher"
    return {
        "first": first,
        "title": job.title,
        "current": current,
        "expected": f"{person.expected_ctc / 100_000:g}",
        "notice": str(person.notice_period),
        "city": job.job_locations[0].split(",")[0],
        "faq": job.faqs[0].answer,
        # Five and the number of phrases share no factor, so that neighbours differ and all are used.
        "ask": str(said["asks"][number * 5 % len(said["asks"])]),
        "unclear": str(said["unclear"][number // 3 % len(said["unclear"])]),
        "closing": str(said["closings"][number // 5 % len(said["closings"])]),
    }
