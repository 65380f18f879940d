"""The headings and block ids of a note, from the same reading that makes its page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from recite.collection import uncollected
from recite.dialect.grammar import grammar
from recite.dialect.plain_text import plain_text
from recite.dialect.reading import read_blocks
from recite.dialect.slugs import SlugCounter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markdown_it.token import Token

_DEFINITIONS = ("references", "footnotes")


@dataclass(frozen=True)
class SourceHeading:
    """A heading as it is written: lines `line` up to, not including, `end`, from 0 in the text.

    `text` is its Markdown. One that is `ruled` has a row of dashes below it instead of `#` before
    it, and a `nested` one stands in a list, a quote or a callout. `until` is the line after the
    last one of the callout that is written as a fence and holds the heading, None elsewhere.
    """

    line: int
    end: int
    level: int
    text: str
    ruled: bool
    nested: bool
    until: int | None = None


@dataclass(frozen=True)
class Heading:
    """One heading of a page. `line` counts from 0 in the text that was read.

    `text` is the heading's Markdown, `title` what a reader sees of it, and `slug` the id of the
    element on the note's page (the URL fragment, not percent-encoded). `until` is that of
    `SourceHeading`.
    """

    line: int
    level: int
    text: str
    title: str
    slug: str
    until: int | None = None


@dataclass(frozen=True)
class Block:
    """A block that the note gave an id: lines `start` up to, not including, `end`, from 0.

    The element on the page has the id `^` + `id`.
    """

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class Structure:
    """What one reading of a note's blocks tells, for all who ask; the tokens are not kept.

    `definitions` are those of links and footnotes, as markdown-it keeps them.
    """

    headings: tuple[SourceHeading, ...]
    blocks: tuple[Block, ...]
    definitions: Mapping[str, Any]


@dataclass(frozen=True)
class Outline:
    """What of a note links can point at, in the order of the note."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]


@uncollected()
def read_structure(text: str) -> Structure:
    """Give the structure of a note's body (no front matter). Code and comments hold no headings."""
    environment: dict[str, Any] = {}
    reading = read_blocks(text, environment)
    return Structure(
        tuple(_headings(reading.tokens)),
        tuple(Block(name, start, end) for name, (start, end) in reading.block_ids),
        {name: environment[name] for name in _DEFINITIONS if name in environment},
    )


def read_outline(structure: Structure, left_out: Sequence[tuple[int, int]] = ()) -> Outline:
    """Give the outline of a note without the lines that are `left_out`.

    These go from the first up to, not including, the second; the lines of a heading with all below
    it, so that no block lies half in them.
    """

    def stays(line: int) -> bool:
        return not any(first <= line < after for first, after in left_out)

    slugs = SlugCounter()
    environment = dict(structure.definitions)
    headings = []
    for heading in structure.headings:
        if stays(heading.line):
            children = grammar().inline.parse(heading.text, grammar(), environment, [])
            title = plain_text(children)
            slug = slugs.id_for(title)
            headings.append(
                Heading(heading.line, heading.level, heading.text, title, slug, heading.until)
            )
    blocks = tuple(block for block in structure.blocks if stays(block.start))
    return Outline(tuple(headings), blocks)


def _headings(tokens: Sequence[Token]) -> Iterator[SourceHeading]:
    around: list[Token] = []
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.map is not None:
            line, end = opening.map
            level, ruled = int(opening.tag[1]), opening.markup == "-"
            ends = [token.meta["body_end"] for token in around if "body_end" in token.meta]
            until = min(ends, default=None)
            yield SourceHeading(line, end, level, inline.content, ruled, bool(around), until)
        if opening.nesting == 1:
            around.append(opening)
        elif opening.nesting == -1:
            around.pop()
