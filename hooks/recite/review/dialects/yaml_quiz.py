"""Fences of language `quiz` that hold a question as YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from recite.review.dialects.syntax import SyntaxQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_OPEN = re.compile(r"(?P<fence>`{3,}|~{3,})\s*quiz\b.*")
_HOW_TO_MARK = "add `correct: true` to the right option"


class YamlQuiz:
    """A question a fence, with `content`, `options` and `correct`."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each fence that holds one."""
        readings = []
        start: int | None = None
        fence = ""
        for index, row in enumerate(rows):
            opened = _OPEN.fullmatch(row.text)
            if start is None and opened:
                start, fence = index, opened.group("fence")
            elif start is not None and row.text == fence:
                reading = _question(rows, start, index + 1)
                readings += [reading] if reading else []
                start = None
        return readings


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    try:
        quiz = yaml.safe_load("\n".join(row.body for row in rows[start + 1 : end - 1]))
    except yaml.YAMLError:
        return None  # it stays the code that it is
    if not isinstance(quiz, dict) or not isinstance(quiz.get("options"), list):
        return None
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK)
    question.draft.prompt = str(quiz.get("content") or quiz.get("question") or "").split("\n")
    for option in quiz["options"]:
        _take(question, start, option)
    question.draft.explanation = str(quiz.get("explanation") or "").split("\n")
    question.draft.complete = any(option.marks for option in question.draft.options)
    return question.reading(rest="option")


def _take(question: SyntaxQuestion, start: int, option: Any) -> None:
    if isinstance(option, dict):
        text = str(option.get("content") or option.get("text") or "")
        right = True if option.get("correct") is True else None
        question.option(start, text, right, str(option.get("feedback") or ""))
    else:
        question.option(start, str(option), None)
