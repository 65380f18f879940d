"""Addresses of files as MkDocs reads them: relative to the page's own source, percent-encoded."""

from __future__ import annotations

import posixpath
import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from collections.abc import Callable

# A scheme of two letters or more, `//host`, or a path on a drive of the writer's machine.
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|[A-Za-z]:[\\/]")

_LATER = "recite-file:"
_SETTLE = re.compile(rf"{_LATER}([\w.~%/-]*)")
_IN_FRAGMENT = "/?:@!$()*+,;=&^"  # what needs no percent sign there, and is needed by PDF viewers


def address(target: str, page: str, fragment: str = "") -> str:
    """Give the address of the file `target` on the page of the note `page`.

    It always has a `/` before the file's name, or is a fragment alone.
    """
    anchor = f"#{fragment}" if fragment else ""
    if target == page and fragment:
        return anchor
    relative = posixpath.relpath(target, posixpath.dirname(page) or ".")
    return quote(relative if relative.startswith("../") else f"./{relative}") + anchor


def is_elsewhere(destination: str) -> bool:
    """Whether the destination of a link is the address of another host or program."""
    return bool(_ELSEWHERE.match(destination))


def settled_later(target: str, fragment: str = "") -> str:
    """Give an address for finished HTML, in which MkDocs makes no address relative.

    `settle_addresses` puts the real one in its place once the page is HTML.
    """
    return f"{_LATER}{quote(target)}" + (
        f"#{quote(fragment, safe=_IN_FRAGMENT)}" if fragment else ""
    )


def settle_addresses(html: str, link: Callable[[str], str]) -> str:
    """Put the address that `link` gives for a file wherever it was left open."""
    return _SETTLE.sub(lambda found: escape(link(unquote(found[1]))), html)
