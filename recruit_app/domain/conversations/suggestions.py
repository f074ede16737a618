"""Three replies a recruiter could send next, by rules, to be edited before they go."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Situation:
    """What the replies depend on."""

    first_name: str
    job_title: str
    status: str
    last_text: str = ""
    next_question: str = ""
    failed_must_have: str = ""
    stale_fact: str = ""
    known_answer: str = ""


CANNED = (
    "Thank you, I have your answers. I will come back to you within two working days.",
    "Could you share three times this week when you are free for a 30-minute call?",
    "Please upload your latest résumé in your profile; the one we have is a little old.",
    "The client is still reviewing profiles. I will update you as soon as I hear from them.",
)
_BY_STAGE = {
    "New": "Hi {name}, thank you for applying for {job}. Are you free for a short call today or tomorrow?",
    "Screening": "Hi {name}, your profile looks right for {job}. May I send it to the client?",
    "Interview": "Hi {name}, the client would like to meet you for {job}. Which of these days suits you?",
    "Offer": "Hi {name}, congratulations! Shall we go through the offer for {job} on a call?",
    "Rejected": "Hi {name}, thank you for your time. We will not go on with {job}, but I keep you in mind.",
}


def suggest(situation: Situation) -> tuple[str, ...]:
    """Return up to three different replies, the most pressing first."""
    name, job = situation.first_name, situation.job_title
    found = []
    if situation.known_answer:
        found.append(situation.known_answer)
    if situation.failed_must_have:
        found.append(f"{name}, one point matters for this role: {situation.failed_must_have} Is there any room?")
    if situation.next_question:
        found.append(f"{name}, one thing I still need: {situation.next_question}")
    if situation.stale_fact:
        found.append(f"{name}, is your {situation.stale_fact.lower()} still as in your profile?")
    by_stage = _BY_STAGE.get(situation.status)
    if by_stage:
        found.append(by_stage.format(name=name, job=job))
    return tuple(dict.fromkeys([*found, *CANNED]))[:3]


def suggest_about_posting(first_name: str, about: str) -> tuple[str, ...]:
    """Return three replies to somebody who asked about a job found on another board."""
    hello = f"Hello {first_name}, thank you for asking about {about}."
    return (
        f"{hello} It is not our own opening, but I am glad to look at your profile for it. Is your résumé up to date?",
        f"{hello} We have similar openings of our own. May I propose one to you?",
        "What would you like to know: the employer, the pay, or how to apply?",
    )
