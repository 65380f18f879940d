"""edX Studio's problem syntax: `>>prompt<<`, `( )`, `(x)`, `[ ]`, `[x]`, `= answer`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.syntax import SyntaxQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_PROMPT = re.compile(r"\s*>>(?P<text>.*?)(?:\|\|.*)?<<\s*")
_OPTION = re.compile(r"\s*[(\[](?P<tick>[ xX!@]?)[)\]]\s*(?P<text>\S.*)")
_FEEDBACK = re.compile(r"\s*\{\{(?P<text>.*?)\}\}\s*$")
_ANSWER = re.compile(
    r"\s*(?P<further>or)?=\s*(?P<text>.*?)\s*(?:\+-\s*(?P<off>[\d.]+)(?P<percent>%?))?\s*"
)
_HOW_TO_MARK = "put an x into the right option's brackets: `(x)`"


class EdxMarkdown:
    """Problems of edX Studio's Markdown editor."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the problem of each `>>prompt<<`."""
        starts = [i for i, r in enumerate(rows) if not r.code and _PROMPT.fullmatch(r.line.text)]
        ends = [*starts[1:], len(rows)]
        found = (_question(rows, s, e) for s, e in zip(starts, ends, strict=False))
        return [reading for reading in found if reading]


def _question(rows: Sequence[Row], start: int, limit: int) -> Reading | None:
    end = _end(rows, start, limit)
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK)
    prompt = _PROMPT.fullmatch(rows[start].line.text)
    assert prompt
    question.draft.prompt = [prompt.group("text")]
    question.role(start, "prompt")
    explaining = False
    for index in range(start + 1, end):
        row = rows[index]
        if _opens_explanation(row):
            explaining = True
        elif explaining:
            question.draft.explanation.append(row.body)
            question.role(index, "explanation")
        elif not row.blank:
            _take(question, index, row)
    question.draft.complete = any(option.marks for option in question.draft.options)
    return question.reading()


def _end(rows: Sequence[Row], start: int, limit: int) -> int:
    end = start + 1
    explaining = False
    for index in range(start + 1, limit):
        row = rows[index]
        explaining = explaining or _opens_explanation(row)
        known = explaining or _OPTION.fullmatch(row.body) or _ANSWER.fullmatch(row.body)
        if row.separator or row.heading or not (row.blank or known):
            break
        end = end if row.blank else index + 1
    return end


def _opens_explanation(row: Row) -> bool:
    return row.text.casefold() in ("[explanation]", "[hint]")


def _take(question: SyntaxQuestion, index: int, row: Row) -> None:
    option = _OPTION.fullmatch(row.body)
    if option:
        feedback = _FEEDBACK.search(option.group("text"))
        question.option(
            index,
            _FEEDBACK.sub("", option.group("text")),
            True if option.group("tick") in ("x", "X") else None,
            feedback.group("text") if feedback else "",
        )
        return
    answer = _ANSWER.fullmatch(row.body)
    assert answer
    draft = question.draft
    draft.kind = "short"
    question.role(index, "answer")
    if draft.answer:
        draft.accepted = (*draft.accepted, answer.group("text"))
    else:
        draft.answer = [answer.group("text")]
        if answer.group("off") and not answer.group("percent"):
            draft.tolerance = float(answer.group("off"))
