"""Small Word résumés of the demo people, and what became of reading them."""

import asyncio
import io
from uuid import UUID

from docx import Document

from recruit_app.demo.content.models import DemoCandidate
from recruit_app.demo.world import World
from recruit_app.domain.candidates.models import ReadStatus, ResumeRead
from recruit_app.domain.files.models import FileKind
from recruit_app.domain.files.service import save_file

WITH_RESUME = 25
UNREADABLE = 3
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BROKEN = b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << >>\n%%EOF\n"
_FAILURE = "This PDF holds pictures of pages and no text. Please upload it as Word, or as a PDF with text."


def word_resume(person: DemoCandidate, current_year: int) -> bytes:
    """Return the person's résumé as a .docx file."""
    document = Document()
    document.add_heading(person.full_name, level=0)
    document.add_paragraph(f"{person.email} | {person.phone} | {person.linkedin_url}")
    document.add_heading("Summary", level=1)
    document.add_paragraph(person.bio)
    document.add_heading("Skills", level=1)
    document.add_paragraph(", ".join(person.skills))
    document.add_heading("Experience", level=1)
    for work in person.work_history:
        first = current_year - work.started_months_ago // 12
        last = "Present" if work.is_current else str(current_year - (work.ended_months_ago or 0) // 12)
        document.add_paragraph(f"{work.job_title}, {work.company_name}, {first} – {last}")
        for line in work.responsibilities.split("\n"):
            document.add_paragraph(line, style="List Bullet")
    document.add_heading("Education", level=1)
    document.add_paragraph(f"{person.highest_education}, {person.year_of_passing}")
    document.add_paragraph("Languages: " + ", ".join(person.languages))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


async def add_resumes(world: World) -> None:
    """Store résumés of the first people, and some that could not be read."""
    reads = [await _readable(world, person) for person in world.content.candidates[:WITH_RESUME]]
    unreadable = world.content.candidates[WITH_RESUME : WITH_RESUME + UNREADABLE]
    reads += [await _unreadable(world, person) for person in unreadable]
    await world.write(reads)


async def _readable(world: World, person: DemoCandidate) -> ResumeRead:
    data = await asyncio.to_thread(word_resume, person, world.at.year)
    name = f"{person.full_name} resume.docx"
    file_id = await _store(world, person, name=name, content_type=WORD, data=data)
    said = world.ago(days=person.profile_age, minutes=55)
    profile = world.profiles[person.key]
    profile.resume_file_id, profile.resume_url, profile.resume_last_updated = file_id, f"file:{file_id}", said
    return ResumeRead(
        profile_id=profile.user_id,
        file_id=file_id,
        status=ReadStatus.CONFIRMED,
        resume_text=f"{person.full_name}\n{person.bio}\nSkills\n{', '.join(person.skills)}",
        created_at=said,
        decided_at=said,
    )


async def _unreadable(world: World, person: DemoCandidate) -> ResumeRead:
    world.failed_reads.append(person.key)
    name = f"{person.full_name} scan.pdf"
    file_id = await _store(world, person, name=name, content_type="application/pdf", data=_BROKEN)
    return ResumeRead(
        profile_id=world.user_id(person.key),
        file_id=file_id,
        status=ReadStatus.FAILED,
        failure=_FAILURE,
        created_at=world.ago(days=1, minutes=90),
    )


async def _store(world: World, person: DemoCandidate, *, name: str, content_type: str, data: bytes) -> UUID:
    stored = await save_file(
        world.session,
        owner_id=world.user_id(person.key),
        kind=FileKind.RESUME,
        name=name,
        content_type=content_type,
        data=data,
    )
    return UUID(stored.id)
