"""`%%comments%%`: hidden, within a line or over several blocks; never inside code or maths.

An opening `%%` that nothing closes is text, so that no line of a note can vanish by a slip.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.rules import add_rules

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_MARK = "%%"
# What ends a comment, and what may hold the mark: a code span (no backtick within a word begins
# one: better too little is hidden than too much), and code whose fence begins with
# this line, in a quote or an item too.
_CLOSER = re.compile(
    r"%%|(?<![`\w])(?P<ticks>`+)(?!`)[^`\n]+(?P=ticks)(?!`)"
    r"|^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})",
    re.MULTILINE,
)


def add_comments(md: MarkdownIt) -> None:
    """Let `md` leave comments out."""
    add_rules(md, "comment", _inline, _block)


def end_of_comment(text: str, start: int) -> int:
    """Give where the comment whose `%%` is at `start` ends, its closing mark included, or -1.

    The next `%%` closes it that is not in code which begins and ends within the comment.
    """
    at = start + len(_MARK)
    while found := _CLOSER.search(text, at):
        if found.group() == _MARK:
            return found.end()
        at = _end_of_fence(text, found) if found["fence"] else found.end()
    return -1


def _end_of_fence(text: str, opening: re.Match[str]) -> int:
    fence = opening["fence"]
    closing = re.compile(rf"^[ \t>]*{fence}{fence[0]}*[ \t]*$", re.MULTILINE)
    found = closing.search(text, opening.end())
    return found.end() if found else opening.end()


def _inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    if not state.src.startswith(_MARK, state.pos):
        return False
    end = end_of_comment(state.src, state.pos)
    if not 0 <= end <= state.posMax:
        return False
    starts_line = state.pos == 0 or state.src[state.pos - 1] == "\n"
    state.pos = end
    if starts_line and state.src.startswith("\n", state.pos):
        state.pos += 1  # the comment had the line for itself
    return True


def _block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    if state.is_code_block(start_line):
        return False
    start = state.bMarks[start_line] + state.tShift[start_line]
    line_end = state.eMarks[start_line]
    if not state.src.startswith(_MARK, start):
        return False
    rest = end_of_comment(state.src, start)
    if rest <= line_end:
        return False  # never closed, or closed on this line: inline text
    indent = min(state.blkIndent, max(state.sCount[start_line], 0))
    closing = start_line + 1
    while closing < end_line and state.eMarks[closing] < rest:
        if state.sCount[closing] < indent and not state.isEmpty(closing):
            return False
        closing += 1
    if closing >= end_line or state.sCount[closing] < indent:
        return False
    if silent:
        return True
    text = state.src[rest : state.eMarks[closing]]
    if text.strip():
        state.bMarks[closing] = rest
        state.tShift[closing] = len(text) - len(text.lstrip())
        state.sCount[closing] = state.blkIndent
        state.line = closing
    else:
        state.line = closing + 1
    return True
