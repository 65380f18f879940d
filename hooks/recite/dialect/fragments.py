"""Read a page: its text, and the fragments that tokens carry in it."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markdown_it.token import Token

from recite.dialect import carrier
from recite.dialect.reading import Scope, read_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 400  # blocks in blocks, over all fragments: Python's recursion ends at about 1,000
_TOKEN = re.compile(rf"\s*{carrier.BLOCK.pattern}\s*")


@dataclass(frozen=True)
class Carried:
    """A fragment's tokens, and the note's scope that they belong to."""

    tokens: list[Token]
    scope: Scope


def read_page(text: str, scope: Scope, level: int = 0) -> list[Token]:
    """Give the block tokens of `text`, all fragments in it read too; footnotes go to `scope`.

    Everything is read before anything is built, so that a link or a footnote finds its definition
    wherever in the note it stands. `level` says how many blocks `text` itself is nested in.
    """
    tokens: list[list[Token]] = [[]]
    labels: list[str] = []
    for token in read_blocks(text, scope.environment).tokens:
        if token.type == "footnote_reference_open":
            tokens.append([])
            labels.append(token.meta["label"])
        elif token.type == "footnote_reference_close":
            definition = list(_with_fragments(tokens.pop(), scope, level))
            scope.definitions.append((labels.pop(), definition))
        else:
            tokens[-1].append(token)
    return list(_with_fragments(tokens.pop(), scope, level))


def _with_fragments(tokens: list[Token], scope: Scope, level: int) -> Iterator[Token]:
    """Give the tokens with each carried row of blocks as a token of its own, outside paragraphs."""
    rest = iter(enumerate(tokens))
    for index, token in rest:
        if token.type == "callout_open" and carrier.BLOCK.search(token.meta["callout"].title):
            title, carried = _apart(token.meta["callout"].title, token, scope, level)
            token.meta["callout"] = replace(token.meta["callout"], title=title)
            yield token
            yield from carried
        elif token.type == "heading_open" and carrier.BLOCK.search(tokens[index + 1].content):
            inline, closing = next(rest)[1], next(rest)[1]
            inline.content, carried = _apart(inline.content, token, scope, level)
            yield from (token, inline, closing, *carried)
        elif token.type == "paragraph_open" and carrier.BLOCK.search(tokens[index + 1].content):
            inline, closing = next(rest)[1], next(rest)[1]
            for part in _split(inline.content, token, scope, level):
                if part.type == "inline":
                    yield from (copy(token), part, copy(closing))
                else:
                    yield part
        elif token.type == "inline" and carrier.BLOCK.search(token.content):
            yield from _split(token.content, token, scope, level)
        else:
            yield token


def _apart(content: str, place: Token, scope: Scope, level: int) -> tuple[str, list[Token]]:
    parts = _split(content, place, scope, level)
    words = " ".join(part.content for part in parts if part.type == "inline")
    return words, [part for part in parts if part.type == "carried"]


def _split(content: str, place: Token, scope: Scope, level: int) -> list[Token]:
    parts: list[Token] = []
    at = 0
    for found in _TOKEN.finditer(content):
        parts.extend(_words(content[at : found.start()]))
        token = Token("carried", "", 0)
        token.meta = {
            "pieces": [
                piece if isinstance(piece, carrier.Html) else _read(piece, place, scope, level)
                for piece in carrier.read_block(found.group(1))
            ]
        }
        parts.append(token)
        at = found.end()
    parts.extend(_words(content[at:]))
    return parts


def _words(content: str) -> list[Token]:
    token = Token("inline", "", 0)
    token.content = content
    return [token] if content.strip() else []


def _read(fragment: carrier.Fragment, place: Token, scope: Scope, level: int) -> Carried:
    own = Scope(embedded=True) if fragment.embedded else scope
    depth = level + place.level + 1
    if depth > _DEEPEST:
        return Carried(_words(carrier.BLOCK.sub(" ", fragment.markdown)), own)
    return Carried(read_page(fragment.markdown, own, depth), own)
