"""A job's pipeline as columns and cards of the design system."""

from recruit_app.domain.applications.schemas import ApplicationCard, Board
from recruit_app.web import ui

_TONES = {
    "New": "info",
    "Screening": "violet",
    "Interview": "warn",
    "Offer": "accent",
    "Rejected": "danger",
    "Withdrawn": "neutral",
}


def board_columns(board: Board, *, kept: str = "") -> list[ui.BoardColumn]:
    """Return the columns; `kept` is the part of the query a card's link keeps."""
    return [
        ui.BoardColumn(
            id=column.status,
            title=column.status,
            count=column.count,
            total_text=_total(column.count, len(column.cards)),
            tone=_TONES[column.status],
            cards=[_card(card, kept) for card in column.cards],
        )
        for column in board.columns
    ]


def _total(count: int, shown: int) -> str:
    return f"best {shown} shown" if count > shown else ""


def _card(card: ApplicationCard, kept: str) -> ui.BoardCard:
    return ui.BoardCard(
        id=card.id,
        title=card.name,
        subtitle=card.headline,
        meta=_meta(card),
        score=card.match_score,
        badges=_badges(card),
        href=f"?{kept}candidate={card.id}",
    )


def _meta(card: ApplicationCard) -> list[str]:
    meta = []
    if card.next_follow_up_date:
        meta.append(f"↻ {card.next_follow_up_date:%-d %b}")
    if card.stale_facts:
        meta.append(f"{card.stale_facts} stale")
    if not meta:
        meta.append(f"Applied {card.applied_at:%-d %b}")
    return meta


def _badges(card: ApplicationCard) -> list[ui.CardBadge]:
    badges = []
    if card.unread:
        badges.append(ui.CardBadge(f"{card.unread} new", "accent"))
    if card.follow_up_status == "Joined":
        badges.append(ui.CardBadge("Joined", "success"))
    if card.must_have_failed:
        words = ("Approved", "success") if card.is_recruiter_approved else ("Must-have failed", "danger")
        badges.append(ui.CardBadge(*words))
    if card.automation_status in ("Intervention Needed", "Live Chat", "Awaiting Reply"):
        tone = {"Intervention Needed": "danger", "Live Chat": "accent"}.get(card.automation_status, "neutral")
        text = {"Intervention Needed": "Needs a person"}.get(card.automation_status, card.automation_status)
        badges.append(ui.CardBadge(text, tone))
    return badges
