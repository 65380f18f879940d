"""Display maths and comments that begin within a line: the lines that they run over are no blocks.

`where $$x` may be followed by a line `- y`, and `text %%to do` by blank lines, headings and fences.
To CommonMark those lines end the paragraph. Here they are marked as a quote marks its lazy lines
(an indentation below zero), so that the paragraph takes them whatever they look like.
No comment leaves the item, quote or callout that it begins in, nor a heading or a table's cell: two
signs that stand in two of them by chance must not hide what is between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.comments import end_of_comment
from recite.dialect.maths import end_of_display, end_of_inline

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_OPENERS = ("$$", "%%")
# An escape, and what opens code, maths or a comment.
_SIGN = re.compile(r"\\.|`+|\$\$?|%%", re.DOTALL)


def add_open_spans(md: MarkdownIt) -> None:
    """Let paragraphs and underlined headings of `md` hold the spans that begin in them."""
    md.block.ruler.before("lheading", "open_spans", _mark)


def _mark(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    if not silent and _last_opener(state) >= state.bMarks[start_line]:
        _Paragraph(state, start_line, end_line).mark_lines()
    return False  # the paragraph itself is for the rules after this one


def _last_opener(state: StateBlock) -> int:
    """Give where the last opener of the text stands, -1 without one; looked for once in a text."""
    text, last = state.env.get("last_opener", ("", -1))
    if text is not state.src:
        last = max(state.src.rfind(opener) for opener in _OPENERS)
        state.env["last_opener"] = state.src, last
    return int(last)


class _Paragraph:
    """The lines of one paragraph, as far as they are known."""

    def __init__(self, state: StateBlock, start_line: int, end_line: int) -> None:
        self._state = state
        self._last = start_line
        self._end = end_line
        self._ended = False

    def mark_lines(self) -> None:
        """Mark each line that a span from a line before runs over."""
        state = self._state
        limit = state.eMarks[self._end - 1]
        at = state.bMarks[self._last] + state.tShift[self._last]
        while (found := _SIGN.search(state.src, at, limit)) and self._holds(found.start()):
            sign, start = found.group(), found.start()
            at = found.end()
            if sign == "$$":
                end = end_of_display(state.src, at)
                if at <= end < limit and self._run_on(end, hidden=False):
                    at = end + 2
            elif sign == "%%":
                end = end_of_comment(state.src, start)
                typed_twice = state.src[start - 1 : start].isdigit()  # as in `5%% of`
                if at < end <= limit and (
                    self._holds(end) or (not typed_twice and self._run_on(end, hidden=True))
                ):
                    at = end
            elif sign == "$":
                end = end_of_inline(state.src, at)
                at = end + 1 if end >= 0 and self._holds(end) else at
            elif sign[0] == "`":
                at = self._end_of_code(at, sign)

    def _end_of_code(self, start: int, ticks: str) -> int:
        for found in re.compile("`+").finditer(self._state.src, start):
            if not self._holds(found.start()):
                break
            if found.group() == ticks:
                return found.end()
        return start

    def _holds(self, position: int) -> bool:
        """Tell whether `position` is in a line of the paragraph."""
        while not self._ended and self._state.eMarks[self._last] < position:
            if self._last + 1 < self._end and self._continues(self._last + 1):
                self._last += 1
            else:
                self._ended = True
        return self._state.eMarks[self._last] >= position

    def _continues(self, line: int) -> bool:
        state = self._state
        if state.isEmpty(line):
            return False
        if state.sCount[line] < 0 or state.sCount[line] - state.blkIndent > 3:
            return True
        before, state.parentType = state.parentType, "paragraph"
        ends = any(
            rule(state, line, self._end, True)  # noqa: FBT003
            for rule in state.md.block.ruler.getRules("paragraph")
        )
        state.parentType = before
        return not ends

    def _run_on(self, position: int, *, hidden: bool) -> bool:
        """Mark the lines up to that of `position`, and tell whether they could be.

        What is `hidden` runs over blank lines, but not out of its item.
        """
        state = self._state
        last = self._last
        while state.eMarks[last] < position:
            last += 1
            if last >= self._end:
                return False
            if state.isEmpty(last):
                if not hidden:
                    return False
            elif hidden and state.sCount[last] < state.blkIndent:
                return False  # here the item ends, and what is left open in it is text
        for line in range(self._last + 1, last + 1):
            state.sCount[line] = -1
            if state.isEmpty(line):
                state.tShift[line] = -1
        if last > self._last:
            self._last = last
            self._ended = False
        return True
