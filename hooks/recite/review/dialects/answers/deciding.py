"""What the answers given below the options prove together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.keys import Mark
from recite.review.model import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.review.draft import Draft
    from recite.review.model import KnownBy

_OF_SEVERAL = (
    "the answer is a numbered list of letters: perhaps those of several questions,"
    " put each answer below its own"
)


def decide(
    draft: Draft, given: Sequence[Mapping[int, KnownBy]], *, numbered: int, several: bool
) -> None:
    """Mark the options named. Two answers that differ name none, unless several are asked.

    `given` are the places that each answer names, `numbered` how many rows such as "2. B" there
    were; `several` says that the text announces more than one answer.
    """
    answers = [answer for answer in given if answer]
    if numbered > 1:
        draft.problems.append(Problem(draft.line, _OF_SEVERAL))
        return
    differ = len({frozenset(answer) for answer in answers}) > 1
    if differ and not (draft.read_cue().multiple and all(len(one) == 1 for one in answers)):
        draft.disputed = True
        draft.problems.append(
            Problem(draft.line, "the text gives two different answers: keep one of them")
        )
        return
    if several and len({place for answer in answers for place in answer}) == 1:
        draft.partial = True
        if draft.read_cue().multiple is None:
            draft.cue = Cue(multiple=True)
    for answer in answers:
        for place, known_by in answer.items():
            draft.options[place].marks.add(Mark("right", known_by))
