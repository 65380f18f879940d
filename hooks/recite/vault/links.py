"""Links as the page's converters read them."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from recite.dialect.carrier import Element, carry_inline
from recite.vault.address import address

if TYPE_CHECKING:
    from recite.vault.passage import Target

# A label that is the same in Markdown and in roamlinks, which takes a digit or a single character
# at its start for a size.
_PLAIN_LABEL = re.compile(r"[^\W\d_](?:[^\W_]|[ ,;()–—’…/-])+")
_PLAIN_PATH = re.compile(r"(?:[\w ,()'/-]|\.(?!\.))+")
_PLAIN_ANCHOR = re.compile(r"[\w-]*")
_LONGEST_ADDRESS = 2000  # characters
_ADDRESS_BEFORE = re.compile(r"(?:://|www\.)[^\s<]*\Z")


def wiki_link(target: Target, page: str, label: str, *, literal: bool, for_roamlinks: bool) -> str:
    """Give a wiki link to `target` as it is written on the page of the note `page`.

    `literal` says that the label is no Markdown. With `for_roamlinks` it stays a wiki link wherever
    roamlinks converts it right.
    """
    if for_roamlinks and _roamlinks_can(target, label):
        anchor = f"#{target.fragment}" if target.fragment else ""
        path = "" if target.path == page and anchor else f"./{target.path}"
        return f"[[{path}{anchor}|{label}]]"
    return carry_inline(
        Element("a", {"href": address(target.path, page, target.fragment)}, label, literal)
    )


def after_address(text: str, start: int) -> bool:
    """Whether a bare web address goes up to `start`; brackets would be a part of it."""
    nearest = max(0, start - _LONGEST_ADDRESS)
    return bool(_ADDRESS_BEFORE.search(text, nearest, start))


def unwritten_link(name: str, label: str, *, literal: bool) -> str:
    """Give what a link to a note that is not written yet looks like."""
    title = f"Not written yet: {name}"
    return carry_inline(Element("span", {"class": "unwritten", "title": title}, label, literal))


def outside_link(destination: str, label: str, *, literal: bool) -> str:
    """Give a link to another host that is written as a wiki link."""
    return carry_inline(Element("a", {"href": destination}, label, literal))


def missing_attachment(name: str, caption: str = "") -> str:
    """Give the placeholder of an attachment that is not in the vault."""
    title = f"Not in the vault: {name}"
    text = f"Missing: {posixpath.basename(name)}" + (f" ({caption})" if caption else "")
    return carry_inline(Element("span", {"class": "missing", "title": title}, text, literal=True))


def _roamlinks_can(target: Target, label: str) -> bool:
    return (
        target.path.endswith(".md")
        and "http" not in target.path
        and bool(_PLAIN_PATH.fullmatch(target.path))
        and bool(_PLAIN_LABEL.fullmatch(label))
        and bool(_PLAIN_ANCHOR.fullmatch(target.fragment))
        and target.fragment == target.fragment.lower()
    )
