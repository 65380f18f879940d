"""What a row says to the list above it: it ends it, it asks anew, it leaves an item out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.markers import Marker, read_marker
from recite.review.marks import read_called
from recite.review.spoilers import spoiler
from recite.review.stems import ends_with_question_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.items import Run
    from recite.review.lines import Row

# What LinkedIn's question banks set below the options
_REFERENCE = re.compile(r"\[(?:reference|source)\b[^\]]*\]\([^)\s]*\)", re.IGNORECASE)
# Three words at least, from a capital letter to a full stop
_SENTENCE = re.compile(r"[^\W\d_a-z]\S*\s+\S+\s+\S.*[.!…][)\"”*_]*")
_SHORT = 50
"""Letters of a line that needs no wrapping."""
_SENTENCE_WORDS = 5
_CODE_SIGNS = re.compile(r"[{}=;<>()\[\]|]")
# "- ```json"
_FENCED_ITEM = re.compile(r"[-*+]\s+(?P<fence>(?:`{3,}|~{3,})[^`~]*)")
_LONGEST_CODE = 40
"""Rows of code that are one option's at most."""
_ANSWER_CALLOUT = re.compile(r"\[!(?:success|ans|answer|solution)\]", re.IGNORECASE)
_LONE_LETTER = re.compile(r"[A-H]?")
_TAG = re.compile(r"</?(?:details|summary|div|hr|h[1-6])\b", re.IGNORECASE)


def ends_list(row: Row) -> bool:
    """Whether a row below an item is none of it: a heading, a label, a status, what is asked."""
    text = row.text
    return bool(
        row.heading
        or row.separator
        or _TAG.match(text)
        or row.sign
        or row.label
        or ends_with_question_mark(text)
        or row.named_answer is not None
        or spoiler(text) is not None
        or _REFERENCE.fullmatch(text)
    )


def code_belongs(rows: Sequence[Row], run: Run, index: int) -> bool:
    """Whether code that is not indented is an item's: it goes on, or is all that a box holds."""
    item = run.items[-1]
    if item.body:
        return all(rows[at].code for at in range(item.body[-1], index))
    if run.kind == "letter":
        return not item.marker.text
    if run.kind != "box":
        return False
    return _LONE_LETTER.fullmatch(item.marker.text.strip()) is not None or (
        not rows[index].after_blank and _shows_code(rows, run, index)
    )


def _shows_code(rows: Sequence[Row], run: Run, index: int) -> bool:
    """Whether code right below a box is the box's: others have some, or the list goes on below."""
    inside = rows[index + 1] if index + 1 < len(rows) else None
    if inside and (inside.sign or inside.opens_feedback):
        return False  # what a platform says of the option, fenced
    if any(other.body and rows[other.body[0]].code for other in run.items[:-1]):
        return True
    below = range(index, min(index + _LONGEST_CODE, len(rows)))
    end = next((at for at in below if not rows[at].code), None)
    return end is not None and list_goes_on(rows, run, end - 1)


def heads_question(row: Row) -> bool:
    """Whether a heading, "### Question 5", says that all below it is one question."""
    return row.sign is not None and row.sign.says == "question" and not row.sign.rest


def tells_below(run: Run, row: Row, *, headed: bool) -> bool:
    """Whether a paragraph says something of the option above it, if the list goes on below."""
    if run.kind == "bullet" and row.opens_feedback:
        return True
    if run.kind == "box" and row.opens_feedback:
        return row.depth <= run.depth
    last = run.items[-1].marker
    ticked = run.kind == "box" and last.bullet and last.ticked
    return bool(ticked and headed and not (ends_list(row) or row.ends_asking))


def tells_in_fence(rows: Sequence[Row], run: Run, index: int) -> bool:
    """Whether a fence right below a box says something of it, and the list goes on below."""
    end = index + 1
    while end < len(rows) and rows[end].code:
        end += 1
    if run.kind != "box" or rows[index].after_blank or not list_goes_on(rows, run, end - 1):
        return False
    told = next((row for row in rows[index + 1 : end] if not row.blank), None)
    words = told.text.split() if told else []
    prose = len(words) >= _SENTENCE_WORDS and not _CODE_SIGNS.search(told.text) if told else False
    judged = told is not None and told.sign is not None and told.sign.says.startswith("result")
    return judged or prose or (told is not None and told.opens_feedback)


def fenced_marker(rows: Sequence[Row], index: int) -> Marker | None:
    """Give a bullet's marker for "- ```": the item is the fence that the row opens."""
    opened = _FENCED_ITEM.fullmatch(rows[index].text) if rows[index].code else None
    above = rows[index - 1] if index else None
    inside = above is not None and above.code and above.text.strip("`~") != ""
    return Marker("bullet", opened["fence"], bullet=True) if opened and not inside else None


def is_called(row: Row) -> bool:
    """Whether a row only calls the option above it right or wrong: "(correct)", "**Correct**"."""
    return not row.code and (not read_called(row.text).text or row.text == "**Correct**")


def asks_behind_label(row: Row) -> bool:
    """Whether a label such as "Q:" stands in front of what is asked."""
    label = row.label
    return label is not None and label[0] == "prompt" and bool(label[1])


def leave_out_last(rows: Sequence[Row], run: Run) -> None:
    """Leave out a box that blank rows part from the list and that what is asked next follows.

    It is a task of its own: "- [ ] look this up".
    """
    if len(run.items) > 2 and rows[run.items[-1].row].after_blank:
        others = run.items[1:-1]
        if not any(rows[item.row].after_blank for item in others):
            run.items.pop()
            kept = run.items[-1]
            run.end = max([kept.row, *kept.body, *kept.feedback]) + 1


def leave_out_remark(rows: Sequence[Row], run: Run) -> None:
    """Leave out a sentence below the last option that no wrapping needs: a remark on the question.

    The option above it is short, and the other options stand on one line each.
    """
    *others, last = run.items
    if not others or not last.body or last.feedback or any(item.body for item in others):
        return
    first = rows[last.body[0]]
    lazy = all(rows[at].depth <= run.depth + 1 and not rows[at].code for at in last.body)
    text = last.marker.text
    ended = len(text) < _SHORT and not text.endswith((":", ",", "，", "："))
    below = last.body[-1] + 1
    if below < len(rows) and not rows[below].blank:
        return
    if lazy and ended and _SENTENCE.fullmatch(first.text):
        last.body = []
        run.end = last.row + 1


def answers_list(rows: Sequence[Row], run: Run, index: int) -> bool:
    """Whether a quote below an item is a callout that answers the list: no item stands below it."""
    if not _ANSWER_CALLOUT.match(rows[index].text):
        return False
    end = index + 1
    while end < len(rows) and rows[end].quote > run.quote:
        end += 1
    return not list_goes_on(rows, run, end - 1)


def list_goes_on(rows: Sequence[Row], run: Run, index: int) -> bool:
    """Whether the next row that is not blank is a further item of a list."""
    below = index + 1
    while below < len(rows) and rows[below].blank:
        below += 1
    row = rows[below] if below < len(rows) else None
    marker = row.marker if row and not row.code else None
    return bool(row and marker and marker.kind == run.kind and abs(row.depth - run.depth) <= 1)


def in_block(rows: Sequence[Row], run: Run, marker: Marker) -> bool:
    """Whether a numbered row goes on with a list that the option above announced."""
    if marker.kind != "number" or run.kind == "number":
        return False
    item = run.items[-1]
    if run.lead and not item.body:
        return False  # the number in front of the row is that of the question
    last = rows[item.body[-1] if item.body else item.row].text
    if marker.ordinal == 1:
        return last.endswith((":", "："))
    above = read_marker(last)
    return above is not None and above.kind == "number" and above.ordinal == marker.ordinal - 1
