"""The items of a list, and the list that they are: what may be the options of a question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recite.review.markers import Marker


_ENDING = 60
"""Rows that say whether an item asks: it may hold a whole deep list."""


@dataclass
class Item:
    """A list item: its first row, the rows that belong to it, and the quotes under it."""

    row: int
    marker: Marker
    body: list[int] = field(default_factory=list)
    feedback: list[int] = field(default_factory=list)

    @property
    def ending(self) -> list[int]:
        """The last of the rows that belong to it, so few that each item below may look at them."""
        return self.body[-_ENDING:]


@dataclass
class Run:
    """Items of one list. `start` and `end` bound its rows.

    `lead` is the text that stands before the options on their own line. A `flat` run has its prompt
    as an item of the same list. An `answered` one ends above an item that names another.
    """

    kind: str
    depth: int
    quote: int
    start: int
    end: int
    items: list[Item] = field(default_factory=list)
    lead: str = ""
    flat: bool = False
    answered: bool = False

    @property
    def labels(self) -> list[str]:
        """The letters or numbers of its items in small letters, empty where they have none."""
        return [item.marker.label.casefold() for item in self.items]

    @property
    def texts(self) -> list[str]:
        """The texts of its items behind their markers."""
        return [item.marker.text for item in self.items]
