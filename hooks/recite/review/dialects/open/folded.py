"""Questions above an answer that is folded away: what hides an answer proves that something asks.

Details with the summary "Answer" do so, and callouts with that title.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from recite.review.dialects.lists.next_questions import is_task_text
from recite.review.dialects.lists.prompt_rows import number_of
from recite.review.labels import ANSWERS
from recite.review.stems import asks, has_gap, last_sentence
from recite.review.words import without_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Explained
    from recite.review.lines import Row

_SUMMARY = re.compile(r"<(?:details|summary)\b", re.IGNORECASE)
_END = re.compile(r"</details>", re.IGNORECASE)
# "P1. ...", "Problem 3: ...", "Ex. 2": the name of a problem in front of it
_NAMED = re.compile(r"[*_]{0,2}(?:[A-Z]|[^\W\d_]+\.? ?#?)\d{1,3}(?:\.\d{1,2})?[*_]{0,2}[.:)]\s+\S")
_FARTHEST = 60
"""Rows above its answer to which a question may reach."""


def folds_answer(row: Row) -> bool:
    """Whether a row opens what hides an answer."""
    sign = None if row.code or row.hidden else row.sign
    if sign is None or sign.says not in ANSWERS:
        return False
    callout = row.quote == 1 and row.text.startswith("[!")
    return callout or _SUMMARY.search(row.text) is not None


def fold_end(rows: Sequence[Row], at: int, end: int) -> int:
    """Give the row below the details that a row opens, at most `end`; without details `end`."""
    if not _SUMMARY.search(rows[at].text):
        return end
    return next((i + 1 for i in range(at, end) if _END.search(rows[i].text)), end)


def is_only_tags(row: Row) -> bool:
    """Whether a row holds nothing but tags."""
    return "<" in row.text and not row.code and not without_tags(row.text).strip()


def with_folded(rows: Sequence[Row], starts: Sequence[int], explained: Explained) -> list[int]:
    """Give the first rows of questions, in order, with those whose answers are folded away.

    `starts` are those of the others. What is asked in the steps of a list that has one such answer
    is a part of the question above it.
    """
    found = set(starts)
    # Looked for once: details that are never closed would be walked through to the end each time.
    ends = [i for i, row in enumerate(rows) if "<" in row.text and _END.search(row.text)]
    floor = 0
    for index, row in enumerate(rows):
        if row.blank or explained.explains(index) or not folds_answer(row):
            continue
        start = _start(rows, index, floor, found, explained)
        floor = index + 1
        if _SUMMARY.search(row.text):
            closed = bisect_left(ends, index)
            floor = ends[closed] + 1 if closed < len(ends) else len(rows)
        if start is not None:
            found.difference_update(range(start, floor))
            found.add(start)
    return sorted(found)


def _start(
    rows: Sequence[Row], at: int, floor: int, known: set[int], explained: Explained
) -> int | None:
    """Give the row on which a question starts, going up from its answer."""
    quote = rows[at].quote - 1 if rows[at].text.startswith("[!") else rows[at].quote
    start: int | None = None
    apart = below_code = steps = False
    for index in range(at - 1, max(floor, at - _FARTHEST) - 1, -1):
        row = rows[index]
        if row.blank or is_only_tags(row):
            apart = apart or (start is not None and not below_code)
            continue
        if explained.explains(index) or row.hidden or row.separator or row.quote != quote:
            break
        step = not row.code and _goes_on(rows, index, floor)
        if index in known and not (step or steps):
            return index
        if row.heading:
            return index if _asks_below_heading(row) else start
        if not row.code and _says_answer(row):
            start, apart, below_code = None, False, False  # what it solves stands above it
            continue
        if not row.code and _is_numbered(row, rows[at]):
            if not (step or steps):
                return index
            steps = step
            start, apart = None, False
            continue
        if not apart or (start is not None and _is_asked_above(rows, index, range(start, at))):
            start, apart = index, False
            below_code = row.code or _is_part(row)
    return start


def _is_numbered(row: Row, answer: Row) -> bool:
    marker = row.marker
    label = row.label
    if label and label[0] == "prompt":
        return True
    numbered = marker is not None and marker.kind == "number"
    return (numbered or _NAMED.match(row.text) is not None) and row.depth <= answer.depth


def _goes_on(rows: Sequence[Row], index: int, floor: int) -> bool:
    """Whether a numbered row is a step in a list: below the one before, or what announces it."""
    marker = rows[index].marker
    if marker is None or marker.kind != "number":
        return False
    for above in range(index - 1, max(floor, index - _FARTHEST) - 1, -1):
        row = rows[above]
        if row.blank or row.depth > rows[index].depth + 1:
            continue
        before = row.marker
        if before and before.kind == "number" and before.ordinal == marker.ordinal - 1:
            return True
        return marker.ordinal == 1 and (row.text.endswith((":", "：")) or _says_answer(row))
    return False


def _says_answer(row: Row) -> bool:
    """Whether a row says that an answer follows, or begins one."""
    sign, label = row.sign, row.label
    return bool((sign and sign.says in ANSWERS) or (label and label[0] in ANSWERS))


def _is_asked_above(rows: Sequence[Row], index: int, below: range) -> bool:
    """Whether a row asks, where what stands below it, up to the answer, does not."""
    row = rows[index]
    asking = not row.code and (asks(row.text) or (_is_part(row) and row.text[:1] in "(（"))
    return asking and not any(asks(rows[i].text) or _is_part(rows[i]) for i in below)


def _is_part(row: Row) -> bool:
    """Whether a row is a part of a task, with its letter: "(b) Which ...?"."""
    return row.marker is not None and row.marker.kind in ("letter", "bullet")


def _asks_below_heading(row: Row) -> bool:
    text = row.text.strip("# ")
    if _NAMED.match(text) or (number_of(row) is not None and len(text.split()) > 2):
        return True
    return asks(text) or has_gap(text) or is_task_text(last_sentence(text))
