"""The headings and block ids of a note, from the same reading that makes its page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from recite.dialect.grammar import grammar
from recite.dialect.plain_text import plain_text
from recite.dialect.reading import read_blocks
from recite.dialect.slugs import SlugCounter


@dataclass(frozen=True)
class Heading:
    """One heading. `line` counts from 0 in the text that was read.

    `text` is the heading's Markdown, `title` what a reader sees of it, and `slug` the id of the
    element on the note's page (the URL fragment, not percent-encoded).
    """

    line: int
    level: int
    text: str
    title: str
    slug: str


@dataclass(frozen=True)
class Block:
    """A block that the note gave an id: lines `start` up to, not including, `end`, from 0.

    The element on the page has the id `^` + `id`.
    """

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class Outline:
    """What of a note links can point at, in the order of the note."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]


def read_outline(text: str) -> Outline:
    """Give the outline of a note's body (no front matter). Code and comments hold no headings."""
    environment: dict[str, Any] = {}
    reading = read_blocks(text, environment)
    slugs = SlugCounter()
    headings = []
    for opening, inline in pairwise(reading.tokens):
        if opening.type == "heading_open" and opening.map is not None:
            children = grammar().inline.parse(inline.content, grammar(), environment, [])
            title = plain_text(children)
            headings.append(
                Heading(
                    opening.map[0],
                    int(opening.tag[1]),
                    inline.content,
                    title,
                    slugs.id_for(title),
                )
            )
    blocks = tuple(Block(name, start, end) for name, (start, end) in reading.block_ids)
    return Outline(tuple(headings), blocks)


def headings(text: str) -> list[tuple[int, int, str]]:
    """Give (line from 0, level from 1 to 6, Markdown text) of each heading of a note's body."""
    environment: dict[str, Any] = {}
    tokens = read_blocks(text, environment).tokens
    return [
        (opening.map[0], int(opening.tag[1]), inline.content)
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open" and opening.map is not None
    ]
