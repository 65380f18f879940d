"""`==Highlighted==` text: no white space after the opening signs, none before the closing ones.

CommonMark's further rule, made for stars, is left out: `==重点：==后` and `==**O**==ld` are marked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_inline.state_inline import Delimiter

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_EQUALS = ord("=")
# `f(x)==1 and f(y)==2`, which compares: its signs close nothing.
_COMPARED = re.compile(r"[)\]]==[A-Za-z0-9]")


def add_marks(md: MarkdownIt) -> None:
    """Let `md` read highlights."""
    md.inline.ruler.before("emphasis", "mark", _collect)
    md.inline.ruler2.before("emphasis", "mark", _pair)


def _collect(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    if silent or not state.src.startswith("==", state.pos):
        return False
    start = end = state.pos
    while end < state.posMax and state.src[end] == "=":
        end += 1
    opens = end < state.posMax and not state.src[end].isspace()
    before = state.src[start - 1 : start]
    closes = bool(before.strip()) and not _COMPARED.match(state.src, start - 1)
    for _ in range((end - start) // 2):
        token = state.push("text", "", 0)
        token.content = "=="
        state.delimiters.append(
            Delimiter(
                marker=_EQUALS,
                length=0,
                token=len(state.tokens) - 1,
                end=-1,
                open=opens,
                close=closes,
            )
        )
    if (end - start) % 2:
        state.push("text", "", 0).content = "="
    state.pos = end
    return True


def _pair(state: StateInline) -> None:
    _pair_in(state, state.delimiters)
    for meta in state.tokens_meta:
        if meta and "delimiters" in meta:
            _pair_in(state, meta["delimiters"])


def _pair_in(state: StateInline, delimiters: list[Delimiter]) -> None:
    for opener in delimiters:
        if opener.marker != _EQUALS or opener.end == -1:
            continue
        closer = delimiters[opener.end]
        for delimiter, kind, nesting in ((opener, "mark_open", 1), (closer, "mark_close", -1)):
            token = state.tokens[delimiter.token]
            token.type, token.tag, token.markup, token.content = kind, "mark", "==", ""
            token.nesting = nesting  # type: ignore[assignment]
