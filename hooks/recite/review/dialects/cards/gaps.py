"""Questions with gaps: the paragraphs and list items that may hold one, and what fills several."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recite.review.lines import Row


def find_paragraphs(
    rows: Sequence[Row], is_item: Callable[[Row], object]
) -> Iterator[tuple[int, int]]:
    """Give where each paragraph or list item starts and ends (not included); some are empty.

    Headings, tables and code are in none of them.
    """
    start = 0
    for index, row in enumerate(rows):
        parts = _parts(row)
        if parts or is_item(row):
            yield start, index
            start = index + 1 if parts else index
    yield start, len(rows)


def _parts(row: Row) -> bool:
    table = row.text.startswith("|")
    return row.blank or row.code or row.hidden or row.separator or row.heading > 0 or table


def numbered(hidden: Sequence[str]) -> list[str]:
    """Give the words of the gaps as an answer: with their places where there are several."""
    if len(hidden) == 1:
        return list(hidden)
    return [f"{place}. {words}" for place, words in enumerate(hidden, 1)]
