"""`$inline$` and `$$display$$` maths: where it starts and ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.rules import add_rules

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_DOLLARS = re.compile(r"\\.|\$\$?", re.DOTALL)
_DOLLAR = re.compile(r"\\.|\$", re.DOTALL)


def add_maths(md: MarkdownIt) -> None:
    """Let `md` read maths."""
    add_rules(md, "maths", _inline, _block)


def _inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    source, start = state.src, state.pos
    if source[start] != "$":
        return False
    display = source.startswith("$$", start)
    opening = start + 2 if display else start + 1
    end = end_of_display(source, opening) if display else end_of_inline(source, opening)
    if end == -1 or end >= state.posMax:
        return False
    if not source[opening:end].strip():  # an empty display: its dollars are text
        if not silent:
            state.pending += source[start : end + 2]
        state.pos = end + 2
        return True
    if not silent:
        token = state.push("math_display" if display else "math_inline", "", 0)
        token.content = source[opening:end].strip()
        token.markup = "$$" if display else "$"
    state.pos = end + len("$$" if display else "$")
    return True


def end_of_inline(source: str, start: int) -> int:
    """Give where the `$` stands that closes inline maths whose text starts at `start`, or -1.

    As in Obsidian the text neither starts nor ends with white space; a `$` before a digit closes
    nothing, so that prices stay prices. Only the next `$` is tried: time stays linear.
    """
    if start >= len(source) or source[start].isspace():
        return -1
    for found in _DOLLAR.finditer(source, start):
        if found.group() == "$":
            end = found.start()
            after = source[end + 1 : end + 2]
            closes = end > start and not source[end - 1].isspace() and not after.isdigit()
            return end if closes else -1
    return -1


def end_of_display(source: str, start: int) -> int:
    """Give where the `$$` stands that closes a display whose text starts at `start`, or -1.

    The text may be blank.
    """
    for found in _DOLLARS.finditer(source, start):
        if found.group() == "$$":
            return found.start()
    return -1


def _block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    if state.is_code_block(start_line):
        return False
    start = state.bMarks[start_line] + state.tShift[start_line]
    first = state.src[start : state.eMarks[start_line]]
    if not first.startswith("$$"):
        return False
    if _find_close(first[2:]) != -1:
        return False  # closed on its line: inline text may follow
    lines = []
    line = start_line + 1
    while line < end_line:
        if state.sCount[line] < state.blkIndent and not state.isEmpty(line):
            return False
        text = state.getLines(line, line + 1, state.blkIndent, False).rstrip("\n")  # noqa: FBT003
        close = _find_close(text)
        if close != -1:
            if text[close + 2 :].strip() and not _only_block_id(text[close + 2 :]):
                return False
            break
        lines.append(text)
        line += 1
    else:
        return False
    latex = "\n".join((first[2:], *lines, text[:close])).strip()
    if not latex:
        return False
    if silent:
        return True
    token = state.push("math_block", "", 0)
    token.content = latex
    token.markup = "$$"
    token.map = [start_line, line + 1]
    token.info = text[close + 2 :].strip()
    state.line = line + 1
    return True


def _find_close(text: str) -> int:
    for found in _DOLLARS.finditer(text):
        if found.group() == "$$":
            return found.start()
    return -1


def _only_block_id(text: str) -> bool:
    return re.fullmatch(r"\s*\^[A-Za-z0-9-]+\s*", text) is not None
