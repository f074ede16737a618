"""The stages as columns of the board."""

from recruit_app.domain.sales.schemas import LeadCard, LeadColumn
from recruit_app.web import ui

_TONES = {"overdue": "danger", "today": "warn", "later": "neutral"}


def board_columns(stages: tuple[LeadColumn, ...]) -> list[ui.BoardColumn]:
    """Return the stages with what they are worth: value, and by its chances."""
    return [
        ui.BoardColumn(
            id=stage.status,
            title=stage.status,
            count=stage.count,
            total_text=_total(stage),
            tone=ui.STATUS_TONES.get(stage.status, "neutral"),
            cards=[_card(card) for card in stage.cards],
        )
        for stage in stages
    ]


def _total(stage: LeadColumn) -> str:
    if not stage.count:
        return ""
    if stage.status in {"Converted", "Lost"}:
        return stage.value_text
    unit = stage.value_text.rpartition(" ")[2]
    weighted = stage.weighted_text.removesuffix(f" {unit}")
    return f"{weighted} / {stage.value_text.removeprefix('₹')}"


def _card(card: LeadCard) -> ui.BoardCard:
    badges = []
    if card.follow_up_text:
        badges.append(ui.CardBadge(card.follow_up_text, _TONES.get(card.follow_up_state, "neutral")))
    tasks = [f"{card.open_tasks} task{'' if card.open_tasks == 1 else 's'}"] if card.open_tasks else []
    return ui.BoardCard(
        id=card.id,
        title=card.company_name,
        subtitle=card.contact_person or card.service_type,
        meta=[*([card.value_text] if card.value_text else []), *tasks],
        badges=badges,
        href=f"/sales/leads/{card.id}",
    )
