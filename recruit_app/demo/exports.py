"""Two finished exports with a small ZIP each, and one that failed."""

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from recruit_app.demo.world import World
from recruit_app.domain.applications.models import Application
from recruit_app.domain.exports.models import ExportJob, ExportMetadata, ExportStatus
from recruit_app.domain.files.models import FileKind
from recruit_app.domain.files.service import save_file

COMPLETED = 2
LASTS = timedelta(days=7)
_SMALLEST_MB = Decimal("0.01")
_FAILURE = "The file storage did not answer. Please ask for the export again."


async def add_exports(world: World) -> None:
    """Write exports of the jobs that have most people in interview or offer."""
    shortlists = _shortlists(world)
    for number, job_key in enumerate(list(shortlists)[:COMPLETED]):
        await _completed(world, job_key, shortlists[job_key], started=world.ago(days=number, minutes=190))
    failed_key = list(shortlists)[COMPLETED]
    started = world.ago(days=3, minutes=40)
    await world.write(
        [
            ExportJob(
                job_id=world.jobs[failed_key].id,
                created_by=world.recruiter_of(failed_key),
                status=ExportStatus.FAILED,
                created_at=started,
                completed_at=started + timedelta(seconds=31),
                error_message=_FAILURE,
                progress=40,
            )
        ]
    )


def _shortlists(world: World) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for application in world.content.applications:
        if application.submitted_to_client:
            found.setdefault(application.job_key, []).append(application.key)
    return dict(sorted(found.items(), key=lambda entry: -len(entry[1])))


async def _completed(world: World, job_key: str, keys: Sequence[str], *, started: datetime) -> None:
    rows = [world.applications[key] for key in keys]
    data = _zip(world, keys)
    recruiter, finished = world.recruiter_of(job_key), started + timedelta(seconds=14)
    file = await save_file(
        world.session,
        owner_id=recruiter,
        kind=FileKind.EXPORT,
        name=f"{world.jobs[job_key].slug_url} shortlist.zip",
        content_type="application/zip",
        data=data,
        expires_at=finished + LASTS,
    )
    export = ExportJob(
        job_id=world.jobs[job_key].id,
        created_by=recruiter,
        status=ExportStatus.COMPLETED,
        applications_included=len(rows),
        file_size_mb=max(Decimal(len(data)) / 1_000_000, _SMALLEST_MB),
        created_at=started,
        completed_at=finished,
        file_id=UUID(file.id),
        progress=100,
        expires_at=finished + LASTS,
    )
    await world.write([export])
    await world.write(_metadata(export, row, finished) for row in rows)


def _metadata(export: ExportJob, row: Application, finished: datetime) -> ExportMetadata:
    return ExportMetadata(
        export_job_id=export.id,
        application_id=row.id,
        exported_at=finished,
        export_format="zip",
        export_details={"file": "tracker.csv"},
    )


def _zip(world: World, keys: Sequence[str]) -> bytes:
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(("Name", "Role now", "Experience (years)", "Stage", "Match"))
    for key in keys:
        content, row = world.application_content[key], world.applications[key]
        profile = world.profiles[content.candidate_key]
        name = world.users[content.candidate_key].full_name
        writer.writerow((name, profile.current_role, profile.total_experience_years, content.status, row.match_score))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("tracker.csv", table.getvalue())
    return buffer.getvalue()
