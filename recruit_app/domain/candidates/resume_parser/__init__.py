"""Read a profile out of a résumé's text by rules; what is not written there stays empty."""

from recruit_app.domain.candidates.resume_parser.found import Found, Links, ParsedResume, WorkEntry
from recruit_app.domain.candidates.resume_parser.parse import parse_resume
from recruit_app.domain.candidates.resume_parser.skills import SkillVocabulary, default_vocabulary

__all__ = [
    "Found",
    "Links",
    "ParsedResume",
    "SkillVocabulary",
    "WorkEntry",
    "default_vocabulary",
    "parse_resume",
]
