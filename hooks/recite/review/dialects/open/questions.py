"""Open questions with their answer below: a label, a list, a quote, an indented line, a fence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.review.dialects.answers.key_headings import label_of
from recite.review.dialects.open.answers import (
    asks_of_code,
    find_label,
    holds_options,
    is_answer,
    is_judged_list,
    is_remark,
    take_formed,
    take_labelled,
)
from recite.review.dialects.open.answers_apart import inline_answers
from recite.review.dialects.open.folded import fold_end, folds_answer, is_only_tags
from recite.review.dialects.open.prompts import (
    find_starts,
    is_judged,
    is_underline,
    take_prompt,
)
from recite.review.dialects.seam import LESS_THAN_CHOICE, Reading
from recite.review.draft import Draft
from recite.review.lines import markdown
from recite.review.marks import read_marks
from recite.review.stems import asks, asks_openly, may_be_prompt
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Explained
    from recite.review.lines import Row

_HOW_TO_MARK = "write `Answer:` and the answer below the question"
_BUTTONS = frozenset({
    "check your answers", "comprobar las respuestas", "verificar suas respostas",
    "controlla le risposte", "überprüfen sie ihre antworten", "vérifier vos réponses",
    "检查你的答案",
})  # fmt: skip
"""A page with such a line asks for choices: its lists are no answers."""


@dataclass(frozen=True)
class _Found:
    """A question with the form of its answer. `lists` are the answer's bullets, not nested ones."""

    reading: Reading
    draft: Draft
    lists: tuple[Row, ...] = ()
    nested: bool = False


class OpenQuestions:
    """Questions that a text answers, to reveal and to rate oneself."""

    def read(self, rows: Sequence[Row], explained: Explained) -> list[Reading]:
        """Give the open questions that have an answer, in rows that nothing explains better."""
        starts = find_starts(rows, explained)
        found = []
        for start, limit in zip(starts, [*starts[1:], len(rows)], strict=False):
            question = _question(rows, start, _end(rows, start, limit, explained))
            found += [question] if question else []
        if not found:
            return []
        lists_answer = _lists_answer(rows, found)
        return [
            question.reading for question in found if _is_answered(question, listed=lists_answer)
        ]


def _question(rows: Sequence[Row], start: int, end: int) -> _Found | None:
    remarks = {index for index in range(start + 1, end) if is_remark(rows[index])}
    body = [i for i in range(start + 1, end) if not (rows[i].blank or i in remarks)]
    draft = Draft(rows[start].number, _HOW_TO_MARK)
    at = find_label(rows, body)
    first = next((i for i in body if is_answer(rows, start, i)), None)
    first = _below_code(rows, start, body, first)
    if first is not None and (_in_callout(rows, first) or _in_list(rows, start, first)):
        first = None
    limit_row = at if at is not None else first
    folded = at is not None and folds_answer(rows[at])
    if limit_row is None or _answers_several(rows[limit_row]):
        return None
    if not folded and holds_options(rows, [i for i in body if i < limit_row]):
        return None
    take_prompt(rows, start, [index for index in body if index < limit_row], draft)
    lists: tuple[Row, ...] = ()
    nested = False
    if at is not None and _answers_list(rows, start, body, at):
        return None
    if at is not None:
        end = fold_end(rows, at, _quote_end(rows, start, at, end))
        take_labelled(rows, [index for index in body if index < end], at, draft)
    else:
        prompt = "\n".join(draft.prompt)
        texts = [i for i in body if i < limit_row and not rows[i].code]
        last = rows[texts[-1]].body if texts else draft.prompt[0]
        judged = is_judged(rows, start)
        if not (judged or asks(prompt) or may_be_prompt(prompt)):
            return None
        if rows[limit_row].marker and not (judged or asks(last) or may_be_prompt(last)):
            return None  # the list goes on with what is said above it
        labels = (rows[index].label for index in body if index < limit_row)
        if any(label and label[0] == "prompt" for label in labels):
            return None  # below "Question:" an answer has a label, too
        taken = take_formed(rows, start, body, limit_row, draft)
        if taken is None:
            return None
        end = taken
        if any(_is_ticked(rows[index]) for index in body if index >= end):
            return None  # what stands above boxes asks, too
        if not is_judged_list(rows, body, limit_row):
            lists, nested = _lists(rows, limit_row, end)
    if not markdown(draft.answer) or not plain("\n".join(draft.prompt)):
        return None
    draft.roles.update((rows[index].number, "noise") for index in remarks if index < end)
    question = draft.question()
    weight = draft.weight() * LESS_THAN_CHOICE
    return _Found(Reading(start, end, question, draft.roles, weight), draft, lists, nested)


def _below_code(
    rows: Sequence[Row], start: int, body: Sequence[int], first: int | None
) -> int | None:
    """Give the row that an answer starts on: one bullet below code that is asked about."""
    if first is None or not rows[first].code or not asks_of_code(rows[start].text):
        return first
    below = [index for index in body if index > first and not rows[index].code]
    bullets = [index for index in below if is_answer(rows, start, index) and rows[index].marker]
    alone = len(below) == 1 and below == bullets and "`" not in rows[below[0]].text
    return below[0] if alone else first


def _answers_list(rows: Sequence[Row], start: int, body: Sequence[int], at: int) -> bool:
    """Whether an answer is a list from 1 on, below the last of several items that ask."""
    head = rows[start].marker
    above = next((rows[i] for i in range(start - 1, -1, -1) if not rows[i].blank), None)
    if above is not None and is_only_tags(above):
        return False  # the question above has an answer of its own
    sibling = above.marker if above else None
    counted = sibling is not None and sibling.kind == "number"
    if head is None or head.kind != "number" or not (head.ordinal > 1 or counted):
        return False
    first = next((rows[i].marker for i in body if i > at and not rows[i].heading), None)
    return first is not None and first.kind == "number" and first.ordinal == 1


def _is_ticked(row: Row) -> bool:
    return not row.code and row.marker is not None and row.marker.ticked is True


def _answers_several(row: Row) -> bool:
    """Whether a row is the key of several questions: "Answers: 1. gold 2. salt"."""
    label = label_of(row)
    return label is not None and len(inline_answers(label[1])) > 1


def _quote_end(rows: Sequence[Row], start: int, at: int, end: int) -> int:
    """Give the row below the quote that an answer is in, if what it answers is not in it too."""
    quote = rows[at].quote
    if quote <= rows[start].quote:
        return end
    below = range(at + 1, end)
    ends = (i for i in below if rows[i].after_blank and _is_outside(rows[i], quote))
    return next(ends, end)


def _is_outside(row: Row, quote: int) -> bool:
    """Whether a row below a blank one stands outside a quote, or begins a callout of its own."""
    return row.quote < quote or (row.quote == quote and row.text.startswith("[!"))


def _in_callout(rows: Sequence[Row], index: int) -> bool:
    """Whether a quoted row belongs to a callout, which says something of its own."""
    return rows[index].quote > 0 and rows[index].text.startswith("[!")


def _in_list(rows: Sequence[Row], start: int, first: int) -> bool:
    """Whether other items of the list stand between an item that asks and what may answer it."""
    head = rows[start].marker
    if not head or head.kind != "bullet":
        return False
    between = (row for row in rows[start + 1 : first] if row.marker)
    return any(row.depth <= rows[start].depth for row in between)


def _end(rows: Sequence[Row], start: int, limit: int, explained: Explained) -> int:
    end = start + 1
    while end < limit and not explained.explains(end):
        if rows[end].separator and not is_underline(rows, end):
            break
        row = rows[end]
        label = row.label or row.sign
        if row.heading and not label:
            break
        end += 1
    while end > start + 1 and rows[end - 1].blank:
        end -= 1
    return end


def _lists(rows: Sequence[Row], first: int, end: int) -> tuple[tuple[Row, ...], bool]:
    """Give the items of an answer that is a list, and whether others are nested in them."""
    if rows[first].code or rows[first].marker is None:
        return (), False
    inside = [row for row in rows[first:end] if not row.blank and row.marker]
    outer = tuple(row for row in inside if row.depth <= inside[0].depth + 1)
    return outer, len(outer) < len(inside)


def _lists_answer(rows: Sequence[Row], found: Sequence[_Found]) -> bool:
    """Whether the lists of a section are answers: one has a single item, or options are boxes.

    Where a page has a button to check answers, and where only lists of several items stand below
    the questions, each may as well be what to choose from.
    """
    if any(row.text.casefold() in _BUTTONS for row in rows):
        return False
    single = any(len(question.lists) == 1 for question in found)
    return single or any(_ticked(row) for row in rows)


def _ticked(row: Row) -> bool:
    marker = None if row.code else row.marker
    return bool(marker and marker.kind == "box" and marker.ticked)


def _is_answered(question: _Found, *, listed: bool) -> bool:
    """Whether what stands below a question is its answer, and not what to choose from."""
    if {row.text[0] for row in question.lists} >= {"○", "●"}:
        return False  # round buttons, one of them pressed
    items = len(question.lists)
    if items < 2 or listed or question.nested:
        return True
    cue = question.draft.read_cue()
    marked = all(_is_marked(row) for row in question.lists)
    prompt = "\n".join(question.draft.prompt)
    return marked or cue.count == items or asks_openly(prompt)


def _is_marked(row: Row) -> bool:
    marker = row.marker
    marks = read_marks(marker.text if marker else row.text).marks
    return any(mark.says == "right" for mark in marks)
