"""Excalidraw drawings, read from a vault and rendered to SVG without a browser.

Both parts are written here. Renderers on PyPI drive a browser, but for `excalidraw-render` 0.3
(2026-06), which knows no hand-drawn look, curves, crops, links or dark scheme and writes colours
unescaped. For LZ-string, `lzstring` 1.0.4 is of 2018 and pulls in `future`, `py-lzstring` 0.1.1
installs a top-level package `tests`; no library limits what a small block may grow to.
"""

from recite.vault.drawings.bounds import least_width
from recite.vault.drawings.description import describe
from recite.vault.drawings.elements import Picture
from recite.vault.drawings.exports import Export, drawing_names, export_names, find_export
from recite.vault.drawings.links import resolve, vault_target
from recite.vault.drawings.model import Drawing, DrawingError, EmbeddedFile, Image, Inner
from recite.vault.drawings.note import back_of_card, is_drawing
from recite.vault.drawings.part import Part, is_part, part_of
from recite.vault.drawings.picture_markup import image_type
from recite.vault.drawings.reading import read_drawing
from recite.vault.drawings.svg import to_svg

__all__ = [
    "Drawing",
    "DrawingError",
    "EmbeddedFile",
    "Export",
    "Image",
    "Inner",
    "Part",
    "Picture",
    "back_of_card",
    "describe",
    "drawing_names",
    "export_names",
    "find_export",
    "image_type",
    "is_drawing",
    "is_part",
    "least_width",
    "part_of",
    "read_drawing",
    "resolve",
    "to_svg",
    "vault_target",
]
