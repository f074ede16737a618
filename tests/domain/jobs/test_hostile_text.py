"""Whatever text a job holds: markup stays markup, text stays text."""

import json
import re
from datetime import UTC, datetime

from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from recruit_app.domain.jobs.addresses import address_of
from recruit_app.domain.jobs.blocks import blocks_html, plain_text, text_blocks
from recruit_app.domain.jobs.jobposting import Posting, job_posting, json_ld_script
from recruit_app.domain.jobs.titles import plain_title
from recruit_app.http.feed_formats import cdata
from tests.jobposting_rules import faults

PIECES = st.sampled_from(
    ["</script>", "<!--", "-->", "]]>", "<p>", "</li>", "<li>", "<b>", "&lt;", "&amp;", "&#0;", "<img src=x onerror=y>",
     "\n- ", ":\n", "\u2028", "₹18 LPA", " - Pune", "(", ")", "हिन्दी"]
)  # fmt: skip
TEXT = st.lists(PIECES | st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=12), max_size=12).map(
    "".join
)
TAG = re.compile(r"</?(?:p|ul|li|h3)>")


@given(TEXT, TEXT)
def test_a_script_holds_its_job_and_nothing_gets_out(title, text):
    job = Posting(
        title=title or "x",
        url="https://jobs.example/jobs/x",
        identifier="J1",
        company="Kaveri",
        is_confidential=False,
        agency="A",
        employment_types=("FULL_TIME",),
        work_mode="On-site",
        published_at=datetime(2026, 11, 1, tzinfo=UTC),
        summary=text,
        responsibilities=(text,),
        benefits=(text,),
    )
    markup = job_posting(job)
    script = json_ld_script(markup)
    inside = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028") & set(inside)
    assert json.loads(inside) == markup
    assert [fault for fault in faults(markup) if not fault.startswith("title")] == []


@given(TEXT)
def test_html_from_outside_leaves_only_our_own_tags(text):
    rendered = blocks_html(text_blocks(plain_text(text)))
    assert "<" not in TAG.sub("", rendered)


@given(TEXT)
def test_cdata_ends_where_it_should(text):
    assert fromstring(f"<a>{cdata(text)}</a>").text in {text, None if text == "" else text.replace("\r", "\n")}


@given(TEXT)
def test_any_words_are_a_title_and_a_place_or_none(text):
    assert plain_title(text, places=("Pune",)) or not text.strip()
    address = address_of(text, "IN")
    assert address is None or len(address.country) == 2
