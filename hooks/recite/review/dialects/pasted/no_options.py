"""Lines of a paste that were taken for options and are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.prefix_marks import TICKS
from recite.review.stems import ends_as_question
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit
    from recite.review.draft import Draft


def holds_letters(units: Sequence[Unit], end: int) -> bool:
    """Whether lettered lines stand in the prompt, which ends at unit `end`, or go on below it."""
    letters = [
        unit.marker.ordinal if unit.marker and unit.marker.kind == "letter" else 0
        for unit in units[: end + 1]
    ]
    goes_on = 0 < end < len(units) and letters[end - 1] and letters[end] == letters[end - 1] + 1
    return sum(map(bool, letters[:end])) > 1 or bool(goes_on)


def asks_on(draft: Draft) -> bool:
    """Whether something asked anew stands among the options: the next open question."""
    asking = [ends_as_question("\n".join(option.text[:1])) for option in draft.options]
    return any(asking) and not all(asking)


def restates(draft: Draft) -> bool:
    """Whether the options are what was typed into a field, once more with its status in front."""
    texts = [plain("\n".join(option.text)) for option in draft.options[:2]]
    return len(texts) > 1 and texts[1] in (f"correct {texts[0]}", f"incorrect {texts[0]}")


def only_right_bullets(units: Sequence[Unit], draft: Draft) -> bool:
    """Whether every option is a bullet, or has a tick, and is right: an open question's answer."""
    bullets = {
        unit.row.number
        for unit in units
        if unit.row.text.startswith(TICKS) or (unit.marker and unit.marker.kind == "bullet")
    }
    return all(
        option.line in bullets and any(mark.says == "right" for mark in option.marks)
        for option in draft.options
    )
