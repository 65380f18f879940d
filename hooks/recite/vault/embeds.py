"""Embedded files as the page shows them."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from recite.dialect.carrier import Element, carry_inline
from recite.vault.address import address, settled_later

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
        **size(display),
    }
    if display.title:
        attributes["title"] = display.title
    if display.alignment:
        attributes["class"] = f"align-{display.alignment}"
    return carry_inline(Element("img", attributes))


def external_image(destination: str, display: Display) -> str:
    """Give an image or a film on another host; the dialect makes a link of it.

    The page asks no other host for anything (see `recite.dialect.other_hosts`).
    """
    return carry_inline(Element("img", {"src": destination, "alt": display.caption}))


def media(target: Target, display: Display) -> str:
    """Give a link to a file, after a player for audio or video, or a frame for a PDF."""
    name = posixpath.basename(target.path)
    kind = extension(target.path)
    source = settled_later(target.path, target.fragment)
    attributes = {"src": source, "title": display.caption or name, **size(display)}
    link = Element(
        "a", {"href": source, "class": "embed-file"}, display.caption or name, literal=True
    )
    if kind in AUDIO or kind in VIDEO:
        tag = "audio" if kind in AUDIO else "video"
        player = attributes | {"controls": "controls", "preload": "metadata"}
        return carry_inline(Element(tag, player, name, literal=True)) + carry_inline(link)
    if kind != ".pdf":
        return carry_inline(link)
    height = _PDF_HEIGHT.search(target.fragment)
    if height:
        attributes["height"] = height[1]
    frame = Element("iframe", attributes | {"class": "embed-pdf", "loading": "lazy"})
    return carry_inline(frame) + carry_inline(link)


def size(display: Display) -> dict[str, str]:
    """Give the attributes for the size of an embed."""
    given = {"width": display.width, "height": display.height}
    return {name: value for name, value in given.items() if value}
