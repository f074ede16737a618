"""Which jobs the public may see, as one rule."""

from datetime import date, datetime

from recruit_app.core.clock import end_of_day

PUBLIC_STATUSES = ("Sourcing", "Interview", "Offer")


def is_over(deadline: date | None, at: datetime) -> bool:
    """Return whether the deadline has passed; it lasts to the end of its day in the agency's zone."""
    return deadline is not None and at > end_of_day(deadline)


def is_public(status: str, deadline: date | None, at: datetime) -> bool:
    """Return whether a job with this status and deadline is shown and takes applications at `at`."""
    return status in PUBLIC_STATUSES and not is_over(deadline, at)
