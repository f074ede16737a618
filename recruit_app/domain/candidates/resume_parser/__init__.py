"""Read a profile out of a résumé's text by rules; what is not written there stays empty."""

from recruit_app.domain.candidates.resume_parser.found import EducationEntry, Found, Links, ParsedResume, WorkEntry
from recruit_app.domain.candidates.resume_parser.parse import parse_resume
from recruit_app.domain.candidates.resume_parser.record import to_record
from recruit_app.domain.candidates.resume_parser.skills import SkillVocabulary, default_vocabulary

__all__ = [
    "EducationEntry",
    "Found",
    "Links",
    "ParsedResume",
    "SkillVocabulary",
    "WorkEntry",
    "default_vocabulary",
    "parse_resume",
    "to_record",
]
