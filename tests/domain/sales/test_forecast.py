"""Forecast numbers worked out by hand."""

from datetime import date
from decimal import Decimal

from recruit_app.domain.sales.forecast import Expected, add_months, by_month, weighted


def test_value_times_probability():
    assert weighted(Decimal("1850000.00"), 60) == Decimal(1_110_000)


def test_months_add_up_and_nothing_is_hidden():
    items = [
        Expected(date(2026, 11, 30), 80, Decimal(500_000)),  # 400,000
        Expected(date(2026, 11, 1), 20, Decimal(1_000_000)),  # 200,000
        Expected(date(2026, 12, 15), 60, Decimal(2_000_000), leads=2),  # 1,200,000
        Expected(date(2026, 11, 5), 100, Decimal(300_000), is_won=True),
        Expected(date(2026, 10, 9), 40, Decimal(700_000)),  # late
        Expected(None, 10, Decimal(900_000), leads=3),  # nobody said when
        Expected(date(2027, 6, 1), 50, Decimal(1_000_000)),  # beyond
    ]
    found = by_month(items, first=date(2026, 11, 23), months=3)
    assert [(m.month, m.leads, m.value, m.weighted, m.won) for m in found.months] == [
        (date(2026, 11, 1), 2, 1_500_000, 600_000, 300_000),
        (date(2026, 12, 1), 2, 2_000_000, 1_200_000, 0),
        (date(2027, 1, 1), 0, 0, 0, 0),
    ]
    assert (found.late_leads, found.late_value) == (1, 700_000)
    assert (found.undated_leads, found.undated_value) == (3, 900_000)


def test_months_cross_the_year():
    assert add_months(date(2026, 11, 23), 2) == date(2027, 1, 1)
