"""Cut a résumé into its sections by their headings."""

import re

_HEADINGS: dict[str, str] = {
    "summary": "summary|professional summary|career summary|executive summary|profile|profile summary|about|about me|"
    "objective|career objective|career objectives|objectives|job objective|professional objective|career overview|overview|"
    "professional profile|carrier objective|career profile|synopsis|professional synopsis|career synopsis|profile synopsis|"
    "summary of experience|summary of qualifications|summary of skills and experience|professional overview|career goal|"
    "career vision|career aim|aim|resume summary|resume objective|resume headline|brief overview|personal statement|"
    "summary of professional experience|career highlights|highlights of experience|profile overview|introduction",
    "experience": "experience|work experience|work experiences|professional experience|employment|employment history|"
    "work history|career history|job experience|relevant experience|experience details|employment details|work details|"
    "professional background|organisational experience|organizational experience|internship|internships|"
    "internship experience|professional work experience|employment record|experience summary|working experience|"
    "organizational scan|organisational scan|employment scan|career graph|career progression|career path|work profile|"
    "professional details|job profile|previous experience|current experience|past experience|industrial experience|"
    "industry experience|professional history|career contour|career chronology|employment summary|employment profile|"
    "experience profile|details of work experience|work experience details|total experience|total work experience|"
    "professional experience details|experiences|working history|professional career|employer details|company details|"
    "current employment|previous employment|occupational contour|employment chronicle|work summary|internship details|"
    "professional and work experience|teaching experience|clinical experience|it experience|corporate experience|"
    "military experience|additional experience|other experience|research experience|career experience|positions held|"
    "career snapshot|internships and training|organizational details|present employment|present experience|experience chronology|"
    "current position|current role|previous positions|job history|professional employment|summary of work experience|work experience summary|employment experience",
    "education": "education|academics|academic details|academic background|educational qualification|educations|"
    "educational qualifications|academic qualification|academic qualifications|education and training|qualification|"
    "qualifications|education details|educational background|education training|academic profile|academia|"
    "educational details|educational profile|academic record|academic records|scholastics|scholastic|academic credentials|"
    "educational credentials|education qualification|education qualifications|academic chronicle|academic history|"
    "educational history|education background|academic education|academic information|educational information|"
    "educational summary|academic summary|education summary|professional qualification|professional qualifications|"
    "scholastic record|scholastic profile|academic performance|academic career|academic projects and education|"
    "technical qualification|technical qualifications|educational and professional qualifications|basic academic credentials|"
    "educational attainments|academic attainments|education and qualifications|qualification details|academic qualification details|"
    "educational qualification details|education history|educational qualifications details|academic details|education certifications|"
    "education and certifications|education and credentials|academic pursuits|schooling|education profile",
    "skills": "skills|technical skills|key skills|core skills|skill highlights|skills summary|core competencies|"
    "competencies|technologies|technical expertise|areas of expertise|area of expertise|tools|it skills|computer skills|"
    "professional skills|highlights|technical proficiency|skill set|skills set|skillset|technical skillset|tech stack|"
    "additional skills|strengths|technical skill|skill|technical competencies|technical knowledge|technical exposure|"
    "key competencies|technical summary|skills tools|skills and tools|tools technologies|tools and technologies|"
    "software skills|soft skills|key strengths|personal skills|software proficiency|it proficiency|computer proficiency|"
    "computer knowledge|domain skills|core strengths|technical skill set|functional skills|software knowledge|software exposure|"
    "skills and expertise|key skill|expertise|professional expertise|computer literacy|technical proficiencies|technology skills|"
    "programming skills|programming languages|skills and abilities|skills abilities|personal strengths|my strengths|"
    "technical profile|it knowledge|software known|primary skills|secondary skills|relevant skills|skills profile|"
    "key skills and competencies|area of interest and skills|core qualifications|core expertise|special skills|summary of skills|"
    "technical strengths|key expertise|competency|key skills area|specialties|specialities|management skills|interpersonal skills|"
    "computer languages|work skills|technical and professional skills|other skills|featured skills",
    "certificates": "certifications|certification|certificates|licenses|licences|licenses and certifications|certificate|"
    "certifications and licenses|courses and certifications|trainings and certifications|professional certifications|"
    "certifications licenses|training and certifications|training certifications|courses|certification courses|"
    "certifications and training|certifications and courses|technical certifications|certification details|"
    "professional certification|certifications/licenses|licensure|certifications and trainings|licenses certifications|"
    "professional certificates|additional certifications|additional courses|additional qualification|additional qualifications|"
    "professional courses|credentials|professional trainings and certifications",
    "languages": "languages|languages known|known languages|language proficiency|language skills|linguistic skills|"
    "language known|language|languages spoken|linguistic proficiency|linguistic abilities|spoken languages",
    "projects": "projects|project|key projects|personal projects|academic projects|project details|selected projects|"
    "academic project|projects undertaken|project profile|projects handled|live projects|major projects|major project|"
    "mini project|minor project|project work|project experience|projects done|project undertaken|projects summary|projects details|"
    "project summary|final year project|main project|professional projects|project handled|projects worked on|project report|"
    "details of projects|relevant projects|college projects|project details are as follows|academic project details",
    "personal": "personal details|personal information|personal dossier|personal profile|personal data|personal detail|"
    "personal vitae|personal particulars|personal bio data|bio data|personal info|personal memoranda|about myself|"
    "personnel details|personal snippets|other details|other information|personal|contact|contact details|contact information|"
    "contact info|contact me|get in touch|reach me|personal minutiae|general information",
    "other": "achievements|awards|honors|honours|honors/awards|hobbies|interests|references|reference|publications|patents|"
    "invited talks|selected honors|declaration|links|volunteer experience|volunteering|extracurricular activities|"
    "extra curricular activities|activities|accomplishments|affiliations|additional information|on campus involvement|"
    "selected awards|awards and honors|training|trainings|strength|any other section|my life philosophy|most proud of|"
    "a day of my life|referees|memberships|welcome to rendercv|leadership|professional affiliations|extra curricular|"
    "extra curriculars|co curricular activities|key achievements|awards and achievements|achievements and awards|"
    "honors and awards|hobbies and interests|interests and hobbies|areas of interest|area of interest|industrial training|"
    "trainings attended|training undertaken|workshops|seminars|seminars attended|workshops attended|conferences|positions of "
    "responsibility|position of responsibility|extra curricular activities and achievements|personal traits|personality traits|"
    "personal attributes|co curricular|social activities|personal interests|recognition|awards and recognition|volunteer work|"
    "community service|scholastic achievements|academic achievements|rewards and recognition|awards recognition|declarations|"
    "industrial visit|industrial visits|in plant training|passport details|visa status|salary details|key responsibilities handled|"
    "groups|military service|extracurricular|extra activities|personal skills and hobbies|online profile|social links|find me online",
}  # fmt: skip
_BY_HEADING = {name.strip(): kind for kind, names in _HEADINGS.items() for name in names.split("|")}
# A heading of a few words in capitals that carries one of these opens that section, whatever the other words are.
_BY_WORD = (
    ("projects", re.compile(r"\bprojects?\b")),
    (
        "experience",
        re.compile(r"\b(?:work|employment|career history|professional experience|work experience|internships?)\b"),
    ),
    ("education", re.compile(r"\b(?:education\w*|academics?|qualifications?|scholastics?)\b")),
    ("certificates", re.compile(r"\b(?:certifications?|certificates|licen[sc]es?)\b")),
    ("languages", re.compile(r"\blanguages? (?:known|proficiency)\b")),
    ("skills", re.compile(r"\b(?:skills?|skillset|competenc\w+|expertise|proficienc\w+)\b")),
    ("experience", re.compile(r"\bexperience\b")),
    ("summary", re.compile(r"\b(?:objective|summary|synopsis)\b")),
    ("personal", re.compile(r"\bpersonal\b")),
    ("other", re.compile(r"\b(?:achievements?|awards?|activities|hobbies|interests|declaration|references)\b")),
)
_BULLET = re.compile(r"^\s*(?:[•◦◆▪▸►‣●○■∙*·\-–➢✓]\s*(?=[\s\w(])|[•●▪◆]\s*)(?!\d+%)")

HEAD = "head"
Sections = dict[str, list[str]]


def heading_kind(line: str) -> str | None:
    """Return which section a line opens, or None when it is no heading."""
    text = re.sub(
        r"\(.*?\)|\s*[:\-–]+\s*\d+(?:\.\d+)?\s*\+?\s*(?:years?|yrs?|months?)[\s\d.&]*(?:months?)?\W*$|^\s*(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s",
        " ",
        line,
        flags=re.IGNORECASE,
    ).strip(" \t•*-–—:|_=#")
    if not text or len(text) > 48 or any(char.isdigit() for char in text):
        return None
    plain = re.sub(r"[^a-z/ ]+", " ", text.lower().replace("&", " and ").replace("’s", "s"))
    plain = re.sub(r"\s+", " ", plain).strip()
    for name in (plain, plain.replace(" and ", " "), plain.removeprefix("my ").removesuffix(" details")):
        if name in _BY_HEADING:
            return _BY_HEADING[name]
    is_marked = text.isupper() or line.rstrip().endswith((":", ":-", ":-"))
    if is_marked and len(plain.split()) <= 5 and not re.search(r"[,;@.]|\t", text):
        return next((kind for kind, pattern in _BY_WORD if pattern.search(plain)), None)
    return None


def split_sections(text: str) -> Sections:
    """Return the lines of each section; lines before the first heading are the `head`.

    A section met twice (skills in two columns) goes on where it was, after an empty line.
    """
    sections: Sections = {HEAD: []}
    current = HEAD
    for raw in text.splitlines():
        line = raw.rstrip()
        kind, rest = _opens(line, current)
        if kind is None:
            sections[current].append(line)
            continue
        current = kind
        sections.setdefault(current, []).append("")
        if rest:
            sections[current].append(rest)
    return sections


def _opens(line: str, current: str) -> tuple[str | None, str]:
    if re.match(r"\s*[•●▪*]\s*\w", line) and not line.rstrip().endswith(":"):
        return None, ""
    kind = heading_kind(line)
    if kind is not None and not _is_label_inside(line, current):
        return kind, ""
    label, colon, rest = line.partition(":")
    inline = heading_kind(label) if colon and rest.strip() and not is_bullet(line) else None
    # "Languages: Hindi, English" is a section in one line; "Tools: Jenkins" belongs to where it stands.
    if (
        inline in ("summary", "certificates", "education")
        and len(label) < 30
        and current not in ("education", "certificates")
    ):
        return inline, rest.strip()
    if inline == "experience" and label.strip().isupper() and current != "experience":
        return inline, rest.strip()
    return None, ""


def _is_label_inside(line: str, current: str) -> bool:
    """Say whether a heading word is only a label inside a job, a project or a study ("Project:", "Tools")."""
    words = line.strip(" :-").lower()
    if current in ("experience", "projects") and words in (
        "project",
        "tools",
        "technologies",
        "training",
        "profile",
        "strength",
        "role",
    ):
        return True
    return current == "education" and words in (
        "qualification",
        "training",
        "courses",
        "course",
        "languages",
        "academic",
    )


def is_bullet(line: str) -> bool:
    """Say whether a line is an item of a list."""
    return _BULLET.match(line) is not None


def without_bullet(line: str) -> str:
    """Return the line without its bullet and outer blanks."""
    return _BULLET.sub("", line).strip()
