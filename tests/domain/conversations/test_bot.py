"""Conversations replayed against the assistant alone."""

from datetime import UTC, datetime

import pytest

from recruit_app.domain.conversations.bot import (
    Answered,
    BotState,
    Consented,
    Finished,
    HandedOver,
    Phase,
    Question,
    Resumed,
    Said,
    Skipped,
    Started,
    Unknown,
    Waiting,
    step,
)
from recruit_app.domain.prescreen.understanding import Meaning

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
NOTICE = Question("q1", "What is your notice period?", Meaning.NOTICE)
MOVE = Question("q2", "Can you work in Pune?", Meaning.YES_NO)
WHY = Question("q3", "Why this job?", Meaning.TEXT, required=False)
START = Started("Asha", "Data Engineer", "Meridian Talent", has_consented=True)


def talk(*events, pending=(NOTICE, MOVE, WHY)):
    """Return the last state, all that was said, and all effects."""
    state, said, effects = BotState(pending=pending), [], []
    for event in events:
        result = step(state, Said(event) if isinstance(event, str) else event, NOW)
        state = result.state
        said += [reply.text for reply in result.replies]
        effects += result.effects
    return state, said, effects


def test_the_whole_form():
    state, said, effects = talk(START, "serving, LWD 15 Dec", "haan", "skip")
    assert "automated assistant" in said[0]
    assert said[1] == "What is your notice period?"
    assert said[2].startswith("Noted: 22 days")
    assert effects == [
        Answered("q1", "serving, LWD 15 Dec"),
        Answered("q2", "haan"),
        Skipped("q3"),
        Finished(),
    ]
    assert state.phase is Phase.DONE


def test_nothing_is_asked_before_the_yes():
    asked = Started("Asha", "Data Engineer", "Meridian Talent", has_consented=False)
    state, said, effects = talk(asked)
    assert state.phase is Phase.CONSENT
    assert len(said) == 1
    assert "automated assistant" in said[0]
    state, said, effects = talk(asked, "ok")
    assert (state.phase, effects) == (Phase.ASKING, [Consented()])
    for unclear in ("yes?", "yes if it stays between us", "maybe"):
        state, said, effects = talk(asked, unclear)
        assert (state.phase, effects) == (Phase.CONSENT, [])
    state, said, effects = talk(asked, "no")
    assert state.phase is Phase.HANDED_OVER
    assert not any(isinstance(effect, Consented) for effect in effects)


def test_asked_once_more_with_an_example_then_a_person():
    state, said, effects = talk(START, "will tell later")
    assert "For example: 60 days" in said[-1]
    assert effects == []
    state, said, effects = talk(START, "will tell later", "whenever")
    assert state.phase is Phase.HANDED_OVER
    assert isinstance(effects[-1], HandedOver)
    assert "whenever" in effects[-1].reason


def test_a_second_chance_is_per_question():
    state, *_ = talk(START, "hmm", "30 days", "hmm")
    assert (state.phase, state.tries) == (Phase.ASKING, 1)


def test_a_question_in_the_middle_is_answered_and_the_form_goes_on():
    state, said, effects = talk(START, Said("Is it work from home?", "Two days a week from home."), "30 days")
    assert said[2:4] == ["Two days a week from home.", "What is your notice period?"]
    assert effects == [Answered("q1", "30 days")]
    state, said, effects = talk(START, "What is the dress code?")
    assert effects == [Unknown("What is the dress code?")]
    assert said[-1] == "What is your notice period?"
    assert state.pending[0] is NOTICE


@pytest.mark.parametrize("words", ["talk to a person", "I want to speak with a recruiter please"])
def test_a_person_on_demand_and_then_silence(words):
    state, _, effects = talk(START, words)
    assert (state.phase, [type(effect) for effect in effects]) == (Phase.HANDED_OVER, [HandedOver])
    result = step(state, Said("hello?"), NOW)
    assert result.replies == ()
    assert result.effects == (Waiting("hello?"),)


def test_stop_means_stop():
    state, _, _ = talk(START, "STOP")
    assert state.phase is Phase.STOPPED
    assert step(state, Said("30 days"), NOW).replies == ()


def test_handed_back_it_goes_on_where_it_was():
    state, said, _ = talk(START, "30 days", "talk to a person", Resumed())
    assert (state.phase, said[-1]) == (Phase.ASKING, "Can you work in Pune?")


def test_no_questions_no_form():
    state, said, effects = talk(START, "thanks", pending=())
    assert state.phase is Phase.DONE
    assert len(said) == 1
    assert effects == [Waiting("thanks")]


OLD = Question("q4", "What pay do you expect?", Meaning.PAY, earlier="₹18 LPA", earlier_on="3 Mar")


def test_a_stale_fact_is_confirmed_by_one_tap():
    _, said, effects = talk(START, "yes", pending=(OLD, MOVE))
    assert said[1] == "What pay do you expect? On 3 Mar you said ₹18 LPA. Is that still right?"
    assert effects == [Answered("q4", "₹18 LPA")]
    _, said, effects = talk(START, "No, it changed", "22 LPA", pending=(OLD, MOVE))
    assert said[2] == "What pay do you expect?"
    assert effects == [Answered("q4", "22 LPA")]
    _, _, effects = talk(START, "now 22 lakhs", pending=(OLD, MOVE))
    assert effects == [Answered("q4", "now 22 lakhs")]


PAY = Question("q5", "What pay do you expect?", Meaning.PAY)
YEARS = Question("q6", "How many years of experience?", Meaning.EXPERIENCE)


def test_one_message_may_answer_several_questions():
    _, said, effects = talk(START, "30 days, 18 lpa", pending=(NOTICE, PAY, YEARS))
    assert effects == [Answered("q1", "30 days, 18 lpa"), Answered("q5", "18 lpa")]
    assert said[-1] == "Noted: 30 days. Noted: ₹18 LPA. How many years of experience?"
    state, _, effects = talk(START, "notice 30 days, ctc 18 lpa, exp 5 yrs", pending=(PAY, NOTICE, YEARS))
    assert [effect.question_id for effect in effects[:3]] == ["q5", "q1", "q6"]
    assert (state.phase, effects[-1]) == (Phase.DONE, Finished())


def test_what_is_unsure_is_asked_again_and_not_noted():
    state, said, effects = talk(START, "maybe 30 days", pending=(NOTICE, MOVE))
    assert (effects, state.tries) == ([], 1)
    assert said[-1].startswith("Sorry, I did not understand that.")
