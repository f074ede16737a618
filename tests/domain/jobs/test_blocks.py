"""What a posting's writer marked with dashes and colons is shown as lists and headings."""

import pytest

from recruit_app.domain.jobs.blocks import Block, blocks_html, plain_text, text_blocks


def test_a_posting_keeps_its_shape():
    text = "We build trains.\n\nResponsibilities:\n- Own the doors\n• Own the wheels\n\n2) Own the bell\nApply soon."
    assert text_blocks(text) == (
        Block("text", ("We build trains.",)),
        Block("heading", ("Responsibilities",)),
        Block("list", ("Own the doors", "Own the wheels", "Own the bell")),
        Block("text", ("Apply soon.",)),
    )


@pytest.mark.parametrize("text", ["", " \n\n ", "\n"])
def test_nothing_has_no_blocks(text):
    assert text_blocks(text) == ()


@pytest.mark.parametrize("text", ["-5 °C in winter", "3.5 years of work", "https://example.com/a:"[:-1]])
def test_what_only_looks_like_a_list_stays_text(text):
    assert text_blocks(text) == (Block("text", (text,)),)


POSTING = (
    "<h2>About us:</h2><p>We build <b>trains</b> &amp; bells.<br>Since 1853.</p><p><strong>You bring</strong></p>"
    "<ul><li>Care</li><li><p>Two hands</p></li></ul><p onclick=x>3&nbsp;&lt; 4</p>"
    "<script>alert(1)</script><style>p{}</style><p><b>This whole sentence stands in bold.</b></p>"
)


@pytest.mark.parametrize("text", [POSTING, POSTING.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")])
def test_html_from_outside_keeps_its_shape_and_nothing_else(text):
    assert text_blocks(plain_text(text)) == (
        Block("heading", ("About us",)),
        Block("text", ("We build trains & bells.",)),
        Block("text", ("Since 1853.",)),
        Block("heading", ("You bring",)),
        Block("list", ("Care", "Two hands")),
        Block("text", ("3 < 4",)),
        Block("text", ("This whole sentence stands in bold.",)),
    )


@pytest.mark.parametrize("text", ["Tom & Jerry\n- 3 < 4", "R&amp;D", "a <b c", "<", "&lt;"])
def test_plain_text_is_left_alone_but_for_entities(text):
    assert plain_text(text) == text.replace("&amp;", "&").replace("&lt;", "<")


def test_no_text_becomes_markup():
    assert blocks_html(text_blocks("<img src=x onerror=alert(1)>\n- </ul><script>")) == (
        "<p>&lt;img src=x onerror=alert(1)&gt;</p><ul><li>&lt;/ul&gt;&lt;script&gt;</li></ul>"
    )
