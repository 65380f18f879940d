"""A drawing of the vault as a figure in a page."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from recite.dialect.carrier import Html, carry_block
from recite.dialect.formulas import Formulas
from recite.vault.address import settled_later
from recite.vault.drawing_source import DrawingSource
from recite.vault.drawings import (
    Drawing,
    Export,
    describe,
    least_width,
    resolve,
    to_svg,
)
from recite.vault.embeds import size
from recite.vault.links import missing_attachment

if TYPE_CHECKING:
    from recite.report import Report
    from recite.vault.passage import Link, Passage
    from recite.vault.reference import Display


class DrawingFigure:
    """The figure of the drawing at `path`, for the page on which it is shown.

    `markdown` is its token, `links` are those in the drawing. An exported picture that lies beside
    a drawing is shown where the drawing cannot be read, or where the vault's index prefers it.
    """

    def __init__(self, passage: Passage, path: str, display: Display, key: str) -> None:
        """Render the drawing; a second figure of it on the same page needs another `key`."""
        self._source = source = DrawingSource(path, passage.index)
        self._display = display
        self._title = display.caption or source.name
        drawing = source.read()
        if source.export and (not drawing or passage.index.exported_drawings):
            self.markdown = self._figure(self._exported(source.export, drawing))
        elif drawing:
            self.markdown = self._figure(self._drawn(drawing, key), least_width(drawing))
        else:
            self.markdown = missing_attachment(path)

    @property
    def links(self) -> list[Link]:
        """The links in the drawing that lead to notes, as the drawing's own."""
        return self._source.inside.links

    @property
    def reports(self) -> list[Report]:
        """Why the drawing, or something in it, could not be shown."""
        return self._source.reports

    def _drawn(self, drawing: Drawing, key: str) -> str:
        self._source.report_missing_images(drawing)
        return to_svg(
            drawing,
            images=self._source.image,
            link=self._source.link,
            formula=_formula,
            title=self._title,
            key=key,
        )

    def _exported(self, export: Export, drawing: Drawing | None) -> str:
        """Give the exported picture, with the drawing's words for the search and for readers."""
        name = describe(drawing, self._title) if drawing else self._title
        if export.dark:
            parts = [self._image(export.picture, name, "drawing-light")]
            parts.append(self._image(export.dark, name, "drawing-dark"))
        else:
            parts = [self._image(export.picture, name, "drawing-export")]
        if drawing and drawing.words:
            words = html.escape("; ".join(drawing.words))
            parts.append(f'<figcaption class="drawing-words">{words}</figcaption>')
        for written in drawing.links if drawing else ():
            resolve(written, self._source.link)  # which notes them for the lists of links
        return "".join(parts)

    def _image(self, path: str, name: str, kind: str) -> str:
        source = settled_later(path)
        attributes = {"src": source, "alt": name, **size(self._display), "class": kind}
        written = (f'{key}="{html.escape(value)}"' for key, value in attributes.items())
        return f"<img {' '.join(written)}>"

    def _figure(self, content: str, least: int = 0) -> str:
        """Give the figure; its content is never narrower than `least` unless the writer says so."""
        width, alignment = self._display.width, self._display.alignment
        style = f' style="--drawing-least: {least}px"' if least else ""
        style = f' style="max-width: {width}px"' if width else style
        classes = f"embed-drawing align-{alignment}" if alignment else "embed-drawing"
        return carry_block([Html(f'<figure class="{classes}"{style}>{content}</figure>')])


def _formula(latex: str) -> str:
    return Formulas().html(latex, display=True)
