"""The addresses of pages, and the way from one to another that also holds on disk."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping


class Link(Protocol):
    """Gives the address of a source file as the page at hand has to write it."""

    def __call__(self, path: str, anchor: str = "") -> str:
        """Give the address of the note `path`, or of a place in it."""


class Addresses:
    """Where each source file lies on the site, by its path in the vault."""

    def __init__(self, urls: Mapping[str, str]) -> None:
        self._urls = urls

    def url(self, path: str) -> str:
        """Give the address seen from the site's root."""
        return self._urls[path]

    def link_from(self, source: str) -> Link:
        """Give the function that writes addresses on the page of `source`."""
        return self._link(self._urls[source])

    def link_from_address(self, address: str) -> Link:
        """Give the function that writes addresses in the file at `address` (not quoted)."""
        return self._link(quote(address))

    def _link(self, source_url: str) -> Link:
        start = posixpath.dirname(source_url.removeprefix("./")) or "."

        def link(path: str, anchor: str = "") -> str:
            url = self._urls[path]
            relative = posixpath.relpath(url or ".", start)
            if url.endswith("/"):
                relative += "/"
            return f"{relative}#{quote(anchor, safe='/')}" if anchor else relative

        return link


class Taken:
    """The addresses that are in use, whatever their letter case: many disks know no other."""

    def __init__(self, destinations: set[str]) -> None:
        self._folded = {path.casefold() for path in destinations}

    def take(self, destination: str) -> bool:
        """Take an address; tells whether it was free."""
        folded = destination.casefold()
        free = folded not in self._folded
        self._folded.add(folded)
        return free

    def page(self, stem: str) -> str:
        """Take the address for a page and give its source path.

        For example, `tags` becomes `tags-2.md` in a vault that has a note `Tags.md`.
        """
        name, number = stem, 1
        while not self.take(f"{name}.html"):
            number += 1
            name = f"{stem}-{number}"
        return f"{name}.md"
