"""What people and the system did, as the audit trail would have it; the sign-ins of thirty days."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from recruit_app.demo.accounts import FORMER
from recruit_app.demo.world import World
from recruit_app.domain.applications.models import TimelineEntry
from recruit_app.domain.audit.models import ActivityLog, Severity
from recruit_app.domain.exports.models import ExportJob, ExportStatus
from recruit_app.domain.outbox.models import OutboxMail
from recruit_app.domain.sales.models import LeadStatus

DAYS = 30
_OFFICE = "203.0.113.{}"
_HOME = "198.51.100.{}"
MAILS = 6


async def add_trail(world: World) -> None:
    """Write the audit trail and the mails that went out."""
    entries = (await world.session.scalars(select(TimelineEntry))).all()
    exports = (await world.session.scalars(select(ExportJob))).all()
    logs = [
        *_sign_ins(world), *_jobs(world), *_moves(world, entries), *_screenings(world),
        *_leads(world), *_exports(exports), *_accounts(world), *_trouble(world),
    ]  # fmt: skip
    await world.write(log for log in logs if log.created_at <= world.at)
    await world.write(_mails(world))


def _log(user: Any, action: str, text: str, at: datetime, **more: Any) -> ActivityLog:
    severity = more.pop("severity", Severity.SUCCESS)
    return ActivityLog(user_id=user, action_type=action, severity=severity, description=text, created_at=at, **more)


def _sign_ins(world: World) -> Iterator[ActivityLog]:
    for number, person in enumerate(world.content.staff):
        for days in range(DAYS):
            if world.day(-days).weekday() < 5 or number == 2:
                at = world.ago(days=days, minutes=30 + 23 * number + days % 7)
                yield _sign_in(world, person.key, at, _OFFICE.format(10 + number))
    for number, person in enumerate(world.content.candidates):
        at = world.users[person.key].last_login
        if at:
            yield _sign_in(world, person.key, at, _HOME.format(20 + number))


def _sign_in(world: World, key: str, at: datetime, ip: str) -> ActivityLog:
    user = world.users[key]
    text = f"{user.full_name} signed in"
    return _log(
        user.id, "LOGIN", text, at,
        severity=Severity.INFO, entity_id=user.id, entity_type="user", ip_address=ip,
    )  # fmt: skip


def _jobs(world: World) -> Iterator[ActivityLog]:
    for key in world.job_content:
        job = world.jobs[key]
        about = {"entity_id": job.id, "entity_type": "job"}
        by = job.assigned_recruiter_id
        yield _log(by, "CREATED_JOB", f"Created the job “{job.title}”.", job.created_at, **about)
        if job.published_at:
            yield _log(by, "PUBLISHED_JOB", f"Published the job “{job.title}”.", job.published_at, **about)
        if job.closed_at:
            yield _log(by, "CLOSED_JOB", f"Closed the job “{job.title}”.", job.closed_at, **about)


def _moves(world: World, entries: Any) -> Iterator[ActivityLog]:
    names: dict[UUID, str] = {user.id: user.full_name for user in world.users.values()}
    for entry in entries:
        about = {"entity_id": entry.application_id, "entity_type": "application"}
        if entry.previous_status is None:
            text = f"{names[entry.changed_by]} applied"
            yield _log(entry.changed_by, "APPLIED", text, entry.created_at, **about)
        else:
            text = f"{entry.previous_status} → {entry.new_status}"
            yield _log(entry.changed_by, "MOVED_APPLICATION", text, entry.created_at, **about)


def _screenings(world: World) -> Iterator[ActivityLog]:
    for key, application in world.applications.items():
        content = world.application_content[key]
        about = {"entity_id": application.id, "entity_type": "application"}
        if application.pre_screening_completed and application.last_prescreening_at:
            name, title = world.users[content.candidate_key].full_name, world.jobs[content.job_key].title
            text = f"Prescreening of {name} for {title} is complete"
            yield _log(None, "PRESREENING_COMPLETED", text, application.last_prescreening_at, **about)
        if key in world.chats:
            at, text = world.chats[key].last_activity, "The chat about this application went on"
            yield _log(None, "CHATBOT_MESSAGE", text, at, severity=Severity.INFO, **about)


def _leads(world: World) -> Iterator[ActivityLog]:
    for lead in world.leads:
        about = {"entity_id": lead.id, "entity_type": "lead"}
        if lead.status is LeadStatus.CONVERTED:
            text = f"Converted the lead {lead.company_name}"
            yield _log(lead.owner_id, "CONVERTED_LEAD", text, lead.updated_at, **about)
            continue
        text = f"Lead {lead.company_name} is now {lead.status.value}"
        yield _log(lead.owner_id, "MOVED_LEAD", text, lead.updated_at, severity=Severity.INFO, **about)


def _exports(exports: Any) -> Iterator[ActivityLog]:
    for export in exports:
        about = {"entity_id": export.id, "entity_type": "export"}
        if export.status is ExportStatus.COMPLETED:
            text = f"Exported {export.applications_included} applications"
            yield _log(export.created_by, "EXPORT_GENERATED", text, export.completed_at, **about)
        else:
            text = export.error_message or ""
            at = export.completed_at
            yield _log(None, "EXPORT_FAILED", text, at, severity=Severity.ERROR, **about)


def _accounts(world: World) -> Iterator[ActivityLog]:
    admin, former = world.users["admin"], world.users[FORMER]
    about = {"entity_id": former.id, "entity_type": "user", "ip_address": _OFFICE.format(10)}
    text = f"{admin.full_name} made the account of {former.full_name} inactive"
    yield _log(admin.id, "USER_UPDATE", text, world.ago(days=28), severity=Severity.WARN, **about)
    sales = world.users["sales1"]
    text = f"{admin.full_name} changed the role of {sales.full_name} from Recruiter to Sales"
    about["entity_id"] = sales.id
    yield _log(admin.id, "USER_UPDATE", text, world.ago(days=11, minutes=70), **about)


def _trouble(world: World) -> Iterator[ActivityLog]:
    for key in world.failed_reads:
        yield _log(
            None, "PARSE_FAILURE", "A résumé could not be read.", world.ago(days=1, minutes=88),
            severity=Severity.WARN, entity_id=world.user_id(key), entity_type="candidate",
        )  # fmt: skip
    for number, person in enumerate(world.content.candidates[30:33]):
        user = world.users[person.key]
        yield _log(
            user.id, "PASSWORD_RESET", f"{user.full_name} set a new password", world.ago(days=3 + 6 * number),
            severity=Severity.WARN, entity_id=user.id, entity_type="user",
            ip_address=_HOME.format(50 + number),
        )  # fmt: skip


def _mails(world: World) -> Iterator[OutboxMail]:
    for number, application in enumerate(world.content.applications[:MAILS]):
        user, job = world.users[application.candidate_key], world.jobs[application.job_key]
        at = world.applications[application.key].applied_at + timedelta(minutes=1)
        yield OutboxMail(
            to_address=user.email,
            subject=f"We have your application for {job.title}"[:300],
            body_text=f"Hello {user.full_name},\n\nthank you for applying for {job.title}. "
            f"A recruiter reads every application, usually within two working days.",
            created_at=at,
            sent_at=at + timedelta(seconds=4 + number),
        )
