"""Wiki links that were left in a text: one word each, so that no mark inside them is read.

On a page the vault's own step has turned them into links before. The outline reads notes as they
are written, and needs the words that such a link shows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.carrier import OPEN

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

# What the vault's own step has carried here is shown, not named: it is no part of a link's words.
_LINK = re.compile(rf"(!?)\[\[([^\[\]\n{OPEN}]{{1,1000}})\]\](?!\()")


def add_wiki_links(md: MarkdownIt) -> None:
    """Let `md` read wiki links and embeds."""
    md.inline.ruler.before("link", "wiki_link", _wiki_link)


def _wiki_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    if state.src[state.pos] not in "![":
        return False
    found = _LINK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("wiki_link", "", 0)
        token.content = found.group()
        token.meta = {"label": "" if found.group(1) else shown_text(found.group(2))}
    state.pos = found.end()
    return True


def shown_text(inside: str) -> str:
    """Give the words that Obsidian shows for a wiki link: its alias, or its target's path.

    `Note#Part#Detail` is shown as `Note > Part > Detail`, and `#Part` as `Part`.
    """
    target, pipe, alias = inside.replace("\\|", "|").partition("|")
    if pipe and alias.strip():
        return alias.strip()
    return " > ".join(part.strip() for part in target.split("#") if part.strip())
