"""The layouts Indian résumés come in, as blocks that every kind of document can hold."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.resume_corpus.people import Person


@dataclass(frozen=True)
class Block:
    """kind: name, line, heading, para, bullets, table, split (left and right on one line), gap."""

    kind: str
    text: str = ""
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


Layout = Callable[[Person], list[Block]]


def line(text: str) -> Block:
    return Block("line", text)


def heading(text: str) -> Block:
    return Block("heading", text)


def bullets(*items: str) -> Block:
    return Block("bullets", items=items)


def table(*rows: tuple[str, ...]) -> Block:
    return Block("table", rows=rows)


GAP = Block("gap")


def _personal(person: Person) -> list[Block]:
    rows = [*person.personal.items(), ("Languages Known", ", ".join(person.languages))]
    return [
        heading("PERSONAL DETAILS"),
        *(line(f"{key} : {value}") for key, value in rows),
        heading("DECLARATION"),
        line("I hereby declare that the above information is true to the best of my knowledge."),
        line(f"Place: {person.place.split(',')[0]}"),
        line(f"Date: 12/06/2026                         ({person.name})"),
    ]


def _school_table(person: Person) -> Block:
    rows = [
        (d.degree, f"{d.institution}{', ' + d.board if d.board else ''}", str(d.year), d.mark or "-")
        for d in person.education
    ]
    return table(("Qualification", "Institute / Board", "Year of Passing", "Percentage"), *rows)


def naukri(person: Person) -> list[Block]:
    """Curriculum vitae with label blocks, a table of studies, personal details and a declaration."""
    blocks = [
        Block("name", "CURRICULUM VITAE"),
        line(f"Name: {person.name}"),
        line(f"E-Mail: {person.email}"),
        line(f"Mobile: {person.phone}"),
        line(f"Address: Flat 12, 4th Cross, {person.place} - 560034"),
        heading("Career Objective:"),
        Block("para", person.summary),
        heading("Educational Qualification:"),
        _school_table(person),
        heading("Technical Skills:"),
        bullets(*person.skills),
        heading("Work Experience:"),
    ]
    for job in person.jobs:
        blocks += [
            line(f"Company : {job.company}, {job.place}"),
            line(f"Designation : {job.title}"),
            line(f"Duration : {job.start} to {job.end}"),
            line("Roles and Responsibilities:"),
            bullets(*job.bullets),
        ]
    return [*blocks, *(line(term) for term in person.terms), *_personal(person)]


def job_board(person: Person) -> list[Block]:
    """The export of a large job board: title, company with place, dates, each on a line of its own."""
    first = person.jobs[0]
    blocks = [
        Block("name", person.name),
        line(f"{first.title} - {first.company}"),
        GAP,
        line(f"{person.place} - Email me on Indeed: indeed.com/r/{person.name.replace(' ', '-')}/1f2e3d4c5b6a7980"),
        line(f"{person.email} {person.phone}"),
        GAP,
        bullets(person.summary),
        line(f"Willing to relocate to: {person.place}"),
        GAP,
        heading("WORK EXPERIENCE"),
    ]
    for job in person.jobs:
        end = "Present" if job.end in ("Present", "Till Date") else job.end
        blocks += [
            GAP, line(job.title), GAP, line(f"{job.company} -  {job.place}, India -"), GAP,
            line(f"{job.start} to {end}"), GAP, *(line(text) for text in job.bullets),
        ]  # fmt: skip
    blocks += [GAP, heading("EDUCATION")]
    for degree in person.education:
        blocks += [GAP, line(degree.degree), GAP, line(degree.institution), GAP, line(str(degree.year))]
    listed = ", ".join(f"{skill} (Less than 1 year)" for skill in person.skills)
    return [
        *blocks,
        GAP,
        heading("SKILLS"),
        GAP,
        line(listed),
        GAP,
        heading("ADDITIONAL INFORMATION"),
        *_personal(person)[1:2],
    ]


def modern(person: Person) -> list[Block]:
    """Company and place, title and dates set apart left and right."""
    blocks = [
        Block("name", person.name),
        line(person.headline),
        line(f"{person.place} | {person.phone} | {person.email} | linkedin.com/in/{_slug(person)}"),
        heading("PROFESSIONAL SUMMARY"),
        Block("para", person.summary),
        heading("PROFESSIONAL EXPERIENCE"),
    ]
    for job in person.jobs:
        blocks += [
            Block("split", items=(job.company, job.place)),
            Block("split", items=(job.title, f"{job.start} – {job.end}")),
            bullets(*job.bullets),
        ]
    blocks.append(heading("EDUCATION"))
    for degree in person.education:
        blocks += [Block("split", items=(degree.institution, str(degree.year))), line(degree.degree)]
    blocks += [heading("SKILLS"), line(", ".join(person.skills))]
    if person.certificates:
        blocks += [heading("CERTIFICATIONS"), bullets(*person.certificates)]
    return [*blocks, heading("LANGUAGES"), line(", ".join(person.languages))]


def _slug(person: Person) -> str:
    return person.name.lower().replace(" ", "-").replace(".", "")


def prose(person: Person) -> list[Block]:
    """Employers and studies told in sentences."""
    blocks = [
        Block("name", person.name.upper()),
        line(f"Email: {person.email}    Contact No: {person.phone}"),
        heading("OBJECTIVE"),
        Block("para", person.summary),
        heading("PROFESSIONAL EXPERIENCE"),
    ]
    current, *earlier = person.jobs
    told = [
        f"Currently working as {current.title} in {current.company}, {current.place} from {current.start} to till date."
    ]
    for number, job in enumerate(earlier):
        if number % 2:
            told.append(f"Worked with {job.company} as {job.title} from {job.start} to {job.end}.")
        else:
            told.append(f"Worked as a {job.title} at {job.company} from {job.start} to {job.end}.")
    studies = []
    for number, degree in enumerate(person.education):
        mark = f" with {degree.mark}" if degree.mark else ""
        if number % 2:
            studies.append(f"Completed {degree.degree} from {degree.institution} in the year {degree.year}{mark}.")
        else:
            studies.append(f"{degree.degree} from {degree.institution}, {degree.year}{mark}")
    return [
        *blocks, bullets(*told), heading("ACADEMIC QUALIFICATION"), bullets(*studies),
        heading("KEY SKILLS"), line(", ".join(person.skills)), *_personal(person),
    ]  # fmt: skip


def tables(person: Person) -> list[Block]:
    """Everything in tables: skills by kind, employers with from and to, studies."""
    employers = [(str(n), job.company, job.title, job.start, job.end) for n, job in enumerate(person.jobs, start=1)]
    return [
        Block("name", "RESUME"),
        Block("name", person.name),
        Block("split", items=(f"Mob: {person.phone}", f"Email: {person.email}")),
        heading("PROFILE SUMMARY"),
        bullets(person.summary),
        heading("EMPLOYMENT HISTORY"),
        table(("S.No", "Organization", "Designation", "From", "To"), *employers),
        heading("ACADEMIC DETAILS"),
        _school_table(person),
        heading("SKILL SET"),
        table(("Skills", ", ".join(person.skills)), ("Languages Known", ", ".join(person.languages))),
        *_personal(person),
    ]


def brackets(person: Person) -> list[Block]:
    """Company with dates in brackets, the role below it, projects with their own blocks."""
    blocks = [
        Block("name", person.name),
        Block("split", items=(person.headline, f"☎ {person.phone}")),
        Block("split", items=(person.place, f"✉ {person.email}")),
        heading("Summary"),
        Block("para", person.summary),
        heading("Work History"),
    ]
    for job in person.jobs:
        start, end = (_apostrophe(text) for text in (job.start, job.end))
        blocks += [
            line(f"{job.company}, {job.place} ({start} – {end})"),
            line(f"Role: {job.title}"),
            bullets(*job.bullets),
        ]
    blocks += [
        heading("Projects"),
        line("Project Name: Core Banking Upgrade"),
        line("Client: First National Bank, USA"),
        line("Duration: 8 months"),
        line("Team Size: 6"),
        bullets("Wrote the interface to the card network."),
        heading("Education"),
    ]
    blocks += [
        line(f"{d.degree}, {d.institution} ({d.year}){' - ' + d.mark if d.mark else ''}") for d in person.education
    ]
    blocks += [heading("Core Competencies"), bullets(*person.skills), heading("Languages"), bullets(*person.languages)]
    return blocks


def _apostrophe(text: str) -> str:
    month, _, year = text.partition(" ")
    return f"{month[:3]}'{year[2:]}" if year.isdigit() else text


def one_line(person: Person) -> list[Block]:
    """Title at company and dates on one line."""
    blocks = [
        Block("name", person.name),
        line(person.headline),
        line(f"{person.email} • {person.phone} • {person.place}"),
        heading("About Me"),
        Block("para", person.summary),
        heading("Experience"),
    ]
    for job in person.jobs:
        blocks += [line(f"{job.title} at {job.company} | {job.start} - {job.end}"), bullets(*job.bullets)]
    blocks.append(heading("Education"))
    blocks += [line(f"{d.institution} — {d.degree} — {d.year}") for d in person.education]
    return [*blocks, heading("Skills"), line(" | ".join(person.skills))]


LAYOUTS: dict[str, Layout] = {f.__name__: f for f in (naukri, job_board, modern, prose, tables, brackets, one_line)}
