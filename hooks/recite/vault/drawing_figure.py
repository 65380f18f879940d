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
from recite.vault.drawings import Drawing, DrawingError, Image, is_drawing, read_drawing, to_svg
from recite.vault.embeds import size
from recite.vault.links import missing_attachment
from recite.vault.passage import Passage, Place, Room
from recite.vault.reference import Display, read_wiki

if TYPE_CHECKING:
    from recite.vault.passage import Link

_EXPORTS = (".svg", ".png")


class DrawingFigure:
    """The figure of the drawing at `path`, for the page on which it is shown.

    `markdown` is its token, `links` are those in the drawing. A drawing that cannot be read is
    shown by its exported picture, if that lies beside it, or else as a placeholder.
    """

    def __init__(self, passage: Passage, path: str, display: Display, key: str) -> None:
        """Render the drawing; a second figure of it on the same page needs another `key`."""
        self._index = passage.index
        self._path = path
        self._inside = Passage("", Place(path), passage.index, Room(0))
        self._report: Report | None = None
        name = posixpath.basename(path).removesuffix(".md").removesuffix(".excalidraw")
        try:
            drawing = self._read(path)
            svg = to_svg(
                drawing,
                images=self._image,
                link=self._link,
                formula=_formula,
                title=display.caption or name,
                key=key,
            )
            self.markdown = carry_block([Html(_figure(svg, display))])
        except DrawingError as error:
            self.markdown = self._instead(error, name, display)

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

    def _instead(self, error: DrawingError, name: str, display: Display) -> str:
        stem = self._path.removesuffix(".md")
        stems = (stem, stem.removesuffix(".excalidraw"))
        for export in (stem + ending for ending in _EXPORTS for stem in stems):
            if export in self._index.attachments:
                source = settled_later(export)
                attributes = {"src": source, "alt": display.caption or name, **size(display)}
                tag = " ".join(f'{key}="{html.escape(value)}"' for key, value in attributes.items())
                return carry_block([Html(_figure(f"<img {tag}>", display))])
        self._report = Report(
            self._path,
            0,
            f"the drawing cannot be read, {error}: the page shows a placeholder, "
            "open and save it in Obsidian or put its exported .svg beside it",
            "broken_note",
        )
        return missing_attachment(self._path)


def _formula(latex: str) -> str:
    return Formulas().html(latex, display=True)


def _figure(content: str, display: Display) -> str:
    style = f' style="max-width: {display.width}px"' if display.width else ""
    alignment = f" align-{display.alignment}" if display.alignment else ""
    return f'<figure class="embed-drawing{alignment}"{style}>{content}</figure>'
