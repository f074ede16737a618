"""A company's tax numbers and contract dates, checked before they are kept."""

from datetime import date

from recruit_app.core.errors import Invalid
from recruit_app.domain.sales.gstin import pan_of_gstin, valid_gstin, valid_pan


def checked_identity(gst: str, pan: str) -> dict[str, str]:
    """Return `corporate_identity` with what was given, PAN filled in from the GSTIN.

    Raises:
        Invalid: a number is malformed, its check character is wrong, or the two disagree.
    """
    gst, pan = ("".join(text.split()).upper() for text in (gst, pan))
    if gst and not valid_gstin(gst):
        raise Invalid("This GSTIN is not valid. Please check its 15 characters.", field="gst")
    if pan and not valid_pan(pan):
        raise Invalid("This PAN is not valid. It looks like AAACK1234F.", field="pan")
    if gst and pan and pan_of_gstin(gst) != pan:
        raise Invalid("This PAN is not the one inside the GSTIN.", field="pan")
    given = {"gst": gst, "pan": pan or (pan_of_gstin(gst) if gst else "")}
    return {key: value for key, value in given.items() if value}


def check_contract(start: date | None, end: date | None) -> None:
    """Refuse a contract that ends before it starts."""
    if start and end and end < start:
        raise Invalid("The contract cannot end before it starts.", field="contract_end_date")
