"""Lines not written as Markdown: comments, HTML headings and boxes, escapes, a page's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.model import Line

_COMMENT_MARK = re.compile(r"^(?:#(?!#)|//) ?")
_MARKS = ("#", "//")
_HTML_HEADING = re.compile(r"\s*<h(?P<level>[1-6])\b[^>]*>", re.IGNORECASE)
# "Which is red?Status: [object Object]": a program's words that a broken page shows
_GLUED_STATUS = re.compile(r"(?<=\S)\s*[A-Z]\w{2,9}: \[object Object\]\s*$")

# "<input type="checkbox" disabled> text", as a page shows the box of a task
_INPUT = re.compile(
    r"(?P<margin>[\s>]*)(?:[-*+]\s+)?(?:<label\b[^<>]*>\s*)?"
    r"<input\b(?=[^<>]*\btype=[\"']?(?:checkbox|radio)\b)(?P<attributes>[^<>]*)>\s*(?=\S)",
    re.IGNORECASE,
)
_CHECKED = re.compile(r"(?:^|\s)checked\b", re.IGNORECASE)
_LABEL_END = re.compile(r"</label>\s*$", re.IGNORECASE)
# "1\\) Which is red?": a converter keeps what is no item of a list from being one
_ESCAPED_LABEL = re.compile(
    r"^(?P<label>[\s>]*(?:[-*+]\s+)?\W{0,6}(?:\d{1,3}|[A-Za-z]))\\(?P<end>[.)])(?=[*_\s]|$)"
)
_ESCAPED_BOX = re.compile(r"^(?P<before>[\s>]*(?:[-*+]\s+)?)\\\[(?P<tick>[ xX]?)\\?\](?=\s)")
# "5 . Which is red?"
_LOOSE_NUMBER = re.compile(r"^(?P<number>[\s>]*(?:#{1,6} )?\d{1,3}) (?=\.\s)")
# "Which is red?<br>", "Which is red? \\": the line ends here, as it does anyway
_BREAK = re.compile(r"(?<=[^\s>|])\s*(?:<br\s*/?>\s*)+$|(?<=[^\s\\])\s*\\\s*$", re.IGNORECASE)
_CODE = ("    ", "\t")
_LABELLED = 24
"""Characters of a line in which a label may stand."""


def are_commented(lines: Sequence[Line]) -> bool:
    """Whether a section was kept in the comments of a program: nearly each line is one."""
    if not any(line.text.startswith(_MARKS) for line in lines):
        return False
    full = [line.text for line in lines if line.text.strip() and not line.text.startswith("<!--")]
    marked = sum(text.startswith(_MARKS) and not text.startswith("##") for text in full)
    rules = sum(text.startswith("#####") for text in full)
    return len(full) > 5 and marked > 0.6 * len(full) and marked + rules > 0.8 * len(full)


def without_comment_mark(text: str) -> str:
    """Give a line of a comment without its mark."""
    return _COMMENT_MARK.sub("", text)


def as_markdown(text: str) -> str:
    """Give a line out of what pages and their converters put around it.

    Converters set a backslash before what would begin a list: "1\\.", "a\\)", "\\[ \\]".
    """
    text = text.replace("&shy;", "") if "&shy;" in text else text  # it is not seen
    if "<" in text:
        text = _out_of_input(_out_of_html_heading(text))
    if "\\" in text[:_LABELLED]:
        text = _ESCAPED_BOX.sub(r"\g<before>[\g<tick>]", text)
        text = _ESCAPED_LABEL.sub(r"\g<label>\g<end>", text)
    if " . " in text[:_LABELLED]:
        text = _LOOSE_NUMBER.sub(r"\g<number>", text)
    return _without_status(text) if "[object" in text else text


def without_break(text: str, below: str) -> str:
    """Give a line without what breaks it at its end, above the line below it.

    A backslash breaks none above a blank line, and in code it may be meant.
    """
    end = text.rstrip()[-1:]
    if end == ">" or (end == "\\" and below.strip() and not text.startswith(_CODE)):
        return _BREAK.sub("", text)
    return text


def _without_status(text: str) -> str:
    """Give a line without the status that a broken page glues behind it."""
    return _GLUED_STATUS.sub("", text)


def _out_of_html_heading(text: str) -> str:
    """Give a line that is an HTML heading as Markdown's."""
    start = _HTML_HEADING.match(text)
    if not start:
        return text
    level = start.group("level")
    inner = text[start.end() :].rstrip()
    end = f"</h{level}>"
    if inner[-len(end) :].lower() != end:
        return text
    return f"{'#' * int(level)} {inner[: -len(end)].strip()}"


def _out_of_input(text: str) -> str:
    """Give a line that begins with a box in HTML as a task."""
    box = _INPUT.match(text)
    if not box:
        return text
    tick = "x" if _CHECKED.search(box["attributes"]) else " "
    return f"{box['margin']}- [{tick}] {_LABEL_END.sub('', text[box.end() :]).rstrip()}"
