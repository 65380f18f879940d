"""freeCodeCamp's challenge files: `## --text--`, `## --answers--`, `## --video-solution--`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.syntax import SyntaxQuestion
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_PART = re.compile(r"#{1,4} --(?P<name>[\w-]+)--")
_HOW_TO_MARK = "write the number of the right option below `## --video-solution--`"


class Curriculum:
    """Questions of a freeCodeCamp challenge."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each `--text--` part."""
        starts = [i for i, row in enumerate(rows) if _name(row) == "text"]
        ends = [*starts[1:], len(rows)]
        found = (_question(rows, s, e) for s, e in zip(starts, ends, strict=False))
        return [reading for reading in found if reading]


def _name(row: Row) -> str:
    part = None if row.code else _PART.fullmatch(row.text)
    return part.group("name") if part else ""


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK)
    part = "text"
    right = 0
    places = 0  # that the rules part, whether or not an answer stands there
    new = True
    names: list[str] = []
    for index in range(start + 1, end):
        row = rows[index]
        name = _name(row)
        if name:
            names.append(name)
            part = name
            new = name == "answers"
            places += new
        elif part == "text":
            question.draft.prompt.append(row.body)
            question.role(index, "prompt")
        elif row.separator and part in ("answers", "feedback"):
            part, new = "answers", True
            places += 1
        elif part == "answers" and not row.blank:
            if new:
                question.option(index, row.text, None)
                new = False
            else:
                question.draft.options[-1].text.append(row.body)
                question.role(index, "option")
                places += row.after_blank and not row.code  # is a rule missing above?
        elif part == "feedback" and question.draft.options and not row.blank:
            places += row.after_blank and bool(question.draft.options[-1].feedback)
            question.draft.options[-1].feedback.append(row.body)
            question.role(index, "feedback")
        elif part == "video-solution" and row.text.isdigit():
            right = int(row.text)
        elif not row.blank and part in ("explanation", "video-solution"):
            question.draft.explanation.append(row.body)
            question.role(index, "explanation")
    # A number says which answer is right only if no answer, no rule and no heading is missing.
    whole = places == len(question.draft.options) and names.count("answers") == 1
    return _with_key(question, right if whole else 0)


def _with_key(question: SyntaxQuestion, right: int) -> Reading | None:
    if 0 < right <= len(question.draft.options):
        question.draft.options[right - 1].marks.add(Mark("right", "syntax"))
        question.draft.complete = True
    return question.reading()
