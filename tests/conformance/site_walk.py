"""A walk over all pages of a built site: where their addresses lead, and whether they are whole."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

_EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_FOREIGN = frozenset(("svg", "math"))  # there `<path/>` ends itself
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


@dataclass
class Read:
    """What a page says: its addresses, its ids, and what is wrong with its tags."""

    addresses: list[str] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    CDATA_CONTENT_ELEMENTS = ("script", "style", "title", "textarea")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read = Read()
        self._open: list[str] = []
        self._foreign = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._take(tag, attrs)
        if tag not in _EMPTY or self._foreign:
            self._open.append(tag)
            self._foreign += tag in _FOREIGN

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._take(tag, attrs)
        if tag not in _EMPTY and not self._foreign and tag not in _FOREIGN:
            self._fault(f"<{tag}/> does not end itself")

    def handle_endtag(self, tag: str) -> None:
        if tag in _EMPTY and not self._foreign:
            self._fault(f"</{tag}>")
        elif not self._open or self._open[-1] != tag:
            self._fault(f"</{tag}> where {self._open[-3:]} are open")
            if tag in self._open:
                while self._open.pop() != tag:
                    pass
        else:
            self._open.pop()
            self._foreign -= tag in _FOREIGN

    def close(self) -> None:
        super().close()
        if self._open:
            self.read.faults.append(f"never closed: {self._open}")

    def _take(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = [name for name, _ in attrs]
        if len(given) != len(set(given)):
            self._fault(f"<{tag}> says something twice: {given}")
        for name, value in attrs:
            if value is None:
                continue
            if name == "id":
                self.read.ids[value] += 1
            elif name == "name":
                self.read.names.add(value)
            elif name in ("href", "src", "xlink:href", "data", "poster"):
                self.read.addresses.append(value)

    def _fault(self, what: str) -> None:
        line, column = self.getpos()
        self.read.faults.append(f"{line}:{column}: {what}")


@cache
def read_page(path: Path) -> Read:
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    reader.close()
    return reader.read


def faults(site: Path) -> Iterator[str]:
    """Give what is wrong with the pages of a site, each with the page's path in it.

    An address that leads to no file or no element, an id given twice, tags that do not fit.
    """
    for page in sorted(site.rglob("*.html")):
        name = page.relative_to(site).as_posix()
        read = read_page(page)
        yield from (f"{name}: {fault}" for fault in read.faults)
        yield from (
            f"{name}: id {id!r} {count} times" for id, count in read.ids.items() if count > 1
        )
        for address in dict.fromkeys(read.addresses):
            if not _lands(page, site, address):
                yield f"{name}: {address} leads nowhere"


def unreachable(site: Path) -> set[str]:
    """Give the pages that no way of links leads to from the home page."""
    waiting, seen = [site / "index.html"], {site / "index.html", site / "404.html"}
    while waiting:
        page = waiting.pop()
        for address in read_page(page).addresses:
            target = _target(page, site, address)
            if target and target.suffix == ".html" and target.is_file() and target not in seen:
                seen.add(target)
                waiting.append(target)
    return {
        page.relative_to(site).as_posix()
        for page in site.rglob("*.html")
        if page not in seen and 'http-equiv="refresh"' not in page.read_text("utf-8")
    }


def _target(page: Path, site: Path, address: str) -> Path | None:
    if _ELSEWHERE.match(address):
        return None
    path = unquote(address.partition("#")[0].partition("?")[0])
    if not path:
        return page
    start = site if path.startswith("/") else page.parent
    return Path(re.sub(r"/+", "/", _normal(f"{start}/{path}")))


def _normal(path: str) -> str:
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            parts.pop()
        elif part not in (".", ""):
            parts.append(part)
    return "/" + "/".join(parts)


def _lands(page: Path, site: Path, address: str) -> bool:
    target = _target(page, site, address)
    if target is None:
        return True
    if target.is_dir():
        target /= "index.html"
    if not target.is_file():
        return False
    fragment = unquote(address.partition("#")[2])
    if not fragment or target.suffix != ".html" or fragment.startswith((":~:", "__")):
        return True
    read = read_page(target)
    return fragment in read.ids or fragment in read.names
