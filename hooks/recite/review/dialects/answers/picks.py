"""What the student picked, where a line names it: "Selected Answer: X", "My answer: B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.lines import Row


def take_picks(draft: Draft, answer: str, labels: Sequence[str]) -> bool:
    """Mark the options that an answer names as picked; give whether it names any."""
    texts = ["\n".join(option.text) for option in draft.options]
    named = resolve(answer, texts, labels).places
    for place in named:
        draft.options[place].marks.add(Mark("picked"))
    return bool(named)


def take_rows_of_picks(
    draft: Draft, rows: Sequence[Row], below: Sequence[int], labels: Sequence[str]
) -> frozenset[int]:
    """Mark what the rows below the options name as picked; give those rows.

    Two such rows belong to two questions, of which one has lost its options.
    """
    told = [(at, rows[at].label) for at in below if not rows[at].code]
    answers = {at: label[1] for at, label in told if label and label[0] == "next picked"}
    named = frozenset(at for at, answer in answers.items() if take_picks(draft, answer, labels))
    if len(named) > 1 or (named and _go_on(rows, below, labels)):
        draft.partial = True
        for option in draft.options:
            option.marks.discard(Mark("picked"))
    return named


def _go_on(rows: Sequence[Row], below: Sequence[int], labels: Sequence[str]) -> bool:
    """Whether an option with a later letter stands below: one between the two has been lost."""
    markers = [rows[at].marker for at in below if not rows[at].code]
    return any(
        marker and marker.kind == "letter" and marker.ordinal == len(labels) + 2
        for marker in markers
    )
