"""The pictures that the Obsidian plugin exports of a drawing, beside the drawing itself.

The plugin puts the ending in the place of `.md` or `.excalidraw`: `Name.excalidraw.md` becomes
`Name.excalidraw.svg`, or `Name.excalidraw.light.svg` and `Name.excalidraw.dark.svg` where both
themes are exported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_ENDINGS = (".svg", ".png")


@dataclass(frozen=True)
class Export:
    """The path of a drawing's picture, and that of the one for dark paper, if there is one."""

    picture: str
    dark: str = ""


def find_export(path: str, files: Container[str]) -> Export | None:
    """Give the exported picture of the drawing at `path`, if it is among the files.

    An `.svg` goes before a `.png`, and a picture of both themes before a single one.
    """
    stem = _stem(path)
    for ending in _ENDINGS:
        for name in dict.fromkeys((stem, stem.removesuffix(".excalidraw"))):
            picture, light, dark = (name + theme + ending for theme in ("", ".light", ".dark"))
            found = next((export for export in (light, picture) if export in files), None)
            if dark in files:
                return Export(found, dark) if found else Export(dark)
            if found:
                return Export(found)
    return None


def export_names(path: str) -> tuple[str, ...]:
    """Give what the exported pictures of a drawing that is not at hand may be called."""
    if not _stem(path).endswith(".excalidraw"):
        return ()
    return tuple(
        _stem(path) + theme + ending for ending in _ENDINGS for theme in ("", ".light", ".dark")
    )


def drawing_names(picture: str) -> tuple[str, ...]:
    """Give what the drawing may be called of which a picture that is not at hand was exported."""
    for ending in _ENDINGS:
        if picture.endswith(ending):
            stem = picture.removesuffix(ending)
            for theme in (".light", ".dark"):
                stem = stem.removesuffix(theme)
            return (stem,) if stem.endswith(".excalidraw") else (f"{stem}.excalidraw", stem)
    return ()


def _stem(path: str) -> str:
    return path.removesuffix(".md")
