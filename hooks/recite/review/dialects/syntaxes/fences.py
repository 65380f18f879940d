"""The fences of a section that are of one language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.review.lines import Row


# A fence's first or last row
_MARKS = re.compile(r"(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?P<fence>`{3,}|~{3,})(?P<rest>.*)")


def find_openers(rows: Sequence[Row]) -> frozenset[int]:
    """Give the rows that open a fence; what stands in one opens none."""
    found = set()
    fence = ""
    for index, row in enumerate(rows):
        marks = _MARKS.fullmatch(row.text) if row.code else None
        if not row.code or (
            fence and marks and not marks["rest"].strip() and marks["fence"].startswith(fence)
        ):
            fence = ""
        elif not fence and marks:
            fence = marks["fence"]
            found.add(index)
    return frozenset(found)


def find_fences(rows: Sequence[Row], opener: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Give the rows that bound each closed fence whose first row `opener` matches as a whole.

    The group `fence` of the pattern is what closes it.
    """
    start: int | None = None
    fence = ""
    openers = find_openers(rows)
    for index, row in enumerate(rows):
        opened = opener.fullmatch(row.text) if index in openers else None
        if start is None and opened:
            start, fence = index, opened["fence"]
        elif start is not None and row.text == fence:
            yield start, index + 1
            start = None
