"""Quizzes in HTML: an `<ol>` of questions, each with a list of its options inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.answers.answering import Answering
from recite.review.dialects.lists.marking_words import take_word_suffixes
from recite.review.dialects.lists.options import apply_styles
from recite.review.dialects.syntaxes.html_tree import Element, markdown_of, read_tree
from recite.review.dialects.syntaxes.syntax import block_reading
from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark
from recite.review.lines import scan
from recite.review.marks import read_marks
from recite.review.model import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_LIST = re.compile(r"<(?P<close>/?)(?:ol|ul)\b[^>]*>", re.IGNORECASE)
_STARTS = re.compile(r"<(?:ol|ul)\b", re.IGNORECASE)
_LISTS = ("ol", "ul")
_HOW_TO_MARK = "write `<b>the right option</b>`"


class HtmlLists:
    """Lists of HTML in which each item asks and holds a list to choose from."""

    openers = ("<ol", "<ul")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions of each such list, if something tells the right options."""
        readings = (_reading(rows, start, end) for start, end in _blocks(rows))
        return [reading for reading in readings if reading]


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Give the rows that bound each outermost list."""
    start = 0
    depth = 0
    for index, row in enumerate(rows):
        if row.code or "<" not in row.text or not (depth or _STARTS.match(row.text)):
            continue
        for tag in _LIST.finditer(row.text):
            start = start if depth else index
            depth = max(0, depth - 1) if tag["close"] else depth + 1
            if tag["close"] and not depth:
                yield start, index + 1


def _reading(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    lines = [row.line for row in rows[start:end]]
    root = read_tree("\n".join(line.text for line in lines), lines[0].number)
    outer = [child for child in root.children if isinstance(child, Element)]
    if len(outer) != 1:
        return None
    items = [child for child in outer[0].children if isinstance(child, Element)]
    drafts = [_draft(item) for item in items]
    if not all(draft and draft.complete for draft in drafts):
        return None
    return block_reading(rows, start, end, drafts)


def _draft(item: Element) -> Draft | None:
    """Give the question of an item: what stands above its list asks, what stands below explains."""
    lists = [child for child in item.elements() if child.tag in _LISTS]
    if item.tag != "li" or len(lists) != 1:
        return None
    (options,) = lists
    at = item.children.index(options)
    draft = Draft(item.line, _HOW_TO_MARK, markdown_of(item.children[:at]).split("\n"))
    choices = options.elements()
    if len(choices) < 2 or any(c.tag != "li" or c.holds(_LISTS) for c in choices):
        return None
    if not "".join(draft.prompt).strip():
        return None
    styles = []
    for choice in choices:
        marked = read_marks(markdown_of(choice.children).strip())
        option = DraftOption(choice.line, marked.text.split("\n"), set(marked.marks))
        option.marks |= {Mark("right", "mark")} if choice.is_right() else set()
        draft.options.append(option)
        styles.append(marked.styles)
    draft.styles = styles
    take_word_suffixes(draft)
    _take_below(item, at, draft, options)
    apply_styles(draft)
    draft.complete = any(mark.says == "right" for o in draft.options for mark in o.marks)
    return draft


def _take_below(item: Element, at: int, draft: Draft, options: Element) -> None:
    below = markdown_of(item.children[at + 1 :]).strip()
    if not below:
        return
    start = "a" if options.attributes.get("type", "1") in ("a", "A") else "1"
    labels = [chr(ord(start) + place) for place in range(len(draft.options))]
    rows = scan([Line(item.line, text) for text in below.split("\n")])
    trailing = [index for index, row in enumerate(rows) if not row.blank]
    Answering(draft, labels if options.tag == "ol" else [""] * len(labels)).take(rows, trailing)
