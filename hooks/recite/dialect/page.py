"""One page while it is made: the ids of its headings, its formulas, its finished HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pymdownx.highlight import Highlight

from recite.dialect.formulas import Formulas, Unreadable
from recite.dialect.slugs import SlugCounter
from recite.dialect.wide_formulas import fitted

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown import Markdown


class Page:
    """What the builders of one page share."""

    def __init__(self, md: Markdown, tell: Callable[[Unreadable], None], preamble: str) -> None:
        self._md = md
        self._slugs = SlugCounter()
        self._formulas = Formulas(tell, preamble)
        self._highlight = Highlight(md, stripnl=False)
        self._embedded = 0

    def heading_id(self, title: str) -> str:
        """Give the id of the next heading."""
        return self._slugs.id_for(title)

    def embedded_prefix(self) -> str:
        """Give what keeps the footnotes of one more embedded text apart from the others."""
        self._embedded += 1
        return f"embed-{self._embedded}-"

    def formula(self, latex: str, *, display: bool) -> str:
        """Give a formula as a placeholder that may stand in any text."""
        return self.raw(fitted(self._formulas.html(latex, display=display), display=display))

    def raw(self, html: str) -> str:
        """Give a placeholder, for any text, of finished HTML."""
        return str(self._md.htmlStash.store(html))

    def code(self, source: str, language: str) -> str:
        """Give a placeholder of highlighted code."""
        return self.raw(self._highlight.highlight(source, language))
