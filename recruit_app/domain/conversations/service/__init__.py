"""Everything that writes in a conversation."""

from recruit_app.domain.conversations.service.about_postings import ask_about_posting
from recruit_app.domain.conversations.service.applying import apply_to_job
from recruit_app.domain.conversations.service.asked import answer_asked
from recruit_app.domain.conversations.service.assistant import CONSENT_WORDING
from recruit_app.domain.conversations.service.handling import hand_back, mark_read, take_over
from recruit_app.domain.conversations.service.newcomers import NewcomerForm, apply_as_newcomer, take_newcomer
from recruit_app.domain.conversations.service.talking import post_message

__all__ = [
    "CONSENT_WORDING",
    "NewcomerForm",
    "answer_asked",
    "apply_as_newcomer",
    "apply_to_job",
    "ask_about_posting",
    "hand_back",
    "mark_read",
    "post_message",
    "take_newcomer",
    "take_over",
]
