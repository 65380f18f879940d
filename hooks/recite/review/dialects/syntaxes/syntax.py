"""What the quiz syntaxes share: a stretch of rows that is a question and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.dialects.seam import Reading
from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row
    from recite.review.model import Role

_SURE = 3.0
"""A syntax with an opener of its own explains its rows better than any guess."""


class SyntaxQuestion:
    """Builds a question from a syntax. Rows that get no role of their own are its noise."""

    def __init__(self, rows: Sequence[Row], start: int, end: int, how_to_mark: str) -> None:
        self._rows = rows
        self._start = start
        self._end = end
        self.draft = Draft(rows[start].number, how_to_mark)

    def role(self, index: int, role: Role) -> None:
        """Say where a row goes."""
        self.draft.roles[self._rows[index].number] = role

    def option(
        self,
        index: int,
        text: str,
        correct: bool | None,  # noqa: FBT001
        feedback: str = "",
    ) -> DraftOption:
        """Add an option that starts on a row."""
        option = DraftOption(self._rows[index].number, text.split("\n"))
        if correct is not None:
            option.marks.add(Mark("right" if correct else "wrong", "syntax"))
        if feedback.strip():
            option.feedback = feedback.strip().split("\n")
        self.draft.options.append(option)
        self.role(index, "option")
        return option

    def reading(self, rest: Role = "noise") -> Reading | None:
        """Give the reading, nothing if the rows hold no prompt or nothing to answer with."""
        draft = self.draft
        if not any(line.strip() for line in draft.prompt) or not (draft.options or draft.answer):
            return None
        for row in self._rows[self._start : self._end]:
            if not row.blank:
                draft.roles.setdefault(row.number, rest)
        question = draft.question()
        problems = tuple(draft.problems)
        weight = len(draft.roles) * _SURE
        return Reading(self._start, self._end, question, draft.roles, weight, problems)


def block_reading(
    rows: Sequence[Row], start: int, end: int, drafts: Sequence[Draft | None]
) -> Reading | None:
    """Give the reading of a block that holds nothing but questions; nothing if one is none."""
    whole = [draft for draft in drafts if draft]
    if not whole or len(whole) < len(drafts):
        return None  # it stays what it is
    first, *more = [draft.question() for draft in whole]
    problems = tuple(problem for draft in whole for problem in draft.problems)
    roles: dict[int, Role] = {row.number: "option" for row in rows[start:end] if not row.blank}
    return Reading(start, end, first, roles, len(roles) * _SURE, problems, tuple(more))
