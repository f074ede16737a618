"""The assistant as a pure function: what it says and asks for, given where it stands and what it heard."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from recruit_app.core.clock import AGENCY_ZONE
from recruit_app.domain.prescreen.faq import is_question, wants_person
from recruit_app.domain.prescreen.understanding import (
    Meaning,
    Understood,
    example_for,
    understand,
    understand_several,
)


class Phase(StrEnum):
    """Where the conversation stands."""

    CONSENT = "consent"
    ASKING = "asking"
    DONE = "done"
    HANDED_OVER = "handed_over"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Question:
    """A question still to be asked; `earlier` is what a stale profile says to it, in words."""

    id: str
    text: str
    meaning: Meaning
    choices: tuple[str, ...] = ()
    required: bool = True
    earlier: str = ""
    earlier_on: str = ""


@dataclass(frozen=True, slots=True)
class BotState:
    """What the assistant remembers; `tries` is how often the present question was not understood."""

    phase: Phase = Phase.CONSENT
    pending: tuple[Question, ...] = ()
    tries: int = 0
    is_confirming: bool = False


@dataclass(frozen=True, slots=True)
class Started:
    """Somebody has applied."""

    first_name: str
    job_title: str
    agency: str
    has_consented: bool


@dataclass(frozen=True, slots=True)
class Said:
    """The candidate wrote; `known_answer` is what the job's answer book says to it, if anything."""

    text: str
    known_answer: str = ""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A recruiter handed the conversation back, or the question was answered elsewhere; `note` says so."""

    note: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """One message of the assistant; `options` are answers by one tap."""

    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consented:
    """Record the yes."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Record an answer that was understood."""

    question_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """Leave an optional question out."""

    question_id: str


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A person has to go on; `reason` is for the recruiter."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question the answer book does not answer: draft it for the recruiter."""

    question: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """The candidate wrote something only a person can take up."""

    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """Every question is answered."""


Event = Started | Said | Resumed
Effect = Consented | Answered | Skipped | HandedOver | Unknown | Waiting | Finished


@dataclass(frozen=True, slots=True)
class Step:
    """The state after an event, what to say, and what to do."""

    state: BotState
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()


YES_NO = ("Yes", "No")
STILL = ("Yes", "No, it changed")
_STOP_WORDS = frozenset({"stop", "unsubscribe", "stop messages", "band karo"})
_SKIP_WORDS = frozenset({"skip", "pass", "next"})
_PERSON = "I have asked a recruiter to take over. They will answer you here."


def step(state: BotState, event: Event, now: datetime) -> Step:
    """Return what the assistant does about `event`; a stopped or handed-over one says nothing."""
    if isinstance(event, Started):
        return _start(state, event)
    if isinstance(event, Resumed):
        asked = _ask(replace(state, tries=0))
        first, *rest = asked.replies
        return replace(asked, replies=(replace(first, text=f"{event.note} {first.text}".strip()), *rest))
    return _listen(state, event, now)


def _start(state: BotState, event: Started) -> Step:
    count = len(state.pending)
    hello = (
        f"Hi {event.first_name}, I am the automated assistant of {event.agency}. "
        f"Thank you for applying for {event.job_title}."
    )
    if not count:
        text = f"{hello} A recruiter will look at your application and write to you here."
        return Step(replace(state, phase=Phase.DONE), (Reply(text),))
    few = "one short question" if count == 1 else f"{count} short questions"
    rule = "A recruiter reads every answer. Write “talk to a person” at any time."
    if not event.has_consented:
        ask = Reply(f"{hello} May I ask you {few} and keep your answers for this job? {rule}", YES_NO)
        return Step(replace(state, phase=Phase.CONSENT), (ask,))
    asked = _ask(state)
    return Step(asked.state, (Reply(f"{hello} I have {few}. {rule}"), *asked.replies))


def _ask(state: BotState) -> Step:
    if not state.pending:
        text = "Thank you, that is everything. A recruiter will read your answers and write to you here."
        return Step(BotState(Phase.DONE), (Reply(text),), (Finished(),))
    first = state.pending[0]
    asking = replace(state, phase=Phase.ASKING, tries=0, is_confirming=bool(first.earlier))
    return Step(asking, (_reply(first, confirming=asking.is_confirming),))


def _reply(question: Question, before: str = "", *, confirming: bool = False) -> Reply:
    if confirming:
        asked = f"{question.text} On {question.earlier_on} you said {question.earlier}. Is that still right?"
        return Reply(f"{before} {asked}".strip(), STILL)
    text = f"{before} {question.text}".strip()
    return Reply(text if question.required else f"{text} (optional)", _options(question))


def _options(question: Question) -> tuple[str, ...]:
    skip = () if question.required else ("Skip",)
    if question.meaning is Meaning.YES_NO:
        return (*YES_NO, *skip)
    if question.meaning is Meaning.NOTICE:
        return ("Immediate", "30 days", "60 days", "90 days", *skip)
    return (*question.choices, *skip) if question.meaning is Meaning.CHOICE else skip


def _listen(state: BotState, event: Said, now: datetime) -> Step:
    words = event.text.strip().lower().rstrip(".!")
    if words in _STOP_WORDS:
        text = "I will not write again. Your application stays with the recruiter."
        stopped = (HandedOver("Asked the assistant to stop."),)
        return Step(replace(state, phase=Phase.STOPPED), (Reply(text),), stopped)
    if state.phase in (Phase.HANDED_OVER, Phase.STOPPED):
        return Step(state, (), (Waiting(event.text),))
    if wants_person(event.text):
        return _hand_over(state, "Asked to talk to a person.")
    if state.phase is Phase.CONSENT:
        return _consent(state, event, now)
    if state.phase is Phase.DONE or not state.pending:
        return _after(state, event)
    return _answer(state, event, now)


def _hand_over(state: BotState, reason: str) -> Step:
    return Step(replace(state, phase=Phase.HANDED_OVER), (Reply(_PERSON),), (HandedOver(reason),))


def _consent(state: BotState, event: Said, now: datetime) -> Step:
    answer = _yes_or_no(event.text, now)
    if answer == "yes":
        asked = _ask(state)
        return Step(asked.state, asked.replies, (Consented(), *asked.effects))
    if answer == "no":
        text = "All right, no questions from me. A recruiter will write to you here."
        reason = (HandedOver("Does not want to answer the assistant."),)
        return Step(replace(state, phase=Phase.HANDED_OVER), (Reply(text),), reason)
    if event.known_answer:
        return Step(state, (Reply(event.known_answer), Reply("May I ask you my questions?", YES_NO)))
    return _try_again(state, "May I ask you my questions?", "Please answer yes or no.", YES_NO, event)


def _yes_or_no(text: str, now: datetime) -> str:
    """Return "yes" or "no" where it is said without a condition or a doubt, else ""."""
    understood = understand(text, Meaning.YES_NO, today=_day(now))
    return str(understood.value) if understood.is_sure and not understood.notes else ""


def _after(state: BotState, event: Said) -> Step:
    if event.known_answer:
        return Step(state, (Reply(event.known_answer),))
    if is_question(event.text):
        text = "I do not know that. I have passed your question on; the recruiter will answer you here."
        return Step(state, (Reply(text),), (Unknown(event.text), Waiting(event.text)))
    return Step(state, (), (Waiting(event.text),))


def _answer(state: BotState, event: Said, now: datetime) -> Step:
    question = state.pending[0]
    if not question.required and event.text.strip().lower() in _SKIP_WORDS:
        return _advance(state, Skipped(question.id), "")
    text, understood, others = _heard(state, event.text, now)
    if state.is_confirming and (question.meaning is Meaning.TEXT or not understood.is_sure):
        still = _yes_or_no(event.text, now)
        if still == "yes":
            return _advance(state, Answered(question.id, question.earlier), "")
        if still == "no":
            return Step(replace(state, is_confirming=False, tries=0), (_reply(question),))
    if is_question(event.text) and (question.meaning is Meaning.TEXT or not understood.is_sure):
        return _aside(state, event)
    if understood.is_sure:
        noted = [_echo(question, understood), *(f"Noted: {found.shown}." for _, found in others.values())]
        also = [Answered(question_id, part) for question_id, (part, _) in others.items()]
        return _advance(state, Answered(question.id, text), " ".join(filter(None, noted)), *also)
    example = example_for(question.meaning, question.choices)
    return _try_again(state, question.text, example, _options(question), event)


def _heard(state: BotState, text: str, now: datetime) -> tuple[str, Understood, dict[str, tuple[str, Understood]]]:
    """Return what answers the present question, what it says, and which later questions it answers beside."""
    question = state.pending[0]
    understood = understand(text, question.meaning, today=_day(now), choices=question.choices)
    asked = {each.id: each.meaning for each in state.pending}
    found = {} if question.meaning is Meaning.TEXT else understand_several(text, asked, today=_day(now))
    own = found.pop(question.id, None)
    if own is not None and not understood.is_sure:
        text, understood = own
    return text, understood, found


def _echo(question: Question, understood: Understood) -> str:
    """Read back what a rule made of free words, so that a misreading is seen at once."""
    free = question.meaning in (Meaning.PAY, Meaning.NOTICE, Meaning.EXPERIENCE, Meaning.DATE)
    return f"Noted: {understood.shown}." if free else ""


def _advance(state: BotState, effect: Effect, before: str, *also: Answered) -> Step:
    answered = {each.question_id for each in also}
    rest = replace(state, pending=tuple(each for each in state.pending[1:] if each.id not in answered), tries=0)
    asked = _ask(rest)
    if before and rest.pending:
        reply = _reply(rest.pending[0], before, confirming=asked.state.is_confirming)
        return Step(asked.state, (reply,), (effect, *also, *asked.effects))
    return Step(asked.state, asked.replies, (effect, *also, *asked.effects))


def _aside(state: BotState, event: Said) -> Step:
    again = _reply(state.pending[0], confirming=state.is_confirming)
    if event.known_answer:
        return Step(state, (Reply(event.known_answer), again))
    text = "I do not know that; I have asked the recruiter for you. Meanwhile:"
    return Step(state, (Reply(text), again), (Unknown(event.text),))


def _try_again(state: BotState, text: str, example: str, options: tuple[str, ...], event: Said) -> Step:
    if state.tries:
        return _hand_over(state, f"Could not be understood on “{text}”: “{event.text[:200]}”.")
    ask = Reply(f"Sorry, I did not understand that. {text} {example}", options)
    return Step(replace(state, tries=state.tries + 1), (ask,))


def _day(now: datetime) -> date:
    return now.astimezone(AGENCY_ZONE).date()
