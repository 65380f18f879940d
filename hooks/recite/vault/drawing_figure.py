"""A drawing of the vault as a figure in a page."""

from __future__ import annotations

import html
import mimetypes
import posixpath
from typing import TYPE_CHECKING

from recite.dialect.carrier import Html, carry_block
from recite.dialect.formulas import Formulas
from recite.report import Report
from recite.vault.address import settled_later
from recite.vault.drawings import (
    Drawing,
    DrawingError,
    Export,
    Image,
    describe,
    find_export,
    is_drawing,
    read_drawing,
    resolve,
    to_svg,
)
from recite.vault.embeds import size
from recite.vault.links import missing_attachment
from recite.vault.passage import Passage, Place, Room
from recite.vault.reference import Display, read_wiki

if TYPE_CHECKING:
    from recite.vault.passage import Link


class DrawingFigure:
    """The figure of the drawing at `path`, for the page on which it is shown.

    `markdown` is its token, `links` are those in the drawing. An exported picture that lies beside
    a drawing is shown where the drawing cannot be read, or where the vault's index prefers it.
    """

    def __init__(self, passage: Passage, path: str, display: Display, key: str) -> None:
        """Render the drawing; a second figure of it on the same page needs another `key`."""
        self._index = passage.index
        self._path = path
        self._inside = Passage("", Place(path), passage.index, Room(0))
        self._display = display
        self._name = posixpath.basename(path).removesuffix(".md").removesuffix(".excalidraw")
        self._report: Report | None = None
        export = find_export(path, self._index.attachments)
        try:
            drawing = self._read(path)
            if export and self._index.exported_drawings:
                self.markdown = self._picture(export, drawing)
            else:
                self.markdown = self._figure(self._drawn(drawing, key))
        except DrawingError as error:
            self.markdown = self._instead(error, export)

    @property
    def links(self) -> list[Link]:
        """The links in the drawing that lead to notes, as the drawing's own."""
        return self._inside.links

    @property
    def reports(self) -> list[Report]:
        """Why the drawing could not be read."""
        return [self._report] if self._report else []

    def _read(self, path: str) -> Drawing:
        note = self._index.notes.get(path)
        text = note.body if note else self._index.read(path).decode("utf-8-sig", "replace")
        return read_drawing(text)

    def _image(self, target: str) -> Image | Drawing | None:
        found = self._index.files.find(read_wiki(target).path, self._path)
        if not found:
            return None
        note = self._index.notes.get(found.path)
        if is_drawing(found.path, note.properties if note else {}):
            try:
                return self._read(found.path)
            except DrawingError:  # reported where that drawing itself is shown
                return None
        if note:
            return None
        mime = mimetypes.guess_type(found.path)[0] or "application/octet-stream"
        return Image(self._index.read(found.path), mime)

    def _link(self, written: str) -> str | None:
        reference = read_wiki(written)
        if not reference.path:
            return None
        target = self._inside.find(reference, 0)
        if not target:
            self._inside.note_link(0, 0, reference.path, None)
            return None
        self._inside.note_link(0, 0, written, target.path)
        return settled_later(target.path, target.fragment)

    def _drawn(self, drawing: Drawing, key: str) -> str:
        return to_svg(
            drawing,
            images=self._image,
            link=self._link,
            formula=_formula,
            title=self._display.caption or self._name,
            key=key,
        )

    def _picture(self, export: Export, drawing: Drawing | None = None) -> str:
        """Give the exported picture, with the drawing's words for the search and for readers."""
        title = self._display.caption or self._name
        name = describe(drawing, title) if drawing else title
        if export.dark:
            images = [_image(export.picture, name, self._display, "drawing-light")]
            images.append(_image(export.dark, name, self._display, "drawing-dark"))
        else:
            images = [_image(export.picture, name, self._display, "drawing-export")]
        if drawing and drawing.words:
            words = html.escape("; ".join(drawing.words))
            images.append(f'<figcaption class="drawing-words">{words}</figcaption>')
        for written in drawing.links if drawing else ():
            resolve(written, self._link)  # which notes them for the lists of links
        return self._figure("".join(images))

    def _instead(self, error: DrawingError, export: Export | None) -> str:
        """Give what is shown of a drawing that cannot be read."""
        shown = f"its exported picture '{export.picture}'" if export else "a placeholder"
        remedy = "" if export else " or put its exported .svg beside it"
        self._report = Report(
            self._path,
            0,
            f"the drawing cannot be read, {error}: the page shows {shown}, "
            f"open and save it in Obsidian{remedy}",
            "broken_note",
        )
        return self._picture(export) if export else missing_attachment(self._path)

    def _figure(self, content: str) -> str:
        width, alignment = self._display.width, self._display.alignment
        style = f' style="max-width: {width}px"' if width else ""
        classes = f"embed-drawing align-{alignment}" if alignment else "embed-drawing"
        return carry_block([Html(f'<figure class="{classes}"{style}>{content}</figure>')])


def _image(path: str, alternative: str, display: Display, kind: str) -> str:
    source = settled_later(path)
    attributes = {"src": source, "alt": alternative, **size(display), "class": kind}
    written = (f'{name}="{html.escape(value)}"' for name, value in attributes.items())
    return f"<img {' '.join(written)}>"


def _formula(latex: str) -> str:
    return Formulas().html(latex, display=True)
