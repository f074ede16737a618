"""Foreign keys name tables of other packages, so every table must be known before the first query."""

from recruit_app.domain import tables  # noqa: F401
