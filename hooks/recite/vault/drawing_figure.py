"""A drawing of the vault as a figure in a page."""

from __future__ import annotations

import hashlib
import html
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.dialect.carrier import Html, carry_block
from recite.dialect.formulas import Formulas
from recite.vault.address import settled_later
from recite.vault.drawing_source import DrawingSource
from recite.vault.drawings import (
    Drawing,
    Export,
    Part,
    describe,
    least_width,
    part_of,
    resolve,
    to_svg,
)
from recite.vault.embeds import size
from recite.vault.links import missing_attachment

if TYPE_CHECKING:
    from recite.dialect.formulas import Unreadable
    from recite.report import Report
    from recite.vault.index import VaultIndex
    from recite.vault.passage import Link
    from recite.vault.reference import Display


@dataclass(frozen=True)
class DrawingFigure:
    """A drawing as the pages show it.

    `links` are the links in it that lead to notes, as the drawing's own, `reports` say why it, or
    something in it, could not be shown. `packed` is its HTML, compressed and empty where there is
    none; `name` is the id of the drawing, with which all ids in it begin.
    """

    path: str
    name: str
    packed: bytes
    links: tuple[Link, ...]
    reports: tuple[Report, ...]

    def markdown(self, key: str) -> str:
        """Give the figure's token; a second one on the same page needs another `key`."""
        if not self.packed:
            return missing_attachment(self.path)
        own = f"drawing-{_hash(key)}"
        return carry_block([Html(zlib.decompress(self.packed).decode().replace(self.name, own))])


def drawing_figure(
    index: VaultIndex, path: str, display: Display, fragment: str = ""
) -> DrawingFigure:
    """Give the figure of the drawing at `path`, or of the part of it that `fragment` asks for.

    An exported picture that lies beside a drawing is shown where the drawing cannot be read, or
    where the vault's index prefers it. What the index has drawn before is not drawn again.
    """
    known = (path, fragment, display)
    if known not in index.figures:
        index.figures[known] = _Figure(index, path, display, fragment).made()
    return index.figures[known]


def exported_figure(export: Export, display: Display, name: str) -> str:
    """Give the token of an exported picture whose drawing is not in the vault."""
    return carry_block(
        [Html(_figure(_pictures(export, display.caption or name, display), display))]
    )


class _Figure:
    def __init__(self, index: VaultIndex, path: str, display: Display, fragment: str) -> None:
        self._source = DrawingSource(path, index)
        self._preamble = index.preamble
        self._prefers_export = index.exported_drawings and not fragment
        self._fragment = fragment
        self._display = display
        self._title = display.caption or self._source.name
        self._name = f"drawing-{_hash(path, fragment, str(display))}"

    def made(self) -> DrawingFigure:
        """Read the drawing and draw it."""
        source = self._source
        drawing = source.read()
        content = ""
        if source.export and (not drawing or self._prefers_export):
            content = _figure(self._exported(source.export, drawing), self._display)
        elif drawing:
            part = part_of(drawing, self._fragment) if self._fragment else None
            if self._fragment and not part:
                source.report_no_part(self._fragment)
            shown = part or Part(drawing)
            content = _figure(self._drawn(shown), self._display, least_width(shown.drawing))
        packed = zlib.compress(content.encode("utf-8", "replace"), level=1) if content else b""
        links = tuple(source.inside.links)
        return DrawingFigure(source.path, self._name, packed, links, tuple(source.reports))

    def _drawn(self, part: Part) -> str:
        self._source.report_missing_images(part.drawing)
        formulas = Formulas(self._tell_of_formula, self._preamble)
        return to_svg(
            part.drawing,
            images=self._source.image,
            link=self._source.link,
            formula=lambda latex: formulas.html(latex, display=True),
            title=self._title,
            name=self._name,
            view=part.view,
        )

    def _tell_of_formula(self, unreadable: Unreadable) -> None:
        self._source.report_formula(unreadable.source, unreadable.problem)

    def _exported(self, export: Export, drawing: Drawing | None) -> str:
        """Give the exported picture, with the drawing's words for the search and for readers."""
        name = describe(drawing, self._title) if drawing else self._title
        content = _pictures(export, name, self._display)
        if drawing and drawing.words:
            words = html.escape("; ".join(drawing.words))
            content += f'<figcaption class="drawing-words">{words}</figcaption>'
        for written in drawing.links if drawing else ():
            resolve(written, self._source.link)  # which notes them for the lists of links
        return content


def _pictures(export: Export, name: str, display: Display) -> str:
    if export.dark:
        light = _image(export.picture, name, "drawing-light", display)
        return light + _image(export.dark, name, "drawing-dark", display)
    return _image(export.picture, name, "drawing-export", display)


def _image(path: str, name: str, kind: str, display: Display) -> str:
    attributes = {"src": settled_later(path), "alt": name, **size(display), "class": kind}
    written = (f'{key}="{html.escape(value)}"' for key, value in attributes.items())
    return f"<img {' '.join(written)}>"


def _figure(content: str, display: Display, least: int = 0) -> str:
    """Give the figure; its content is never narrower than `least` unless the writer says so."""
    style = f' style="--drawing-least: {least}px"' if least else ""
    style = f' style="max-width: {display.width}px"' if display.width else style
    alignment = f" align-{display.alignment}" if display.alignment else ""
    return f'<figure class="embed-drawing{alignment}"{style}>{content}</figure>'


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:10]
