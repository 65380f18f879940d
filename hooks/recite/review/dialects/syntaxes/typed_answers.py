"""Answers to type, as edX writes them, below a prompt without edX's marks: `= 4`, `or= four`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.dialects.lists.prompts import find_prompt, take_prompt
from recite.review.dialects.seam import Reading
from recite.review.dialects.syntaxes.edx_markdown import ANSWER, take_answer
from recite.review.draft import Draft
from recite.review.items import Run
from recite.review.stems import ends_as_question, has_gap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_HOW_TO_MARK = "write the answer behind `=` on the line below the question"


class TypedAnswers:
    """A question with one line below it that starts with an equals sign."""

    openers = ("= ",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question above each such line; several of them are a calculation."""
        readings = []
        floor = 0
        for index in range(1, len(rows)):
            if index < floor or not _answers(rows[index], first=True):
                continue
            end = index + 1
            while end < len(rows) and _answers(rows[end], first=False):
                end += 1
            calculation = end < len(rows) and _answers(rows[end], first=True)
            reading = None if calculation else _question(rows, floor, index, end)
            readings += [reading] if reading else []
            floor = end
        return readings


def _answers(row: Row, *, first: bool) -> bool:
    text = row.line.text
    starts = text.startswith("= ") if first else text.startswith(("or=", "additional_answer="))
    return not row.code and starts and ANSWER.fullmatch(text) is not None


def _question(rows: Sequence[Row], floor: int, start: int, end: int) -> Reading | None:
    above = next((at for at in range(start - 1, floor - 1, -1) if not rows[at].blank), None)
    if above is None or start - above > 2 or rows[above].code:
        return None
    if not (ends_as_question(rows[above].text) or has_gap(rows[above].text)):
        return None
    prompt = find_prompt(rows, Run("letter", 0, rows[start].quote, start, start), floor)
    if not prompt:
        return None
    draft = Draft(rows[prompt.start].number, _HOW_TO_MARK)
    take_prompt(rows, prompt, draft)
    for index in range(start, end):
        answer = ANSWER.fullmatch(rows[index].line.text)
        assert answer
        draft.roles[rows[index].number] = "answer"
        take_answer(draft, answer)
    return Reading(prompt.start, end, draft.question(), draft.roles, draft.weight() * 2)
