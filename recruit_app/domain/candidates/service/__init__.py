"""Everything that changes a profile."""

from recruit_app.domain.candidates.service.consents import record_consent
from recruit_app.domain.candidates.service.positions import remove_position, save_position
from recruit_app.domain.candidates.service.profile import (
    confirm_fact,
    set_fact,
    topic,
    update_profile_section,
)
from recruit_app.domain.candidates.service.resumes import (
    READ_TASK,
    confirm_resume,
    discard_resume,
    read_resume,
    receive_resume,
    sign_resume_link,
)
from recruit_app.domain.candidates.service.vector import refresh_vector

__all__ = [
    "READ_TASK",
    "confirm_fact",
    "confirm_resume",
    "discard_resume",
    "read_resume",
    "receive_resume",
    "record_consent",
    "refresh_vector",
    "remove_position",
    "save_position",
    "set_fact",
    "sign_resume_link",
    "topic",
    "update_profile_section",
]
