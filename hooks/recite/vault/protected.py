"""Where in a text links may be: not in code, maths, comments or HTML."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from markdown_it import MarkdownIt

# What needs a parser to find the links of a text: signs of code, maths, comments and HTML; a
# bracket in a line that may be indented code; a definition; a bracket left open at a line's end.
_SIGN = re.compile(
    r"[`$<~]|%%"
    r"|^(?:[ >*+-]|\d+[.)])*(?: {4}|\t).*\["
    r"|^[ >]*\[[^\]\n]*\]:"
    r"|\[[^\[\]\n]*$",
    re.MULTILINE,
)
_CLOSING_DOLLAR = re.compile(r"(?<![\s\\])\$(?!\d)")
# A comment, an address in angle brackets, or a tag with its attributes.
_HTML = re.compile(
    r"<!--.*?-->"
    r"|<[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*>"
    r"|</?[a-zA-Z][a-zA-Z0-9-]*"
    r"""(?:\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*/?>""",
    re.DOTALL,
)
_LINE_INDENT = re.compile(r"[ \t>]*")


@dataclass(frozen=True)
class Region:
    """A stretch of text that CommonMark reads as inline text."""

    start: int
    end: int


class Lines:
    """The lines of a text by offset."""

    def __init__(self, text: str) -> None:
        self.starts = [0]
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)

    def number(self, offset: int) -> int:
        """Give the number, from 0, of the line at `offset`."""
        return bisect_right(self.starts, offset) - 1


def inline_regions(text: str) -> list[Region]:
    """Give the regions of inline text in order; code and HTML blocks lie between them.

    Where nothing in the text could protect a link, the whole text is given as one region.
    """
    if not _SIGN.search(text):
        return [Region(0, len(text))]
    starts = Lines(text).starts
    starts.append(len(text))
    environment: dict[str, dict[str, dict[str, list[int]]]] = {}
    spans = {
        (token.map[0], token.map[1])
        for token in _BLOCKS.parse(text, environment)
        if token.type == "inline" and token.map
    }
    for reference in environment.get("references", {}).values():
        spans.add((reference["map"][0], reference["map"][1]))
    return [Region(starts[first], starts[after]) for first, after in sorted(spans)]


def code_end(text: str, start: int, end: int) -> int:
    """Give where the code span whose backticks begin at `start` ends.

    Backticks that are not closed are text: then it is where they end.
    """
    run = _run(text, start, end)
    at = text.find("`", run, end)
    while at >= 0:
        after = _run(text, at, end)
        if after - at == run - start:
            return after
        at = text.find("`", after, end)
    return run


def maths_end(text: str, start: int, end: int) -> int:
    """Give where the maths whose `$` or `$$` is at `start` ends, or where the dollars end."""
    if text.startswith("$$", start):
        close = text.find("$$", start + 2, end)
        return start + 2 if close < 0 else close + 2
    if start + 1 >= end or text[start + 1].isspace():
        return start + 1
    found = _CLOSING_DOLLAR.search(text, start + 1, end)
    return found.end() if found else start + 1


def comment_end(text: str, start: int, end: int) -> int:
    """Give where the comment whose `%%` is at `start` ends, or where the percent signs end.

    A comment that begins a line may reach over other blocks, up to the next `%%` of the text.
    """
    close = text.find("%%", start + 2, end)
    if close < 0:
        line = text.rfind("\n", 0, start) + 1
        indent = _LINE_INDENT.match(text, line)
        if indent and indent.end() == start:
            close = text.find("%%", start + 2)
    return start + 2 if close < 0 else close + 2


def html_end(text: str, start: int, end: int) -> int:
    """Give where the tag, comment or address at `start` ends; `<` alone is text."""
    found = _HTML.match(text, start, end)
    return found.end() if found else start + 1


def _run(text: str, start: int, end: int) -> int:
    while start < end and text[start] == "`":
        start += 1
    return start


_BLOCKS = MarkdownIt("commonmark").enable("table")
_BLOCKS.core.ruler.enableOnly(["normalize", "block"])
