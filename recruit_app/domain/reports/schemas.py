"""What reports show. Counts and medians; the only people named are the agency's own."""

from recruit_app.core.view import Id, OptionalId, View
from recruit_app.domain.sales.schemas import ForecastView


class Headline(View):
    """The numbers a manager looks at first, for the period, and the period before."""

    applications: int
    applications_before: int
    submissions: int
    offers: int
    joins: int
    joins_before: int
    open_jobs: int
    offer_to_join_percent: int


class FunnelStep(View):
    """One stage: how many reached it and what part of the stage before."""

    stage: str
    reached: int
    of_previous: int
    of_all: int


class StageTime(View):
    """How long people stayed in a stage before they left it, in days."""

    stage: str
    left: int
    median_days: float
    p90_days: float


class AgeingJob(View):
    """A public job, oldest first."""

    id: Id
    title: str
    client: str
    recruiter: str
    days_open: int
    in_play: int
    offers: int
    deadline_text: str


class SourceYield(View):
    """What one source brought."""

    source: str
    applications: int
    interviews: int
    joins: int


class RecruiterScore(View):
    """One recruiter's work in the period and what waits now."""

    id: OptionalId
    name: str
    open_jobs: int
    moves: int
    submissions: int
    joins: int
    waiting: int


class Backlog(View):
    """What waits to be done."""

    open_items: int
    high_items: int
    oldest_days: int
    exports_queued: int
    exports_failed: int


class ManagerReport(View):
    """The whole of the manager's page."""

    days: int
    headline: Headline
    funnel: tuple[FunnelStep, ...]
    stage_times: tuple[StageTime, ...]
    jobs: tuple[AgeingJob, ...]
    sources: tuple[SourceYield, ...]
    recruiters: tuple[RecruiterScore, ...]
    backlog: Backlog
    forecast: ForecastView


class HealthPart(View):
    """One part of the running system; `state` is 'ok', 'warn' or 'down'."""

    name: str
    state: str
    value: str
    note: str


class Warned(View):
    """A recent record that went wrong or nearly so."""

    id: Id
    when_text: str
    severity: str
    description: str


class SystemHealth(View):
    """How the running system is."""

    parts: tuple[HealthPart, ...]
    warnings: tuple[Warned, ...]
