"""What goes into and comes out of prescreening."""

from datetime import datetime
from typing import Annotated

from pydantic import BeforeValidator, Field

from recruit_app.core.text import LongText, ShortText
from recruit_app.core.view import Id, StrictInput, View
from recruit_app.domain.prescreen.understanding import QuestionType

Kind = Annotated[QuestionType, BeforeValidator(lambda value: QuestionType(value) if isinstance(value, str) else value)]


class NewQuestion(StrictInput):
    """A question to ask everyone who applies to a job."""

    question_text: Annotated[LongText, Field(min_length=3, max_length=500)]
    type: Kind
    qid: Annotated[ShortText, Field(max_length=60)] = ""
    required: bool = True
    must_have: bool = False
    weight: Annotated[int, Field(ge=1, le=100)] = 10
    validation_rule: Annotated[str, Field(max_length=2000)] = "{}"
    choices: Annotated[list[ShortText], Field(max_length=10)] = []


class QuestionView(View):
    """A question as hiring staff see it."""

    id: Id
    qid: str
    question_text: str
    type: str
    required: bool
    must_have: bool
    weight: int
    rule_words: str = ""
    choices: tuple[str, ...] = ()


class PendingQuestion(View):
    """A question still to be asked."""

    id: Id
    qid: str
    question_text: str
    type: str
    required: bool
    must_have: bool
    choices: tuple[str, ...] = ()


class AnswerRow(View):
    """One question and what was answered, with what was wanted."""

    question_id: Id
    question_text: str
    must_have: bool
    is_answered: bool = False
    answer: str = ""
    shown: str = ""
    passed: bool | None = None
    score: int | None = None
    rule_words: str = ""
    from_profile: bool = False
    answered_at: datetime | None = None


class AnswerOutcome(View):
    """What became of one answer; nothing was written when it was not understood.

    `asked_elsewhere` are the person's other applications that stood at the same question.
    """

    is_understood: bool
    shown: str = ""
    example: str = ""
    passed: bool | None = None
    is_complete: bool = False
    asked_elsewhere: tuple[str, ...] = ()


class FaqRow(View):
    """A question candidates asked about a job; without an approved answer it waits for one."""

    id: Id
    question: str
    answer: str = ""
    is_approved: bool = False
