"""Classify the lines of a section: containers, fences and comments; every line keeps its number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recite.review.model import Line

_QUOTE = re.compile(r"(?P<margin>[ \t]*)(?:>[ \t]{0,3}(?=>))*> ?")
_FENCE = re.compile(r"(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}(?=[^`]*$)|~{3,})")
_BREAK = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|<hr ?/?>|#{7,}|={7,}")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]|$)")
_COMMENT_MARK = re.compile(r"^#(?: |$)")
_HTML_HEADING = re.compile(
    r"^\s*<h(?P<level>[1-6])\b[^>]*>\s*(?P<text>.*?)\s*</h(?P=level)>\s*$", re.IGNORECASE
)
_TAB = 4


@dataclass(frozen=True)
class Row:
    """A line out of its containers.

    `body` has no quote marks and its indentation in blanks; `quote` counts the marks and `margin`
    the columns before the first. `code` rows belong to a fence, its own lines included; `hidden`
    rows to a comment, which nobody sees. `after_blank` says that the row above is blank.
    `text` has no blanks around it; a `blank` row has no text.
    """

    line: Line
    body: str
    quote: int
    margin: int
    code: bool
    hidden: bool
    after_blank: bool
    text: str
    blank: bool

    @property
    def number(self) -> int:
        """The line's number in the note."""
        return self.line.number

    @cached_property
    def indent(self) -> int:
        """The blanks before the text, in columns."""
        return len(self.body) - len(self.body.lstrip())

    @cached_property
    def depth(self) -> int:
        """How far to the right the row stands, its quote marks counted as nothing."""
        return self.margin if self.quote else self.indent

    @cached_property
    def heading(self) -> int:
        """The level of the heading that the row is; 0 where it is none."""
        marks = None if self.code or self.hidden else _HEADING.match(self.text)
        return len(marks.group(1)) if marks else 0

    @cached_property
    def separator(self) -> bool:
        """Whether the row is a rule across the page."""
        return not self.code and _BREAK.fullmatch(self.text) is not None


def scan(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Give the rows of a section, one a line."""
    rows: list[Row] = []
    in_comments = _is_commented(lines)
    fence = ""
    comment = ""
    after_blank = True
    for line in lines:
        shown = _COMMENT_MARK.sub("", line.text) if in_comments else line.text
        quote, margin, body = _out_of_quotes(_HTML_HEADING.sub(_as_heading, shown))
        text = body.strip()
        opens = _FENCE.match(text)
        code = bool(fence)
        hidden = False
        if fence:
            if opens and opens.group(1).startswith(fence) and not text.strip(fence[0]):
                fence = ""
        elif comment:
            hidden = True
            if comment in text:
                comment = ""
        elif opens:
            fence, code = opens.group(1), True
        else:
            hidden, comment = _comment(text)
        rows.append(Row(line, body, quote, margin, code, hidden, after_blank, text, not text))
        after_blank = not text
    return tuple(rows)


def _is_commented(lines: Sequence[Line]) -> bool:
    """Whether a section was kept in the comments of a program: nearly each line starts with #."""
    full = [line.text for line in lines if line.text.strip() and not line.text.startswith("<!--")]
    marked = sum(text.startswith("#") and not text.startswith("##") for text in full)
    rules = sum(text.startswith("#####") for text in full)
    return len(full) > 5 and marked > 0.6 * len(full) and marked + rules > 0.8 * len(full)


def _as_heading(html: re.Match[str]) -> str:
    return f"{'#' * int(html.group('level'))} {html.group('text')}"


def markdown(lines: Iterable[str]) -> str:
    """Give lines as a Markdown block: without common indentation and blank ends."""
    kept = list(lines)
    if len(kept) == 1:
        return kept[0].strip()
    while kept and not kept[0].strip():
        kept.pop(0)
    while kept and not kept[-1].strip():
        kept.pop()
    margin = min((len(t) - len(t.lstrip()) for t in kept if t.strip()), default=0)
    return "\n".join(text[margin:].rstrip() for text in kept)


def _out_of_quotes(text: str) -> tuple[int, int, str]:
    marks = _QUOTE.match(text)
    if not marks:
        return 0, 0, _blanks_for_tabs(text)
    margin = len(marks.group("margin").expandtabs(_TAB))
    return marks.group().count(">"), margin, _blanks_for_tabs(text[marks.end() :])


def _blanks_for_tabs(text: str) -> str:
    rest = text.lstrip(" \t")
    if "\t" not in text[: len(text) - len(rest)]:
        return text
    column = 0
    for character in text[: len(text) - len(rest)]:
        column += _TAB - column % _TAB if character == "\t" else 1
    return " " * column + rest


def _comment(text: str) -> tuple[bool, str]:
    """Give whether a row is nothing but (the start of) a comment, and the end to wait for."""
    for start, end in (("<!--", "-->"), ("%%", "%%")):
        if text.startswith(start):
            closed = text.find(end, len(start))
            if closed < 0:
                return True, end
            return closed + len(end) == len(text), ""
    return False, ""
