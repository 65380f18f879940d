"""The fences of a section that are of one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from recite.review.lines import Row


def find_fences(rows: Sequence[Row], opener: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Give the rows that bound each closed fence whose first row `opener` matches as a whole.

    The group `fence` of the pattern is what closes it.
    """
    start: int | None = None
    fence = ""
    for index, row in enumerate(rows):
        opened = opener.fullmatch(row.text) if row.code else None
        if start is None and opened:
            start, fence = index, opened["fence"]
        elif start is not None and row.text == fence:
            yield start, index + 1
            start = None
