"""Where the references `#Heading`, `#A#B` and `#^block` of a note lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.vault.names import heading_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.dialect.outline import Block, Heading, Outline

# The name of an element that a note writes in HTML.
_ELEMENT = re.compile(r"""<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)


def element_names(body: str) -> frozenset[str]:
    """Give the names of the elements that a note writes in HTML."""
    return frozenset(_ELEMENT.findall(body))


class Anchors:
    """The headings and block ids of a note by everything a link may write for them."""

    def __init__(self, outline: Outline, lines: int) -> None:
        """Take the outline of a note and the number of its body's lines."""
        self._lines = lines
        self._headings = outline.headings
        self._blocks: dict[str, Block] = {}
        for block in outline.blocks:
            self._blocks.setdefault(block.id.lower(), block)
        self._named: tuple[dict[str, list[int]], ...] = ({}, {}, {})
        for number, heading in enumerate(self._headings):
            for text in dict.fromkeys((heading.text, heading.title)):
                for table, key in zip(self._named, heading_keys(text), strict=True):
                    table.setdefault(key, []).append(number)

    def block(self, identifier: str) -> Block | None:
        """Give the block with this id."""
        return self._blocks.get(identifier.strip().lower())

    def heading(self, names: Sequence[str]) -> Heading | None:
        """Give the heading that a path of headings leads to, such as `A`, `B` for `#A#B`."""
        for form, table in enumerate(self._named):
            keys = [heading_keys(name)[form] for name in names]
            for number in table.get(keys[-1], ()) if keys[-1] else ():
                if self._is_under(number, keys[:-1], form):
                    return self._headings[number]
        return self.heading(["#".join(names)]) if len(names) > 1 else None

    def section(self, heading: Heading) -> tuple[int, int]:
        """Give the first line of a heading's section and the line after its last one.

        In a callout that is written as a fence it ends with that, and such a callout lies whole in
        the section around it: a fence that is cut in two would make code of what follows.
        """
        end = self._lines if heading.until is None else heading.until
        for other in self._headings:
            if (
                other.line > heading.line
                and other.level <= heading.level
                and other.until in (None, heading.until)
            ):
                return heading.line, min(other.line, end)
        return heading.line, end

    def _is_under(self, number: int, keys: list[str], form: int) -> bool:
        level = self._headings[number].level
        wanted = list(keys)
        for heading in reversed(self._headings[:number]):
            if not wanted:
                break
            if heading.level < level:
                level = heading.level
                if wanted[-1] in (
                    heading_keys(heading.text)[form],
                    heading_keys(heading.title)[form],
                ):
                    wanted.pop()
        return not wanted
