"""The headings and block ids of a note, which links point at."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from pymdownx.slugs import slugify

from recite.vault.context import with_labels
from recite.vault.names import heading_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLOCK_ID = re.compile(r"(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Heading:
    """A heading as it is on the note's page. `line` counts from 0 in the note's body.

    `text` is its Markdown, `title` what the reader sees.
    """

    level: int
    text: str
    title: str
    slug: str
    line: int


@dataclass(frozen=True)
class Block:
    """A block with an id; its lines go from `line` up to, but without, `end_line`."""

    id: str
    line: int
    end_line: int


class Outline:
    """Where the references `#Heading`, `#A#B` and `#^block` of a note lead."""

    def __init__(self, headings: Sequence[Heading], blocks: Sequence[Block], lines: int) -> None:
        self.headings = tuple(headings)
        self._lines = lines
        self._blocks: dict[str, Block] = {}
        for block in blocks:
            self._blocks.setdefault(block.id.lower(), block)
        self._named: tuple[dict[str, list[int]], ...] = ({}, {}, {})
        for number, heading in enumerate(headings):
            for text in {heading.text, heading.title}:
                for table, key in zip(self._named, heading_keys(text), strict=True):
                    table.setdefault(key, []).append(number)

    def block(self, identifier: str) -> Block | None:
        """Give the block with this id."""
        return self._blocks.get(identifier.strip().lower())

    def heading(self, names: Sequence[str]) -> Heading | None:
        """Give the heading that a path of headings leads to, such as `A`, `B` for `#A#B`."""
        for table, form in zip(self._named, range(3), strict=True):
            keys = [heading_keys(name)[form] for name in names]
            for number in table.get(keys[-1], ()) if keys[-1] else ():
                if self._is_under(number, keys[:-1], form):
                    return self.headings[number]
        return self.heading(["#".join(names)]) if len(names) > 1 else None

    def section(self, heading: Heading) -> tuple[int, int]:
        """Give the first line of a heading's section and the line after its last one."""
        following = self.headings[self.headings.index(heading) + 1 :]
        for other in following:
            if other.level <= heading.level:
                return heading.line, other.line
        return heading.line, self._lines

    def _is_under(self, number: int, keys: list[str], form: int) -> bool:
        level = self.headings[number].level
        wanted = deque(keys)
        for heading in reversed(self.headings[:number]):
            if not wanted:
                break
            if heading.level < level:
                level = heading.level
                if heading_keys(heading.text)[form] == wanted[-1]:
                    wanted.pop()
        return not wanted


def read_outline(body: str) -> Outline:
    """Give the outline of a note's body."""
    slugs: set[str] = set()
    lines = body.split("\n")
    headings: list[Heading] = []
    blocks: list[Block] = []
    for token, inside in pairwise(_BLOCKS.parse(body)):
        if token.type == "heading_open" and token.map:
            text = _BLOCK_ID.sub("", inside.content)
            title = with_labels(text)
            slug = _unique(_SLUGIFY(title, "-"), slugs)
            headings.append(Heading(int(token.tag[1]), text, title, slug, token.map[0]))
        if token.type == "inline" and token.map:
            first, after = token.map
            written = "\n".join(lines[first:after])
            blocks.extend(Block(found[1], first, after) for found in _BLOCK_ID.finditer(written))
    return Outline(headings, blocks, len(lines))


def _unique(slug: str, used: set[str]) -> str:
    number = 0
    candidate = slug
    while candidate in used or not candidate:
        number += 1
        candidate = f"{slug}_{number}"
    used.add(candidate)
    return candidate


_BLOCKS = MarkdownIt("commonmark").enable("table")
_SLUGIFY = slugify(case="lower")
