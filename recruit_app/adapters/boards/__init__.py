"""Job boards: what each says, normalised (`parsers`), and where each is read."""

from recruit_app.adapters.boards.parsers import KINDS, parse

__all__ = ["KINDS", "parse"]
