"""`%%comments%%`: hidden, within a line or over several blocks; never inside code or maths.

An opening `%%` that nothing closes is text, so that no line of a note can vanish by a slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_MARK = "%%"
_LOOKS_BACK = 5000  # characters; keeps the time linear


def add_comments(md: MarkdownIt) -> None:
    """Let `md` leave comments out."""
    md.inline.ruler.before("escape", "comment", _inline)
    md.block.ruler.before(
        "fence",
        "comment",
        _block,
        {"alt": ["paragraph", "reference", "blockquote", "list", "footnote_def"]},
    )


def _inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    if not state.src.startswith(_MARK, state.pos):
        return False
    end = state.src.find(_MARK, state.pos + 2, state.posMax)
    if end == -1:
        return False
    starts_line = state.pos == 0 or state.src[state.pos - 1] == "\n"
    state.pos = end + 2
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
    end = state.src.find(_MARK, start + 2)
    if end == -1 or end <= line_end - 2:
        return False  # never closed, or closed on this line: inline text
    if silent and _is_open(state, start):
        return False
    indent = min(state.blkIndent, max(state.sCount[start_line], 0))
    closing = start_line + 1
    while closing < end_line and state.eMarks[closing] < end:
        if state.sCount[closing] < indent and not state.isEmpty(closing):
            return False
        closing += 1
    if closing >= end_line or state.sCount[closing] < indent:
        return False
    if silent:
        return True
    rest = end + 2
    if state.src[rest : state.eMarks[closing]].strip():
        state.bMarks[closing] = rest
        state.tShift[closing] = len(state.src[rest : state.eMarks[closing]]) - len(
            state.src[rest : state.eMarks[closing]].lstrip()
        )
        state.sCount[closing] = state.blkIndent
        state.line = closing
    else:
        state.line = closing + 1
    return True


def _is_open(state: StateBlock, start: int) -> bool:
    """Tell whether the paragraph before `start` has begun a comment that is not closed yet."""
    beginning = max(state.bMarks[state.line], start - _LOOKS_BACK)
    return state.src.count(_MARK, beginning, start) % 2 == 1
