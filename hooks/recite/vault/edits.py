"""A text with some of its parts replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.dialect.carrier import shield

if TYPE_CHECKING:
    from recite.vault.scan import Inline, Wiki


class Edits:
    """Replacements in `text`, taken in the order in which the replaced parts end.

    With `shielded`, what stays is kept from roamlinks.
    """

    def __init__(self, text: str, *, shielded: bool) -> None:
        self._text = text
        self._shielded = shielded
        self._edits: list[tuple[int, int, str]] = []

    def put_part(self, start: int, end: int, replacement: str) -> None:
        """Replace a part of the text; edits within it must have been taken away."""
        self._edits.append((start, end, replacement))

    def put(self, found: Wiki | Inline, replacement: str) -> None:
        """Replace a whole link."""
        self.put_part(found.start, found.end, replacement)

    def take_within(self, found: Inline) -> list[tuple[int, int, str]]:
        """Take away the edits within the label of a link, and give them."""
        first = len(self._edits)
        while first and self._edits[first - 1][0] >= found.label_start:
            first -= 1
        inner = self._edits[first:]
        del self._edits[first:]
        return inner

    def label(self, found: Inline, inner: list[tuple[int, int, str]]) -> str:
        """Give the label of a link with the edits within it."""
        return self._between(found.label_start, found.label_end, inner)

    def put_before(self, found: Inline, replacement: str) -> None:
        """Replace what stands before the label of a link, and keep the edits within the label."""
        inner = self.take_within(found)
        self.put_part(found.start, found.label_start, replacement)
        self._edits += inner

    def edited(self) -> str:
        """Give the whole text with all edits."""
        return self._between(0, len(self._text), self._edits)

    def _between(self, start: int, end: int, edits: list[tuple[int, int, str]]) -> str:
        parts: list[str] = []
        for first, last, replacement in edits:
            parts += self._untouched(start, first), replacement
            start = last
        parts.append(self._untouched(start, end))
        return "".join(parts)

    def _untouched(self, start: int, end: int) -> str:
        text = self._text[start:end]
        return shield(text) if self._shielded else text
