"""The block structure of HTML: which block stands in which, with its words and line breaks."""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset(
    "h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td pre blockquote hr br".split()  # noqa: SIM905
)
_EMPTY = frozenset(("hr", "br"))
_VOID = frozenset(("img", "input", "wbr"))


class _Shape(HTMLParser):
    """Collects rows; a callout is a quote whose title is its first paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str] = []
        self._opened: list[str] = []  # an empty name for what is no block

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if "data-callout" in attributes:
            block = "blockquote"
        elif tag == "summary":
            block = "p"
        else:
            block = tag if tag in _BLOCKS else ""
        if block:
            start = attributes.get("start")
            self.rows.append(self._indent + block + (f" from {start}" if start else ""))
        if tag not in _EMPTY | _VOID:
            self._opened.append(block)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _EMPTY | _VOID:
            self._opened.pop()

    def handle_data(self, data: str) -> None:
        words = "".join(data.split())  # where a word of text ends depends on inline elements
        row = self._indent + '"'
        if words and self.rows and self.rows[-1].startswith(row):
            self.rows[-1] += words
        elif words:
            self.rows.append(row + words)

    @property
    def _indent(self) -> str:
        return "  " * sum(bool(block) for block in self._opened)


def shape(html: str) -> list[str]:
    """Give one row for each block, break and text, indented as they are nested."""
    reader = _Shape()
    reader.feed(html)
    reader.close()
    return reader.rows
