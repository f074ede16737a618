import json
from collections import Counter

import pytest

from recruit_app.demo.content import load_content
from recruit_app.domain.candidates.resume_parser import default_vocabulary
from recruit_app.domain.sales.gstin import pan_of_gstin, valid_gstin, valid_pan

PROTECTED = ("age", "gender", "married", "marital", "caste", "religion", "pregnan", "disab", "children")


@pytest.fixture(scope="module")
def content():
    return load_content()


def test_there_is_enough_of_everything(content):
    assert len(content.jobs) >= 44
    assert len(content.clients) >= 8
    assert len(content.leads) >= 12
    assert len(content.candidates) >= 60
    assert 120 <= len(content.applications) <= 150
    assert len(content.chats) >= 25
    assert len(content.hot_drops) >= 15
    roles = Counter(person.role for person in content.staff)
    assert roles == {"ADMIN": 1, "MANAGER": 1, "RECRUITER": 3, "SALES": 2}


def test_every_state_occurs(content):
    jobs = Counter(job.status for job in content.jobs)
    assert (jobs["Draft"], jobs["Closed"]) == (3, 3)
    assert min(jobs["Sourcing"], jobs["Interview"], jobs["Offer"]) >= 4
    assert {client.status for client in content.clients} == {"Active", "Inactive", "Blacklisted"}
    assert len({lead.status for lead in content.leads}) == 7
    assert len({application.status for application in content.applications}) == 6
    assert {chat.outcome for chat in content.chats} == {"completed", "waiting", "intervention", "live"}
    assert any(job.deadline_offset is None for job in content.jobs)
    assert any((job.deadline_offset or 0) < 0 and job.status == "Sourcing" for job in content.jobs)
    assert any(person.notice_period_age > 90 for person in content.candidates)
    assert any(person.notice_period_age < 10 for person in content.candidates)


def test_references_resolve(content):
    staff = {person.key for person in content.staff}
    clients = {client.key: client for client in content.clients}
    jobs = {job.key: job for job in content.jobs}
    people = {person.key for person in content.candidates}
    applications = {application.key: application for application in content.applications}
    assert all(job.client_key in clients and job.recruiter_key in staff for job in content.jobs)
    assert all(clients[job.client_key].status == "Active" or job.status == "Closed" for job in content.jobs)
    assert all(client.account_manager_key in staff for client in content.clients)
    assert all(lead.owner_key in staff for lead in content.leads)
    assert all(a.candidate_key in people and a.job_key in jobs for a in applications.values())
    assert all(jobs[a.job_key].status != "Draft" for a in applications.values())
    assert all(chat.application_key in applications for chat in content.chats)


def test_nobody_is_there_twice(content):
    for keys in (
        [person.email for person in content.candidates] + [person.email for person in content.staff],
        [person.phone for person in content.candidates],
        [job.internal_job_id for job in content.jobs],
        [(a.candidate_key, a.job_key) for a in content.applications],
        [chat.application_key for chat in content.chats],
        [drop.original_url for drop in content.hot_drops],
    ):
        assert len(keys) == len(set(keys))


def test_tax_numbers_are_right(content):
    for client in content.clients:
        numbers = client.corporate_identity
        assert valid_gstin(numbers["gst"]), client.name
        assert valid_pan(numbers["pan"])
        assert pan_of_gstin(numbers["gst"]) == numbers["pan"]


def test_pay_is_sane(content):
    for job in content.jobs:
        yearly = {"YEAR": 1, "MONTH": 12, "HOUR": 2000}[job.salary_unit]
        assert 200_000 <= job.min_salary * yearly < job.max_salary * yearly <= 5_000_000, job.title
    assert {job.salary_unit for job in content.jobs} == {"YEAR", "MONTH", "HOUR"}
    for person in content.candidates:
        assert person.current_ctc is None or person.current_ctc < person.expected_ctc <= 2 * person.current_ctc


def test_jobs_read_whole(content):
    for job in content.jobs:
        assert len(job.job_summary.split("\n\n")) == 3
        assert 4 <= len(job.responsibilities) <= 6
        assert 2 <= len(job.faqs) <= 4
        assert 3 <= len(job.questions) <= 5, job.title
        assert job.deadline_offset is None or job.deadline_offset >= job.published_offset
    assert len({job.job_summary for job in content.jobs}) == len(content.jobs)


def test_questions_are_typed_and_fair(content):
    for job in content.jobs:
        assert any(question.must_have for question in job.questions), job.title
        assert len({question.qid for question in job.questions}) == len(job.questions)
        for question in job.questions:
            rule = json.loads(question.validation_rule)
            assert set(rule.get("pass", [])) <= set(question.choices)
            assert (question.type == "choice") == bool(question.choices)
            assert not set(question.question_text.lower().split()) & set(PROTECTED)


def test_lives_are_coherent(content):
    vocabulary = default_vocabulary()
    for person in content.candidates:
        history = person.work_history
        assert (len(history) >= 2) == (person.total_experience_years >= 1.5), person.full_name
        assert all(w.ended_months_ago is None or w.ended_months_ago < w.started_months_ago for w in history)
        assert [w.ended_months_ago for w in history[1:]] == [w.started_months_ago for w in history[:-1]]
        assert sum(w.is_current for w in history) == bool(history)
        assert not history or history[-1].started_months_ago == round(person.total_experience_years * 12)
    known = {skill: vocabulary.canonical(skill) for job in content.jobs for skill in job.required_skills}
    assert all(skill == name for skill, name in known.items()), known


def test_people_apply_for_work_they_can_do(content):
    jobs = {job.key: job for job in content.jobs}
    people = {person.key: person for person in content.candidates}
    shared = [
        bool(
            set(people[a.candidate_key].skills)
            & set(jobs[a.job_key].required_skills + jobs[a.job_key].preferred_skills)
        )
        for a in content.applications
    ]
    assert sum(shared) > 0.6 * len(shared)


def test_chats_and_moves_run_forward_in_time(content):
    for chat in content.chats:
        ages = [message.minutes_ago for message in chat.messages]
        assert ages == sorted(ages, reverse=True)
        assert not any("{" in message.message_text for message in chat.messages)
        if chat.messages[0].sender_type == "BOT":
            assert "bot" in chat.messages[0].message_text
    for application in content.applications:
        days = [application.applied_offset, *(move.offset for move in application.moves)]
        assert days == sorted(days)
        assert days[-1] <= 0
        assert not application.moves or application.moves[-1].new_status == application.status


def test_loading_twice_gives_the_same(content):
    assert load_content() == content


def test_people_do_not_all_say_the_same(content):
    asked = [chat.messages[-2].message_text for chat in content.chats if chat.outcome == "intervention"]
    assert len(set(asked)) == len(asked) >= 5
    notes = [a.follow_up_remarks for a in content.applications if a.follow_up_remarks]
    assert len(set(notes)) >= 15
    due = [a.next_follow_up_offset for a in content.applications if a.next_follow_up_offset is not None]
    assert {-1, 0, 1} <= set(due)
