"""Parse a review section: every dialect tries, the best explanation wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.model import Prose, Review

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.model import Line


def parse_review(lines: Sequence[Line]) -> Review:
    """Give the questions of a section's lines; what no dialect explains stays prose."""
    return Review(items=(Prose(tuple(lines)),))
