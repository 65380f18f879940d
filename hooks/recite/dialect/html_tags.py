"""The tags of raw HTML, cleaned: no scripts, no event handlers, no frames of other hosts.

A name in angle brackets that is no HTML element is text, so that `List<String>` keeps its word.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recite.dialect.html_elements import (
    ADDRESSES,
    FOREIGN,
    FRAMES,
    HIDDEN,
    PAGE_WIDE,
    SCRIPT_SCHEMES,
    VOID,
    is_known,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# An attribute: white space, a name, and perhaps `=` with a quoted or bare value.
_ATTRIBUTE = re.compile(
    r"\s+([A-Za-z_:][A-Za-z0-9:._-]*)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\"'=<>`\x00-\x20]+))?"
)
# A tag: `</` or `<`, a name, attributes, and perhaps `/` before `>`.
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)"
    r"(?P<attributes>(?:\s+[A-Za-z_:][A-Za-z0-9:._-]*"
    r"(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\"'=<>`\x00-\x20]+))?)*)"
    r"\s*(?P<empty>/?)>"
)
# What starts and ends a comment, an instruction, a CDATA section, a declaration.
_NOTES = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))


@dataclass(frozen=True)
class Start:
    """A start tag; an `empty` element has no end."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    empty: bool = False


@dataclass(frozen=True)
class End:
    """The end of the element that was opened last."""


Event = str | Start | End


@dataclass
class Tag:
    """A tag as written. A start that an end belongs to is `matched`."""

    name: str
    is_end: bool
    start: Start | None = None
    partner: Tag | None = field(default=None, repr=False)
    matched: bool = False


def scan(source: str) -> Iterator[Event | Tag]:
    """Give the text and the tags of a piece of HTML; comments and the like are left out."""
    at = text_from = 0
    foreign = 0
    missing: set[str] = set()
    while (start := source.find("<", at)) != -1:
        at = _end_of_note(source, start, missing)
        if at != -1:
            yield from _text(source[text_from:start])
            text_from = at
            continue
        tag = _TAG.match(source, start)
        at = tag.end() if tag else start + 1
        if tag is None or not (foreign or is_known(tag["name"].lower())):
            continue
        yield from _text(source[text_from:start])
        text_from = at
        name = tag["name"].lower()
        if name in HIDDEN:
            if not tag["end"]:
                at = text_from = _after_end_tag(source, at, name)
        elif foreign or name not in PAGE_WIDE:
            if name in FOREIGN and not tag["empty"]:
                foreign = max(0, foreign + (-1 if tag["end"] else 1))
            yield from _events(tag, foreign=bool(foreign))
    yield from _text(source[text_from:])


def _end_of_note(source: str, start: int, missing: set[str]) -> int:
    for opener, closer in _NOTES:
        if source.startswith(opener, start) and closer not in missing:
            end = source.find(closer, start + len(opener))
            if end != -1:
                return end + len(closer)
            missing.add(closer)
    return -1


def _after_end_tag(source: str, start: int, name: str) -> int:
    found = re.compile(f"</{name}[^>]*>", re.IGNORECASE).search(source, start)
    return found.end() if found else start


def _text(source: str) -> Iterator[str]:
    if source:
        yield html.unescape(source)


def _events(tag: re.Match[str], *, foreign: bool) -> Iterator[Event | Tag]:
    name = tag["name"] if foreign else tag["name"].lower()
    if tag["end"]:
        if name not in VOID:
            yield Tag(name.lower(), is_end=True)
        return
    attributes = tuple(_clean(tag["attributes"]))
    if name in FRAMES:
        yield from _frame(attributes)
        return
    if name == "img" and not any(key == "src" for key, _ in attributes):
        return
    empty = name in VOID or (foreign and bool(tag["empty"]))
    start = Start(name, attributes, empty=empty)
    if empty:
        yield start
    else:
        yield Tag(name.lower(), is_end=False, start=start)


def _clean(source: str) -> Iterator[tuple[str, str]]:
    seen = set()
    for attribute in _ATTRIBUTE.finditer(source):
        name = attribute[1]
        value = html.unescape((attribute[2] or "").strip("\"'"))
        lower = name.lower()
        if lower in seen or lower.startswith("on") or lower == "srcdoc":
            continue
        seen.add(lower)
        if lower in ADDRESSES and "".join(value.split()).lower().startswith(SCRIPT_SCHEMES):
            continue
        yield name if name.lower() in ("viewbox",) else lower, value


def _frame(attributes: tuple[tuple[str, str], ...]) -> Iterator[Event | Tag]:
    """A frame would ask another host for its page unasked: give a link to it."""
    given = dict(attributes)
    address = given.get("src", "")
    if address:
        yield Start("a", (("href", address), ("class", "frame")))
        yield given.get("title") or address
        yield End()
