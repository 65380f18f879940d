"""freeCodeCamp's challenge files: `## --text--`, `## --answers--`, `## --video-solution--`.

Its quizzes have `#### --distractors--` and `#### --answer--`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.syntaxes.syntax import SyntaxQuestion
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_PART = re.compile(r"#{1,6} --(?P<name>[\w-]+)--")
_HOW_TO_MARK = "write the number of the right option below `## --video-solution--`"
_ANSWERING = ("answers", "distractors", "answer")


class Curriculum:
    """Questions of a freeCodeCamp challenge."""

    openers = ("--text--",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each `--text--` part."""
        starts = [i for i, row in enumerate(rows) if _name(row) == "text"]
        ends = [*(_with_header(rows, start) for start in starts[1:]), len(rows)]
        found = (_Challenge(rows, s, e).reading() for s, e in zip(starts, ends, strict=False))
        return [reading for reading in found if reading]


def _name(row: Row) -> str:
    part = None if row.code else _PART.fullmatch(row.text)
    return part.group("name") if part else ""


def _with_header(rows: Sequence[Row], start: int) -> int:
    """Give the row of the heading that only says that a question follows."""
    above = start - 1
    while above > 0 and rows[above].blank:
        above -= 1
    return above if _name(rows[above]) == "question" else start


class _Challenge:
    """One question while its parts are read."""

    def __init__(self, rows: Sequence[Row], start: int, end: int) -> None:
        self._rows = rows
        self._start = start
        self._end = end
        begin = _with_header(rows, start)
        self._question = SyntaxQuestion(rows, begin, end, _HOW_TO_MARK)
        self._part = "text"
        self._names: list[str] = []
        self._new = True
        self._places = 0  # that the rules part, whether or not an answer stands there
        self._paragraphs: list[int] = []  # of each answer
        self._right = 0

    def reading(self) -> Reading | None:
        """Give the question, with a key if no part of it is missing."""
        for index in range(self._start + 1, self._end):
            self._take(index)
        # A number says which answer is right only if no answer, no rule and no heading is missing.
        options = self._question.draft.options
        parted = self._places == len(options) and self._alike()
        whole = parted and self._names.count("answers") == 1
        if whole and 0 < self._right <= len(options):
            options[self._right - 1].marks.add(Mark("right", "syntax"))
        one = self._names.count("distractors") == self._names.count("answer") == 1
        if "answer" in self._names and not (one and parted):
            for option in options:
                option.marks.clear()
        self._question.draft.complete = any(option.marks for option in options)
        return self._question.reading()

    def _alike(self) -> bool:
        """Whether no answer has more paragraphs than another, as where a rule is missing."""
        counts = set(self._paragraphs)
        return counts <= {1} or (len(counts) == 1 and len(self._paragraphs) > 1)

    def _take(self, index: int) -> None:
        row = self._rows[index]
        draft = self._question.draft
        name = _name(row)
        if name:
            self._names.append(name)
            self._part = name
            self._new = name in _ANSWERING
            self._places += self._new
        elif self._part == "text":
            draft.prompt.append(row.body)
            self._question.role(index, "prompt")
        elif row.separator and self._part in (*_ANSWERING, "feedback"):
            self._part = "answers" if self._part == "feedback" else self._part
            self._new = True
            self._places += 1
        elif self._part in _ANSWERING and not row.blank:
            self._take_option(index, row)
        elif self._part == "feedback" and draft.options and not row.blank:
            self._places += row.after_blank and bool(draft.options[-1].feedback)
            draft.options[-1].feedback.append(row.body)
            self._question.role(index, "feedback")
        elif self._part == "video-solution" and row.text.isdigit():
            self._right = int(row.text)
        elif not row.blank and self._part in ("explanation", "video-solution"):
            draft.explanation.append(row.body)
            self._question.role(index, "explanation")

    def _take_option(self, index: int, row: Row) -> None:
        if self._new:
            right = True if self._part == "answer" else None
            self._question.option(index, row.body if row.code else row.text, right)
            self._paragraphs.append(1)
            self._new = False
            return
        self._question.draft.options[-1].text.append(row.body)
        self._question.role(index, "option")
        self._paragraphs[-1] += row.after_blank and not row.code
