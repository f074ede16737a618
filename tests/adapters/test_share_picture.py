"""The link preview: the right size, every script of India, and nothing that breaks it."""

import struct

import pytest

from recruit_app.adapters.share_picture import ShareCard, card_key, draw
from recruit_app.adapters.share_picture.lettering import _shaped, width_of
from recruit_app.adapters.share_picture.lines import broken
from recruit_app.adapters.share_picture.scripts import drawable, runs

HINDI = "वरिष्ठ सॉफ्टवेयर अभियंता"
SCRIPTS = [
    HINDI, "প্রবীণ প্রকৌশলী", "ਸੀਨੀਅਰ ਇੰਜੀਨੀਅਰ", "વરિષ્ઠ ઇજનેર", "ବରିଷ୍ଠ ଯନ୍ତ୍ରୀ", "மூத்த பொறியாளர்", "సీనియర్ ఇంజనీర్",
    "ಹಿರಿಯ ಇಂಜಿನಿಯರ್", "മുതിർന്ന എഞ്ചിനീയർ", "سینئر انجینئر", "Senior Développeur ₹18–24 LPA · C++",
]  # fmt: skip


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize(
    "title",
    [
        "Senior React Developer",
        f"Senior {HINDI} (React) தமிழ் ಹಿರಿಯ سینئر",
        "W" * 3_000,
        "Principal Engineer, " * 40,
        "<svg onload=alert(1)> ]]> &amp; \x00\x07 \ud800",
        "🚀 高級",
        "",
    ],
)
def test_any_title_makes_a_picture_of_the_size_previews_want(title):
    card = ShareCard(title, "Kaveri Foods " * 20, "Pune " * 50, "₹18–24 LPA " * 20, "Meridian Talent")
    assert _size(draw(card)) == (1200, 630)


@pytest.mark.parametrize("text", SCRIPTS)
def test_every_letter_of_india_has_a_shape(text):
    assert drawable(text) == text
    for font, piece in runs(text):
        glyphs, _ = _shaped(font, piece, True)
        assert glyphs
        assert all(glyph != 0 for glyph, *_ in glyphs), f"{font} misses letters of {piece}"


def test_letters_join_as_their_script_demands():
    # Unshaped, each of these would be as many signs as it has code points.
    ((font, piece),) = runs("क्षि")
    glyphs, _ = _shaped(font, piece, True)
    assert len(glyphs) < len(piece)


def test_no_line_is_wider_than_its_room_and_marks_stay_with_their_letters():
    def width(text: str) -> float:
        return width_of(text, 54)

    for text in ("W" * 300, HINDI * 20, "a " * 300, HINDI.replace(" ", "") * 9):
        lines = broken(text, 1040, 4, width)
        assert len(lines) <= 4
        assert all(width(line) <= 1040 for line in lines)
        assert not any(line.startswith(("ि", "ा", "्", "ं")) for line in lines)
    assert broken(HINDI * 99, 1040, 1, width)[0].endswith("…")


def test_the_key_changes_with_every_word():
    card = ShareCard("a", "b", "c", "d", "e")
    others = [
        ShareCard("x", "b", "c", "d", "e"),
        ShareCard("a", "b", "c", "d", "x"),
        ShareCard("ab", "", "c", "d", "e"),
    ]
    assert len({card_key(one) for one in (card, *others)}) == 4
