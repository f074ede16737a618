"""Cut a résumé into its sections by their headings."""

import re

_HEADINGS: dict[str, str] = {
    "summary": "summary|professional summary|career summary|executive summary|profile|profile summary|"
    "about|"
    "about me|objective|career objective|career overview|overview|personal profile|professional profile",
    "experience": "experience|work experience|professional experience|employment|employment history|"
    "work history|"
    "career history|job experience|relevant experience|experience details|employment details|work details|"
    "professional background|organisational experience|organizational experience|internship|internships|"
    "internship experience|professional work experience|employment record|experience summary",
    "education": "education|academics|academic details|academic background|educational qualification|"
    "educational qualifications|academic qualification|academic qualifications|education and training|"
    "qualification|"
    "qualifications|education details|educational background|education & training|academic profile|"
    "academia",
    "skills": "skills|technical skills|key skills|core skills|skill highlights|skills summary|core "
    "competencies|"
    "competencies|technologies|technical expertise|areas of expertise|tools|it skills|computer skills|"
    "professional skills|highlights|technical proficiency|skill set|skillset|tech stack|additional "
    "skills|strengths|"
    "key competencies|technical summary|skills & tools|tools & technologies|software skills|soft skills",
    "certificates": "certifications|certification|certificates|licenses|licences|licenses and "
    "certifications|"
    "certifications and licenses|courses and certifications|trainings and certifications|professional "
    "certifications|"
    "licenses & certifications|certifications & licenses|training & certifications",
    "languages": "languages|languages known|known languages|language proficiency|language skills|linguistic skills",
    "projects": "projects|project|key projects|personal projects|academic projects|project details|selected projects",
    "other": "achievements|awards|honors|honours|honors/awards|hobbies|interests|references|"
    "publications|patents|"
    "invited talks|selected honors|personal details|personal information|personal dossier|declaration|"
    "links|"
    "volunteer experience|volunteering|extracurricular activities|extra curricular activities|activities|"
    "accomplishments|affiliations|additional information|on campus involvement|featured skills|"
    "selected awards|"
    "awards and honors|training|trainings|strength|any other section|my life philosophy|most proud of|"
    "a day of my life|referees|memberships|welcome to rendercv|leadership|professional affiliations",
}
_BY_HEADING = {name: kind for kind, names in _HEADINGS.items() for name in names.split("|")}
_BULLET = re.compile(r"^\s*[•◦◆▪▸►‣●○■∙*·\-–]\s+")

HEAD = "head"
Sections = dict[str, list[str]]


def heading_kind(line: str) -> str | None:
    """Return which section a line opens, or None when it is no heading."""
    plain = re.sub(r"[^a-z&/ ]+", " ", line.lower())
    plain = re.sub(r"\s+", " ", plain).strip()
    if len(line) > 45 or any(char.isdigit() for char in line):
        return None
    return _BY_HEADING.get(plain)


def split_sections(text: str) -> Sections:
    """Return the lines of each section; lines before the first heading are the `head`.

    A section met twice (skills in two columns) goes on where it was, after an empty line.
    """
    sections: Sections = {HEAD: []}
    current = HEAD
    for raw in text.splitlines():
        line = raw.rstrip()
        kind, rest = _opens(line)
        if kind is None:
            sections[current].append(line)
            continue
        current = kind
        sections.setdefault(current, []).append("")
        if rest:
            sections[current].append(rest)
    return sections


def _opens(line: str) -> tuple[str | None, str]:
    kind = heading_kind(line)
    if kind is not None:
        return kind, ""
    label, colon, rest = line.partition(":")
    inline = heading_kind(label) if colon and rest.strip() and not is_bullet(line) else None
    # "Languages: Hindi, English" is a section in one line; "Tools: Jenkins" belongs to where it stands.
    if inline in ("summary", "certificates") and len(label) < 30:
        return inline, rest.strip()
    return None, ""


def is_bullet(line: str) -> bool:
    """Say whether a line is an item of a list."""
    return _BULLET.match(line) is not None


def without_bullet(line: str) -> str:
    """Return the line without its bullet and outer blanks."""
    return _BULLET.sub("", line).strip()
