"""Block ids: ` ^id` at the end of a block names it, and is not shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_ID = re.compile(r"\^([A-Za-z0-9-]+)")

BlockId = tuple[str, tuple[int, int]]


def take_block_ids(tokens: list[Token]) -> list[BlockId]:
    """Take the ids out of the text, put them on the blocks they name, and give them.

    An id alone in a paragraph names the block before it; at the end of a list item's first
    paragraph it names the item, else its own paragraph or heading.
    """
    found: list[BlockId] = []
    if not any("^" in token.content or "^" in token.info for token in tokens):
        return found
    before: list[Token | None] = [None]  # the last block that ended, at each depth
    openings: list[tuple[int, Token]] = []
    gone: set[int] = set()
    for index, token in enumerate(tokens):
        if token.nesting == 1:
            openings.append((index, token))
            before.append(None)
        elif token.nesting == -1:
            before.pop()
            start, opening = openings.pop()
            if start not in gone:
                before[-1] = opening
        elif token.type == "inline":
            _take(tokens, index, openings, before, found, gone)
        else:
            before[-1] = token
            if token.type == "math_block" and token.info:
                _name(token, token.info[1:], found)
    tokens[:] = [token for index, token in enumerate(tokens) if index not in gone]
    return found


def _take(
    tokens: list[Token],
    index: int,
    openings: list[tuple[int, Token]],
    before: list[Token | None],
    found: list[BlockId],
    gone: set[int],
) -> None:
    inline = tokens[index]
    words = inline.content.rsplit(None, 1)
    match = _ID.fullmatch(words[-1]) if words else None
    if match is None or not openings:
        return
    start, opening = openings[-1]
    rest = inline.content[: -len(words[-1])].rstrip() if len(words) > 1 else ""
    if opening.type == "td_open" and not rest:
        _take_row(tokens, index, openings, found, gone)
    elif opening.type == "heading_open" and rest:
        inline.content = rest
        opening.meta["block_id"] = match.group(1)
        if opening.map:
            found.append((match.group(1), (opening.map[0], opening.map[1])))
    elif opening.type == "paragraph_open" and rest:
        inline.content = rest
        parent = openings[-2][1] if len(openings) > 1 else None
        first = before[-2] is None
        named = parent if parent and parent.type == "list_item_open" and first else opening
        _name(named, match.group(1), found)
    elif opening.type == "paragraph_open" and (block := before[-2]) is not None:
        gone.update((start, index, index + 1))
        _name(block, match.group(1), found)


def _take_row(
    tokens: list[Token],
    index: int,
    openings: list[tuple[int, Token]],
    found: list[BlockId],
    gone: set[int],
) -> None:
    """A line right after a table is a row to CommonMark; `^id` alone in it names the table."""
    row = next((start for start, opening in reversed(openings) if opening.type == "tr_open"), None)
    table = next(
        (opening for _, opening in reversed(openings) if opening.type == "table_open"), None
    )
    if row is None or table is None or index != row + 2:
        return
    end = index
    while tokens[end].type != "tr_close":
        if tokens[end].type == "inline" and end != index and tokens[end].content:
            return
        end += 1
    gone.update(range(row, end + 1))
    _name(table, _only_id(tokens[index].content), found)


def _only_id(content: str) -> str:
    return content.strip().removeprefix("^")


def _name(block: Token, name: str, found: list[BlockId]) -> None:
    if "id" in block.attrs:
        return
    block.attrs["id"] = "^" + name
    if block.map:
        found.append((name, (block.map[0], block.map[1])))
