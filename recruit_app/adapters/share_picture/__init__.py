"""The picture that link previews show of a job."""

from recruit_app.adapters.share_picture.drawing import SHARE_HEIGHT, SHARE_WIDTH, ShareCard, card_key, draw

__all__ = ["SHARE_HEIGHT", "SHARE_WIDTH", "ShareCard", "card_key", "draw"]
