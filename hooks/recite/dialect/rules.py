"""Put a kind of text in place that stands in a line as well as over several blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_ENDS = ("paragraph", "reference", "blockquote", "list", "footnote_def")


def add_rules(
    md: MarkdownIt,
    name: str,
    inline: Callable[[StateInline, bool], bool],
    block: Callable[[StateBlock, int, int, bool], bool],
) -> None:
    """Let `md` try both before an escape and before a fence; the block ends what is before it."""
    md.inline.ruler.before("escape", name, inline)
    md.block.ruler.before("fence", name, block, {"alt": list(_ENDS)})
