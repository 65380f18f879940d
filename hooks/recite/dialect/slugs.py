"""The ids of headings: one rule for the page, for links to headings and for the outline."""

from __future__ import annotations

from markdown.extensions.toc import unique
from pymdownx.slugs import slugify

_slug = slugify(case="lower")


class SlugCounter:
    """Gives each heading of one page its id: a text met again gets `_1`, `_2` and so on."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._counters: dict[str, int] = {}

    def id_for(self, title: str) -> str:
        """Give the id of the page's next heading, whose plain text is `title`."""
        return unique(_slug(title, "-"), self._used, self._counters)
