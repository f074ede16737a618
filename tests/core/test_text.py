"""Text from outside: normalised or refused, never silently broken."""

import pytest
from pydantic import TypeAdapter, ValidationError

from recruit_app.core.text import LongText, ShortText, clean_line, clean_text


@pytest.mark.parametrize("poison", ["a\ud800b", "a\0b", "bell\x07", "\x1b[31m"])
def test_what_a_socket_or_postgres_would_choke_on_is_refused(poison):
    with pytest.raises(ValueError, match="cannot store"):
        clean_text(poison)


@pytest.mark.parametrize("fine", ["👩🏽‍💻 écrit", "नमस्ते", "line\nline\ttab", "₹18–24 LPA"])
def test_what_people_write_stays(fine):
    assert clean_text(fine) == fine


def test_decomposed_letters_are_composed():
    assert clean_text("e\u0301") == "\u00e9"


def test_a_line_loses_direction_tricks_and_extra_space():
    assert clean_line("Asha \u202egpj.exe\u202c  Rao\n") == "Asha gpj.exe Rao"


@pytest.mark.parametrize("value", [{"$ne": 1}, ["a"], 5, None, True])
def test_only_text_is_text(value):
    with pytest.raises(ValidationError):
        TypeAdapter(ShortText).validate_python(value)


def test_too_long_is_refused_not_cut():
    with pytest.raises(ValidationError):
        TypeAdapter(LongText).validate_python("x" * 10_001)
