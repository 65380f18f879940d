"""An answer key below the questions with their numbers: "1. Answer: B", "Q2 - Answer: A"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.answers.key_lines import AnswerKey
from recite.review.dialects.lists.prompt_rows import number_of
from recite.review.labels import answer_in, split_label
from recite.review.lines import markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.lists.found import FoundList
    from recite.review.lines import Row


class _Entry(NamedTuple):
    number: int
    answer: str
    rows: tuple[int, ...]


def find_entries(rows: Sequence[Row], found: Sequence[FoundList]) -> AnswerKey:
    """Give the answers that stand below all questions, each under its question's number.

    They count only where each number is that of one question: those of another quiz are not meant.
    """
    asked = [one.prompt.number for one in found]
    if len(asked) < 2 or None in asked or len(set(asked)) < len(asked):
        return AnswerKey()
    entries = _entries(rows, found[-1].run.end)
    numbers = [entry.number for entry in entries]
    if len(numbers) < 2 or len(set(numbers)) < len(numbers) or not set(numbers) <= set(asked):
        return AnswerKey()
    key = AnswerKey()
    ends = [*(entry.rows[0] for entry in entries[1:]), len(rows)]
    for entry, end in zip(entries, ends, strict=True):
        key.letters[entry.number] = entry.answer
        remark = _remark(rows, entry.rows[-1] + 1, end)
        key.rows |= dict.fromkeys([*entry.rows, *remark], (entry.number,))
        key.remarks[entry.number] = markdown([rows[index].body for index in remark])
    return key


def _entries(rows: Sequence[Row], start: int) -> list[_Entry]:
    entries = []
    header: tuple[int, int] | None = None  # a number and its row
    for index in range(start, len(rows)):
        row = rows[index]
        if row.blank:
            continue
        number = None if row.code or row.hidden else number_of(row)
        label = None if row.code else row.label
        marker = row.marker
        rest = row.sign.rest if row.sign else marker.opened + marker.text if marker else ""
        rest = rest.lstrip(" *_–—")
        behind = answer_in(split_label(rest)) if number is not None and rest else None
        answer = answer_in(label)
        if number is not None and behind:
            entries.append(_Entry(number, behind, (index,)))
        elif header and answer:
            entries.append(_Entry(header[0], answer, (header[1], index)))
        header = (number, index) if number is not None and not rest else None
    return entries


def _remark(rows: Sequence[Row], start: int, end: int) -> list[int]:
    """Give the rows between an answer and what comes next that go on with it."""
    found: list[int] = []
    for index in range(start, end):
        row = rows[index]
        if row.heading or row.separator or (row.after_blank and found and not row.blank):
            break
        if not row.blank:
            found.append(index)
    return found
