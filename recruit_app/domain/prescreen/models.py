"""Tables `job_prescreen_questions`, `prescreen_answers`, `job_faq`."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import (
    created_stamp,
    enum_column,
    json_list,
    json_object,
    long_text,
    reference,
    updated_stamp,
    uuid_pk,
)
from recruit_app.domain.prescreen.understanding import QuestionType


class PrescreenQuestion(SQLModel, table=True):
    """A question a job asks everyone who applies; must-haves come first."""

    __tablename__ = "job_prescreen_questions"
    __table_args__ = (
        UniqueConstraint("job_id", "qid", name="uq_job_prescreen_questions_qid"),
        CheckConstraint("weight BETWEEN 1 AND 100", name="ck_job_prescreen_questions_weight"),
    )

    id: UUID = uuid_pk()
    job_id: UUID = reference("jobs.id")
    qid: str = Field(max_length=60)
    question_text: str = long_text()
    type: QuestionType = Field(sa_type=enum_column(QuestionType, name="prescreen_question_type"))
    required: bool = True
    must_have: bool = False
    weight: int = 10
    validation_rule: str = Field(default="{}", max_length=2000)
    choices: list[str] = json_list()
    sort_order: int = 0
    created_at: datetime = created_stamp()
    updated_at: datetime = updated_stamp()


class PrescreenAnswer(SQLModel, table=True):
    """What one applicant answered to one question, as written and as understood."""

    __tablename__ = "prescreen_answers"
    __table_args__ = (
        UniqueConstraint("application_id", "question_id", name="uq_prescreen_answers_once"),
        CheckConstraint("question_score BETWEEN 0 AND 100", name="ck_prescreen_answers_score"),
    )

    id: UUID = uuid_pk()
    application_id: UUID = reference("applications.id")
    question_id: UUID = reference("job_prescreen_questions.id")
    answer_value: str = long_text()
    normalized_value: str | None = long_text(default=None, nullable=True)
    validation_result: bool | None = None
    question_score: int | None = None
    answer_metadata: dict[str, Any] = json_object()
    created_at: datetime = created_stamp()
    updated_at: datetime = updated_stamp()


class JobFaq(SQLModel, table=True):
    """A question candidates ask about a job; answered once it is approved."""

    __tablename__ = "job_faq"

    id: UUID = uuid_pk()
    job_id: UUID = reference("jobs.id")
    question: str = long_text()
    answer: str = long_text()
    question_keywords: list[str] = json_list()
    created_by: UUID | None = reference("users.id", nullable=True, index=False)
    is_approved: bool = True
    created_at: datetime = created_stamp()
    updated_at: datetime = updated_stamp()
