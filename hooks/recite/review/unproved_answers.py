"""Answers that prove no key: those of several questions on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.model import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft

_OF_EACH = "as many answers as questions without one: perhaps one for each, put each below its own"
_NAMED = ("letter", "text")


def leave_shared_answers(drafts: Sequence[Draft | None]) -> None:
    """Take the marks off a question that has one answer for each of the questions without any.

    "Answers: B, A" below the second of two names one for each of them, unless the second asks for
    several. None among the drafts is something between the questions.
    """
    waiting = 0
    for draft in drafts:
        marks = [mark for option in draft.options for mark in option.marks] if draft else []
        named = [mark for mark in marks if mark.says == "right" and mark.known_by in _NAMED]
        if draft and waiting and len(named) == waiting + 1 and not draft.read_cue().multiple:
            draft.problems.append(Problem(draft.line, _OF_EACH))
            draft.complete = False
            for option in draft.options:
                option.marks.difference_update(named)
        waiting = waiting + 1 if draft and draft.options and not marks else 0
