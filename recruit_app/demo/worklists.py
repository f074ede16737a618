"""What waits for each recruiter and the admin: items of all six types, each with a cause that can end."""

import json
from collections.abc import Iterable
from uuid import UUID

from recruit_app.demo.chats import lines_of
from recruit_app.demo.content.models import DemoApplication, DemoChat, DemoJob
from recruit_app.demo.world import World
from recruit_app.domain.applications.models import Application
from recruit_app.domain.conversations.service.applying import STRONG_MATCH
from recruit_app.domain.jobs.pay import PER_YEAR
from recruit_app.domain.worklist.models import ActionItem, ItemType, Priority

PER_TYPE = 4
_OUTCOMES = {
    "intervention": (ItemType.INTERVENTION_NEEDED, Priority.HIGH, "asks for a person"),
    "live": (ItemType.CHAT_FOLLOWUP, Priority.MEDIUM, "wrote to you"),
    "waiting": (ItemType.NO_RESPONSE, Priority.LOW, "has not answered yet"),
}


async def add_worklists(world: World) -> None:
    """Write the open items of everyone who hires, and what the recruiters did yesterday."""
    keys = [person.key for person in world.content.staff if person.role in ("RECRUITER", "ADMIN")]
    everything = _all_items(world)
    await world.write(item for key in keys for item in _items_of(world, key, everything))
    await world.write(_done(world, key) for key in keys)


def _items_of(world: World, key: str, everything: list[tuple[str, ActionItem]]) -> Iterable[ActionItem]:
    """Take a person's own items of each type; who has none of a type gets a colleague's to cover."""
    for kind in ItemType:
        of_kind = [(owner, item) for owner, item in everything if item.type is kind]
        own = [item for owner, item in of_kind if owner == key][:PER_TYPE]
        yield from own or [_for(world.user_id(key), item) for _, item in of_kind[:1]]


def _for(user_id: UUID, item: ActionItem) -> ActionItem:
    return ActionItem(**item.model_dump(exclude={"id", "user_id"}), user_id=user_id)


def _all_items(world: World) -> list[tuple[str, ActionItem]]:
    owned = [
        *_chat_items(world),
        *_prescreen_items(world),
        *_match_items(world),
        *_resume_items(world),
    ]
    for key, item in owned:
        item.user_id = world.user_id(key)
    return owned


def _chat_items(world: World) -> Iterable[tuple[str, ActionItem]]:
    for chat in world.content.chats:
        if chat.outcome not in _OUTCOMES or not _asks_for_something(chat):
            continue
        kind, priority, words = _OUTCOMES[chat.outcome]
        session = world.chats[chat.application_key]
        application = world.application_content[chat.application_key]
        item = _about(world, application, kind, priority, words)
        item.cause, item.href = f"chat:{session.application_id}", f"/recruiter/inbox?chat={session.id}"
        item.description = _last_words(world, chat)
        item.created_at = session.last_activity
        yield world.job_content[application.job_key].recruiter_key, item


def _asks_for_something(chat: DemoChat) -> bool:
    """Return whether somebody should act: a live chat waits only when the candidate spoke last."""
    return chat.outcome != "live" or chat.messages[-1].sender_type == "CANDIDATE"


def _last_words(world: World, chat: DemoChat) -> str:
    said = [m.message_text for m in chat.messages if m.sender_type == "CANDIDATE"]
    if chat.outcome == "waiting":
        return f"The bot asked: “{lines_of(world, chat)[-1].message_text[:200]}”"
    return f"“{said[-1][:200]}”"


def _prescreen_items(world: World) -> Iterable[tuple[str, ActionItem]]:
    for application in world.content.applications:
        row = world.applications[application.key]
        if not row.pre_screening_completed or application.status not in ("New", "Screening"):
            continue
        owner = world.job_content[application.job_key].recruiter_key
        done = _about(world, application, ItemType.PRESREENING_COMPLETE, Priority.MEDIUM, "finished prescreening")
        done.cause = f"prescreen:{row.id}"
        done.description = f"Answered every question, score {row.jd_match_score} of 100."
        done.created_at = row.last_prescreening_at or row.updated_at
        yield owner, done
        if row.must_have_failed:
            failed = _about(
                world, application, ItemType.INTERVENTION_NEEDED, Priority.HIGH, "does not meet a must-have"
            )
            failed.cause = f"must-have:{row.id}"
            failed.description = _failure(row)
            failed.created_at = done.created_at
            yield owner, failed


def _failure(row: Application) -> str:
    parts = json.loads(row.pre_screening_summary or "[]")
    failed = next(part for part in parts if part["must_have"] and part["passed"] is False)
    return f"“{failed['question']}” was answered “{failed['answer']}”."


def _match_items(world: World) -> Iterable[tuple[str, ActionItem]]:
    new = [a for a in world.content.applications if a.status == "New" and a.key not in world.chats]
    for application in sorted(new, key=lambda a: -(world.applications[a.key].match_score or 0)):
        row, job = world.applications[application.key], world.job_content[application.job_key]
        strong = (row.match_score or 0) >= STRONG_MATCH
        priority = Priority.HIGH if strong else Priority.MEDIUM
        item = _about(world, application, ItemType.NEW_MATCHES, priority, f"applied for {job.title}")
        item.cause, item.created_at = f"new:{row.id}", row.applied_at
        item.description = f"Match {row.match_score} of 100."
        yield job.recruiter_key, item


def _resume_items(world: World) -> Iterable[tuple[str, ActionItem]]:
    for key in world.failed_reads:
        application = next(a for a in world.content.applications if a.candidate_key == key)
        item = _about(world, application, ItemType.PARSE_FAILURE, Priority.LOW, "sent an unreadable résumé")
        item.cause = f"resume:{world.user_id(key)}"
        item.description = "The PDF holds pictures of pages and no text. Ask for a Word file."
        item.created_at = world.ago(days=1, minutes=88)
        yield world.job_content[application.job_key].recruiter_key, item


def _about(world: World, application: DemoApplication, kind: ItemType, priority: Priority, words: str) -> ActionItem:
    job = world.jobs[application.job_key]
    row = world.applications[application.key]
    return ActionItem(
        type=kind,
        title=f"{world.users[application.candidate_key].full_name} {words}",
        priority=priority,
        related_job_id=job.id,
        related_candidate_id=row.candidate_id,
        cause=f"application:{row.id}",
        href=f"/recruiter/jobs/{job.id}?candidate={row.id}",
        value_inr=_yearly_budget(world.job_content[application.job_key]),
    )


def _done(world: World, key: str) -> ActionItem:
    application = next(a for a in world.content.applications if a.status == "Interview")
    item = _about(world, application, ItemType.PRESREENING_COMPLETE, Priority.MEDIUM, "finished prescreening")
    item.user_id = world.user_id(key)
    item.is_dismissed, item.ended_as = True, "done"
    item.created_at, item.ended_at = world.ago(days=2), world.ago(days=1)
    return item


def _yearly_budget(job: DemoJob) -> int:
    return (job.max_salary or 0) * PER_YEAR[job.salary_unit]
