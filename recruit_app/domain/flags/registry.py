"""Every setting there is: its type, default, and what it does, in words an admin understands."""

from dataclasses import dataclass
from typing import Any

FRESHNESS_DEFAULT_DAYS = {
    "current_ctc": 90,
    "expected_ctc": 90,
    "notice_period": 30,
    "total_experience": 180,
    "current_location": 180,
    "preferred_location": 180,
    "skills": 180,
    "last_prescreening": 180,
}


@dataclass(frozen=True, slots=True)
class Flag:
    """One setting; `kind` is 'switch', 'text' or 'days' (a map of fact to days)."""

    key: str
    kind: str
    default: Any
    title: str
    description: str
    group: str


REGISTRY: dict[str, Flag] = {
    flag.key: flag
    for flag in (
        Flag("ALLOW_SIGNUP", "switch", True, "Sign-up", "New candidates can create an account.", "Access"),
        Flag(
            "MAINTENANCE_MODE",
            "switch",
            False,
            "Maintenance mode",
            "Everyone but admins sees a short notice instead of the site.",
            "Access",
        ),
        Flag(
            "ENABLE_CHATBOT",
            "switch",
            True,
            "Pre-screening bot",
            "The bot asks a job's questions as soon as somebody applies.",
            "Automation",
        ),
        Flag(
            "ENABLE_AI_PARSING",
            "switch",
            True,
            "Résumé reading",
            "Uploaded résumés are read and proposed as profile fields.",
            "Automation",
        ),
        Flag("ENABLE_WHATSAPP", "switch", False, "WhatsApp", "Candidates can chat by WhatsApp.", "Channels"),
        Flag("ENABLE_TELEGRAM", "switch", False, "Telegram", "Candidates can chat by Telegram.", "Channels"),
        Flag(
            "ENABLE_HOT_DROPS",
            "switch",
            True,
            "Hot drops",
            "Jobs found on other boards are shown to candidates.",
            "Public site",
        ),
        Flag(
            "ENABLE_JOBSPY",
            "switch",
            False,
            "LinkedIn, Indeed and Naukri",
            "Hot drops may also search these sites, by the optional JobSpy library. They limit how much is read.",
            "Public site",
        ),
        Flag(
            "AGENCY_NAME",
            "text",
            "Meridian Talent",
            "Agency name",
            "Shown on every public page.",
            "Public site",
        ),
        Flag(
            "FRESHNESS_DAYS",
            "days",
            FRESHNESS_DEFAULT_DAYS,
            "Freshness limits",
            "After how many days a profile fact is asked again.",
            "Automation",
        ),
    )
}
