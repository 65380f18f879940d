"""Quizzes of notebooks, as JSON in a fence: `"question"`, `"answers"`, `"correct"`.

JupyterQuiz has questions to choose for, to type a number for (`numeric`) and to type a text for
(`string`).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from recite.review.cues import Cue
from recite.review.dialects.syntaxes.fences import find_fences
from recite.review.dialects.syntaxes.quiz_data import draft_of
from recite.review.dialects.syntaxes.syntax import block_reading
from recite.review.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})\s*json\b.*", re.IGNORECASE)
_HOW_TO_MARK = 'write `"correct": true` at the right answer'


class NotebookQuiz:
    """Fences of JSON that hold nothing but questions with their answers."""

    openers = ('"question"',)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions of each such fence; any other JSON stays code."""
        readings = (_reading(rows, start, end) for start, end in find_fences(rows, _FENCE))
        return [reading for reading in readings if reading]


def _reading(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    text = "\n".join(row.body for row in rows[start + 1 : end - 1])
    if '"question"' not in text or '"correct"' not in text:
        return None
    try:
        data: Any = json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError:
        return None  # it stays the code that it is
    items = data if isinstance(data, list) else [data]
    asked = [row.number for row in rows[start:end] if '"question"' in row.text]
    lines = asked if len(asked) == len(items) else [rows[start].number] * len(items)
    drafts = [_draft(item, line) for item, line in zip(items, lines, strict=True)]
    return block_reading(rows, start, end, drafts)


def _draft(item: Any, line: int) -> Draft | None:
    answers = item.get("answers") if isinstance(item, dict) else None
    if not isinstance(answers, list) or not all(isinstance(answer, dict) for answer in answers):
        return None
    kind = item.get("type")
    right = [answer for answer in answers if answer.get("correct") is True]
    if kind == "numeric" or kind == "string":
        return _typed(item, right, line)
    if not right or not all("answer" in answer or "code" in answer for answer in answers):
        return None
    draft = draft_of({"question": item.get("question"), "options": answers}, line)
    if draft:
        draft.how_to_mark = _HOW_TO_MARK
        draft.cue = Cue(multiple=True) if kind == "many_choice" else None
        code = item.get("code")
        draft.prompt += ["", "```", *str(code).split("\n"), "```"] if code else []
    return draft


def _typed(item: Mapping[str, Any], right: Sequence[Mapping[str, Any]], line: int) -> Draft | None:
    """A number may be a value or a range; a text has others that count as well."""
    prompt = str(item.get("question") or "").strip()
    values = [str(one.get("value", one.get("answer", ""))) for one in right]
    ranges = [one["range"] for one in right if isinstance(one.get("range"), list)]
    draft = Draft(line, _HOW_TO_MARK, prompt.split("\n"), kind="short")
    given = [value for value in values if value]
    if given:
        draft.answer, draft.accepted = given[:1], tuple(given[1:])
    elif ranges and len(ranges[0]) == 2:
        low, high = (float(end) for end in ranges[0])
        draft.answer, draft.tolerance = [f"{(low + high) / 2:g}"], (high - low) / 2
    return draft if prompt and draft.answer else None
