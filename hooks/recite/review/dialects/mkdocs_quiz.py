"""The mkdocs-quiz plugin: `<quiz>` with a task list, or with `[[answers]]` to fill in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.options import take_options
from recite.review.dialects.syntax import SyntaxQuestion
from recite.review.runs import find_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_BLANK = re.compile(r"\[\[(?P<answer>[^\]\[]+)\]\]")
_HOW_TO_MARK = "tick the right option: `- [x]`"


class MkdocsQuiz:
    """Questions between `<quiz>` and `</quiz>`."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each block that holds one."""
        readings = []
        start: int | None = None
        for index, row in enumerate(rows):
            if row.code:
                continue
            if re.match(r"<quiz\b", row.text):
                start = index
            elif start is not None and row.text == "</quiz>":
                reading = _question(rows, start, index + 1)
                readings += [reading] if reading else []
                start = None
        return readings


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK)
    inside = rows[start + 1 : end - 1]
    run = next((run for run in find_runs(inside) if run.kind == "box"), None)
    draft = question.draft
    prompt = range(run.start if run else len(inside))
    for place in prompt:
        draft.prompt.append(inside[place].body)
        question.role(start + 1 + place, "prompt")
    if run:
        take_options(inside, run.items, draft)
        draft.complete = any(option.marks for option in draft.options)
        for place in range(run.end, len(inside)):
            draft.explanation.append(inside[place].body)
            question.role(start + 1 + place, "explanation")
        return question.reading()
    text = "\n".join(draft.prompt)
    draft.answer = ["\n".join(_BLANK.findall(text))] if _BLANK.search(text) else []
    draft.prompt = [_BLANK.sub("_____", text)]
    draft.kind = "short" if len(_BLANK.findall(text)) == 1 else "cloze"
    return question.reading()
