"""The answer key of a page for paper: a section that only print shows, on a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.dialect.carrier import Html
from recite.review.html import answer_pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recite.dialect.carrier import Piece
    from recite.review.model import Review

_START = "<!--answer key-->"
_END = "<!--end of answer key-->"


def render_key(
    reviews: Sequence[Review], to_markdown: Callable[[str, int], str]
) -> tuple[Piece, ...]:
    """Give the pieces of the key of all of a page's questions, numbered as in `render_review`.

    They stand where the checkbox is to be, which leaves the key out of print, without JavaScript
    too; `split_key` takes the key itself out of the page, so that it comes after all else.
    """
    pieces: list[Piece] = [
        Html(
            '<aside class="recite-print" aria-label="Print" data-search-exclude>'
            '<label><input type="checkbox" id="recite-print-key" checked autocomplete="off">'
            " Print the answer key on a page of its own</label></aside>"
            f'{_START}<section class="recite-key" data-search-exclude>'
            '<p class="recite-key-title">Answer key</p>'
        )
    ]
    number = 1
    for review in reviews:
        for question in review.questions:
            pieces.append(Html(f'<div class="recite-key-entry"><p><b>{number}</b></p><div>'))
            pieces.extend(answer_pieces(question, to_markdown))
            pieces.append(Html("</div></div>"))
            number += 1
    pieces.append(Html(f"</section>{_END}"))
    return tuple(pieces)


def split_key(html: str) -> tuple[str, str]:
    """Give a page's HTML without its key, and the key's HTML (empty where there is none)."""
    before, start, rest = html.partition(_START)
    key, end, after = rest.partition(_END)
    return (before + after, key) if start and end else (html, "")
