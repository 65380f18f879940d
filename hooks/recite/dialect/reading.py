"""Read the blocks of a text: CommonMark's tokens, with Obsidian's own blocks made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markdown_it.token import Token

from recite.dialect import carrier
from recite.dialect.block_ids import take_block_ids
from recite.dialect.callouts import admonition_callout, find_callouts
from recite.dialect.grammar import grammar
from recite.dialect.maths import end_of_inline

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNREADABLE = re.compile("[\0\x02\x03]")
_DEEPEST = 8  # admonition fences in admonition fences, fragments in fragments


@dataclass
class Scope:
    """What the texts of one note share: link definitions and footnotes.

    `embedded` is another note's text inside a page. `prefix` keeps its footnotes' ids apart.
    """

    embedded: bool = False
    prefix: str = ""
    environment: dict[str, Any] = field(default_factory=dict)
    definitions: list[tuple[str, list[Token]]] = field(default_factory=list)


@dataclass(frozen=True)
class Reading:
    """The tokens of a text, and the block ids in it with their lines."""

    tokens: list[Token]
    block_ids: tuple[tuple[str, tuple[int, int]], ...]


def read_blocks(text: str, environment: dict[str, Any]) -> Reading:
    """Read the blocks of `text`; inline text stays unread in each `inline` token's `content`.

    `environment` collects the link and footnote definitions.
    """
    source = _UNREADABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    tokens = _read(source, environment, 0)
    block_ids = take_block_ids(tokens)
    return Reading(find_callouts(tokens), tuple(block_ids))


def _read(source: str, environment: dict[str, Any], depth: int) -> list[Token]:
    tokens: list[Token] = []
    shielded = _shield_pipes(source)
    grammar().block.parse(shielded, grammar(), environment, tokens)
    if shielded is not source:
        _unshield_pipes(tokens)
    return [
        made
        for token in tokens
        for made in (_admonition(token, environment, depth) if token.type == "fence" else (token,))
    ]


def _admonition(token: Token, environment: dict[str, Any], depth: int) -> list[Token]:
    callout = admonition_callout(token) if depth < _DEEPEST else None
    if callout is None:
        return [token]
    opening, body, line = callout
    inside = _read(body, environment, depth + 1)
    for inner in inside:
        if inner.map:
            inner.map = [inner.map[0] + line, inner.map[1] + line]
        if "body_end" in inner.meta:
            inner.meta["body_end"] += line
    return [opening, *inside, Token("callout_close", "div", -1)]


def _shield_pipes(source: str) -> str:
    """Hide the pipes inside maths from the table rule, as Obsidian's reader does."""
    if "$" not in source or "|" not in source:
        return source
    return "\n".join(
        _shield_line(line) if "$" in line and "|" in line else line for line in source.split("\n")
    )


def _shield_line(line: str) -> str:
    return "".join(_shielded(line))


def _shielded(line: str) -> Iterator[str]:
    at = 0
    while (start := line.find("$", at)) != -1:
        escaped = start > 0 and line[start - 1] == "\\"
        double = line.startswith("$$", start)
        opening = start + (2 if double else 1)
        if escaped:
            end = -1
        elif double:
            end = line.find("$$", opening)
        else:
            end = end_of_inline(line, opening)
        if end == -1:
            yield line[at:opening]
            at = opening
        else:
            yield line[at:opening]
            yield re.sub(r"(?<!\\)\|", carrier.PIPE, line[opening:end])
            at = end + (2 if double else 1)
            yield line[end:at]
    yield line[at:]


def _unshield_pipes(tokens: list[Token]) -> None:
    for token in tokens:
        if carrier.PIPE in token.content:
            token.content = token.content.replace(carrier.PIPE, "|")
        if carrier.PIPE in token.info:
            token.info = token.info.replace(carrier.PIPE, "|")
