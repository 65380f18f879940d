"""Raw HTML of a note as elements: what it leaves open ends with its own piece or container.

Obsidian cleans raw HTML before it shows it; so does this: no scripts, no event handlers, no frames
of other hosts. A name in angle brackets that is no HTML element is text, so that `List<String>`
keeps its word.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

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

_VOID = frozenset(["area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"])
# Dropped with their text, as Obsidian does.
_HIDDEN = frozenset(("script", "style"))
# Dropped without their text: they speak for the whole page, or nothing can close them.
_PAGE_WIDE = frozenset(
    [
        "base",
        "basefont",
        "body",
        "frame",
        "frameset",
        "head",
        "html",
        "link",
        "meta",
        "noframes",
        "noscript",
        "param",
        "plaintext",
        "template",
        "title",
        "xmp",
        "noembed",
        "object",
        "applet",
    ]
)
_ELEMENTS = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "address",
        "area",
        "article",
        "aside",
        "audio",
        "b",
        "bdi",
        "bdo",
        "big",
        "blockquote",
        "br",
        "button",
        "canvas",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "datalist",
        "dd",
        "del",
        "details",
        "dfn",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "legend",
        "li",
        "main",
        "map",
        "mark",
        "menu",
        "meter",
        "nav",
        "nobr",
        "ol",
        "optgroup",
        "option",
        "output",
        "p",
        "picture",
        "pre",
        "progress",
        "q",
        "rb",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "s",
        "samp",
        "search",
        "section",
        "select",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "track",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
        "svg",
        "math",
    ]
)
_FOREIGN = frozenset(("svg", "math"))  # hold elements of their own names
_ADDRESSES = frozenset(
    ["href", "src", "action", "formaction", "xlink:href", "poster", "data", "background"]
)
_FRAMES = frozenset(("iframe", "embed"))
_SCRIPT_SCHEMES = ("javascript:", "vbscript:", "data:text")


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
class _Tag:
    """A tag as written. A start that an end belongs to is `matched`."""

    name: str
    is_end: bool
    start: Start | None = None
    partner: _Tag | None = field(default=None, repr=False)
    matched: bool = False


def html_events(tokens: Sequence[Token], kind: str) -> dict[int, list[Event]]:
    """Give the events of each token of type `kind`, by its place in `tokens`.

    Tags match within one container (a quote, a list item, emphasis), never across its border.
    """
    containers: list[list[int]] = [[]]
    events: dict[int, list[Event]] = {}

    def close(indices: list[int]) -> None:
        rows = balanced([tokens[index].content for index in indices])
        events.update(zip(indices, rows, strict=True))

    for index, token in enumerate(tokens):
        if token.type == kind:
            containers[-1].append(index)
        elif token.nesting == 1:
            containers.append([])
        elif token.nesting == -1:
            close(containers.pop())
    close(containers.pop())
    return events


def balanced(pieces: Sequence[str]) -> list[list[Event]]:
    """Give the events of each piece, so that starts and ends match over all of them.

    The pieces stand in one container, with other blocks between them. An element that nothing
    closes is closed at the end of its own piece, or as soon as the elements inside it are.
    """
    rows = [list(_scan(piece)) for piece in pieces]
    _match([tag for row in rows for tag in row if isinstance(tag, _Tag)])
    done: list[list[Event]] = []
    opened: list[_Tag] = []
    for row in rows:
        events: list[Event] = []
        for tag in row:
            if not isinstance(tag, _Tag):
                events.append(tag)
            elif tag.start is not None:
                events.append(tag.start)
                opened.append(tag)
            elif tag.partner is not None:
                while opened.pop() is not tag.partner:
                    events.append(End())
                events.append(End())
        while opened and not opened[-1].matched:
            opened.pop()
            events.append(End())
        done.append(events)
    return done


def _match(tags: Sequence[_Tag]) -> None:
    opened: list[_Tag] = []
    names: defaultdict[str, int] = defaultdict(int)
    for tag in tags:
        if not tag.is_end:
            opened.append(tag)
            names[tag.name] += 1
        elif names[tag.name]:
            while (last := opened.pop()).name != tag.name:
                names[last.name] -= 1
            names[tag.name] -= 1
            tag.partner = last
            last.matched = True


def _scan(source: str) -> Iterator[Event | _Tag]:
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
        if tag is None or not (foreign or _is_known(tag["name"].lower())):
            continue
        yield from _text(source[text_from:start])
        text_from = at
        name = tag["name"].lower()
        if name in _HIDDEN:
            if not tag["end"]:
                at = text_from = _after_end_tag(source, at, name)
        elif foreign or name not in _PAGE_WIDE:
            if name in _FOREIGN and not tag["empty"]:
                foreign = max(0, foreign + (-1 if tag["end"] else 1))
            yield from _events(tag, foreign=bool(foreign))
    yield from _text(source[text_from:])


def _is_known(name: str) -> bool:
    return name in _ELEMENTS or name in _PAGE_WIDE or name in _HIDDEN


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


def _events(tag: re.Match[str], *, foreign: bool) -> Iterator[Event | _Tag]:
    name = tag["name"] if foreign else tag["name"].lower()
    if tag["end"]:
        if name not in _VOID:
            yield _Tag(name.lower(), is_end=True)
        return
    attributes = tuple(_clean(tag["attributes"]))
    if name in _FRAMES:
        yield from _frame(attributes)
        return
    if name == "img" and not any(key == "src" for key, _ in attributes):
        return
    empty = name in _VOID or (foreign and bool(tag["empty"]))
    start = Start(name, attributes, empty=empty)
    if empty:
        yield start
    else:
        yield _Tag(name.lower(), is_end=False, start=start)


def _clean(source: str) -> Iterator[tuple[str, str]]:
    seen = set()
    for attribute in _ATTRIBUTE.finditer(source):
        name = attribute[1]
        value = html.unescape((attribute[2] or "").strip("\"'"))
        lower = name.lower()
        if lower in seen or lower.startswith("on") or lower == "srcdoc":
            continue
        seen.add(lower)
        if lower in _ADDRESSES and "".join(value.split()).lower().startswith(_SCRIPT_SCHEMES):
            continue
        yield name if name.lower() in ("viewbox",) else lower, value


def _frame(attributes: tuple[tuple[str, str], ...]) -> Iterator[Event | _Tag]:
    """A frame would ask another host for its page unasked: give a link to it."""
    given = dict(attributes)
    address = given.get("src", "")
    if address:
        yield Start("a", (("href", address), ("class", "frame")))
        yield given.get("title") or address
        yield End()
