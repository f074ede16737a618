"""The words and addresses around the list."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from recruit_app.domain.jobs.face import list_face, search_name
from recruit_app.domain.jobs.schemas import Facet, JobFacets, JobFilter, JobPage, Looser

FILTERS = JobFilter(q="react", place=("Pune", "Bangalore"), work_mode="Remote", min_pay=1_000_000, posted=7)


def _face(filters=FILTERS, page=None, facets=None, **more):
    return list_face(filters, page or JobPage(total=3, total_text="3"), facets or JobFacets(), **more)


def _query(href):
    return sorted(parse_qsl(urlsplit(href).query))


def test_filters_survive_the_way_through_an_address():
    assert JobFilter.of_query(parse_qsl(urlsplit(FILTERS.href()).query)) == FILTERS
    assert JobFilter.of_query([("place", "Pune or Delhi")]).place == ("Pune", "Delhi")


@pytest.mark.parametrize(
    "query",
    [
        [("min_pay", "-1")],
        [("posted", "x"), ("sort", "evil"), ("unknown", "1")],
        [("q", "\0"), ("place", "  "), ("work_mode", "")],
    ],
)
def test_nonsense_in_an_address_is_no_filter(query):
    assert JobFilter.of_query(query) == JobFilter()


def test_each_chip_takes_away_itself_and_nothing_else():
    face = _face()
    assert [chip.label for chip in face.chips] == [
        "“react”", "Pune", "Bangalore", "Remote", "₹10 LPA and more", "Last 7 days"]  # fmt: skip
    whole = set(_query(FILTERS.href()))
    for chip in face.chips:
        assert len(whole - set(_query(chip.href))) == 1
    assert face.filters_label == "Filters (5)"
    assert face.heading == "3 jobs in Pune or Bengaluru for “react”"


def test_a_choice_adds_itself_and_a_chosen_one_goes():
    facets = JobFacets(
        places=(
            Facet(value="Bengaluru", label="Bengaluru", count=2, is_on=True),
            Facet(value="Delhi", label="Delhi", count=1),
        ),
        pay=(Facet(value="1000000", label="₹10 LPA and more", count=1), Facet(value="600000", label="₹6 LPA", count=2)),
    )  # fmt: skip
    place, pay = _face(facets=facets).groups
    places = [[value for name, value in _query(choice.href) if name == "place"] for choice in place.choices]
    assert [choice.is_on for choice in place.choices] == [True, False]
    assert places == [["Pune"], ["Bangalore", "Delhi", "Pune"]]
    assert [(choice.is_on, dict(_query(choice.href)).get("min_pay")) for choice in pay.choices] == [
        (True, None), (False, "600000")]  # fmt: skip


def test_mistyped_words_are_named_and_counts_may_be_a_least():
    page = JobPage(total=1_001, total_text="1,000+", meant="python", meant_place="Pune")
    facets = JobFacets(work_modes=(Facet(value="Remote", label="Remote", count=1_234),), is_capped=True)
    face = _face(JobFilter(q="pyhton", place="Poune"), page, facets)
    assert face.heading == "1,000+ jobs in Pune for “python”"
    assert face.hint == "Nothing was found as you wrote it. Showing jobs for “python” in Pune."
    assert face.groups[0].choices[0].count_text == "1,234+"


def test_ways_out_of_an_empty_list():
    face = _face(
        looser=[Looser(dropped=("place",), jobs=100), Looser(dropped=("place", "work_mode"), kept="q", jobs=1)]
    )
    assert [way.label for way in face.looser] == ["Without Pune and Bangalore: 100+ jobs", "Only “react”: 1 job"]
    assert "place" not in dict(_query(face.looser[0].href))


@pytest.mark.parametrize(
    ("reader", "has_fit", "href"),
    [("visitor", False, "/login?next=/jobs?sort=fit"), ("candidate", False, "/profile"), ("candidate", True, "")],
)
def test_fits_me_without_a_profile_says_what_to_do(reader, has_fit, href):
    face = _face(JobFilter(sort="fit"), reader=reader, has_fit=has_fit)
    assert face.note_href == href
    assert bool(face.note) is not has_fit


def test_the_order_by_match_needs_words():
    assert [sort.label for sort in _face(JobFilter()).sorts if sort.is_on] == ["Newest"]
    assert "Best match" not in {sort.label for sort in _face(JobFilter()).sorts}
    assert [sort.label for sort in _face(JobFilter(q="x")).sorts if sort.is_on] == ["Best match"]


def test_a_search_has_a_short_name():
    assert search_name(JobFilter(q="react", place="Pune")) == "react, Pune"
    assert search_name(JobFilter()) == "All jobs"
