"""A question's text as pieces of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from recite.dialect.carrier import Fragment, Html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recite.dialect.carrier import Piece


def page_blocks(markdown: str) -> Iterator[Piece]:
    """Give the pieces of a text inside a question.

    A heading in it is shown as one but kept out of the table of contents and of search, which would
    show the heading of an explanation beside the question.
    """
    lines = markdown.split("\n")
    at = 0
    if "#" in markdown or "\n=" in markdown or "\n-" in markdown:
        tokens = MarkdownIt("commonmark").parse(markdown)
        for place, token in enumerate(tokens):
            if token.type != "heading_open" or token.level or token.map is None:
                continue
            start, end = token.map
            if at < start:
                yield Fragment("\n".join(lines[at:start]))
            yield Html(f'<div class="recite-heading" role="heading" aria-level="{token.tag[1]}">')
            yield Fragment(tokens[place + 1].content)
            yield Html("</div>")
            at = end
    if at < len(lines):
        yield Fragment("\n".join(lines[at:]))
