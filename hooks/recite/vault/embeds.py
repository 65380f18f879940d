"""Embedded files as the page shows them."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from recite.dialect.carrier import Element, carry_inline
from recite.vault.address import address

if TYPE_CHECKING:
    from recite.vault.passage import Target
    from recite.vault.reference import Display

IMAGES = frozenset({".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
AUDIO = frozenset({".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".3gp"})
VIDEO = frozenset({".mkv", ".mov", ".mp4", ".ogv", ".webm"})
DRAWINGS = frozenset({".excalidraw"})
_OTHER = frozenset(
    {".canvas", ".base", ".csv", ".doc", ".docx", ".ods", ".odt", ".pdf", ".ppt", ".pptx", ".rtf",
     ".txt", ".xls", ".xlsx", ".zip"}
)  # fmt: skip
_ATTACHMENTS = IMAGES | AUDIO | VIDEO | DRAWINGS | _OTHER
_PDF_HEIGHT = re.compile(r"(?:^|&)height=(\d+)")
_VIDEO_HOSTS = re.compile(
    r"https?://(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com)/"
)


def extension(path: str) -> str:
    """Give the file name extension in lower case, with its dot."""
    return posixpath.splitext(path)[1].lower()


def is_attachment(path: str) -> bool:
    """Whether a path that is not in the vault is meant for an attachment, not for a note."""
    return extension(path) in _ATTACHMENTS


def image(target: Target, page: str, alternative: str, display: Display) -> str:
    """Give an image in the size that the writer gave it."""
    attributes = {
        "src": address(target.path, page, target.fragment),
        "alt": display.caption or alternative,
    }
    if display.width:
        attributes["width"] = display.width
    if display.height:
        attributes["height"] = display.height
    if display.alignment:
        attributes["class"] = f"align-{display.alignment}"
    return carry_inline(Element("img", attributes))


def external_image(destination: str, display: Display) -> str:
    """Give a link in the place of an image or a film on another host.

    The page asks no other host for anything: the reader may follow the link.
    """
    kind = "Video" if _VIDEO_HOSTS.match(destination) else "Image"
    label = display.caption or destination
    attributes = {"href": destination, "class": "external-embed", "title": f"{kind}: {destination}"}
    return carry_inline(Element("a", attributes, label, literal=True))


def media(target: Target, page: str, display: Display) -> str:
    """Give a player for audio or video, a frame for a PDF, or a link to any other file.

    Each is carried as a link, whose address MkDocs makes relative; the dialect extension then makes
    a player of it (see `recite.dialect.players`).
    """
    name = posixpath.basename(target.path)
    kind = extension(target.path)
    attributes = {"href": address(target.path, page, target.fragment)}
    if kind in AUDIO:
        attributes["data-player"] = "audio"
    elif kind in VIDEO:
        attributes["data-player"] = "video"
    elif kind == ".pdf":
        attributes["data-player"] = "pdf"
        height = _PDF_HEIGHT.search(target.fragment)
        if height:
            attributes["data-height"] = height[1]
    if display.width:
        attributes["data-width"] = display.width
    if display.height:
        attributes["data-height"] = display.height
    return carry_inline(Element("a", attributes, display.caption or name, literal=True))
