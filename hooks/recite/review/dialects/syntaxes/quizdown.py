"""Quizdown: headings that are the prompts of the lists below them, in a fence or a shortcode.

A list of boxes is a choice, a numbered list without boxes is to be brought into that order.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recite.review.dialects.lists.options import take_options
from recite.review.dialects.syntaxes.fences import find_openers
from recite.review.dialects.syntaxes.syntax import SyntaxQuestion
from recite.review.lines import markdown, scan
from recite.review.runs import find_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.items import Run
    from recite.review.lines import Row
    from recite.review.model import Role

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})\s*\{?quizdown\b.*")
_SHORTCODE = re.compile(r"\{\{[<%]\s*(?P<close>/?)\s*quizdown\b.*[>%]\}\}")
_HOW_TO_MARK = "tick the right option: `- [x]`"
_SURE = 3.0


class Quizdown:
    """The questions of each block; one without a question stays what it is."""

    openers = ("quizdown",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions, those at the ends with the block's own lines and its settings."""
        return [reading for start, end in _blocks(rows) for reading in _inside(rows, start, end)]


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Give the rows that open and close each block."""
    start: int | None = None
    fence = ""
    openers = find_openers(rows)
    for index, row in enumerate(rows):
        opened = _FENCE.fullmatch(row.text) if index in openers else None
        shortcode = None if row.code else _SHORTCODE.fullmatch(row.text)
        if opened and start is None:
            start, fence = index, opened.group("fence")
        elif start is not None and fence and row.text == fence:
            yield start, index
            start, fence = None, ""
        elif shortcode and not shortcode.group("close"):
            start, fence = index, ""
        elif shortcode and start is not None and not fence:
            yield start, index
            start = None


def _inside(rows: Sequence[Row], start: int, close: int) -> list[Reading]:
    body = _behind_settings(rows, start + 1, close)
    inside = _out_of_block(rows[body:close], quoted=rows[start].quote > 0)
    heads = [index for index, row in enumerate(inside) if row.heading]
    limits = [*heads[1:], len(inside)]
    questions = (_question(inside, head, limit) for head, limit in zip(heads, limits, strict=False))
    found = [reading for reading in questions if reading]
    readings: list[Reading] = []
    for place, reading in enumerate(found):
        roles: dict[int, Role] = dict(reading.roles)
        first, last = place == 0, place == len(found) - 1
        begin = start if first else reading.start + body
        end = close + 1 if last else reading.end + body
        if first:
            roles.update((row.number, "noise") for row in rows[start:body] if not row.blank)
        if last:
            roles[rows[close].number] = "noise"
        readings.append(
            reading._replace(start=begin, end=end, roles=roles, weight=_SURE * len(roles))
        )
    return readings


def _out_of_block(rows: Sequence[Row], *, quoted: bool) -> tuple[Row, ...]:
    """Give the rows of a block as a section of their own, without their common indentation."""
    texts = [row.body if quoted else row.line.text.expandtabs(4) for row in rows]
    margin = min((len(text) - len(text.lstrip()) for text in texts if text.strip()), default=0)
    lines = (replace(row.line, text=text[margin:]) for row, text in zip(rows, texts, strict=True))
    return scan(list(lines))


def _behind_settings(rows: Sequence[Row], start: int, close: int) -> int:
    """Give the first row below the settings, which stand between two rules like front matter."""
    if start < close and rows[start].text == "---":
        for index in range(start + 1, close):
            if rows[index].text == "---":
                return index + 1
    return start


def _question(rows: Sequence[Row], head: int, limit: int) -> Reading | None:
    inside = rows[head + 1 : limit]
    runs = [run for run in find_runs(inside) if len(run.items) > 1]
    run = next((run for run in runs if run.kind == "box"), None)
    order = runs[0] if len(runs) == 1 and runs[0].kind == "number" else None
    if not run and not order:
        return None
    question = SyntaxQuestion(rows, head, limit, _HOW_TO_MARK)
    first = head + 1 + (run or order or runs[0]).start
    _take_prompt(question, rows, head, first)
    if run:
        _take_choice(question, rows, head + 1, run, limit)
    elif order:
        question.draft.answer = [markdown(row.body for row in rows[first : head + 1 + order.end])]
        for index in range(first, head + 1 + order.end):
            question.role(index, "answer")
        _explain(question, rows, head + 1 + order.end, limit)
    return question.reading()


def _take_prompt(question: SyntaxQuestion, rows: Sequence[Row], head: int, first: int) -> None:
    """A quotation between the heading and the list is a hint."""
    draft = question.draft
    draft.prompt = [rows[head].text.strip("# ")]
    question.role(head, "prompt")
    for index in range(head + 1, first):
        row = rows[index]
        hint = row.quote > 0 and not row.code
        (draft.instruction if hint else draft.prompt).append(row.body)
        if not row.blank:
            question.role(index, "instruction" if hint else "prompt")


def _take_choice(
    question: SyntaxQuestion, rows: Sequence[Row], offset: int, run: Run, limit: int
) -> None:
    draft = question.draft
    take_options(rows[offset:limit], run.items, draft)
    draft.complete = any(option.marks for option in draft.options)
    _explain(question, rows, offset + run.end, limit)


def _explain(question: SyntaxQuestion, rows: Sequence[Row], start: int, end: int) -> None:
    for index in range(start, end):
        row = rows[index]
        label = None if row.code else row.label
        explains = label is not None and label[0] == "explanation"
        question.draft.explanation.append(label[1] if label and explains else row.body)
        if not row.blank:
            question.role(index, "explanation")
