"""What a match is, to the rest of the product."""

from recruit_app.core.view import View
from recruit_app.domain.matching.scoring import MatchLine


class MatchResult(View):
    """A score of 0–100 (None when nothing could be judged), its lines and one sentence."""

    score: int | None
    lines: tuple[MatchLine, ...] = ()
    summary: str
