"""The sentences a candidate reads when a file cannot be used, or only in part."""

EMPTY = "This file is empty. Please choose another one."
TOO_BIG = "This file is larger than 10 MB. Please upload a smaller one."
WRONG_KIND = "This file is not a PDF, Word or text document."
PASSWORD = "This PDF is protected by a password. Please save a copy without one and upload that."  # noqa: S105
WORD_PASSWORD = "This Word file is protected by a password. Please save a copy without one and upload that."  # noqa: S105
TOO_MANY_PAGES = "This PDF has more than 50 pages. Please upload only your résumé."
BROKEN = "This file is damaged and could not be read. Please save it again and upload the new copy."
UNSAFE_WORD = "This Word file contains parts we cannot accept. Please save it as PDF and upload that."
VERY_OLD_WORD = (
    "This Word file is of a kind older than Word 97, which we cannot read. Please save it as .docx or PDF and "
    "upload that."
)
TOO_SLOW = "This file took too long to read. Please save a simpler copy, for example as PDF, and upload that."
NO_TEXT = (
    "We could not find any text in this file. If it is a scan, please upload a copy "
    "in which the text can be selected, or fill in your profile by hand."
)
NO_OCR = (
    "This file is a picture of text, and this installation has no program to read pictures. Please upload a copy "
    "in which the text can be selected, or fill in your profile by hand."
)
TOO_MANY_SCANS = "Only the first 10 scanned pages were read."


def unread_pages(pages: list[int]) -> str:
    """Say which pages (counted from 1) are pictures that nobody here could read."""
    named = ", ".join(str(page) for page in pages)
    return f"Not read, because it is a picture: page {named}."
