"""Classify the lines of a section: containers, fences and comments; every line keeps its number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from recite.review.foreign_lines import (
    are_commented,
    as_markdown,
    without_break,
    without_comment_mark,
)
from recite.review.said import Said
from recite.review.site_blocks import as_obsidian
from recite.review.whole_quote import out_of_quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recite.review.markers import Marker
    from recite.review.model import Line
    from recite.review.signs import Sign
    from recite.review.vocabulary import Says

_QUOTE = re.compile(r"(?P<margin>[ \t]*)(?:>[ \t]{0,3}(?=>))*> ?")
_FENCE = re.compile(r"(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}(?=[^`]*$)|~{3,})")
_BREAK = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|<hr ?/?>|#{7,}|={7,}")
_BREAK_STARTS = frozenset("-*_<#=")
_COMMENT_STARTS = frozenset("<%")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]|$)")
_TAB = 4
# Characters of no width that come along with a paste: they say nothing, and hide what a line says.
# A hyphen that breaks no line is one all the same.
UNSEEN = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad")) | {0x2011: "-"}


class _Fields(NamedTuple):
    line: Line
    number: int
    body: str
    text: str
    indent: int
    quote: int
    margin: int
    code: bool
    hidden: bool
    blank: bool
    after_blank: bool
    heading: int
    separator: bool
    said: Said


class Row(_Fields):
    """A line out of its containers, and what it says: all dialects ask that of every line.

    `number` is the line's in the note. `body` has no quote marks and its indentation in blanks,
    `indent` of them; `text` has no blanks around it, a `blank` row no text. `quote` counts the
    marks and `margin` the columns before the first. `code` rows belong to a fence, its own lines
    included; `hidden` rows to a comment, which nobody sees. `after_blank` says that the row above
    is blank, `heading` is the level of the heading that the row is, or 0, and `separator` says
    that it is a rule across the page.

    `said` is what its text says, shared by all rows with it, whether or not one is code.
    """

    __slots__ = ()

    @property
    def depth(self) -> int:
        """How far to the right the row stands, its quote marks counted as nothing."""
        return self.margin if self.quote else self.indent

    @property
    def sign(self) -> Sign | None:
        """What the text says as a whole."""
        return self.said.sign

    @property
    def label(self) -> tuple[Says, str] | None:
        """What a label in front of the text says, and the text behind it."""
        return self.said.label

    @property
    def marker(self) -> Marker | None:
        """The marker of a list in front of the text."""
        return self.said.marker

    @property
    def words(self) -> str:
        """The text for comparing."""
        return self.said.words

    @property
    def explanation(self) -> str | None:
        """What follows a label that says only "Explanation:"."""
        return self.said.explanation

    @property
    def ends_asking(self) -> bool:
        """Whether the text ends as a question does."""
        return self.said.ends_asking

    @property
    def named_answer(self) -> str | None:
        """What the text names as the answer in a sentence: "The correct answer is: X"."""
        return self.said.named_answer

    @property
    def opens_feedback(self) -> bool:
        """Whether the text begins as feedback does."""
        return self.said.opens_feedback

    def with_text(self, text: str) -> Row:
        """Give the row as if it held nothing but a text."""
        return self._replace(text=text, body=text, said=Said(text))


def scan(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Give the rows of a section, one a line."""
    rows: list[Row] = []
    commented = are_commented(lines)
    fence = ""
    comment = ""
    after_blank = True
    empty = Said("")
    known = {"": empty}
    texts = out_of_quote(as_obsidian([line.text for line in lines]))
    for line, shown, below in zip(lines, texts, [*texts[1:], ""], strict=True):
        if not shown:
            hidden = bool(comment and not fence)
            rows.append(
                _empty_row(line, empty, code=bool(fence), hidden=hidden, after_blank=after_blank)
            )
            after_blank = True
            continue
        if not (fence or shown.isascii()):
            shown = normalize("NFC", shown.translate(UNSEEN))
        shown = without_comment_mark(shown) if commented else shown
        shown = shown if fence else without_break(as_markdown(shown), below)
        quote, margin, body = _out_of_quotes(shown) if ">" in shown else (0, 0, shown)
        body = _blanks_for_tabs(body) if "\t" in body else body
        text = body.strip()
        opens = _FENCE.match(text) if "```" in text or "~~~" in text else None
        code = bool(fence)
        hidden = False
        if fence:
            if opens and opens.group(1).startswith(fence) and not text.strip(fence[0]):
                fence = ""
        elif comment:
            hidden = True
            if comment in text:
                comment = ""
        elif opens:
            fence, code = opens.group(1), True
        elif text[:1] in _COMMENT_STARTS:
            hidden, comment = _comment(text)
        indent = len(body) - len(body.lstrip())
        heading = 0 if code or hidden or text[:1] != "#" else _heading(text)
        rule = not code and text[:1] in _BREAK_STARTS and _BREAK.fullmatch(text) is not None
        said = known.get(text) or known.setdefault(text, Said(text))
        rows.append(
            Row(
                line,
                line.number,
                body,
                text,
                indent,
                quote,
                margin,
                code,
                hidden,
                not text,
                after_blank,
                heading,
                rule,
                said,
            )
        )
        after_blank = not text
    return tuple(rows)


def _empty_row(line: Line, said: Said, *, code: bool, hidden: bool, after_blank: bool) -> Row:
    return Row(
        line,
        line.number,
        body="",
        text="",
        indent=0,
        quote=0,
        margin=0,
        code=code,
        hidden=hidden,
        blank=True,
        after_blank=after_blank,
        heading=0,
        separator=False,
        said=said,
    )


def _heading(text: str) -> int:
    marks = _HEADING.match(text)
    return len(marks.group(1)) if marks else 0


def markdown(lines: Iterable[str]) -> str:
    """Give lines as a Markdown block: without common indentation and blank ends."""
    kept = lines if isinstance(lines, list) else list(lines)
    if len(kept) < 2:
        return kept[0].strip() if kept else ""
    full = [at for at, text in enumerate(kept) if text.strip()]
    if not full:
        return ""
    kept = kept[full[0] : full[-1] + 1]
    margin = min(len(t) - len(t.lstrip()) for t in kept if t.strip())
    return "\n".join(text[margin:].rstrip() for text in kept)


def _out_of_quotes(text: str) -> tuple[int, int, str]:
    marks = _QUOTE.match(text)
    if not marks:
        return 0, 0, text
    margin = len(marks.group("margin").expandtabs(_TAB))
    return marks.group().count(">"), margin, text[marks.end() :]


def _blanks_for_tabs(text: str) -> str:
    rest = text.lstrip(" \t")
    if "\t" not in text[: len(text) - len(rest)]:
        return text
    column = 0
    for character in text[: len(text) - len(rest)]:
        column += _TAB - column % _TAB if character == "\t" else 1
    return " " * column + rest


def _comment(text: str) -> tuple[bool, str]:
    """Give whether a row is nothing but (the start of) a comment, and the end to wait for."""
    for start, end in (("<!--", "-->"), ("%%", "%%")):
        if text.startswith(start):
            closed = text.find(end, len(start))
            if closed < 0:
                return True, end
            return closed + len(end) == len(text), ""
    return False, ""
