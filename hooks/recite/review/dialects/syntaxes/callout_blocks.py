"""Callouts that ask: the rows of each, out of their quotes, and those of the answer in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recite.review.labels import split_label
from recite.review.signs import read_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

CALLOUT = re.compile(r"\[!(?P<type>[\w-]+)[^\]]*\](?P<fold>[+-]?)\s*(?P<title>.*)")
"""The head of a callout."""
_QUESTION = frozenset({"question", "quiz", "mcq", "faq", "help", "flashcard"})
_ANSWER = frozenset({"success", "check", "done", "ans", "answer", "solution"})


@dataclass
class Callout:
    """A question's callout: its rows from `start` to `end`, body and answer out of their quotes.

    `after` are rows below the answer, out of its quote. `several` says that more than one question
    has its answer in the callout.
    """

    type: str
    title: str
    folded: bool
    start: int
    end: int
    body: list[Row] = field(default_factory=list)
    answer: list[Row] = field(default_factory=list)
    after: list[Row] = field(default_factory=list)
    labels: list[Row] = field(default_factory=list)
    several: bool = False

    @property
    def filled(self) -> bool:
        """Whether something stands below its title and above the answer."""
        return any(not row.blank for row in self.body)


def find_callouts(rows: Sequence[Row]) -> list[Callout]:
    """Give the callouts of the types that ask."""
    found: list[Callout] = []
    index = 0
    while index < len(rows):
        row = rows[index]
        head = CALLOUT.match(row.text) if row.quote and not row.code else None
        index += 1
        if not head or head.group("type").casefold() not in _QUESTION or answers(row):
            continue
        callout = Callout(
            head.group("type").casefold(),
            head.group("title").strip(),
            head.group("fold") == "-",
            index - 1,
            index,
        )
        index = callout.end = _take(rows, index, row.quote, callout)
        found.append(callout)
    return found


def answers(row: Row) -> bool:
    """Whether a row is the head of a callout that holds an answer."""
    head = CALLOUT.match(row.text) if row.quote and not row.code else None
    if not head:
        return False
    if head.group("type").casefold() in _ANSWER:
        return True
    title = head.group("title").strip(" -–—:*_")
    label = read_sign(title) or split_label(f"{title}:")
    return bool(title and label and (label[0] == "answer"))


def _take(rows: Sequence[Row], index: int, quote: int, callout: Callout) -> int:
    """Take the rows of a callout from `index` on; give the row below them."""
    inner: int | None = None  # the depth of the answer
    while index < len(rows) and (rows[index].quote >= quote or _gap(rows, index, quote)):
        row = rows[index]
        if row.text.strip(":") == "" and not row.blank:
            callout.labels.append(row)  # what ends a block of MyST
        elif answers(row):
            callout.several = callout.several or bool(callout.after)
            inner = row.quote
            _take_title(row, callout)
        elif CALLOUT.match(row.text) and row.quote == quote:
            break
        elif inner is None:
            callout.body.append(row._replace(quote=0))
        elif row.quote >= inner or not (row.blank or callout.answer):
            callout.answer.append(row)
        elif callout.after or not row.blank:
            callout.after.append(row._replace(quote=0))
        index += 1
    return _take_sibling(rows, index, quote, callout) if inner is None else index


def _take_sibling(rows: Sequence[Row], end: int, quote: int, callout: Callout) -> int:
    """Take the answer's callout where it stands right below that of the question."""
    index = end
    while index < len(rows) and rows[index].blank:
        index += 1
    if index == len(rows) or rows[index].quote != quote or not answers(rows[index]):
        return end
    _take_title(rows[index], callout)
    index += 1
    while index < len(rows) and rows[index].quote >= quote and not CALLOUT.match(rows[index].text):
        callout.answer.append(rows[index])
        index += 1
    return index


def _take_title(row: Row, callout: Callout) -> None:
    """Take the head of an answer's callout; its title may be the answer itself: "Answer: B"."""
    callout.labels.append(row)
    head = CALLOUT.match(row.text)
    assert head
    label = split_label(head.group("title"))
    if label and label[0] == "answer" and label[1].strip():
        callout.answer.append(row._replace(text=label[1].strip(), body=label[1].strip()))


def _gap(rows: Sequence[Row], index: int, quote: int) -> bool:
    """Whether a blank row only parts a callout from the rest of the callout nested in it."""
    return rows[index].blank and index + 1 < len(rows) and rows[index + 1].quote > quote
