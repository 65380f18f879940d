"""A drawing of the vault: its file read, its images and links found, what is wrong with it told."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from recite.report import Report
from recite.vault.address import settled_later
from recite.vault.drawings import (
    DrawingError,
    Export,
    Image,
    Inner,
    Part,
    Picture,
    drawing_names,
    export_names,
    find_export,
    image_type,
    is_drawing,
    part_of,
    read_drawing,
    vault_target,
)
from recite.vault.embeds import is_attachment
from recite.vault.passage import Passage, Place, Room
from recite.vault.reference import read_wiki

if TYPE_CHECKING:
    from recite.vault.drawings import Drawing, EmbeddedFile
    from recite.vault.index import VaultIndex


class DrawingSource:
    """The drawing in the file at `path`.

    `export` is the exported picture beside it, `reports` say why it cannot be read and which of its
    images, and of those of the drawings that it shows, are missing.
    """

    def __init__(self, path: str, index: VaultIndex, reports: list[Report] | None = None) -> None:
        """Take the file; a drawing within another one adds to the `reports` of that."""
        self.path = path
        self.name = posixpath.basename(path).removesuffix(".md").removesuffix(".excalidraw")
        self.export: Export | None = find_export(path, index.attachments)
        self.reports: list[Report] = [] if reports is None else reports
        self.inside = Passage("", Place(path), index, Room(0))
        self._index = index
        self._note = index.notes.get(path)

    def read(self) -> Drawing | None:
        """Give the drawing, or None if it cannot be read, which is reported."""
        text = (
            self._note.body
            if self._note
            else self._index.read(self.path).decode("utf-8-sig", "replace")
        )
        try:
            return read_drawing(text)
        except DrawingError as error:
            self._report_unreadable(error)
            return None

    def report_missing_images(self, drawing: Drawing) -> None:
        """Report the images of the drawing whose files are not in the vault, once each."""
        pictures = (element for element in drawing.elements if isinstance(element, Picture))
        for name in dict.fromkeys(picture.file for picture in pictures):
            file = drawing.files.get(name)
            if not file or not (file.data_url or file.written):
                self._report(
                    0,
                    "an image of the drawing has no file: the drawing shows a box, "
                    "open it in Obsidian and add the image again",
                    "missing_attachment",
                )
            elif file.written:
                self._look_for(file)

    def image(self, target: str) -> Image | Inner | None:
        """Give the picture or the drawing that an embedded file's link means, if there is one."""
        reference = read_wiki(target)
        found = self._index.files.find(reference.path, self.path)
        if not found:
            export = exported_picture(reference.path, self.path, self._index)
            return self._picture(export.picture) if export else None
        note = self._index.notes.get(found.path)
        if is_drawing(found.path, note.properties if note else {}):
            return self._inner(found.path, reference.fragment)
        return None if note else self._picture(found.path)

    def link(self, written: str) -> str | None:
        """Give the address that a link leads to; the link is noted."""
        reference = read_wiki(written)
        if not reference.path:
            return None
        target = self.inside.find(reference, 0)
        if not target:
            self.inside.note_link(0, 0, reference.path, None)
            return None
        self.inside.note_link(0, 0, written, target.path)
        return settled_later(target.path, target.fragment)

    def _inner(self, path: str, fragment: str) -> Image | Inner | None:
        source = DrawingSource(path, self._index, self.reports)
        drawing = source.read()
        if drawing:
            part = part_of(drawing, fragment) or Part(drawing)
            source.report_missing_images(part.drawing)
            return Inner(part.drawing, source.image, source.link, part.view)
        return self._picture(source.export.picture) if source.export else None

    def _picture(self, path: str) -> Image | None:
        mime = image_type(path)
        return Image(self._index.read(path), mime) if mime else None

    def _look_for(self, file: EmbeddedFile) -> None:
        path = read_wiki(vault_target(file.written)).path
        if not path or self._index.files.find(path, self.path) or not is_attachment(path):
            return
        if exported_picture(path, self.path, self._index):
            return
        self._report(
            (self._note.body_line if self._note else 1) + file.line - 1,
            f"the image '{path}' of the drawing is not in the vault: the drawing shows a box with "
            "its name, add the file or mend the link",
            "missing_attachment",
        )

    def _report_unreadable(self, error: DrawingError) -> None:
        shown = f"its exported picture '{self.export.picture}'" if self.export else "a placeholder"
        remedy = "" if self.export else " or put its exported .svg beside it"
        self._report(
            0,
            f"the drawing cannot be read, {error}: the page shows {shown}, "
            f"open and save it in Obsidian{remedy}",
            "broken_note",
        )

    def report_no_part(self, fragment: str) -> None:
        """Report a part that an embed asks for and the drawing does not have."""
        self._report(
            0,
            f"the drawing has no '{fragment}': an embed of that part shows the whole drawing, "
            "mend the embed",
            "doubtful_link",
        )

    def report_formula(self, latex: str, problem: str) -> None:
        """Report a formula of the drawing that cannot be read."""
        self._report(
            0,
            f"the formula {' '.join(latex.split())} of the drawing cannot be read ({problem}): "
            "the page shows its source, mend it in the drawing",
            "unreadable_formula",
        )

    def _report(self, line: int, message: str, topic: str) -> None:
        self.reports.append(Report(self.path, line, message, topic))


def exported_picture(written: str, linker: str, index: VaultIndex) -> Export | None:
    """Give the exported picture of a drawing that is not in the vault itself."""
    for name in export_names(written):
        found = index.files.find(name, linker)
        if found:
            stem = found.path.rpartition(".excalidraw")[0]
            return find_export(f"{stem}.excalidraw", index.attachments)
    return None


def drawing_of_picture(written: str, linker: str, index: VaultIndex) -> str | None:
    """Give the path of the drawing of which a picture that is not in the vault was exported."""
    for name in drawing_names(written):
        found = index.files.find(name, linker)
        if found:
            note = index.notes.get(found.path)
            if is_drawing(found.path, note.properties if note else {}):
                return found.path
    return None
