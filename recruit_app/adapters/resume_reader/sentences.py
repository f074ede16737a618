"""The sentences a candidate reads when a file cannot be used."""

EMPTY = "This file is empty. Please choose another one."
TOO_BIG = "This file is larger than 10 MB. Please upload a smaller one."
WRONG_KIND = "This file is not a PDF, Word or text document."
OLD_WORD = "This is an old Word file (.doc). Please save it as .docx or PDF and upload that."
PASSWORD = "This PDF is protected by a password. Please save a copy without one and upload that."  # noqa: S105
TOO_MANY_PAGES = "This PDF has more than 50 pages. Please upload only your résumé."
BROKEN = "This file is damaged and could not be read. Please save it again and upload the new copy."
UNSAFE_WORD = "This Word file contains parts we cannot accept. Please save it as PDF and upload that."
TOO_SLOW = "This file took too long to read. Please save a simpler copy, for example as PDF, and upload that."
NO_TEXT = (
    "We could not find any text in this file. If it is a scan, please upload a copy "
    "in which the text can be selected, or fill in your profile by hand."
)
