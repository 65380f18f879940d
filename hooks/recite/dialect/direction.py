"""Text from right to left: each block goes the way its first letter goes, as in Obsidian."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    import xml.etree.ElementTree as etree
    from collections.abc import Iterable

_BLOCKS = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "summary"]
)
_RIGHT_TO_LEFT = frozenset(["R", "AL"])
_LETTERS = 200  # how many characters to look at for the first letter


class Direction(Treeprocessor):
    """Sets `dir` on the outermost blocks that begin with a letter written from right to left."""

    def run(self, root: etree.Element) -> None:
        """Set it in the whole page."""
        waiting = list(root)
        while waiting:
            element = waiting.pop()
            if element.tag in _BLOCKS and _goes_left(element.itertext()):
                element.set("dir", "rtl")
            elif element.tag not in ("math", "pre", "code", "svg"):
                waiting.extend(element)


def _goes_left(texts: Iterable[str]) -> bool:
    """Tell by the first letter with a direction, as HTML's `dir=auto` does."""
    looked = 0
    for text in texts:
        for character in text:
            kind = unicodedata.bidirectional(character)
            if kind == "L":
                return False
            if kind in _RIGHT_TO_LEFT:
                return True
            looked += 1
            if looked > _LETTERS:
                return False
    return False
