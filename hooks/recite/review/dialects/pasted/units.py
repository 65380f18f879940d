"""The units of a paste: its rows that are not blank, each with what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recite.review.labels import split_icon
from recite.review.points import is_experience
from recite.review.said import Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.keys import Result
    from recite.review.lines import Row
    from recite.review.markers import Marker
    from recite.review.signs import Sign
    from recite.review.vocabulary import Says

_LONGEST = 5
"""Rows of the paragraph that asks for an exercise."""
STATUSES = ("result right", "result wrong")
"""What a bare status says: of the whole answer, or of the option beside it."""


@dataclass
class Unit:
    """A row that is not blank, and what it says. `text` has no bullet and no icon.

    `asked` says that the platform itself shows the row to be the prompt of a question. `says` is
    what the row as a whole says, empty for a text, and `said` what the text says.
    """

    index: int
    row: Row
    sign: Sign | None
    text: str
    icon: str = ""
    marker: Marker | None = None
    asked: bool = False
    says: str = field(init=False)
    said: Said = field(init=False)

    def __post_init__(self) -> None:
        self.says = self.sign.says if self.sign else ""
        said = self.row.said if self.text == self.row.text else self.row.said.item
        self.said = said if self.text == said.text else Said(self.text)

    @property
    def points(self) -> Result | None:
        """The result that a line of points gives."""
        return self.sign.points if self.sign else None

    @property
    def worth(self) -> bool:
        """Whether it is a line of points."""
        return self.sign is not None and self.sign.worth

    @property
    def words(self) -> str:
        """The text for comparing."""
        return self.said.words

    @property
    def label(self) -> tuple[Says, str] | None:
        """What a label in front of the text says, and the text behind it."""
        return self.said.label

    @property
    def names_answer(self) -> bool:
        """Whether the text names the answer in a sentence."""
        return self.said.named_answer is not None

    @property
    def marked(self) -> bool:
        """Whether the text carries a mark of its own: "DONE", "(correct)"."""
        return not self.sign and bool(self.said.marked.marks)

    @property
    def opens_feedback(self) -> bool:
        """Whether the text begins as feedback does."""
        return self.said.opens_feedback

    @property
    def ends_asking(self) -> bool:
        """Whether the text ends as a question does."""
        return self.said.ends_asking


def units_of(rows: Sequence[Row]) -> list[Unit]:
    """Give the units of a section's rows, in order."""
    return [_unit(index, row) for index, row in enumerate(rows) if not (row.blank or row.hidden)]


def is_exercise(units: Sequence[Unit], start: int) -> bool:
    """Whether a paragraph asks, and the experience that its exercise is worth stands below it."""
    end = start + 1
    while end < len(units) and end - start < _LONGEST and not units[end].row.after_blank:
        end += 1
    worth = any(unit.worth and is_experience(unit.text) for unit in units[end : end + 2])
    return worth and units[end - 1].ends_asking


def tells_whole(units: Sequence[Unit], at: int) -> bool:
    """Whether a sentence right below a status, the last one, names the answer of the whole."""
    if at + 1 == len(units) or not units[at + 1].names_answer:
        return False
    return not any(units[below].says in STATUSES for below in range(at + 2, len(units)))


def _unit(index: int, row: Row) -> Unit:
    if row.code:
        return Unit(index, row, None, row.body)
    marker = row.marker
    said = row.said.item if marker and marker.kind == "bullet" else row.said
    icon = split_icon(said.text) if said.sign is None else None
    if icon:
        return Unit(index, row, None, icon[1], icon[0], marker)
    return Unit(index, row, said.sign, said.text, "", marker)
