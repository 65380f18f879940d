"""Rows that begin with the letters of a list, from A on, one right below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recite.review.lines import Row


def letter_runs(
    rows: Sequence[Row], place: Callable[[Row], int], level: Callable[[Row], int]
) -> Iterator[list[int]]:
    """Give the rows of each run of letters, with nothing but blank rows between them.

    `place` is the letter's place from 1, 0 where a row has none; all rows of a run are on one
    `level`.
    """
    run: list[int] = []
    for index, row in enumerate(rows):
        if row.blank:
            continue
        at = place(row)
        if run and at == len(run) + 1 and level(row) == level(rows[run[0]]):
            run.append(index)
            continue
        if run:
            yield run
        run = [index] if at == 1 else []
    if run:
        yield run
