"""Keep a page from asking other hosts for anything: what they hold becomes a link.

A picture, a film or a sound on another host would tell it who reads the note, and when.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    import xml.etree.ElementTree as etree

_OTHER_HOST = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_VIDEO = re.compile(r"(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com)/")
_PLAYERS = ("audio", "video", "picture")
_LOADED = ("src", "srcset", "poster", "background", "data", "action", "formaction")
_STYLE_LOADS = re.compile(r"url\(|image-set\(|@import", re.IGNORECASE)


class OtherHosts(Treeprocessor):
    """Puts links in the place of what another host would be asked for."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree."""
        self._walk(root, linked=False)

    def _walk(self, element: etree.Element, *, linked: bool) -> None:
        linked = linked or element.tag in ("a", "A")
        for child in element:
            self._walk(child, linked=linked)
            if child.tag in ("a", "A"):
                continue
            if _STYLE_LOADS.search(child.get("style", "")):
                del child.attrib["style"]
            if address := _loaded(child):
                _to_link(child, address, linked=linked)
                if element.tag in _PLAYERS:  # a player shows nothing of what is in it
                    element.tag = "span"
                    element.attrib.clear()


def _loaded(element: etree.Element) -> str:
    """Give the address on another host that the element would load."""
    for name in _LOADED:
        value = element.get(name, "")
        if any(_OTHER_HOST.match(part) for part in value.split(",")):
            return value.split()[0].rstrip(",") if name == "srcset" else value.strip()
    return ""


def _to_link(element: etree.Element, address: str, *, linked: bool) -> None:
    kind = "Video" if _VIDEO.search(address) or element.tag == "video" else "Image"
    if element.tag in ("audio", "iframe"):
        kind = {"audio": "Audio", "iframe": "Page"}[element.tag]
    if not (len(element) or (element.text or "").strip()):
        element.text = element.get("alt") or element.get("title") or address
    element.attrib.clear()
    element.set("class", "external-embed")
    element.set("title", f"{kind}: {address}")
    element.tag = "span" if linked else "a"
    if not linked:
        element.set("href", address)
