"""Options written as headings: "#### A. neon", "#### B. hydrogen", "#### C. argon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.labels import answer_in
from recite.review.letter_runs import letter_runs
from recite.review.markers import read_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_FEWEST = 3
"""Two headings with letters may be two parts of a text that are still empty."""


def out_of_headings(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Give the rows with lettered headings that stand right below each other as plain lines."""
    if not any(row.heading for row in rows):
        return tuple(rows)
    changed = list(rows)
    for run in letter_runs(rows, _place, lambda row: row.heading):
        _flatten(changed, run)
    return tuple(changed)


def _place(row: Row) -> int:
    marker = read_marker(row.text.strip("# ")) if row.heading else None
    return marker.ordinal if marker and marker.kind == "letter" else 0


def _flatten(rows: list[Row], run: Sequence[int]) -> None:
    below = next((row for row in rows[run[-1] + 1 :] if not row.blank), None)
    answered = below is not None and below.heading and answer_in(below.label) is not None
    for index in run if len(run) >= _FEWEST or (answered and len(run) > 1) else ():
        rows[index] = rows[index].with_text(rows[index].text.strip("# "))._replace(heading=0)
