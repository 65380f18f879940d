"""Links within a drawing, as the plugin writes them: `[[note|alias]]`, `[text](address)`, a URL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Callable

# [[target|alias]] or [text](address)
_LINK = re.compile(
    r"\[\[(?P<target>[^\[\]|\n]+)(?:\|(?P<alias>[^\[\]\n]*))?\]\]"
    r"|(?<!!)\[(?P<text>[^\[\]\n]+)\]\((?P<address>[^()\s]+)\)"
)
_URL = re.compile(r"(?:https?|mailto|obsidian|zotero):[^\s<>\"]+", re.IGNORECASE)
_ANY_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def displayed(text: str) -> str:
    """Give `text` with every link as the words that Obsidian shows for it."""
    return _LINK.sub(lambda m: m["alias"] or m["target"] or m["text"], text)


def first_link(text: str) -> str:
    """Give the first link in `text` as written, or the empty string."""
    found = _LINK.search(text) or _URL.search(text)
    return found[0] if found else ""


def resolve(written: str, link: Callable[[str], str | None]) -> str | None:
    """Give the address of a link, or None where there is nothing to go to.

    Web addresses stay as they are. `link` gets the target of a vault link, as in `[[target|alias]]`
    or `[text](target)`. An address that would run a script is none.
    """
    found = _LINK.search(written)
    target = (found["target"] or found["address"] if found else written).strip()
    if _URL.fullmatch(target):
        return target
    is_wiki_link = found is not None and found["target"] is not None
    if not target or (_ANY_SCHEME.match(target) and not is_wiki_link):
        return None
    return link(target if is_wiki_link else unquote(target))


def vault_target(written: str) -> str:
    """Give the target of a wiki or Markdown link to a file of the vault, or the empty string."""
    found = _LINK.search(written)
    if not found:
        return ""
    if found["target"]:
        return found["target"].strip()
    return "" if _ANY_SCHEME.match(found["address"]) else unquote(found["address"])
