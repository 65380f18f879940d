"""Frontmatter aliases as addresses: a small page at each that leads on to the note."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from recite.pages.templating import render

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recite.pages.addresses import Addresses, Taken
    from recite.site import Site

SCRIPT = "assets/recite/redirect.js"

# What no file system or address takes as a part of a name.
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_LONGEST = 200  # bytes; file systems end at 255


def plan_redirects(site: Site, taken: Taken) -> Mapping[str, str]:
    """Give the free addresses of all aliases, each with the path of the note it leads to.

    An alias stands beside its note and at the site's root. What has an address already keeps it; of
    two notes with one alias the first in the vault's order has it.
    """
    redirects: dict[str, str] = {}
    for path, note in site.notes.items():
        for alias in note.note.aliases:
            if not _is_fit(alias):
                continue
            for folder in dict.fromkeys((posixpath.dirname(path), "")):
                address = posixpath.join(folder, f"{alias}.html")
                if taken.take(address):
                    redirects[address] = path
    return redirects


def redirect_html(address: str, path: str, title: str, addresses: Addresses) -> str:
    """Give the page at `address` that leads to the note `path`."""
    link = addresses.link_from_address(address)
    return render("redirect.html", title=title, url=link(path), script=link(SCRIPT))


def _is_fit(alias: str) -> bool:
    parts = alias.split("/")
    return not _UNFIT.search(alias) and all(
        part.strip() == part and not part.startswith(".") and 0 < len(part.encode()) <= _LONGEST
        for part in parts
    )
