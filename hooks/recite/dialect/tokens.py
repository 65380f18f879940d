"""Let the carrier's inline tokens through the grammar as one word each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.dialect import carrier

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline


def add_tokens(md: MarkdownIt) -> None:
    """Let `md` read carried elements."""
    md.inline.add_terminator_char(carrier.OPEN)
    md.inline.ruler.before("escape", "carried", _carried)


def _carried(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    if state.src[state.pos] != carrier.OPEN:
        return False
    found = carrier.INLINE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("carried_inline", "", 0).content = found.group(1)
    state.pos = found.end()
    return True
