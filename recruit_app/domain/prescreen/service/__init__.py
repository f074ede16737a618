"""Everything that writes in prescreening: questions, answers, their outcome, and the answer book."""

from recruit_app.domain.prescreen.service.answer_book import answer_faq, draft_faq, find_answer
from recruit_app.domain.prescreen.service.answering import answer_question, fill_from_profile, skip_question
from recruit_app.domain.prescreen.service.questions import add_question, remove_question

__all__ = [
    "add_question",
    "answer_faq",
    "answer_question",
    "draft_faq",
    "fill_from_profile",
    "find_answer",
    "remove_question",
    "skip_question",
]
