"""The block structure of HTML: which block stands in which, with its words and line breaks."""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset(
    "h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td pre blockquote hr br".split()  # noqa: SIM905
)
_EMPTY = frozenset(("hr", "br"))


class _Shape(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            start = dict(attrs).get("start")
            self.rows.append("  " * self._depth + tag + (f" from {start}" if start else ""))
            self._depth += tag not in _EMPTY

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag in _BLOCKS and tag not in _EMPTY

    def handle_data(self, data: str) -> None:
        words = "".join(data.split())  # where a word of text ends depends on inline elements
        row = "  " * self._depth + '"'
        if words and self.rows and self.rows[-1].startswith(row):
            self.rows[-1] += words
        elif words:
            self.rows.append(row + words)


def shape(html: str) -> list[str]:
    """Give one row for each block, break and text, indented as they are nested."""
    reader = _Shape()
    reader.feed(html)
    reader.close()
    return reader.rows
