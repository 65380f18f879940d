"""Answers that were typed into a page: as its one option, or named below no option at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit
    from recite.review.draft import Draft


def take_typed(draft: Draft) -> None:
    """Take the one line below the prompt, which was called right, for the answer."""
    typed = draft.options.pop()
    draft.answer = typed.text
    apart = [""] if typed.feedback and draft.explanation else []
    draft.explanation = [*typed.feedback, *apart, *draft.explanation]


def take_told(draft: Draft, tail: Sequence[Unit]) -> bool:
    """Take the answer that a page names below a question without options, if it does."""
    named = [unit for unit in tail if unit.names_answer]
    answer = named[0].said.named_answer if len(named) == 1 else None
    if draft.options or not answer or not any(draft.prompt):
        return False
    draft.answer = [answer]
    draft.explanation = [u.row.body for u in tail if not u.sign and u is not named[0]]
    for unit in tail:
        draft.roles[unit.row.number] = "noise" if unit.sign else "explanation"
    draft.roles[named[0].row.number] = "answer"
    return True
