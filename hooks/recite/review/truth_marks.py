"""Marks that say which statements hold, below a prompt that asks for one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.keys import Mark
from recite.review.model import Problem
from recite.review.negative_stems import asks_for_what_is_not

if TYPE_CHECKING:
    from recite.review.draft import Draft

_TRUTHS = (
    "the prompt asks for what is not so, and the marks may say what is: tell which it is by a line"
    " with the answer"
)


def leave_truths(draft: Draft) -> None:
    """Take the marks off statements where they may say which of them hold, and not the answer.

    "Which of these do not burn?": ticks and crosses of a writer may say what burns.
    """
    said = [mark.says for option in draft.options for mark in option.marks]
    judged = "wrong" in said and said.count("right") > 1
    if judged and asks_for_what_is_not("\n".join(draft.prompt)):
        draft.problems.append(Problem(draft.line, _TRUTHS))
        draft.unresolved = True
        for option in draft.options:
            option.marks -= {Mark("right"), Mark("wrong")}
