"""`#tags` in a note's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

# What Obsidian takes into a tag: everything but white space and punctuation other than `-_/`. The
# keycap emoji is a `#` too, with a sign of its own after it.
_TAG = re.compile(
    r"#(?![\ufe0f\u20e3])([^\u2000-\u206f\u2e00-\u2e7f'!\"#$%&()*+,.:;<=>?@^`{|}~\[\]\\\s\ue000-\ue003]+)"
)
_BEFORE = frozenset(" \t\n\u00a0\u3000*_~=([")


def add_tags(md: MarkdownIt) -> None:
    """Let `md` read tags."""
    md.inline.ruler.before("escape", "tag", _tag)


def _tag(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    if state.src[state.pos] != "#" or state.linkLevel:
        return False
    if state.pos and state.src[state.pos - 1] not in _BEFORE:
        return False
    found = _TAG.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    name = found.group(1).rstrip("/")
    if not name or name.isdigit():
        return False
    if not silent:
        token = state.push("tag", "", 0)
        token.content = "#" + name
        token.meta = {"name": name}
    state.pos += len(name) + 1
    return True
