"""Find the review sections of a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.model import Line


@dataclass(frozen=True)
class Section:
    """A review section: its heading and the lines up to the next heading of its level."""

    heading: Line
    lines: tuple[Line, ...]


def find_sections(lines: Sequence[Line], more_headings: Sequence[str] = ()) -> tuple[Section, ...]:
    """Give the review sections of a note's lines, in order."""
    return ()
