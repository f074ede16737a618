"""Everything a door may ask of reports."""

from recruit_app.domain.reports.finder import Hit, find_by_name
from recruit_app.domain.reports.health import system_health
from recruit_app.domain.reports.manager import manager_report

__all__ = ["Hit", "find_by_name", "manager_report", "system_health"]
