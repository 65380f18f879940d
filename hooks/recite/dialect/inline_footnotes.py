"""`^[Inline footnotes]`, in linear time: brackets are paired once for each text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

# What may hold a bracket that is none (an escape, a code span), and brackets.
_BRACKET = re.compile(r"\\.|(`+)[^`]+\1(?!`)|[\[\]]", re.DOTALL)
_DEEPEST = 4  # footnotes in footnotes


def add_inline_footnotes(md: MarkdownIt) -> None:
    """Let `md` read inline footnotes; they are kept with mdit-py-plugins' other footnotes."""
    md.inline.ruler.after("image", "footnote_inline", _footnote)


def _footnote(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    if not state.src.startswith("^[", state.pos):
        return False
    depth = state.env.get("footnote_depth", 0)
    end = _pairs(state).get(state.pos + 1, -1)
    if end == -1 or end >= state.posMax or depth >= _DEEPEST:
        return False
    content = state.src[state.pos + 2 : end]
    if not content.strip():
        return False
    if not silent:
        notes: dict[int, Any] = state.env.setdefault("footnotes", {}).setdefault("list", {})
        number = len(notes)
        tokens: list[Token] = []
        notes[number] = {"content": content, "tokens": tokens}
        state.env["footnote_depth"] = depth + 1
        state.md.inline.parse(content, state.md, state.env, tokens)
        state.env["footnote_depth"] = depth
        state.push("footnote_ref", "", 0).meta = {"id": number}
    state.pos = end + 1
    return True


def _pairs(state: StateInline) -> dict[int, int]:
    """Give where the bracket stands that closes each `[`; worked out once for each text."""
    known = state.env.setdefault("brackets", {})
    if known.get("text") is not state.src:
        known["text"] = state.src
        known["pairs"] = pairs = {}
        opened: list[int] = []
        for found in _BRACKET.finditer(state.src):
            if found.group() == "[":
                opened.append(found.start())
            elif found.group() == "]" and opened:
                pairs[opened.pop()] = found.start()
    pairs = known["pairs"]
    assert isinstance(pairs, dict)
    return pairs
