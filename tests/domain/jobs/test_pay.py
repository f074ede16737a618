"""Pay as people in India read it."""

import pytest

from recruit_app.domain.jobs.pay import exact_pay, indian_number, pay_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "0"),
        (999, "999"),
        (1_000, "1,000"),
        (1_850_000, "18,50,000"),
        (123_456_789, "12,34,56,789"),
        (-50_000, "-50,000"),
    ],
)
def test_indian_grouping(amount, words):
    assert indian_number(amount) == words


@pytest.mark.parametrize(
    ("low", "high", "currency", "unit", "words"),
    [
        (1_800_000, 2_400_000, "INR", "YEAR", "₹18–24 LPA"),
        (1_850_000, 1_850_000, "INR", "YEAR", "₹18.5 LPA"),
        (1_800_000, None, "INR", "YEAR", "From ₹18 LPA"),
        (None, 2_400_000, "INR", "YEAR", "Up to ₹24 LPA"),
        (8_000_000, 12_000_000, "INR", "YEAR", "₹80 LPA – ₹1.2 Cr"),
        (12_000_000, 15_000_000, "INR", "YEAR", "₹1.2–1.5 Cr"),
        (90_000, 96_000, "INR", "YEAR", "₹90,000–96,000 a year"),
        (25_000, 40_000, "INR", "MONTH", "₹25,000–40,000 a month"),
        (500, None, "INR", "HOUR", "From ₹500 an hour"),
        (90_000, 120_000, "USD", "YEAR", "$90,000–120,000 a year"),
        (90_000, 120_000, "AED", "YEAR", "AED 90,000–120,000 a year"),
        (None, None, "INR", "YEAR", "Pay not disclosed"),
    ],
)
def test_pay_words(low, high, currency, unit, words):
    assert pay_words(low, high, currency=currency, unit=unit) == words


def test_exact_pay():
    assert exact_pay(1_800_000, 2_400_000, currency="INR", unit="YEAR") == "₹18,00,000 – ₹24,00,000 a year"
    assert exact_pay(None, 40_000, currency="INR", unit="MONTH") == "Up to ₹40,000 a month"
    assert exact_pay(None, None, currency="INR", unit="YEAR") == ""
