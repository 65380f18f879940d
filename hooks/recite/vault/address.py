"""Addresses of files as MkDocs reads them: relative to the page's own source, percent-encoded."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote

# A scheme of two letters or more (one letter is a drive), or `//host`.
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")


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
