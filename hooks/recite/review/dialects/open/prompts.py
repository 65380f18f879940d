"""Where an open question starts, and its prompt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.lists.true_false import truth_of
from recite.review.dialects.open.folded import is_only_tags, with_folded
from recite.review.labels import ANSWERS, split_label
from recite.review.markers import read_marker, split_inline
from recite.review.signs import read_sign
from recite.review.stems import (
    asks,
    asks_openly,
    ends_as_question,
    has_gap,
    has_question_mark,
    may_be_prompt,
)
from recite.review.styles import without_lone_mark
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Explained
    from recite.review.draft import Draft
    from recite.review.lines import Row

_DETAILS = re.compile(r"<details\b", re.IGNORECASE)
_UNDERLINE = re.compile(r"-{3,}|={3,}")
_NEAR = 5
_FEW_WORDS = 4


def find_starts(rows: Sequence[Row], explained: Explained) -> list[int]:
    """Give the first row of each open question that there may be, in order."""
    starts: list[int] = []
    counted: tuple[int, int] | None = None  # the depth and the number of the last item that asks
    for index, row in enumerate(rows):
        if row.blank or explained.explains(index):
            continue
        marker = None if row.code or row.hidden or row.quote else row.marker
        place = (row.depth, marker.ordinal) if marker and marker.kind == "number" else None
        begins = _may_start(row) or is_judged(rows, index)
        if (place and place == counted) or (begins and not split_inline(row.text)[1]):
            first = _paragraph_start(rows, index, starts[-1] + 1 if starts else 0)
            starts.append(first)
            asking = rows[first].marker
            if asking and asking.kind == "number":
                counted = rows[first].depth, asking.ordinal + 1
    kept = [
        start
        for place, start in enumerate(starts)
        if not (place and _goes_on(rows, starts[place - 1], start))
    ]
    return with_folded(rows, kept, explained)


def is_judged(rows: Sequence[Row], start: int) -> bool:
    """Whether a row is a statement with a number, and below it a bullet says that it is true.

    Or false; and nothing else stands there.
    """
    head = rows[start]
    if head.code or head.hidden or head.quote:
        return False
    marker = read_marker(head.text.strip("# ")) if head.heading else head.marker
    if not marker or marker.kind != "number" or _is_short(marker.text):
        return False
    near = [row for row in rows[start + 1 : start + 1 + _NEAR] if not row.blank]
    label = near[0].label if near and not near[0].code else None
    if label and label[0] in ANSWERS and _is_truth(label[1]):
        return True
    if near and near[0].sign and near[0].sign.says.startswith("result"):
        near.pop(0)
    if len(near) > 1 and near[0].sign and near[0].sign.says in ANSWERS:
        return not near[1].code and _is_truth(near[1].text)
    answer, after = (*near, None, None)[:2]
    item = answer.marker if answer and not answer.code else None
    alone = not after or after.heading or after.separator or not (after.marker and after.text)
    return bool(item and item.kind == "bullet" and _is_truth(item.text) and alone)


def _is_short(text: str) -> bool:
    """Whether a text is too short for a statement; Chinese parts no words."""
    return len(text.split()) < _FEW_WORDS and (text.isascii() or len(text) < _FEW_WORDS * 2)


def _is_truth(text: str) -> bool:
    """Whether a text is "True" or "False", written out: "No" is said of many things."""
    long_enough = len(plain(text)) >= (len("true") if text.isascii() else len("正确"))
    return long_enough and truth_of(plain(text)) is not None


def _paragraph_start(rows: Sequence[Row], index: int, floor: int) -> int:
    """Give the row on which a sentence starts that goes on, in small letters, on another row."""
    start = index
    while start > floor and rows[start].text[:1].islower() and not rows[start].marker:
        above = rows[start - 1]
        if above.blank or above.code or above.hidden or above.heading or above.quote or above.sign:
            break
        start -= 1
    return start


def is_underline(rows: Sequence[Row], index: int) -> bool:
    """Whether a row makes a heading of the row above it."""
    row = rows[index]
    if row.code or row.quote or row.after_blank or not _UNDERLINE.fullmatch(row.text):
        return False
    return index > 0 and (asks(rows[index - 1].text) or _says(rows[index - 1]) == "question")


def take_prompt(rows: Sequence[Row], start: int, more: Sequence[int], draft: Draft) -> None:
    """Put the first row and the further rows of a prompt into the draft."""
    head = rows[start]
    draft.prompt = [_without_marks(head)]
    draft.roles[head.number] = "prompt" if draft.prompt[0] else "noise"
    margin = min((rows[index].indent for index in more), default=0)
    previous = start
    for index in more:
        noise = _says(rows[index]).startswith("result") or is_only_tags(rows[index])
        if noise or is_underline(rows, index):
            draft.roles[rows[index].number] = "noise"
            continue
        if index > previous + 1:
            draft.prompt.append("")
        draft.prompt.append(rows[index].body[margin:])
        draft.roles[rows[index].number] = "prompt"
        previous = index


def _may_start(row: Row) -> bool:
    """Whether a row may be (the first line of) an open question, if it holds no options."""
    if row.blank or row.code or row.hidden or row.quote or row.separator:
        return False
    if _DETAILS.match(row.text):
        return False
    sign = row.sign
    if sign:
        return sign.says in ("question", "prompt")
    label = row.label
    if label:
        return label[0] == "prompt"
    marker = row.marker
    if marker and marker.kind in ("box", "letter"):
        return False
    text = marker.text if marker else row.text
    inner = split_label(text)
    if inner:
        return inner[0] == "prompt"
    if row.heading:
        numbered = read_marker(row.text.strip("# "))
        headed = bool(numbered and numbered.kind == "number" and may_be_prompt(text))
        return asks(text) or has_gap(text) or headed
    task = asks_openly(text) and (row.after_blank or row.number == 1)
    if marker and marker.kind == "number":
        return task or may_be_prompt(text)
    ends = ends_as_question(text) if marker else row.ends_asking
    return (task or ends) and row.indent < 4


def _goes_on(rows: Sequence[Row], before: int, start: int) -> bool:
    """Whether a start is still the prompt of the one before: a header, then its question.

    So is what stands below a heading that asks: it asks the same in other words.
    """
    asked = rows[before].heading > 0 and has_question_mark(rows[before].text)
    if asked and not (rows[start].heading or rows[start].marker):
        return all(rows[i].blank or rows[i].hidden for i in range(before + 1, start))
    label = rows[before].label
    if label and label[0] == "prompt" and label[1]:
        inside = rows[before + 1 : start + 1]  # "Question: Two men meet.", then what is asked
        return not any(row.blank or row.code or row.marker or row.label for row in inside)
    sign = rows[before].sign
    return bool(
        sign
        and sign.says in ("question", "prompt")
        and not sign.rest
        and all(rows[i].blank or is_underline(rows, i) for i in range(before + 1, start))
        and not rows[start].sign
    )


def _says(row: Row) -> str:
    sign = row.sign
    return sign.says if sign else ""


def _without_marks(row: Row) -> str:
    text = row.text.strip("# ") if row.heading else row.text
    sign = read_sign(text) or row.sign
    if sign and sign.says in ("question", "prompt"):
        return sign.rest
    marker = read_marker(text)
    if marker and marker.kind in ("number", "bullet"):
        text = marker.opened + marker.text
    label = split_label(text)
    return without_lone_mark(label[1]) if label and label[0] == "prompt" and label[1] else text
