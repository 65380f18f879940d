"""Hugging Face's course component: `<Question choices={[{ text: "...", correct: true }]} />`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.lists.prompts import find_prompt, take_prompt
from recite.review.dialects.syntaxes.syntax import SyntaxQuestion
from recite.review.items import Run
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_OPEN = re.compile(r"<Question\b")
_STRING = r"(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^'\\]|\\.)*)'|`(?P<back>[^`]*)`)"
_FIELD = re.compile(rf"\b(?P<name>text|explain|correct)\s*:\s*(?:{_STRING}|(?P<word>true|false))")
_ESCAPE = re.compile(r"\\(.)")
_HOW_TO_MARK = "add `correct: true` to the right choice"


class ChoicesComponent:
    """Questions whose choices are a component's property."""

    openers = ("<question",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each component that stands below a prompt."""
        readings = []
        floor = 0
        start: int | None = None
        for index, row in enumerate(rows):
            if row.code:
                continue
            if _OPEN.match(row.text):
                start = index
            if start is not None and row.text.endswith("/>"):
                reading = _question(rows, floor, start, index + 1)
                readings += [reading] if reading else []
                floor, start = index + 1, None
        return readings


def _question(rows: Sequence[Row], floor: int, start: int, end: int) -> Reading | None:
    prompt = find_prompt(rows, Run("letter", 0, rows[start].quote, start, start), floor)
    if not prompt:
        return None
    question = SyntaxQuestion(rows, prompt.start, end, _HOW_TO_MARK)
    take_prompt(rows, prompt, question.draft)
    seen: set[str] = set()
    for index in range(start, end):
        for field in _FIELD.finditer(rows[index].text):
            name = field.group("name")
            seen = set() if name == "text" else seen
            if name in seen:
                return None  # the text of a choice is missing: whose are these fields?
            seen.add(name)
            _take(question, index, field)
    question.draft.complete = any(option.marks for option in question.draft.options)
    return question.reading(rest="option")


def _take(question: SyntaxQuestion, index: int, field: re.Match[str]) -> None:
    text = next(filter(None, field.group("double", "single", "back")), "")
    text = _ESCAPE.sub(r"\1", text)
    options = question.draft.options
    if field.group("name") == "text":
        question.option(index, text, None)
    elif field.group("name") == "explain" and options:
        options[-1].feedback.append(text)
        question.role(index, "feedback")
    elif field.group("word") == "true" and options:
        options[-1].marks.add(Mark("right", "syntax"))
