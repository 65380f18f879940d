"""Quizzes of learnr, in a fence of R: `question("...", answer("...", correct = TRUE))`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.syntaxes.fences import find_fences
from recite.review.dialects.syntaxes.r_calls import Call, NotUnderstoodError, read_calls
from recite.review.dialects.syntaxes.syntax import block_reading
from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})\s*(?:\{\s*r\b[^}]*\}|r)\s*", re.IGNORECASE)
_QUESTIONS = (
    "question", "question_radio", "question_checkbox", "question_text", "question_numeric"
)  # fmt: skip
_HOW_TO_MARK = "write `correct = TRUE` into the right `answer`"


class Learnr:
    """Fences of R that hold nothing but questions."""

    openers = ("question(", "question_")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions of each such fence; any other R stays code."""
        readings = (_reading(rows, start, end) for start, end in find_fences(rows, _FENCE))
        return [reading for reading in readings if reading]


def _reading(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    inside = rows[start + 1 : end - 1]
    if not any("question" in row.text for row in inside):
        return None
    try:
        calls = read_calls("\n".join(row.body for row in inside))
    except NotUnderstoodError:
        return None  # it stays the code that it is
    asked: list[Call] = []
    for call in calls:
        inner = [one for one in call.arguments if isinstance(one, Call)]
        asked += inner if call.name == "quiz" else [call]
    if not asked or any(call.name not in _QUESTIONS for call in asked):
        return None
    starts = [row.number for row in inside if re.search(r"\bquestion\w*\s*\(", row.text)]
    lines = starts if len(starts) == len(asked) else [rows[start].number] * len(asked)
    drafts = [_draft(call, line) for call, line in zip(asked, lines, strict=True)]
    return block_reading(rows, start, end, drafts)


def _draft(call: Call, line: int) -> Draft | None:
    prompt, *given = call.arguments or ("",)
    answers = [one for one in given if isinstance(one, Call)]
    if not isinstance(prompt, str) or len(answers) < len(given) or not answers:
        return None
    if any(one.name != "answer" or not _text(one) for one in answers):
        return None
    draft = Draft(line, _HOW_TO_MARK, prompt.strip().split("\n"))
    right = [one for one in answers if one.named.get("correct") == "TRUE"]
    for name in ("correct", "incorrect", "message"):
        said = call.named.get(name)
        draft.explanation += ["", *said.split("\n")] if isinstance(said, str) else []
    if call.name in ("question_text", "question_numeric"):
        if not right:
            return None
        draft.kind = "short"
        draft.answer, draft.accepted = [_text(right[0])], tuple(_text(one) for one in right[1:])
        off = call.named.get("tolerance")
        draft.tolerance = float(off) if isinstance(off, str) and call.name.endswith("ic") else None
        return draft
    for one in answers:
        option = DraftOption(line, _text(one).split("\n"))
        option.marks |= {Mark("right", "syntax")} if one in right else set()
        message = one.named.get("message")
        option.feedback = [message] if isinstance(message, str) else []
        draft.options.append(option)
    draft.complete = bool(right)
    draft.cue = Cue(multiple=call.name == "question_checkbox" or len(right) > 1)
    return draft


def _text(answer: Call) -> str:
    first = answer.arguments[0] if answer.arguments else ""
    return first.strip() if isinstance(first, str) else ""
