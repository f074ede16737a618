"""The questions and answers that go with a demo job."""

import json
from typing import Any

from recruit_app.demo.content.models import DemoFaq, DemoQuestion

_SHIFT_TRACKS = ("nurse", "support", "production", "maintenance", "warehouse", "frontoffice", "chef", "lab")
_LICENCES = {
    "nurse": "a valid registration with a state nursing council",
    "pharmacy": "a valid registration with a state pharmacy council",
}


def _question(
    qid: str, text: str, kind: str, rule: dict[str, Any], *, must_have: bool = False, weight: int = 20
) -> DemoQuestion:
    choices = tuple(str(choice) for choice in rule.get("enum", ()))
    return DemoQuestion(
        qid=qid, question_text=text, type=kind, required=True, must_have=must_have, weight=weight,
        validation_rule=json.dumps(rule), choices=choices,
    )  # fmt: skip


def questions_for(
    *, track: str, city: str, yearly_budget: int | None, least_years: int, skill: str, is_remote: bool
) -> tuple[DemoQuestion, ...]:
    """Return four or five typed questions, at least one of them a must-have; pay is in rupees per year."""
    found = [
        _question(
            "ps_notice_days",
            "How many days of notice do you have to give?",
            "number",
            {"min": 0, "max": 90},
        ),
        _question(
            "ps_skill_years",
            f"For how many years have you worked with {skill}?",
            "number",
            {"min": least_years},
            must_have=track not in _LICENCES and least_years > 0,
            weight=35,
        ),
    ]
    if yearly_budget:
        rule = {"min": 0, "max": round(yearly_budget * 1.15), "unit": "INR_PER_YEAR"}
        found.append(_question("ps_expected_ctc", "What do you expect to earn per year?", "number", rule, weight=25))
    found.extend(_trade_questions(track))
    if not is_remote:
        answers = {
            "enum": ["Yes, I live there", "Yes, I would move", "No"],
            "pass": ["Yes, I live there", "Yes, I would move"],
        }
        is_last_chance = not any(question.must_have for question in found)
        found.append(_question("ps_location", f"Can you work in {city}?", "choice", answers, must_have=is_last_chance))
    return tuple(found[:5])


def _trade_questions(track: str) -> list[DemoQuestion]:
    found: list[DemoQuestion] = []
    if track in _LICENCES:
        text, rule = f"Do you hold {_LICENCES[track]}?", {"enum": ["Yes", "No"], "pass": ["Yes"]}
        found.append(_question("ps_licence", text, "choice", rule, must_have=True, weight=40))
    if track in _SHIFT_TRACKS:
        shifts = {"enum": ["Day only", "Night only", "Any shift"], "pass": ["Any shift"]}
        found.append(_question("ps_shift", "Which shifts can you work?", "choice", shifts, weight=15))
    return found


def faqs_for(*, work_mode: str, city: str, rounds: int, index: int) -> tuple[DemoFaq, ...]:
    """Return three or four questions with answers that fit the way of working."""
    cab = (
        "This job is done from home, so no travel is needed."
        if work_mode == "Remote"
        else "Yes. A cab is given for shifts that begin before six or end after eight in the evening."
    )
    days = {
        "Remote": "From home, all days. The team meets in person twice a year and the company pays for it.",
        "Hybrid": f"Two days a week in {city}, usually Tuesday and Thursday. The other days you choose.",
        "On-site": f"The work is in {city}, five or six days a week by the duty plan.",
    }[work_mode]
    found = [
        DemoFaq(
            question="Does the company give a cab for late shifts?",
            answer=cab,
            question_keywords=("cab", "transport", "pick up", "late"),
        ),
        DemoFaq(
            question="Can I work from home?",
            answer=days,
            question_keywords=("work from home", "wfh", "remote", "office"),
        ),
        DemoFaq(
            question="How many rounds are there?",
            answer=f"There are {rounds} rounds. Most people hear the result within ten days.",
            question_keywords=("rounds", "interview", "process"),
        ),
    ]
    if index % 2:
        found.append(
            DemoFaq(
                question="Is there a bond?",
                answer="No. There is no bond and nobody may ask you for money or for original papers.",
                question_keywords=("bond", "deposit", "agreement"),
            )
        )
    return tuple(found)
