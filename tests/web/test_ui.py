"""The design system: what a page may rely on when it uses a component."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import reflex as rx

from recruit_app.web import ui
from recruit_app.web.guard import allow, everyone
from recruit_app.web.ui.gallery import candidate_gallery, gallery, public_gallery

ASSETS = Path(__file__).parents[2] / "assets"

ENUM_WORDS = {
    "application": ["New", "Screening", "Interview", "Offer", "Rejected", "Withdrawn"],
    "automation": [
        "New", "Contacting...", "Awaiting Reply", "Live Chat", "Intervention Needed", "Completed", "Declined",
    ],
    "follow_up": [
        "Shortlisted", "Int-scheduled", "Offered", "Joined", "No Show", "Under Follow-up", "Rejected",
    ],
    "job": ["Draft", "Sourcing", "Interview", "Offer", "Closed"],
    "lead": ["New", "Contacted", "Qualified", "Proposal", "Negotiation", "Converted", "Lost"],
    "client": ["Active", "Inactive", "Blacklisted"],
    "priority": ["High", "Medium", "Low"],
    "severity": ["INFO", "WARN", "ERROR", "SUCCESS"],
    "export": ["queued", "processing", "completed", "failed"],
}  # fmt: skip


class BoardTestState(rx.State):
    """A state whose vars the components are bound to."""

    columns: list[ui.BoardColumn] = []
    error: str = ""
    rows: list[ui.Option] = []
    bars: list[ui.Bar] = []
    status: str = ""

    @rx.event
    @allow(everyone)
    async def move(self, card_id: str, source: str, target: str, index: int) -> None:
        """Take a move."""


def nodes(component: rx.Component) -> Iterator[dict[str, Any]]:
    """Every rendered element below a component."""
    waiting: list[Any] = [component.render()]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            if "props" in node:
                yield node
            waiting.extend(node.values())
        elif isinstance(node, (list, tuple)):
            waiting.extend(node)


def element(component: rx.Component, name: str) -> str:
    """The props of the first element called `name`, as one text."""
    return " ".join(next(node["props"] for node in nodes(component) if node["name"] == f'"{name}"'))


@pytest.mark.parametrize(("kind", "words"), ENUM_WORDS.items())
def test_every_status_word_has_a_tone(kind: str, words: list[str]) -> None:
    for word in words:
        assert ui.STATUS_TONES[word] in ui.TONES, f"{kind} {word}"


def test_field_tells_its_control_about_the_error() -> None:
    broken = ui.field("E-mail", ui.text_input("email", icon="mail"), name="email", error="Write an address.")
    props = element(broken, "input")
    assert '"aria-invalid":"true"' in props
    assert "f-email-error" in props
    assert 'id:"f-email"' in props
    assert any('id:"f-email-error"' in " ".join(node["props"]) for node in nodes(broken))


def test_field_without_error_is_valid_and_label_points_at_control() -> None:
    fine = ui.field("City", ui.select("city", [ui.Option("pnq", "Pune")]), name="city")
    assert '"aria-invalid":"false"' in element(fine, "select")
    assert 'htmlFor:"f-city"' in element(fine, "label")


def test_field_error_may_come_from_a_state() -> None:
    field = ui.field("About", ui.textarea("about"), name="about", error=BoardTestState.error)
    assert "error" in element(field, "textarea").split('"aria-invalid":')[1]


def test_icon_button_has_a_name() -> None:
    assert '"aria-label":"Edit"' in element(ui.icon_button("pencil", "Edit"), "button")


def test_loading_button_refuses_clicks() -> None:
    props = element(ui.button("Send", loading=True), "button")
    assert "disabled:true" in props
    assert '"aria-busy":"true"' in props


def test_table_refuses_rows_that_do_not_fit_its_columns() -> None:
    with pytest.raises(ValueError, match="zip"):
        ui.data_table([ui.Column("a", "A")], BoardTestState.rows, lambda row: [row.value, row.label], caption="x")


def test_table_row_is_reachable_by_keyboard_and_labelled_for_cards() -> None:
    table = ui.data_table(
        [ui.Column("a", "Name")],
        BoardTestState.rows,
        lambda row: [row.label],
        caption="x",
        row_href=lambda r: r.value,
    )
    text = json.dumps(table.render(), default=str)
    assert "data-row" in text
    assert "data-label" in text
    assert "row-link" in text


@pytest.mark.parametrize(
    "make",
    [
        lambda: ui.kanban(BoardTestState.columns, on_move=BoardTestState.move),
        lambda: ui.bar_chart(BoardTestState.bars, label="x"),
        lambda: ui.status_badge(BoardTestState.status),
        lambda: ui.palette([ui.Command("Jobs", "/jobs")]),
        lambda: ui.score(None),
        lambda: ui.toast_undo("Moved", rx.console_log("x")),
        gallery,
        public_gallery,
        candidate_gallery,
    ],
)
def test_component_builds(make: Any) -> None:
    assert make() is not None


def test_kanban_sends_all_four_parts_of_a_move() -> None:
    props = " ".join(ui.kanban(BoardTestState.columns, on_move=BoardTestState.move).render()["props"])
    for name in ("card_id", "source", "target", "index"):
        assert f'"{name}"' in props


def test_stylesheets_exist_and_stay_small() -> None:
    for sheet in ui.STYLESHEETS:
        assert len((ASSETS / sheet.strip("/")).read_text().splitlines()) <= 400, sheet


def test_colours_live_in_tokens_only() -> None:
    for sheet in ui.STYLESHEETS[2:]:
        text = re.sub(r"url\([^)]*\)", "", (ASSETS / sheet.strip("/")).read_text())
        assert not re.findall(r"#[0-9a-f]{6}\b", text), sheet


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [":root.light", ":root.dark"])
def test_text_pairs_have_enough_contrast(theme: str) -> None:
    block = (ASSETS / "tokens.css").read_text().split(theme + " {")[1].split("}")[0]
    colour = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    grounds = ("bg", "surface", "raised", "sunken", "hover")
    pairs = [(text, ground) for text in ("text", "muted", "faint") for ground in grounds]
    pairs += [(tone, f"{tone}-soft") for tone in ("success", "warn", "danger", "info", "violet", "neutral")]
    pairs += [("accent-text", "accent-soft"), ("on-accent", "accent"), ("on-accent", "accent-hover")]
    weak = {pair: round(_contrast(colour[pair[0]], colour[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}
    assert _contrast(colour["field-line"], colour["surface"]) >= 3
