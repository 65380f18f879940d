"""Flatiron School's quizzes: `?: prompt`, then `( )` and `(X)`, or `[ ]` and `[X]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.seam import Reading
from recite.review.dialects.syntaxes.syntax import SyntaxQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_PROMPT = re.compile(r"\?:\s*(?P<text>\S.*)")
# The text may stand below its box, as a fence.
_OPTION = re.compile(r"(?:\((?P<round>[ xX]?)\)|\[(?P<square>[ xX]?)\])(?:\s+(?P<text>\S.*))?")
_FRAME = "???"
_HOW_TO_MARK = "put an X into the right option's brackets: `(X)`"


class QuestionMarks:
    """Questions whose prompt starts with `?:`; lines of `???` around them say nothing."""

    openers = ("?:",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each `?:`."""
        starts = [i for i, row in enumerate(rows) if not row.code and _PROMPT.fullmatch(row.text)]
        ends = [*starts[1:], len(rows)]
        found = [_question(rows, s, e) for s, e in zip(starts, ends, strict=False)]
        readings = [reading for reading in found if reading]
        if readings:
            readings += [
                Reading(index, index + 1, None, {row.number: "noise"}, 1.0)
                for index, row in enumerate(rows)
                if row.text == _FRAME and not row.code
            ]
        return readings


def _question(rows: Sequence[Row], start: int, limit: int) -> Reading | None:
    prompt = _PROMPT.fullmatch(rows[start].text)
    assert prompt
    end = _end(rows, start, limit)
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK)
    draft = question.draft
    draft.prompt = [prompt.group("text")]
    question.role(start, "prompt")
    for index in range(start + 1, end):
        row = rows[index]
        option = None if row.code else _OPTION.fullmatch(row.text)
        if option:
            tick = option.group("round") or option.group("square") or ""
            right = True if tick in ("x", "X") else None
            question.option(index, option.group("text") or "", right)
            draft.cue = Cue(multiple=option.group("square") is not None)
        elif draft.options:
            draft.options[-1].text.append(row.body)
            question.role(index, "option")
        else:
            draft.prompt.append(row.body)
            question.role(index, "prompt")
    draft.complete = any(option.marks for option in draft.options)
    return question.reading()


def _end(rows: Sequence[Row], start: int, limit: int) -> int:
    """An option reaches to the next blank line; a fence belongs to it behind one too."""
    end = start + 1
    optioned = False
    for index in range(start + 1, limit):
        row = rows[index]
        option = not row.code and _OPTION.fullmatch(row.text) is not None
        optioned = optioned or option
        ends = row.heading or row.separator or row.text == _FRAME
        if not row.code and (ends or (optioned and row.after_blank and not option)):
            if row.blank:
                continue
            break
        end = end if row.blank else index + 1
    return end
