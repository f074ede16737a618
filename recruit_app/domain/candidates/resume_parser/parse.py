"""The one entry: résumé text in, everything found out."""

from datetime import date

from recruit_app.domain.candidates.resume_parser.contact import (
    find_emails,
    find_links,
    find_location,
    find_name,
    find_phones,
)
from recruit_app.domain.candidates.resume_parser.education import find_education, highest
from recruit_app.domain.candidates.resume_parser.experience import find_total_experience, find_work_history
from recruit_app.domain.candidates.resume_parser.found import EducationEntry, Found, ParsedResume, WorkEntry
from recruit_app.domain.candidates.resume_parser.lines import clean_lines
from recruit_app.domain.candidates.resume_parser.sections import HEAD, Sections, split_sections
from recruit_app.domain.candidates.resume_parser.skills import SkillVocabulary
from recruit_app.domain.candidates.resume_parser.summary import (
    find_certificates,
    find_current_role,
    find_languages,
    find_summary,
)
from recruit_app.domain.candidates.resume_parser.terms import (
    find_current_ctc,
    find_expected_ctc,
    find_notice,
)

# What a section of its own holds is not searched for jobs.
_NO_JOBS = {"education", "projects", "skills", "certificates", "languages", "personal", "other"}
_NO_STUDIES = {"experience", "projects", "skills", "languages"}


def parse_resume(text: str, *, today: date, vocabulary: SkillVocabulary) -> ParsedResume:
    """Read a résumé's text. Values not written in it stay None or empty; nothing is guessed.

    Pay is in rupees per year, notice in days, experience in years (one decimal) up to `today`.
    """
    lines = clean_lines(text)
    sections = split_sections("\n".join(lines))
    head = sections[HEAD]
    emails = find_emails(lines)
    name = find_name(lines, emails)
    history = _history(sections, today, vocabulary)
    education = _education(sections, today)
    degree, year = highest(education)
    return ParsedResume(
        full_name=name,
        emails=emails,
        phones=find_phones(lines),
        links=find_links(lines),
        location=find_location(head, lines),
        current_role=find_current_role(head, history, name.value if name else ""),
        summary=find_summary(sections.get("summary", []), head),
        total_experience_years=find_total_experience(history, lines, today),
        work_history=history,
        highest_education=degree,
        year_of_passing=year,
        education=education,
        skills=_all_skills(sections, vocabulary),
        certificates=find_certificates(sections.get("certificates", [])),
        languages=find_languages(sections.get("languages", []), lines),
        notice_period_days=find_notice(lines),
        current_ctc=find_current_ctc(lines),
        expected_ctc=find_expected_ctc(lines),
    )


def _history(sections: Sections, today: date, vocabulary: SkillVocabulary) -> tuple[WorkEntry, ...]:
    section = sections.get("experience", [])
    told = [line for kind in (HEAD, "summary", "other") for line in sections.get(kind, [])]
    if any(line.strip() for line in section):
        found = find_work_history(section, told, today, vocabulary)
        if found:
            return found
    rest = [line for kind, lines in sections.items() if kind not in _NO_JOBS for line in ["", *lines]]
    return find_work_history(rest, told, today, vocabulary)


def _education(sections: Sections, today: date) -> tuple[EducationEntry, ...]:
    found = find_education(sections.get("education", []), today)
    if found:
        return found
    rest = [line for kind, lines in sections.items() if kind not in _NO_STUDIES for line in lines]
    return find_education(rest, today, is_section=False)


def _all_skills(sections: Sections, vocabulary: SkillVocabulary) -> tuple[Found[str], ...]:
    """Return the skills of the whole résumé; what a degree is called says nothing about skills."""
    listed = vocabulary.find("\n".join(sections.get("skills", [])), is_skill_list=True)
    others = [line for kind, lines in sections.items() if kind not in ("education", "languages") for line in lines]
    elsewhere = vocabulary.find("\n".join(others))
    return tuple({hit.value: hit for hit in (*elsewhere, *listed)}.values())
