"""Words, typos, places, years, pay: what a visitor's search finds."""

import numpy as np
import pytest

from recruit_app.core.clock import now
from recruit_app.domain import ports
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.experience import Years, read_years
from recruit_app.domain.jobs.index import service as index
from recruit_app.domain.jobs.models import JobStatus, WorkMode
from recruit_app.domain.jobs.schemas import JobFilter, JobFit
from recruit_app.domain.jobs.spelling import nearest, shorter_forms
from recruit_app.wiring import wire
from tests.factories import make_client, make_job


async def _search(session, cursor="", fit=None, page_size=25, **filters):
    extra = {} if fit is None else {"fit": fit}
    return await queries.search_public_jobs(
        session, filters=JobFilter(**filters), cursor=cursor, page_size=page_size, **extra
    )


async def _titles(session, **filters):
    return [row.title for row in (await _search(session, **filters)).rows]


async def _index(session):
    wire()
    while await index.index_jobs(session):
        pass


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("4-7 Years", Years(4, 7)),
        ("2 to 4 years", Years(2, 4)),
        ("3+ yrs", Years(3, None)),
        ("Minimum 5 years", Years(5, None)),
        ("up to 2 years", Years(0, 2)),
        ("Fresher", Years(0, 1)),
        ("6-18 months", Years(0, 1)),
        ("exactly 3 years", Years(3, 3)),
        ("7 – 5", Years(5, 7)),
        ("2026 batch", None),
        ("as needed", None),
        ("", None),
    ],
)
def test_years_are_read_as_people_write_them(text, years):
    assert read_years(text) == years


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kuberntes", "kubernetes"),
        ("pyhton", "python"),
        ("javascrpt", "javascript"),
        ("reac", "react"),
        ("jav", ""),
        ("zzzzzz", ""),
    ],
)
def test_the_nearest_known_word(typed, meant):
    known = {"kubernetes": 5, "python": 3, "java": 9, "javascript": 4, "react": 7, "reach": 1}
    assert nearest(typed, known) == meant
    if meant:
        assert shorter_forms(typed) & shorter_forms(meant)


@pytest.fixture
async def board(session):
    kaveri = await make_client(session, name="Kaveri Foods")
    secret = await make_client(session, name="Vaigai Motors")
    for fields in (
        {"title": "Kubernetes Engineer", "job_locations": ["Bangalore, Karnataka"], "experience_required": "5-8 Years",
         "client_id": kaveri.id, "industry": "Software", "required_skills": ["Kubernetes", "Go"]},
        {"title": "Full Stack Developer", "job_locations": ["Gurgaon"], "experience_required": "1-3 Years",
         "client_id": secret.id, "employer_visible": False, "industry": "Automotive", "min_salary": 700_000,
         "max_salary": 900_000, "required_skills": ["Node.js", "C#"]},
        {"title": "Store Keeper", "job_locations": ["Bombay"], "experience_required": "Fresher",
         "client_id": kaveri.id, "industry": "Retail", "min_salary": None, "max_salary": None,
         "required_skills": ["Stock"], "job_summary": "You count what comes in, with a little help from Python."},
        {"title": "Python Developer", "job_locations": ["Navi Mumbai"], "experience_required": "3-5 Years",
         "client_id": secret.id, "employer_visible": False, "work_mode": WorkMode.REMOTE, "industry": "Software",
         "required_skills": ["Python", "Django"]},
    ):  # fmt: skip
        await make_job(session, **fields)
    await _index(session)
    return session


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"q": "k8s"}, {"Kubernetes Engineer"}),
        ({"q": "golang"}, {"Kubernetes Engineer"}),
        ({"q": "fullstack"}, {"Full Stack Developer"}),
        ({"q": "nodejs"}, {"Full Stack Developer"}),
        ({"q": "c#"}, {"Full Stack Developer"}),
        ({"q": "kaveri"}, {"Kubernetes Engineer", "Store Keeper"}),
        ({"q": "vaigai"}, set()),
        ({"q": "bengaluru"}, {"Kubernetes Engineer"}),
        ({"q": "blr kube"}, {"Kubernetes Engineer"}),
        ({"q": "wfh"}, {"Python Developer"}),
        ({"q": "karnataka"}, {"Kubernetes Engineer"}),
        ({"place": ("bombay", "Gurugram")}, {"Store Keeper", "Full Stack Developer"}),
        ({"place": "Haryana"}, {"Full Stack Developer"}),
        ({"experience": "0-1"}, {"Store Keeper"}),
        ({"experience": "3-5"}, {"Python Developer"}),
        ({"experience": ("1-3", "5-8")}, {"Full Stack Developer", "Kubernetes Engineer"}),
        ({"experience": "nonsense", "industry": "Retail"}, {"Store Keeper"}),
        ({"industry": "Software", "work_mode": "Remote"}, {"Python Developer"}),
        ({"min_pay": 1_000_000}, {"Kubernetes Engineer", "Python Developer"}),
        ({"posted": 1}, set()),
        ({"posted": 7, "q": "keeper"}, {"Store Keeper"}),
    ],
)  # fmt: skip
async def test_filters_find(board, filters, found):
    assert set(await _titles(board, **filters)) == found


@pytest.mark.parametrize(
    ("filters", "meant", "place", "first"),
    [
        ({"q": "kuberntes"}, "kubernetes", "", "Kubernetes Engineer"),
        ({"q": "pyhton develper"}, "python developer", "", "Python Developer"),
        ({"q": "kavari"}, "kaveri", "", "Store Keeper"),
        ({"place": "Banglore"}, "", "Bengaluru", "Kubernetes Engineer"),
        ({"place": "Beng"}, "", "Bengaluru", "Kubernetes Engineer"),
        ({"q": "kubernetes"}, "", "", "Kubernetes Engineer"),
    ],
)
async def test_mistyped_words_find_what_was_meant(board, filters, meant, place, first):
    page = await _search(board, **filters)
    assert (page.meant, page.meant_place) == (meant, place)
    assert page.rows[0].title == first


@pytest.mark.parametrize("typed", ["vaigia", "vaigai", "motrs", "qqqqqqq"])
async def test_no_typo_betrays_a_confidential_employer(board, typed):
    page = await _search(board, q=typed)
    assert page.rows == ()
    assert page.meant == ""


async def test_a_name_follows_its_client_and_goes_when_the_employer_hides(session):
    client = await make_client(session, name="Kaveri Foods")
    job = await make_job(session, client_id=client.id)
    client.name = "Tunga Foods"
    await session.flush()
    assert len(await _titles(session, q="tunga")) == 1
    assert await _titles(session, q="kaveri") == []
    await session.refresh(job)
    job.employer_visible = False
    await session.flush()
    assert await _titles(session, q="tunga") == []


async def test_relevance_is_title_then_skill_then_text(board):
    assert await _titles(board, q="python") == ["Python Developer", "Store Keeper"]


async def test_by_pay_page_by_page_with_the_undisclosed_last(board):
    seen, cursor = [], ""
    while True:
        page = await _search(board, sort="pay", cursor=cursor, page_size=1)
        seen += [row.title for row in page.rows]
        cursor = page.next_cursor
        if not cursor:
            break
    assert set(seen[:2]) == {"Kubernetes Engineer", "Python Developer"}
    assert seen[2:] == ["Full Stack Developer", "Store Keeper"]


async def test_what_fits_comes_first_and_needs_a_profile(board):
    (vector,) = ports.embedder().embed(["Python developer. Python, Django"])
    fit = JobFit(vector=tuple(map(float, vector)), skills=("python", "Django"), years=4)
    page = await _search(board, sort="fit", fit=fit, page_size=2)
    assert page.rows[0].title == "Python Developer"
    assert page.rows[0].fit_text == "You have 2 of 2 skills"
    rest = await _search(board, sort="fit", fit=fit, page_size=2, cursor=page.next_cursor)
    assert len({row.title for row in (*page.rows, *rest.rows)}) == 4
    assert [row.title for row in (await _search(board, sort="fit")).rows] == await _titles(board, sort="newest")


async def test_too_few_years_push_a_job_down(session):
    wire()
    for number, years in enumerate(("8-12 Years", "2-4 Years")):
        await make_job(session, title=f"Python Developer {number}", experience_required=years)
    await _index(session)
    (vector,) = ports.embedder().embed(["Python developer"])
    fit = JobFit(vector=tuple(map(float, vector)), years=3)
    assert (await _search(session, sort="fit", fit=fit)).rows[0].title == "Python Developer 1"


async def test_similar_jobs_are_near_in_words(board):
    job = await make_job(board, title="Django Developer", slug_url="django", required_skills=["Flask"])
    assert (await queries.list_similar(board, slug="django"))[:1] == ()  # no vector yet, no skill in common
    await _index(board)
    similar = await queries.list_similar(board, slug="django")
    assert similar[0].title == "Python Developer"
    assert job.slug_url not in {row.slug for row in similar}


async def test_facets_count_every_choice_under_the_others(board):
    facets = await queries.count_facets(board, filters=JobFilter())
    assert {facet.value: facet.count for facet in facets.places} == {
        "Bengaluru": 1, "Gurugram": 1, "Mumbai": 1, "Navi Mumbai": 1}  # fmt: skip
    assert {facet.value: facet.count for facet in facets.industries} == {"Automotive": 1, "Retail": 1, "Software": 2}
    assert {facet.value: facet.count for facet in facets.experience if facet.count} == {
        "0-1": 1, "1-3": 1, "3-5": 1, "5-8": 1}  # fmt: skip
    assert {facet.value: facet.count for facet in facets.pay}["1000000"] == 2
    assert [facet.count for facet in facets.posted] == [0, 4, 4]
    assert not facets.is_capped
    under = await queries.count_facets(board, filters=JobFilter(place="bangalore", industry=("Software",)))
    assert [(facet.value, facet.count) for facet in under.places if facet.is_on] == [("Bengaluru", 1)]
    assert {facet.value for facet in under.places} == {"Bengaluru", "Navi Mumbai"}
    assert [(facet.value, facet.count, facet.is_on) for facet in under.industries] == [("Software", 1, True)]


async def test_each_choice_leaves_as_many_jobs_as_it_says(board):
    facets = await queries.count_facets(board, filters=JobFilter())
    for name, choices in (("place", facets.places), ("experience", facets.experience), ("industry", facets.industries)):
        for choice in choices:
            assert (await _search(board, **{name: choice.value})).total == choice.count


async def test_many_matches_are_walked_and_few_are_read_in_the_same_order(session, monkeypatch):
    from recruit_app.domain.jobs import listing

    for number in range(9):
        title, skill = (f"Rust {number}", "C") if number % 3 else (f"Engineer {number}", "Rust")
        await make_job(session, title=title, required_skills=[skill], min_salary=100 * number, max_salary=100 * number)
    for sort in ("", "newest", "pay"):
        orders = []
        for few in (1_000, 3):
            monkeypatch.setattr(listing, "FEW", few)
            seen, cursor = [], ""
            while True:
                page = await _search(session, q="rust", sort=sort, cursor=cursor, page_size=2)
                seen += [row.title for row in page.rows]
                cursor = page.next_cursor
                if not cursor:
                    break
            orders.append(seen)
        assert len(orders[0]) == 9
        assert orders[0] == orders[1]


async def test_the_index_leaves_a_jobs_date_alone_and_follows_its_text(session):
    job = await make_job(session, title="Cook")
    await _index(session)
    await session.refresh(job)
    first, changed_at = np.array(job.text_vector), job.updated_at
    assert job.is_indexed
    job.title = "Kubernetes Engineer"
    await session.flush()
    assert not job.is_indexed
    await _index(session)
    await session.refresh(job)
    assert not np.allclose(first, job.text_vector)
    assert changed_at <= job.updated_at <= now()


async def test_words_of_closed_jobs_are_forgotten_at_night(session):
    job = await make_job(session, title="Falconer")
    await _index(session)
    assert (await _search(session, q="falconr")).meant == "falconer"
    job.status = JobStatus.CLOSED
    await session.flush()
    assert (await _search(session, q="falconr")).meant == ""
    assert await index.rebuild_words(session) == 0


async def test_the_way_out_of_an_empty_list_is_the_narrowest_filter(board):
    ways = await queries.list_looser(board, filters=JobFilter(q="python", place="Pune"))
    assert [(way.dropped, way.jobs) for way in ways] == [(("place",), 2)]
    ways = await queries.list_looser(board, filters=JobFilter(q="keeper", place="Pune", min_pay=9_000_000))
    assert [(way.kept, way.jobs) for way in ways] == [("q", 1)]
