"""The profile's sections A to G: which fields, in what words, and why to fill them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field; `kind` is line, text, list, choice, yes_no, date, number, pay, phone, url or email."""

    name: str
    label: str
    kind: str = "line"
    options: tuple[str, ...] = ()
    hint: str = ""
    is_protected: bool = False
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A card of the profile and what filling it gives the person."""

    key: str
    letter: str
    title: str
    unlocks: str
    fields: tuple[FieldSpec, ...]


RELOCATE = ("Yes", "No", "Open to Discussion")
JOB_TYPES = ("Full-time", "Contract", "Part-time", "Internship")
SHIFTS = ("Day", "Night", "Flex")
SECTORS = ("Private", "Government", "Either")
CONTACT_MODES = ("Email", "Call", "WhatsApp")
GENDERS = ("Female", "Male", "Non-binary", "Prefer not to say")
MARITAL = ("Single", "Married", "Other", "Prefer not to say")
CATEGORIES = ("General", "OBC", "SC", "ST", "EWS", "Prefer not to say")
TRAVEL = ("No", "Sometimes", "Often")

SECTIONS: tuple[Section, ...] = (
    Section(
        "about",
        "A",
        "About you",
        "Recruiters can reach you.",
        (
            FieldSpec("phone", "Phone", "phone", hint="For calls and WhatsApp, such as 98450 12345"),
            FieldSpec("linkedin_url", "LinkedIn", "url"),
            FieldSpec("github_url", "GitHub", "url", counts=False),
            FieldSpec("portfolio_url", "Portfolio", "url", counts=False),
            FieldSpec("bio", "Summary", "text", hint="Two or three sentences about your work"),
            FieldSpec("is_actively_searching", "Looking for a job now", "yes_no"),
        ),
    ),
    Section(
        "skills",
        "B",
        "Skills and education",
        "Your match with each job is worked out from these.",
        (
            FieldSpec("skills", "Skills", "list", hint="Separated by commas: React, TypeScript"),
            FieldSpec("highest_education", "Highest education"),
            FieldSpec("year_of_passing", "Year of passing", "number"),
            FieldSpec("certificates", "Certificates", "list", counts=False),
            FieldSpec("projects_summary", "Projects", "text", counts=False),
        ),
    ),
    Section(
        "preferences",
        "C",
        "Work and preferences",
        "The bot does not ask these again when you apply.",
        (
            FieldSpec("total_experience_years", "Experience in years", "number", hint="Such as 4.5"),
            FieldSpec("current_role", "Current role"),
            FieldSpec("expected_role", "Role you want"),
            FieldSpec("job_type_preference", "Kind of job", "choice", JOB_TYPES),
            FieldSpec("current_locations", "Current city", "list"),
            FieldSpec("preferred_locations", "Preferred cities", "list", hint="Bengaluru, Pune, Remote"),
            FieldSpec("ready_to_relocate", "Ready to relocate", "choice", RELOCATE),
            FieldSpec("notice_period", "Notice period in days", "number", hint="0 if you can join at once"),
            FieldSpec("availability_date", "Available from", "date", counts=False),
            FieldSpec("shift_preference", "Shift", "choice", SHIFTS, counts=False),
            FieldSpec("work_authorization", "Work authorisation", counts=False),
        ),
    ),
    Section(
        "pay",
        "D",
        "Pay",
        "You see only jobs worth your time, and are not asked twice.",
        (
            FieldSpec("current_ctc", "Current pay a year", "pay", hint="18 LPA or 18,50,000"),
            FieldSpec("expected_ctc", "Expected pay a year", "pay", hint="22 LPA or 22,00,000"),
            FieldSpec("is_ctc_negotiable", "Negotiable", "yes_no"),
        ),
    ),
    Section(
        "personal",
        "E",
        "Personal and wider preferences",
        "Some employers must report these; recruiters never see the private ones.",
        (
            FieldSpec("languages", "Languages", "list", hint="Kannada, Hindi, English"),
            FieldSpec("looking_for_jobs_abroad", "Jobs abroad", "yes_no"),
            FieldSpec("sector_preference", "Sector", "choice", SECTORS),
            FieldSpec("preferred_industries", "Preferred industries", "list", counts=False),
            FieldSpec("willingness_to_travel", "Travel for work", "choice", TRAVEL),
            FieldSpec("has_driving_license", "Driving licence", "yes_no", counts=False),
            FieldSpec("gender", "Gender", "choice", GENDERS, is_protected=True, counts=False),
            FieldSpec("marital_status", "Marital status", "choice", MARITAL, is_protected=True, counts=False),
            FieldSpec("dob", "Date of birth", "date", is_protected=True, counts=False),
            FieldSpec(
                "reservation_category",
                "Reservation category",
                "choice",
                CATEGORIES,
                is_protected=True,
                counts=False,
            ),
            FieldSpec("disability", "Disability", is_protected=True, counts=False),
        ),
    ),
    Section("history", "F", "Work history", "Recruiters see what you did and where.", ()),
    Section(
        "contact",
        "G",
        "Contact and availability",
        "You are called when it suits you.",
        (
            FieldSpec("preferred_contact_mode", "Best way to reach you", "choice", CONTACT_MODES),
            FieldSpec("best_time_to_contact", "Best time", hint="Such as weekdays after 6 pm"),
            FieldSpec("alternate_email", "Other e-mail", "email", counts=False),
            FieldSpec("alternate_phone", "Other phone", "phone", counts=False),
            FieldSpec("has_current_offers", "Offers in hand", "yes_no"),
            FieldSpec("number_of_offers", "How many offers", "number", counts=False),
        ),
    ),
)
SECTION_OF = {section.key: section for section in SECTIONS}
FIELD_OF = {field.name: field for section in SECTIONS for field in section.fields}
PROTECTED = frozenset(field.name for field in FIELD_OF.values() if field.is_protected)
