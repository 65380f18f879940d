"""A piece of HTML as a tree, and its text as Markdown."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_EMPTY = ("br", "hr", "img", "input", "wbr", "col", "source")
_EMPHASIS = {
    "b": "**", "strong": "**", "i": "*", "em": "*", "mark": "==", "del": "~~", "s": "~~",
    "strike": "~~", "code": "`",
}  # fmt: skip
_BLOCKS = ("p", "div", "details", "summary", "blockquote", "br", "hr")
_KEPT = ("span", "font", "sub", "sup", "u", "kbd")
_CLOSED_BY = {"li": ("li",), "p": ("p", "ol", "ul", "div")}
_RIGHT = ("correct", "right", "is-correct", "true")


@dataclass
class Element:
    """An element, the line on which it starts, and what it holds."""

    tag: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def elements(self) -> list[Element]:
        """Give the elements right inside."""
        return [child for child in self.children if isinstance(child, Element)]

    def holds(self, tags: Sequence[str]) -> bool:
        """Whether an element of one of the kinds is anywhere inside."""
        return any(child.tag in tags or child.holds(tags) for child in self.elements())

    def is_right(self) -> bool:
        """Whether a class or an attribute says that this is the right option."""
        names = self.attributes.get("class", "").casefold().split()
        said = (self.attributes.get(name, "") for name in ("data-correct", "correct"))
        return any(name in _RIGHT for name in names) or any(one == "true" for one in said)


class _Builder(HTMLParser):
    """Builds the tree; an end without a start is nothing, a start without an end ends above."""

    def __init__(self, first: int) -> None:
        super().__init__(convert_charrefs=False)
        self._first = first
        self.root = Element("", first)
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self._open[-1].tag and tag in _CLOSED_BY.get(self._open[-1].tag, ()):
            self._open.pop()
        line = self._first + self.getpos()[0] - 1
        element = Element(tag, line, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        places = [at for at, element in enumerate(self._open) if at and element.tag == tag]
        if places:
            del self._open[places[-1] :]

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def handle_entityref(self, name: str) -> None:
        self._open[-1].children.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._open[-1].children.append(f"&#{name};")


def read_tree(source: str, first: int) -> Element:
    """Give an element without a name that holds the tree; `first` is the number of the first line.

    Blank text right inside is left out.
    """
    builder = _Builder(first)
    builder.feed(source)
    builder.close()
    _drop_blanks(builder.root)
    return builder.root


def _drop_blanks(element: Element) -> None:
    pending = [element]
    while pending:
        this = pending.pop()
        if this.tag in ("", "ol", "ul"):
            this.children = [c for c in this.children if isinstance(c, Element) or c.strip()]
        pending += this.elements()


def markdown_of(children: Sequence[Element | str]) -> str:
    """Give the text of nodes as Markdown, a block a line."""
    text = "".join(_text(child) for child in children)
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def _text(node: Element | str) -> str:
    if isinstance(node, str):
        return node.replace("\n", " ")
    inner = "".join(_text(child) for child in node.children)
    if node.tag in _EMPHASIS and inner.strip():
        sign = _EMPHASIS[node.tag]
        return f"{sign}{inner.strip()}{sign}"
    if node.tag == "img":
        return f"![{node.attributes.get('alt', '')}]({node.attributes.get('src', '')})"
    if node.tag == "a" and node.attributes.get("href"):
        return f"[{inner.strip()}]({node.attributes['href']})"
    if node.tag in _KEPT:
        said = "".join(f' {name}="{value}"' for name, value in node.attributes.items())
        return f"<{node.tag}{said}>{inner}</{node.tag}>"
    return f"\n{inner}\n" if node.tag in _BLOCKS else inner
