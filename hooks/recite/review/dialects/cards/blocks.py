"""Cards of several lines: a lone "?" between front and back; "??" asks in both directions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.cards.one_line import finish
from recite.review.dialects.cards.signs import SCHEDULE, around, is_schedule, names_deck
from recite.review.dialects.lists.options import take_named, take_options
from recite.review.draft import Draft
from recite.review.labels import split_label
from recite.review.runs import find_runs
from recite.review.stems import asks, may_be_prompt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_HOW_TO_MARK = "write the answer below a line with nothing but `?`"
_LONE = frozenset({"?", "??"})
_TAG = re.compile(r"^(?:#[^\s#]+\s+)+(?=\S)")
_SIGNS = re.compile(r"([-+*=~%._])\1+")


class CardBlocks:
    """Cards whose front and back are paragraphs, with options or without."""

    openers = ("?",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the cards of a section."""
        signs = [index for index, row in enumerate(rows) if not row.code and row.text in _LONE]
        limits = [*signs[1:], len(rows)]
        if not signs or (len(signs) == 1 and _is_said(rows, signs[0])):
            return []
        ends = _ends(rows, signs, limits)
        found = (_card(rows, at, end) for at, end in zip(signs, ends, strict=True))
        readings = [reading for reading in found if reading]
        return readings + around(rows) if readings else []


def _ends(rows: Sequence[Row], signs: Sequence[int], limits: Sequence[int]) -> list[int]:
    """Give the row after each back.

    A back ends at a blank row; it goes on to the card's due date where that stands farther down,
    or to the sign that ends every card of the section.
    """
    marked = [_own_end(rows, at, limit) for at, limit in zip(signs, limits, strict=True)]
    marks = {rows[end].text for end in marked if end is not None}
    ended = len(signs) > 1 and None not in marked and len(marks) == 1
    ends = []
    for at, limit, mark in zip(signs, limits, marked, strict=True):
        if ended and mark is not None:
            ends.append(mark)
            continue
        end = at + 1
        if _is_apart(rows, at) and (due := _due(rows, at + 1, limit)) is not None:
            ends.append(due)
            continue
        while end < limit and not (_parts(rows[end]) or rows[end].heading):
            end += 1
        due = _due(rows, end, limit)
        ends.append(due if due is not None and end > at + 1 else end)
    return ends


def _is_said(rows: Sequence[Row], at: int) -> bool:
    """Whether a sign that nothing proves stands amid lines that do not ask: somebody says "??"."""
    if any(is_schedule(row) or names_deck(row) for row in rows) or at < 2:
        return False
    start = at - 1
    while start and not (_parts(rows[start - 1]) or rows[start - 1].heading):
        start -= 1
    asked = any(asks(row.text) for row in rows[start:at]) or may_be_prompt(rows[at - 1].text)
    return start < at - 1 and not asked


def _is_apart(rows: Sequence[Row], at: int) -> bool:
    """Whether blank rows stand around the sign; then the due date proves that it is one."""
    return 0 < at < len(rows) - 1 and rows[at - 1].blank and rows[at + 1].blank


def _own_end(rows: Sequence[Row], at: int, limit: int) -> int | None:
    for index in range(at + 1, limit):
        row = rows[index]
        if row.code:
            continue
        if row.heading or row.separator:
            return None
        if _SIGNS.fullmatch(row.text):
            return index
    return None


def _due(rows: Sequence[Row], start: int, limit: int) -> int | None:
    """Give the row of the due date below more paragraphs of a back, unless it is another card's."""
    for index in range(start, limit):
        row = rows[index]
        if is_schedule(row):
            return index
        if (
            row.heading
            or row.separator
            or (not row.code and ("::" in row.text or "==" in row.text))
        ):
            return None
    return None


def _parts(row: Row) -> bool:
    return (row.blank and not row.code) or row.separator or row.hidden or row.text in _LONE


def _card(rows: Sequence[Row], at: int, end: int) -> Reading | None:
    apart = _is_apart(rows, at) and end < len(rows) and is_schedule(rows[end])
    start = at
    while apart and start and rows[start - 1].blank:
        start -= 1
    while start and not _parts(rows[start - 1]):
        start -= 1
    while start < at - 1 and names_deck(rows[start]):
        start += 1
    headings = [index for index in range(start, at) if rows[index].heading]
    start = min(headings[-1] + 1, at - 1) if headings else start
    due = end if end < len(rows) and is_schedule(rows[end]) else None
    while end > at + 1 and rows[end - 1].blank:
        end -= 1
    if start == at or end == at + 1:
        return None
    draft = Draft(rows[start].number, _HOW_TO_MARK)
    front, back = rows[start:at], rows[at + 1 : end]
    draft.roles.update((row.number, "prompt") for row in front if not row.blank)
    draft.roles[rows[at].number] = "noise"
    draft.roles.update((row.number, "answer") for row in back if not row.blank)
    after = end + 1 if end < len(rows) and _SIGNS.fullmatch(rows[end].text) else due or end
    if after == end + 1 and not rows[end].blank:
        draft.roles[rows[end].number] = "noise"
    run = next((run for run in find_runs(front) if len(run.items) > 1 and run.start), None)
    if run:
        choice = Draft(draft.line, _HOW_TO_MARK, roles=dict(draft.roles))
        choice.prompt = [_without_label(row.body) for row in front[: run.start]]
        take_options(front, run.items, choice)
        take_named(back, run.items, choice)
        if choice.complete:
            return finish(rows, start, after, choice)
        if run.kind in ("box", "letter"):
            return None  # options without a key
    draft.prompt = [_shown(row) for row in front]
    draft.answer = [SCHEDULE.sub("", row.body) for row in back]
    first = next(place for place, row in enumerate(back) if not row.blank)
    label = split_label(draft.answer[first])
    if label and label[0] == "answer":
        draft.answer[first] = label[1]
    return finish(rows, start, after, draft, both=rows[at].text == "??")


def _shown(row: Row) -> str:
    """Give a row of a front: a heading without its marks, and no deck in front of it."""
    text = row.text.lstrip("# ") if row.heading else row.body
    return _TAG.sub("", text)


def _without_label(text: str) -> str:
    label = split_label(text)
    return label[1] if label and label[0] == "noise" else text
