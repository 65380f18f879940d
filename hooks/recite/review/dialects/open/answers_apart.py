"""Numbered questions that ask for words of one's own, and their answers in a list further down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.review.dialects.answers.key_headings import heads_key, label_of
from recite.review.dialects.lists.prompt_rows import number_of
from recite.review.dialects.seam import LESS_THAN_CHOICE, Reading
from recite.review.draft import Draft
from recite.review.lines import markdown
from recite.review.markers import read_marker
from recite.review.stems import asks, asks_openly, has_gap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Explained
    from recite.review.lines import Row

_HOW_TO_MARK = "write `Answer:` and the answer below the question"
# "1) gold 2) salt": the numbers of answers on one line
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)[*_]{0,2}(?P<number>\d{1,2})[.)][*_]{0,2}\s+(?=\S)")
_LETTERS = re.compile(r"\W*(?:[A-Ha-h]|true|false|[TF])\W*", re.IGNORECASE)
_MOST_ASK = 0.6
"""As large a part of the items has to ask: the heading of the answers says the rest."""

_WEIGHT = 0.2
"""More than the row of a key weighs that no question takes."""


@dataclass
class _Item:
    """An item of a numbered list: its rows, and its text without the number."""

    number: int
    rows: list[int]
    text: str


class AnswersApart:
    """Questions whose answers stand below "Answers", each under the number of its question."""

    def read(self, rows: Sequence[Row], explained: Explained) -> list[Reading]:
        """Give the questions that an answer with their number is given for."""
        readings: list[Reading] = []
        start = 0
        texts = {row.said: row for row in rows if not (row.blank or row.code)}
        announcing = {said for said, row in texts.items() if _announces(row)}
        for index, row in enumerate(rows) if announcing else ():
            announced = row.said in announcing and not (row.blank or row.code)
            answers = _answers_of(rows, index) if announced else []
            if len(answers) < 2 or all(_LETTERS.fullmatch(answer.text) for answer in answers):
                continue
            asked = _questions_above(rows, start, index, len(answers))
            pairs = [
                (question, answer)
                for question, answer in zip(asked, answers, strict=False)
                if not any(map(explained.explains, [*question.rows, *answer.rows]))
            ]
            readings += _readings(rows, index, pairs)
            start = answers[-1].rows[-1] + 1
        return readings


def _announces(row: Row) -> bool:
    label = label_of(row)
    return heads_key(row) or (label is not None and label[0] == "answer")


def _answers_of(rows: Sequence[Row], index: int) -> list[_Item]:
    """Give the answers that stand on a row that announces them, or in the list below it."""
    row = rows[index]
    label = label_of(row)
    if label and label[0] == "answer" and label[1]:
        return [
            _Item(number, [index], text) for number, text in enumerate(inline_answers(label[1]), 1)
        ]
    if not heads_key(row):
        return []
    return _items(rows, index + 1, len(rows))


def inline_answers(text: str) -> list[str]:
    """Give the answers of a line that is nothing but a numbered list from 1 on."""
    starts: list[re.Match[str]] = []
    for found in _INLINE_NUMBER.finditer(text):
        if int(found["number"]) == len(starts) + 1:
            starts.append(found)
    if not starts or starts[0].start():
        return []
    ends = [*(found.start() for found in starts[1:]), len(text)]
    return [text[found.end() : end].strip() for found, end in zip(starts, ends, strict=True)]


def _items(rows: Sequence[Row], start: int, end: int) -> list[_Item]:
    """Give the items of the numbered list that begins on the first row that is not blank."""
    items: list[_Item] = []
    for index in range(start, end):
        row = rows[index]
        if row.blank:
            continue
        number = None if row.code or row.hidden else number_of(row)
        if number is not None and not (items and row.depth > rows[items[0].rows[0]].depth + 1):
            if number != (items[-1].number + 1 if items else 1):
                break
            items.append(_Item(number, [index], _text_of(row)))
        elif not items or row.separator or heads_key(row) or _leaves(row, rows[items[0].rows[0]]):
            break
        else:
            items[-1].rows.append(index)
    return items


def _leaves(row: Row, first: Row) -> bool:
    """Whether a row is none of the list that begins on another one."""
    return row.heading > 0 or (row.after_blank and not row.code and row.depth <= first.depth)


def _text_of(row: Row) -> str:
    sign = row.sign
    marker = read_marker(row.text.strip("# "))
    return sign.rest if sign and sign.rest else marker.opened + marker.text if marker else ""


def _questions_above(rows: Sequence[Row], start: int, end: int, count: int) -> list[_Item]:
    """Give the last list of so many questions, from 1 on, between two rows."""
    for index in range(end - 1, start - 1, -1):
        row = rows[index]
        if row.blank or row.code or number_of(row) != 1:
            continue
        items = _items(rows, index, end)
        whole = len(items) == count and not any(map(_is_choice, _bodies(rows, items)))
        asking = sum(_asks(rows, item) for item in items)
        return items if whole and asking >= _MOST_ASK * count else []
    return []


def _bodies(rows: Sequence[Row], items: Sequence[_Item]) -> list[Row]:
    return [rows[index] for item in items for index in item.rows[1:]]


def _is_choice(row: Row) -> bool:
    """Whether a row of an item is an option, or gives the answer itself."""
    marker = None if row.code else row.marker
    return bool(marker and marker.kind in ("letter", "box")) or (row.label or ("",))[0] == "answer"


def _asks(rows: Sequence[Row], item: _Item) -> bool:
    text = "\n".join([item.text, *(rows[index].text for index in item.rows[1:])])
    return asks(text) or asks_openly(item.text) or has_gap(text)


def _readings(
    rows: Sequence[Row], head: int, pairs: Sequence[tuple[_Item, _Item]]
) -> list[Reading]:
    """Give the questions with their answers, and the rows of these and of what heads them."""
    readings = []
    told: dict[int, list[Draft]] = {}
    for question, answer in pairs:
        draft = Draft(rows[question.rows[0]].number, _HOW_TO_MARK)
        draft.prompt = _lines(rows, question)
        draft.answer = _lines(rows, answer)
        if not (markdown(draft.prompt) and markdown(draft.answer)):
            continue
        draft.roles.update((rows[index].number, "prompt") for index in question.rows)
        weight = draft.weight() * LESS_THAN_CHOICE
        span = question.rows[0], question.rows[-1] + 1
        readings.append(Reading(*span, None, draft.roles, weight, draft=draft))
        for index in answer.rows:
            told.setdefault(index, []).append(draft)
    if told:
        told.setdefault(head, [draft for drafts in told.values() for draft in drafts])
    return readings + [
        Reading(
            index, index + 1, None, {rows[index].number: "answer"}, _WEIGHT, told_by=tuple(drafts)
        )
        for index, drafts in told.items()
    ]


def _lines(rows: Sequence[Row], item: _Item) -> list[str]:
    body = item.rows[1:]
    margin = min((rows[index].indent for index in body), default=0)
    lines = [item.text] if item.text else []
    previous = item.rows[0]
    for index in body:
        lines += [""] if lines and index > previous + 1 else []
        lines.append(rows[index].body[margin:])
        previous = index
    return lines
