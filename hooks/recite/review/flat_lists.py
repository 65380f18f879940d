"""Lists whose items are a question, its options and its answer, all side by side, as in Logseq."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.stems import ends_with_question_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.items import Run
    from recite.review.lines import Row

_NAMING = ("answer", "next right", "result right")
_FEW = 12
"""Items of a list among which an answer may name one."""


def names_item(row: Row, run: Run) -> bool:
    """Whether an item such as "- Answer: b" names one of the items above it."""
    label = row.label
    if not label or label[0] not in _NAMING or not label[1] or len(run.items) < 2:
        return False
    markers = [item.marker for item in run.items[-_FEW:]]
    labels = [marker.label.casefold() for marker in markers]
    return bool(resolve(label[1], [marker.text for marker in markers], labels).places)


def out_of_flat(rows: Sequence[Row], run: Run) -> Run:
    """Give the options alone of a flat list that a status or an answer ends; else the list itself.

    The last item that asks is the prompt of the items below it.
    """
    if run.kind != "bullet":
        return run
    asking = [at for at, item in enumerate(run.items) if ends_with_question_mark(item.marker.text)]
    if not asking or len(run.items) < asking[-1] + 3 or not _is_judged(rows, run):
        return run
    options = run.items[asking[-1] + 1 :]
    return replace(run, start=options[0].row, items=options, flat=True)


def _is_judged(rows: Sequence[Row], run: Run) -> bool:
    """Whether the next item is a status, or has named one of the items."""
    below = next((rows[at] for at in range(run.end, len(rows)) if not rows[at].blank), None)
    marker = below.marker if below and not below.code else None
    if below is None or marker is None or abs(below.depth - run.depth) > 1:
        return False
    sign = below.sign
    return run.answered or bool(sign and sign.says.startswith("result"))
