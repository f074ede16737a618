"""Keep the vector of a profile in step with what it says."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.errors import Unavailable
from recruit_app.domain import ports
from recruit_app.domain.candidates.models import CandidateProfile


async def refresh_vector(session: AsyncSession, *, profile: CandidateProfile) -> None:
    """Embed role, skills and summary; without a model the vector stays as it was."""
    parts = [profile.current_role, profile.expected_role, ", ".join(profile.skills), profile.bio]
    text = ". ".join(part for part in parts if part)
    if not text:
        profile.ai_skills_vector = None
        return
    try:
        embedder = ports.embedder()
    except Unavailable:
        return
    (row,) = await asyncio.to_thread(embedder.embed, [text])
    profile.ai_skills_vector = row.tolist()
    await session.flush()
