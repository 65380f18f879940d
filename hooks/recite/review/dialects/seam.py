"""The seam between the parser and the formats: what a dialect takes and what it gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from recite.review.draft import KEYED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from recite.review.draft import Draft
    from recite.review.lines import Row
    from recite.review.model import Problem, Question, Role


class Reading(NamedTuple):
    """A stretch of rows as one question, or as something that is known to be none.

    `start` and `end` bound the rows (end not included); `roles` says where each of their lines
    went, by its number: lines it does not name stay prose. `weight` is how much the reading
    explains: see `explained`. `more` are further questions of the same rows, such as a card asked
    in the other direction. A reading without a question says only what is wrong with the rows;
    one with a `draft` makes its question of that when it is chosen: most that two dialects read are
    not. What a reading without a question says is at the questions of the drafts in `told_by`: its
    rows stay prose where these are not chosen.
    """

    start: int
    end: int
    question: Question | None
    roles: Mapping[int, Role]
    weight: float
    problems: tuple[Problem, ...] = ()
    more: tuple[Question, ...] = ()
    draft: Draft | None = None
    told_by: tuple[Draft, ...] = ()

    def settled(self) -> Reading:
        """Give the reading with the question of its draft."""
        if self.draft is None:
            return self
        question = self.draft.question()
        return self._replace(question=question, problems=tuple(self.draft.problems), draft=None)


LESS_THAN_LISTED = 0.9
"""Where a list explains as much as bare lines do, the list is the better explanation."""


LESS_THAN_CHOICE = 0.3
"""Where options can be told apart, a choice is by far the better explanation."""
_ROUNDING = 1e-9
"""Far less than what one row weighs: sums of tenths are not exact."""
_SIGN_ALONE = 0.3
"""What a row that only says what another row is can weigh: it is noise to whoever reads it."""


@dataclass(frozen=True)
class Explained:
    """The rows that readings explain so wholly that another way to read them cannot do better.

    `by` gives the start of the reading that explains a row; `pasted` that of one which does so as
    bare lines, and better than the answer to an open question can.
    """

    by: Mapping[int, int]
    pasted: Mapping[int, int] = field(default_factory=dict)

    def holds_all(self, rows: Sequence[Row]) -> bool:
        """Whether the readings explain all rows that are not blank."""
        return all(row.blank or index in self.by for index, row in enumerate(rows))

    def holds(self, start: int, end: int) -> bool:
        """Whether one reading explains all rows from `start` to `end` (not included)."""
        return any(start in by and by[start] == by.get(end - 1) for by in (self.by, self.pasted))

    def explains(self, index: int) -> bool:
        """Whether a reading explains a row."""
        return index in self.by or index in self.pasted

    def and_alone(
        self, rows: Sequence[Row], found: Sequence[Reading], others: Iterable[Reading]
    ) -> Explained:
        """Give these rows, and those of bare lines whose readings no others stand in the way of."""
        if not found:
            return self
        taken = {index for other in others for index in range(other.start, other.end)}
        pasted: dict[int, int] = {}
        for reading in found:
            span = range(reading.start, reading.end)
            full = sum(not rows[index].blank for index in span)
            alone = reading.draft is not None and taken.isdisjoint(span)
            if alone and reading.weight > full * KEYED * LESS_THAN_CHOICE:
                pasted.update(dict.fromkeys(span, reading.start))
        return Explained(self.by, pasted)


def find_explained(rows: Sequence[Row], readings: Iterable[Reading]) -> Explained:
    """Give the rows that some of the readings explain as well as bare lines can be explained.

    The readings are in order. One that asks nothing, such as a footnote with an answer, goes with
    the one right above it.
    """
    by: dict[int, int] = {}
    for reading in readings:
        asks = reading.question is not None or reading.draft is not None
        if asks and _explains(rows, reading):
            by.update(dict.fromkeys(range(reading.start, reading.end), reading.start))
        elif not asks:
            above = reading.start - 1
            while above >= 0 and rows[above].blank:
                above -= 1
            if above in by:
                by.update(dict.fromkeys(range(above + 1, reading.end), by[above]))
    return Explained(by)


def find_settled(rows: Sequence[Row], readings: Iterable[Reading]) -> Explained:
    """Give the rows that some of the readings explain as well as a list can be explained."""
    by: dict[int, int] = {}
    for reading in readings:
        full = sum(not row.blank for row in rows[reading.start : reading.end])
        if reading.question and reading.weight > full * KEYED:
            by.update(dict.fromkeys(range(reading.start, reading.end), reading.start))
    return Explained(by)


def _explains(rows: Sequence[Row], reading: Reading) -> bool:
    """Whether rows as bare lines cannot weigh more: where nothing is marked, they have no key."""
    most = _as_bare_lines(rows, reading) - _ROUNDING
    if most <= reading.weight or reading.weight * KEYED < most:
        return most <= reading.weight
    full = [row for row in rows[reading.start : reading.end] if not row.blank]
    flat = len({row.quote for row in full}) == 1
    return flat and not any(row.code or row.hidden or not row.said.is_mute for row in full)


def _as_bare_lines(rows: Sequence[Row], reading: Reading) -> float:
    """Give the most that a reading of the same rows as bare lines can weigh.

    An icon may stand above the next question of a paste: then nothing is certain to be noise.
    """
    full = [row for row in rows[reading.start : reading.end] if not row.blank]
    signs = [row.sign for row in full if row.sign and not row.code]
    alone = sum(not sign.rest and sign.says != "instruction" for sign in signs)
    if any(sign.says.startswith("icon") for sign in signs):
        alone = 0
    return (len(full) - alone * (1 - _SIGN_ALONE)) * KEYED * LESS_THAN_LISTED


class Dialect(Protocol):
    """One way to paste or write a review, with a sign of its own."""

    @property
    def openers(self) -> tuple[str, ...]:
        """Texts in small letters: each question of this dialect holds one. Looked for first."""
        ...

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions that this dialect finds in a section's rows, in linear time."""
        ...


class ListDialect(Protocol):
    """A way to write questions as lists: what follows one may be its own or another question."""

    def read(
        self, rows: Sequence[Row], begun: AbstractSet[int], settled: Explained
    ) -> list[Reading]:
        """Give the questions of a section's rows, in linear time.

        `begun` are the rows on which questions of other dialects start, `settled` those that these
        explain so wholly that no list is looked at again.
        """
        ...


class BareDialect(Protocol):
    """A way to paste or write a review whose lines have no sign of their own."""

    def read(self, rows: Sequence[Row], explained: Explained) -> list[Reading]:
        """Give the questions in rows that no other dialect explained wholly, in linear time."""
        ...
