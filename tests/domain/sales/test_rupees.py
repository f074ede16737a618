"""Rupees in and out, as people write them."""

from decimal import Decimal

import pytest

from recruit_app.core.errors import Invalid
from recruit_app.domain.sales.rupees import grouped, read, short


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("12,50,000", 1_250_000),
        ("12.5L", 1_250_000),
        ("₹ 12.5 lakh", 1_250_000),
        ("Rs. 1.2 cr", 12_000_000),
        ("80k", 80_000),
        ("", None),
    ],
)
def test_amounts_are_understood(words, amount):
    assert read(words) == amount


@pytest.mark.parametrize("words", ["a lot", "-5", "12 apples", "99999999 cr"])
def test_what_is_no_amount_is_refused(words):
    with pytest.raises(Invalid):
        read(words)


@pytest.mark.parametrize(
    ("amount", "long", "brief"),
    [
        (1_850_000, "₹18,50,000", "₹18.5 L"),
        (12_000_000, "₹1,20,00,000", "₹1.2 Cr"),
        (100_000_000, "₹10,00,00,000", "₹10 Cr"),
        (999, "₹999", "₹999"),
        (1000, "₹1,000", "₹1,000"),
        (Decimal("2000000.00"), "₹20,00,000", "₹20 L"),
    ],
)
def test_amounts_are_written_the_indian_way(amount, long, brief):
    assert grouped(amount) == long
    assert short(amount) == brief
