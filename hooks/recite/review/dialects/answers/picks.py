"""What the student picked, where a line names it: "Selected Answer: X", "My answer: B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft


def take_picks(draft: Draft, answer: str, labels: Sequence[str]) -> bool:
    """Mark the options that an answer names as picked; give whether it names any."""
    texts = ["\n".join(option.text) for option in draft.options]
    named = resolve(answer, texts, labels).places
    for place in named:
        draft.options[place].marks.add(Mark("picked"))
    return bool(named)
