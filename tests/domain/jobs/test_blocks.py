"""What a posting's writer marked with dashes and colons is shown as lists and headings."""

import pytest

from recruit_app.domain.jobs.blocks import Block, text_blocks


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
