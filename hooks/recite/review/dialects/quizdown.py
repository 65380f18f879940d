"""Quizdown: headings that are the prompts of the lists below them, in a fence or a shortcode.

A list of boxes is a choice, a numbered list without boxes is to be brought into that order.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recite.review.dialects.listed import Listed
from recite.review.dialects.syntax import SyntaxQuestion
from recite.review.lines import markdown, scan
from recite.review.markers import read_marker
from recite.review.runs import find_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row
    from recite.review.model import Role

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})\s*\{?quizdown\b.*")
_SHORTCODE = re.compile(r"\{\{[<%]\s*(?P<close>/?)\s*quizdown\b.*[>%]\}\}")
_HOW_TO_MARK = "number the list in its right order"
_SURE = 3.0


class Quizdown:
    """The questions of each block; one without a question stays what it is."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions, those at the ends with the block's own lines and its settings."""
        return [reading for start, end in _blocks(rows) for reading in _inside(rows, start, end)]


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Give the rows that open and close each block."""
    start: int | None = None
    fence = ""
    for index, row in enumerate(rows):
        opened = _FENCE.fullmatch(row.text) if row.code else None
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
    hints = _hints(inside)
    shown = [
        row._replace(quote=0, text="", body="", blank=True) if i in hints else row
        for i, row in enumerate(inside)
    ]
    choices = Listed().read(shown) if hints else Listed().read(inside)
    found = [_with_hints(inside, hints, reading) for reading in choices if reading.question]
    found = sorted([*found, *_sequences(inside, found)], key=lambda reading: reading.start)
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
            replace(reading, start=begin, end=end, roles=roles, weight=_SURE * len(roles))
        )
    return readings


def _out_of_block(rows: Sequence[Row], *, quoted: bool) -> tuple[Row, ...]:
    """Give the rows of a block as a section of their own, without their common indentation."""
    texts = [row.body if quoted else row.line.text.expandtabs(4) for row in rows]
    margin = min((len(text) - len(text.lstrip()) for text in texts if text.strip()), default=0)
    lines = (replace(row.line, text=text[margin:]) for row, text in zip(rows, texts, strict=True))
    return scan(list(lines))


def _hints(rows: Sequence[Row]) -> frozenset[int]:
    """Give the quotes between a heading and the list below it: hints, which each may ask for."""
    hints = []
    above = False
    for index, row in enumerate(rows):
        if row.heading:
            above = True
        elif row.quote and above and not row.code:
            hints.append(index)
        elif above and read_marker(row.text):
            above = False
    return frozenset(hints)


def _with_hints(rows: Sequence[Row], hints: frozenset[int], reading: Reading) -> Reading:
    own = [rows[index] for index in range(reading.start, reading.end) if index in hints]
    if not own or not reading.question:
        return reading
    hint = "\n".join(f"> {row.body}" for row in own)
    question = replace(reading.question, prompt=f"{reading.question.prompt}\n\n{hint}")
    roles: dict[int, Role] = {**reading.roles, **{row.number: "prompt" for row in own}}
    return replace(reading, question=question, roles=roles)


def _behind_settings(rows: Sequence[Row], start: int, close: int) -> int:
    """Give the first row below the settings, which stand between two rules like front matter."""
    if start < close and rows[start].text == "---":
        for index in range(start + 1, close):
            if rows[index].text == "---":
                return index + 1
    return start


def _sequences(rows: Sequence[Row], choices: Sequence[Reading]) -> list[Reading]:
    """Give the questions for an order: a heading, and a numbered list and no more below it."""
    heads = [index for index, row in enumerate(rows) if row.heading]
    taken = {reading.start for reading in choices}
    found = []
    for head, limit in zip(heads, [*heads[1:], len(rows)], strict=True):
        reading = None if head in taken else _sequence(rows, head, limit)
        found += [reading] if reading else []
    return found


def _sequence(rows: Sequence[Row], head: int, limit: int) -> Reading | None:
    runs = find_runs(rows[head + 1 : limit])
    if len(runs) != 1 or runs[0].kind != "number" or len(runs[0].items) < 2:
        return None
    first, end = head + 1 + runs[0].start, head + 1 + runs[0].end
    question = SyntaxQuestion(rows, head, end, _HOW_TO_MARK)
    draft = question.draft
    draft.prompt = [rows[head].text.strip("# ")]
    question.role(head, "prompt")
    for index in range(head + 1, first):
        draft.prompt.append(f"> {rows[index].body}" if rows[index].quote else rows[index].body)
        question.role(index, "prompt")
    draft.answer = [markdown(row.body for row in rows[first:end])]
    for index in range(first, end):
        question.role(index, "answer")
    return question.reading()
