"""Everything the drawer shows about one person in one job, read under the viewer's own authority."""

from dataclasses import dataclass
from typing import Any

from recruit_app.core.actor import Actor
from recruit_app.domain.applications import queries
from recruit_app.domain.applications.schemas import ApplicationDetail, TimelineRow
from recruit_app.domain.candidates import queries as candidates
from recruit_app.domain.candidates.schemas import RecruiterProfileView
from recruit_app.domain.conversations import queries as conversations
from recruit_app.domain.conversations.schemas import ChatLine
from recruit_app.domain.matching import service as matching
from recruit_app.domain.matching.schemas import MatchLine
from recruit_app.domain.prescreen import queries as prescreen
from recruit_app.domain.prescreen.schemas import AnswerRow

_LAST_LINES = 6


@dataclass(frozen=True)
class Person:
    """One application with its person, match, answers, history and last messages."""

    detail: ApplicationDetail
    profile: RecruiterProfileView
    lines: tuple[MatchLine, ...]
    answers: tuple[AnswerRow, ...]
    history: tuple[TimelineRow, ...]
    chat: tuple[ChatLine, ...]


async def read_person(session: Any, *, actor: Actor, application_id: str) -> Person:
    """Return what the drawer shows; NotFound or NotAllowed as its parts say."""
    detail: Any = await queries.get_application(session, actor=actor, application_id=application_id)
    moves = await queries.timeline(session, actor=actor, application_id=application_id)
    match = await matching.score(session, job_id=detail.job_id, candidate_id=detail.candidate_id)
    chat: tuple[ChatLine, ...] = ()
    if detail.chat_id:
        chat = (await conversations.thread(session, actor=actor, session_id=detail.chat_id)).lines
    return Person(
        detail=detail,
        profile=await candidates.get_profile_for_staff(session, actor=actor, candidate_id=detail.candidate_id),
        lines=match.lines,
        answers=await prescreen.list_answers(session, actor=actor, application_id=application_id),
        history=moves[::-1],
        chat=chat[-_LAST_LINES:],
    )
