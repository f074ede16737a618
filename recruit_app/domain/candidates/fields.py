"""The kinds of input a profile takes: text from a form in, clean values out, one sentence when wrong.

An empty text empties the field. Every type also takes the value it produces, so that a stored
profile passes through unchanged.
"""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any
from urllib.parse import urlsplit

import phonenumbers
from pydantic import BeforeValidator

from recruit_app.core.text import clean_line, clean_text
from recruit_app.domain.candidates.amounts import parse_yearly_pay

MAX_ITEMS = 60


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("Please enter text.")
    return value.strip()


def line(most: int) -> BeforeValidator:
    """One line of at most `most` characters."""

    def check(value: Any) -> str:
        text = clean_line(_text(value))
        if len(text) > most:
            raise ValueError(f"Please keep this to {most} characters.")
        return text

    return BeforeValidator(check)


def paragraph(most: int) -> BeforeValidator:
    """Text of several lines, at most `most` characters."""

    def check(value: Any) -> str:
        text = clean_text(_text(value))
        if len(text) > most:
            raise ValueError(f"Please keep this to {most:,} characters.")
        return text

    return BeforeValidator(check)


def choice(*options: str) -> BeforeValidator:
    """One of `options`, or empty."""

    def check(value: Any) -> str:
        text = _text(value)
        if text and text not in options:
            raise ValueError("Please choose one of the listed answers.")
        return text

    return BeforeValidator(check)


def _phone(value: Any) -> str:
    text = clean_line(_text(value))
    if not text:
        return ""
    try:
        number = phonenumbers.parse(text, "IN")
    except phonenumbers.NumberParseException as error:
        raise ValueError("Please enter a phone number such as 98450 12345 or +44 20 7946 0958.") from error
    if not phonenumbers.is_valid_number(number):
        raise ValueError("This phone number does not exist. Please check its digits.")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _url(value: Any) -> str:
    text = clean_line(_text(value))
    if not text:
        return ""
    if "://" not in text and not re.match(r"[a-z][a-z0-9+.\-]*:", text, re.IGNORECASE):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError as error:
        raise ValueError("Please enter a web address such as https://example.com/me.") from error
    if parts.scheme not in {"http", "https"} or "." not in host or " " in text or parts.username:
        raise ValueError("Please enter a web address such as https://example.com/me.")
    if len(text) > 300:
        raise ValueError("Please keep this to 300 characters.")
    return text


def _email(value: Any) -> str:
    text = clean_line(_text(value))
    if text and not re.fullmatch(r"[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+", text):
        raise ValueError("Please enter an e-mail address such as name@example.com.")
    return text[:320]


def _items(value: Any) -> list[str]:
    parts = re.split(r"[,\n;]", value) if isinstance(value, str) else value
    if not isinstance(parts, list | tuple):
        raise ValueError("Please list items separated by commas.")
    cleaned = [clean_line(_text(part)) for part in parts]
    unique = {item.lower(): item for item in reversed([item for item in cleaned if item])}
    if len(unique) > MAX_ITEMS:
        raise ValueError(f"Please list at most {MAX_ITEMS}.")
    if any(len(item) > 100 for item in unique):
        raise ValueError("Please keep each item to 100 characters.")
    return list(reversed(unique.values()))


def _yes_no(value: Any) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    try:
        return {"": None, "yes": True, "no": False, "on": True}[_text(value).lower()]
    except KeyError as error:
        raise ValueError("Please answer yes or no.") from error


def _day(value: Any) -> date | None:
    if value is None or isinstance(value, date):
        return value
    text = _text(value)
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise ValueError("Please enter a date such as 2026-12-31.") from error
    if not 1920 <= day.year <= 2100:
        raise ValueError("Please check the year of this date.")
    return day


def whole(least: int, most: int, sentence: str) -> BeforeValidator:
    """A whole number from `least` to `most`, or nothing."""

    def check(value: Any) -> int | None:
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        text = str(value).strip().lower().removesuffix("days").removesuffix("day").strip()
        if isinstance(value, bool) or not re.fullmatch(r"-?\d{1,9}", text) or not least <= int(text) <= most:
            raise ValueError(sentence)
        return int(text)

    return BeforeValidator(check)


def _years(value: Any) -> Decimal | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    text = re.sub(r"\s*\+?\s*(?:years?|yrs?)$", "", str(value).strip().lower())
    try:
        years = Decimal(text)
    except InvalidOperation as error:
        raise ValueError("Please enter years such as 4.5.") from error
    if not years.is_finite() or not 0 <= years <= 60:
        raise ValueError("Please enter between 0 and 60 years.")
    return years.quantize(Decimal("0.1"))


def _pay(value: Any) -> int | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        # A number that was stored is rupees; "18" typed by a person means lakhs.
        return parse_yearly_pay(f"{value},")
    return parse_yearly_pay(clean_line(_text(value)))


Phone = Annotated[str, BeforeValidator(_phone)]
Url = Annotated[str, BeforeValidator(_url)]
Email = Annotated[str, BeforeValidator(_email)]
Items = Annotated[list[str], BeforeValidator(_items)]
YesNo = Annotated[bool | None, BeforeValidator(_yes_no)]
Day = Annotated[date | None, BeforeValidator(_day)]
Years = Annotated[Decimal | None, BeforeValidator(_years)]
YearlyPay = Annotated[int | None, BeforeValidator(_pay)]
