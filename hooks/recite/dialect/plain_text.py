"""What a reader sees of inline text, without its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.dialect import carrier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token


def plain_text(tokens: Iterable[Token]) -> str:
    """Give the words of parsed inline text on one line: maths as LaTeX, no images, no comments."""
    return " ".join("".join(_words(token) for token in tokens).split())


def _words(token: Token) -> str:
    if token.type in ("text", "text_special", "code_inline", "math_inline", "math_display", "tag"):
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "wiki_link":
        return str(token.meta["label"])
    if token.type == "carried_inline":
        return carrier.read_inline(token.content).text
    return ""
