"""Applications in every stage, with the history that led there."""

from datetime import datetime, timedelta
from uuid import UUID

from recruit_app.demo.content.models import DemoApplication
from recruit_app.demo.world import World
from recruit_app.domain.applications.models import Application, TimelineEntry
from recruit_app.domain.applications.pipeline import ApplicationStatus, AutomationStatus, FollowUpStatus
from recruit_app.domain.matching import service as matching

JOINED_COUNT = 2
_SOURCES = ("web", "web", "WhatsApp", "Referral", "LinkedIn", "web")
_SHORTEST_STEP = timedelta(minutes=25)


async def add_applications(world: World) -> None:
    """Write applications and their timelines."""
    joined = _who_joined(world)
    for number, application in enumerate(world.content.applications):
        row = _application(world, application, number)
        if application.key in joined:
            _join(world, row)
        match = await matching.score(world.session, job_id=row.job_id, candidate_id=row.candidate_id)
        row.match_score, row.ai_custom_summary = match.score, match.summary
        world.applications[application.key] = row
    await world.write(world.applications.values())
    await world.write(
        entry
        for application in world.content.applications
        for entry in _timeline(world, application, world.applications[application.key])
    )


def _who_joined(world: World) -> set[str]:
    offers = [a.key for a in world.content.applications if a.status == "Offer"]
    return set([key for key in offers if key not in world.chat_content][:JOINED_COUNT])


def _join(world: World, row: Application) -> None:
    row.is_active = False
    row.follow_up_status = FollowUpStatus.JOINED.value
    row.next_follow_up_date = None
    row.follow_up_remarks = "Joined, the first week went well."
    row.updated_at = world.ago(minutes=95)
    row.version += 1


def _application(world: World, application: DemoApplication, number: int) -> Application:
    job = world.job_content[application.job_key]
    applied = _applied_at(world, application)
    moments = move_moments(world, application, applied)
    follow_up = application.next_follow_up_offset
    submitted = moments[1] if application.submitted_to_client else None
    return Application(
        job_id=world.jobs[job.key].id,
        candidate_id=world.user_id(application.candidate_key),
        applied_at=applied,
        status=ApplicationStatus(application.status),
        is_active=application.is_active,
        automation_status=_automation(world, application, number),
        follow_up_status=_follow_up(application, number),
        next_follow_up_date=None if follow_up is None else world.day(follow_up),
        follow_up_remarks=application.follow_up_remarks,
        submitted_to_client=application.submitted_to_client,
        submitted_to_client_at=submitted,
        source=_SOURCES[number % len(_SOURCES)],
        updated_at=moments[-1] if moments else applied,
        version=1 + len(moments),
    )


def _applied_at(world: World, application: DemoApplication) -> datetime:
    published = world.jobs[application.job_key].published_at
    jitter = int(application.key.removeprefix("app-")) * 37 % 480 + 180
    wished = world.ago(days=-application.applied_offset, minutes=jitter)
    return max(wished, published + _SHORTEST_STEP) if published else wished


def move_moments(world: World, application: DemoApplication, applied: datetime) -> list[datetime]:
    """Return when each move of an application happened, each later than the one before."""
    found: list[datetime] = []
    last = applied
    jitter = int(application.key.removeprefix("app-")) * 37 % 480 + 150
    for move in application.moves:
        last = max(last + _SHORTEST_STEP, world.ago(days=-move.offset, minutes=jitter))
        found.append(last)
    return found


def _automation(world: World, application: DemoApplication, number: int) -> AutomationStatus:
    chat = world.chat_content.get(application.key)
    if chat:
        return AutomationStatus(chat.automation_status)
    if application.status == "Withdrawn":
        return AutomationStatus.DECLINED
    if application.status == "New":
        return AutomationStatus.CONTACTING if number % 11 == 5 else AutomationStatus.NEW
    return AutomationStatus.COMPLETED


def _follow_up(application: DemoApplication, number: int) -> str | None:
    if application.status == "Interview" and number % 8 == 3:
        return FollowUpStatus.NO_SHOW.value
    return application.follow_up_status


def _timeline(world: World, application: DemoApplication, row: Application) -> list[TimelineEntry]:
    recruiter = world.recruiter_of(application.job_key)
    entries = [_entry(row, None, "New", row.candidate_id, "Applied", row.applied_at)]
    before = "New"
    moments = move_moments(world, application, row.applied_at)
    for move, moment in zip(application.moves, moments, strict=True):
        entries.append(_entry(row, before, move.new_status, recruiter, move.remarks, moment))
        before = move.new_status
    if row.follow_up_status == FollowUpStatus.JOINED:
        remark = row.follow_up_remarks
        entries.append(_entry(row, before, FollowUpStatus.JOINED.value, recruiter, remark, row.updated_at))
    return entries


def _entry(row: Application, before: str | None, after: str, by: UUID, remark: str, moment: datetime) -> TimelineEntry:
    return TimelineEntry(
        application_id=row.id,
        previous_status=before,
        new_status=after,
        changed_by=by,
        remarks=remark,
        created_at=moment,
    )
