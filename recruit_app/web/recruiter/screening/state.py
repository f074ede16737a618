"""A job's questions and its answer book."""

from typing import Any

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.conversations import service as conversations
from recruit_app.domain.jobs import staff_queries as jobs
from recruit_app.domain.jobs.schemas import JobHead
from recruit_app.domain.prescreen import queries, service
from recruit_app.domain.prescreen.schemas import FaqRow, QuestionView
from recruit_app.web import forms, ui
from recruit_app.web.guard import HIRING, allow, current_actor, friendly
from recruit_app.web.recruiter.screening.parsing import KINDS, new_question


class ScreeningState(rx.State):
    """The job of the address; `kind` decides which limits the form shows."""

    head: JobHead | None = None
    questions: list[QuestionView] = []
    faqs: list[FaqRow] = []
    problem: str = ""
    kind: str = "notice"
    errors: dict[str, str] = {}
    form_round: int = 0

    @rx.event
    @allow(*HIRING)
    @friendly
    async def load(self) -> None:
        """Show what the job asks and is asked."""
        self.errors, self.problem, self.kind = {}, "", "notice"
        self.form_round += 1
        await self._read()

    @rx.event
    @allow(*HIRING)
    async def set_kind(self, kind: str) -> None:
        """Show the limits of another kind of answer."""
        self.kind = kind if kind in KINDS else self.kind

    @rx.event
    @allow(*HIRING)
    @friendly
    async def add(self, form: dict[str, Any]) -> Any:
        """Ask one thing more of everyone who applies from now on."""
        self.errors = {}
        question = new_question(form)
        async with session_scope() as session:
            head = await jobs.get_job_head(session, actor=current_actor(), job_id=self._job_id())
            await service.add_question(session, actor=current_actor(), job_id=head.id, question=question)
        self.form_round += 1
        await self._read()
        return ui.toast_done("The question is on the form")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def remove(self, question_id: str) -> Any:
        """Take a question off that nobody has answered."""
        async with session_scope() as session:
            await service.remove_question(
                session, actor=current_actor(), job_id=self._job_id(), question_id=question_id
            )
        await self._read()
        return ui.toast_done("The question is off the form")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def answer(self, form: dict[str, Any]) -> Any:
        """Answer what candidates asked; whoever asked gets it in the chat."""
        question, answer = forms.words(form, "question"), forms.words(form, "answer")
        async with session_scope() as session:
            head = await jobs.get_job_head(session, actor=current_actor(), job_id=self._job_id())
            told = await conversations.answer_asked(
                session, actor=current_actor(), job_id=head.id, question=question, answer=answer
            )
        await self._read()
        return ui.toast_done(f"Answered, and sent to {told}" if told else "The answer is kept")

    def _job_id(self) -> str:
        return forms.last_part(self.router.url.path.removesuffix("/").removesuffix("/screening"))

    async def _read(self) -> None:
        actor, job_id = current_actor(), self._job_id()
        try:
            async with session_scope() as session:
                self.head = await jobs.get_job_head(session, actor=actor, job_id=job_id)
                self.questions = list(await queries.list_questions(session, actor=actor, job_id=job_id))
                self.faqs = list(await queries.list_faqs(session, actor=actor, job_id=job_id))
        except DomainError as refusal:
            self.problem, self.head = refusal.sentence, None
