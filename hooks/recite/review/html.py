"""Questions as accessible HTML that works without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.dialect.carrier import Fragment

if TYPE_CHECKING:
    from collections.abc import Callable

    from recite.dialect.carrier import Piece
    from recite.review.model import Review


def render_review(review: Review, to_markdown: Callable[[str, int], str]) -> tuple[Piece, ...]:
    """Give the pieces of a review's quiz.

    `to_markdown` takes a text of the note and the number of its first line and gives the Markdown
    in which its links and embeds are resolved.
    """
    return tuple(
        Fragment(to_markdown(item.markdown, item.lines[0].number))
        for item in review.items
        if not hasattr(item, "options")
    )
