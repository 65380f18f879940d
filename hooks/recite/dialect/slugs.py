"""The ids of headings: one rule for the page, for links to headings and for the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions.toc import unique
from pymdownx.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable

_slug = slugify(case="lower")


class SlugCounter:
    """Gives each heading of one page its id: a text met again gets `_1`, `_2` and so on."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._counters: dict[str, int] = {}

    def id_for(self, title: str) -> str:
        """Give the id of the page's next heading, whose plain text is `title`."""
        return unique(_slug(title, "-"), self._used, self._counters)


def heading_slugs(titles: Iterable[str]) -> list[str]:
    """Give the ids that the page of a note gives its headings, in order.

    `titles` are plain texts, as `recite.dialect.outline.Heading.title` has them. For a whole note
    use `recite.dialect.outline.read_outline`, which gives each heading with its id.
    """
    counter = SlugCounter()
    return [counter.id_for(title) for title in titles]
