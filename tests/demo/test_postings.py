from datetime import date

import pytest

from recruit_app.demo.content.postings import (
    clean_city,
    clean_title,
    find_responsibilities,
    find_years,
    read_shared_postings,
)
from tests.shared_data import shared_data

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("city", "state", "expected"),
    [
        ("Bengalore", "Karnataka", "Bengaluru, Karnataka"),
        ("Gurgaon", "Haryana", "Gurugram, Haryana"),
        ("Mumbai", None, "Mumbai, Maharashtra"),
        ("India", None, "India"),
        ("Delhi", "Delhi", "Delhi"),
    ],
)
def test_cities(city, state, expected):
    assert clean_city(city, state or "") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Backend Engineer - Remote", "Backend Engineer"),
        ("Data Analyst (Bangalore)", "Data Analyst"),
        ("Account Manager | R2512395", "Account Manager"),
        ("Software Engineer, Systems Infrastructure", "Software Engineer, Systems Infrastructure"),
    ],
)
def test_titles(title, expected):
    assert clean_title(title) == expected


def test_duties_are_the_list_under_their_heading():
    text = "We are nice.\n\nResponsibilities:\n- Build the billing pages\n* Talk with customers daily\n\n"
    text += "Requirements:\n- Three years of React"
    assert find_responsibilities(text) == ("Build the billing pages", "Talk with customers daily")
    assert find_responsibilities("One long text without lists") == ()


def test_years():
    assert find_years("needs 3 to 5 years of work") == "3-5 Years"
    assert find_years("2+ years of industry experience") == "2+ Years"
    assert find_years("founded in 1998") is None


def test_an_absent_folder_gives_nothing(tmp_path):
    assert read_shared_postings(tmp_path, today=TODAY) == []


def test_the_real_postings(capsys):
    folder = shared_data("jobs_india_linkedin").parent
    jobs = read_shared_postings(folder, today=TODAY)
    with_skills = sum(1 for job in jobs if len(job.required_skills) >= 2)
    with_duties = sum(1 for job in jobs if job.responsibilities)
    with capsys.disabled():
        print(f"\n{len(jobs)} postings kept, {with_skills} with skills, {with_duties} with a list of duties")
    assert len(jobs) > 230
    assert with_skills > 0.8 * len(jobs)
    assert all(job.min_salary is None and job.published_offset <= 0 for job in jobs)
    assert not any("Bengalore" in place for job in jobs for place in job.job_locations)
    assert len({job.key for job in jobs}) == len(jobs)
