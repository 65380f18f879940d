"""One text of a note, from Obsidian's way of writing to what renders the same way here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recite.report import Report
    from recite.vault.index import VaultIndex


@dataclass(frozen=True)
class Place:
    """Where a text stands: the note's path and the number of the text's first line in its file."""

    path: str
    line: int = 1


@dataclass(frozen=True)
class Link:
    """One link as written. `target` is None for a note that is not written yet."""

    place: Place
    written: str
    target: str | None
    context: str


@dataclass(frozen=True)
class Transformed:
    """A text ready for the converters, and what was met on the way."""

    markdown: str
    links: tuple[Link, ...] = ()
    reports: tuple[Report, ...] = ()


def transform(text: str, place: Place, index: VaultIndex, *, for_roamlinks: bool) -> Transformed:
    """Resolve the links and embeds of `text`.

    With `for_roamlinks`, wiki links stay wiki links in the form that roamlinks converts right;
    without, they become Markdown links, for texts that roamlinks does not see.
    """
    return Transformed(text)
