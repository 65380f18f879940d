"""Where in a text links may be: not in code, maths, comments or HTML.

Blocks are those of the page's own grammar, and so are the rules of maths.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from recite.dialect.comments import end_of_comment
from recite.dialect.grammar import grammar
from recite.dialect.maths import end_of_display, end_of_inline

if TYPE_CHECKING:
    from markdown_it.token import Token

# What needs a parser to find the links of a text: signs of code, maths, comments and HTML; a
# bracket in a line that may be indented code; a definition; a bracket left open at a line's end.
_SIGN = re.compile(
    r"[`$<~]|%%"
    r"|^(?:[ >*+-]|\d+[.)])*(?: {4}|\t).*(?:\[\[|\]\()"
    r"|^[ >]*\[[^\]\n]*\]:"
    r"|\[[^\[\]\n]*$",
    re.MULTILINE,
)
# An address in angle brackets, or a tag with its attributes.
_HTML = re.compile(
    r"<[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*>"
    r"|</?[a-zA-Z][a-zA-Z0-9-]*"
    r"""(?:\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*/?>""",
    re.DOTALL,
)
_CELLS = frozenset(("td_open", "th_open"))


@dataclass(frozen=True)
class Region:
    """A stretch of text that is read as inline text.

    In the `row` of a table no code goes over the `|` between two cells. Of `html` only the tags
    matter: its text is no Markdown.
    """

    start: int
    end: int
    row: bool = False
    html: bool = False


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
    """Give the regions of inline text in order; code, maths, comments and HTML lie between them.

    Where nothing in the text could protect a link, the whole text is given as one region.
    """
    if not _SIGN.search(text):
        return [Region(0, len(text))]
    starts = Lines(text).starts
    starts.append(len(text))
    environment: dict[str, Any] = {}
    tokens: list[Token] = []
    grammar().block.parse(text, grammar(), environment, tokens)
    spans: dict[tuple[int, int], str] = {}
    for opening, token in pairwise(tokens):
        if token.type == "inline" and token.map:
            spans[_lines(token)] = "row" if opening.type in _CELLS else ""
        elif token.type == "html_block":
            spans[_lines(token)] = "html"
    if tokens and tokens[0].type == "html_block":
        spans[_lines(tokens[0])] = "html"
    for reference in environment.get("references", {}).values():
        spans[reference["map"][0], reference["map"][1]] = ""
    regions = [
        Region(starts[first], starts[after], row=kind == "row", html=kind == "html")
        for (first, after), kind in spans.items()
    ]
    for token in tokens:
        if token.type == "fence" and token.info.strip().lower().startswith("ad-"):
            first, after = _lines(token)
            regions += _within(text, starts[first + 1], starts[after])
    return sorted(regions, key=lambda region: region.start)


def _lines(token: Token) -> tuple[int, int]:
    assert token.map is not None
    return token.map[0], token.map[1]


def _within(text: str, start: int, end: int) -> list[Region]:
    """Give the regions of a callout that is written as a fence."""
    return [
        replace(region, start=start + region.start, end=start + region.end)
        for region in inline_regions(text[start:end])
    ]


def code_end(text: str, start: int) -> int:
    """Give where the code span whose backticks begin at `start` ends.

    Backticks that are not closed are text: then it is where they end.
    """
    run = _run(text, start)
    at = text.find("`", run)
    while at >= 0:
        after = _run(text, at)
        if after - at == run - start:
            return after
        at = text.find("`", after)
    return run


def maths_end(text: str, start: int) -> int:
    """Give where the maths whose `$` or `$$` is at `start` ends, or where the dollars end."""
    mark = "$$" if text.startswith("$$", start) else "$"
    opening = start + len(mark)
    end = end_of_display(text, opening) if mark == "$$" else end_of_inline(text, opening)
    return opening if end < 0 else end + len(mark)


def comment_end(text: str, start: int) -> int:
    """Give where the comment whose `%%` is at `start` ends, or where the percent signs end."""
    end = end_of_comment(text, start)
    return start + 2 if end < 0 else end


def html_end(text: str, start: int) -> int:
    """Give where the tag, comment or address at `start` ends; `<` alone is text."""
    if text.startswith("<!--", start):
        close = text.find("-->", start + 4)
        return start + 4 if close < 0 else close + 3
    found = _HTML.match(text, start)
    return found.end() if found else start + 1


def _run(text: str, start: int) -> int:
    while text.startswith("`", start):
        start += 1
    return start
