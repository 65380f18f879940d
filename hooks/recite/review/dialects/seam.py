"""The seam between the parser and the formats: what a dialect takes and what it gives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.review.draft import Draft
    from recite.review.lines import Row
    from recite.review.model import Problem, Question, Role


@dataclass(frozen=True)
class Reading:
    """A stretch of rows as one question, or as something that is known to be none.

    `start` and `end` bound the rows (end not included); `roles` says where each of their lines
    went, by its number: lines it does not name stay prose. `weight` is how much the reading
    explains: see `explained`. `more` are further questions of the same rows, such as a card asked
    in the other direction. A reading without a question says only what is wrong with the rows;
    one with a `draft` makes its question of that when it is chosen: most that two dialects read are
    not.
    """

    start: int
    end: int
    question: Question | None
    roles: Mapping[int, Role]
    weight: float
    problems: tuple[Problem, ...] = ()
    more: tuple[Question, ...] = ()
    draft: Draft | None = None

    def settled(self) -> Reading:
        """Give the reading with the question of its draft."""
        if self.draft is None:
            return self
        question = self.draft.question()
        return replace(self, question=question, problems=tuple(self.draft.problems), draft=None)


class Dialect(Protocol):
    """One way to paste or write a review."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions that this dialect finds in a section's rows, in linear time."""
        ...
