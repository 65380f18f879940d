"""The mkdocs-quiz plugin: `<quiz>` with a task list, or with `[[answers]]` to fill in.

Its older form stands between `<?quiz?>` and `<?/quiz?>`, with a field a line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.lists.options import take_options
from recite.review.dialects.syntaxes.syntax import SyntaxQuestion
from recite.review.runs import find_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.draft import Draft
    from recite.review.lines import Row
    from recite.review.model import Role

_OPEN = re.compile(r"<(?P<old>\?)?quiz\b[^>]*>")
_CLOSE = re.compile(r"<(?P<old>\?)?/quiz\??>")
_FIELD = re.compile(r"(?P<name>question|answer-correct|answer|content):\s*(?P<text>.*)")
_BLANK = re.compile(r"\[\[(?P<answer>[^\]\[]+)\]\]")
_HOW_TO_MARK = "tick the right option: `- [x]`"
_HOW_TO_MARK_OLD = "write `answer-correct:` in front of the right option"


class MkdocsQuiz:
    """Questions between the plugin's tags."""

    openers = ("<quiz", "<?quiz")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each block that holds one."""
        readings = []
        start: int | None = None
        old = False
        for index, row in enumerate(rows):
            if row.code:
                continue
            opened = _OPEN.match(row.text)
            closed = _CLOSE.fullmatch(row.text)
            if opened:
                start, old = index, bool(opened.group("old"))
            elif start is not None and closed and bool(closed.group("old")) == old:
                fields = old or _has_fields(rows[start + 1 : index])
                reading = (_fields if fields else _question)(rows, start, index + 1)
                readings += [reading] if reading else []
                start = None
        return readings


def _has_fields(inside: Sequence[Row]) -> bool:
    """Whether the older fields stand between the newer tags."""
    names = {field["name"] for row in inside if (field := _FIELD.fullmatch(row.text))}
    return {"question", "answer-correct"} <= names


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK)
    inside = rows[start + 1 : end - 1]
    run = next((run for run in find_runs(inside) if run.kind == "box"), None)
    if not run:
        return _with_gaps(question, inside, start)
    draft = question.draft
    for place in range(run.start):
        draft.prompt.append(inside[place].body)
        question.role(start + 1 + place, "prompt")
    take_options(inside, run.items, draft)
    draft.complete = any(option.marks for option in draft.options)
    for place in range(run.end, len(inside)):
        draft.explanation.append(inside[place].body)
        question.role(start + 1 + place, "explanation")
    return question.reading()


def _with_gaps(question: SyntaxQuestion, inside: Sequence[Row], start: int) -> Reading | None:
    """A rule parts the sentence with the gaps from what explains it."""
    draft = question.draft
    rule = next((place for place, row in enumerate(inside) if row.separator), len(inside))
    shown: list[str] = []
    hidden: list[str] = []
    for place, row in enumerate(inside):
        if place < rule:
            found = [] if row.code else _BLANK.findall(row.body)
            hidden += [answer.strip() for answer in found]
            shown.append(_BLANK.sub("_____", row.body) if found else row.body)
            question.role(start + 1 + place, "prompt")
        elif place > rule:
            draft.explanation.append(row.body)
            question.role(start + 1 + place, "explanation")
    draft.prompt = shown
    draft.answer = hidden
    draft.kind = "short"
    if len(hidden) > 1:
        draft.kind = "cloze"
        draft.answer = [f"{place}. {words}" for place, words in enumerate(hidden, 1)]
    return question.reading()


def _fields(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK_OLD)
    draft = question.draft
    target = draft.prompt
    for index in range(start + 1, end - 1):
        row = rows[index]
        field = None if row.code else _FIELD.fullmatch(row.text)
        text = field.group("text") if field else row.body
        name = field.group("name") if field else ""
        if name.startswith("answer"):
            right = True if name == "answer-correct" else None
            target = question.option(index, text, right).text
            continue
        if name:
            target = draft.prompt if name == "question" else draft.explanation
        if text.strip():
            target.append(text)
            question.role(index, _role(draft, target))
    draft.complete = any(option.marks for option in draft.options)
    return question.reading()


def _role(draft: Draft, target: list[str]) -> Role:
    if target is draft.explanation:
        return "explanation"
    return "prompt" if target is draft.prompt else "option"
