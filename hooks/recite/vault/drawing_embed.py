"""Embeds that mean a drawing: what is put in their place."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from recite.vault import embeds
from recite.vault.drawing_figure import drawing_figure, exported_figure
from recite.vault.drawing_source import drawing_of_picture, exported_picture
from recite.vault.drawings import is_part
from recite.vault.passage import Target

if TYPE_CHECKING:
    from recite.vault.passage import Passage
    from recite.vault.reference import Display, Reference


def embedded_drawing(
    passage: Passage, offset: int, reference: Reference, target: Target, display: Display
) -> str:
    """Give the token of the drawing, or the part of it, that the embed at `offset` asks for.

    It is empty where no drawing is meant, but another file or words of a drawing's note.
    """
    if not _shows_drawing(passage, target):
        return ""
    fragment = reference.fragment if is_part(reference.fragment) else ""
    figure = drawing_figure(passage.index, target.path, display, fragment)
    passage.reports.extend(figure.reports)
    return figure.markdown(f"{passage.place.path}:{passage.line(offset)}:{offset}")


def drawing_behind(passage: Passage, reference: Reference) -> Target | None:
    """Give the drawing of which a picture that is not in the vault was exported."""
    path = drawing_of_picture(reference.path, passage.place.path, passage.index)
    return Target(path) if path else None


def export_instead(
    passage: Passage, reference: Reference, display: Display
) -> tuple[str, str] | None:
    """Give the path and the token of the exported picture of a drawing that is not in the vault."""
    export = exported_picture(reference.path, passage.place.path, passage.index)
    if not export:
        return None
    name = posixpath.basename(reference.path).removesuffix(".md").removesuffix(".excalidraw")
    return export.picture, exported_figure(export, display, name)


def _shows_drawing(passage: Passage, target: Target) -> bool:
    if target.heading or target.block:
        return False
    note = passage.index.notes.get(target.path)
    return note.is_drawing if note else embeds.extension(target.path) in embeds.DRAWINGS
