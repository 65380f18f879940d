"""Components with a child for each option: `<Question>`, `<Answer correct>`, `<Choice>`.

GitBook's quizzes have the same tags in small letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.lists.prompts import find_prompt, take_prompt
from recite.review.dialects.seam import Reading
from recite.review.dialects.syntaxes.syntax import SyntaxQuestion
from recite.review.items import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_NAMES = r"Quiz\w*|Question|MultipleChoice|SingleChoice|MCQ|Choices|question"
_OPEN = re.compile(rf"<(?P<name>{_NAMES})\b(?P<attributes>(?:[^<>]|=>)*)>(?P<rest>.*)")
_CHILD = re.compile(
    r"<(?P<name>Answer|Choice|Option|answer)\b(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)>"
    r"(?P<text>.*?)(?:</(?P=name)>|$)"
)
_CHILD_END = re.compile(r"(?P<text>.*?)</(?:Answer|Choice|Option|answer)>")
_TEXT = re.compile(
    r"<(?P<name>Prompt|QuestionText|Text|Explanation|Feedback|explanation|p)\b[^>]*>(?P<text>.*?)</(?P=name)>"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[\w-]+)(?:=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|\{(?P<braced>[^{}]*)\}))?"
)
_CORRECT = ("correct", "isCorrect", "is-correct", "right")
_TAG = re.compile(r"</?(?:[A-Z]\w*|question|quiz|explanation|p)\b[^>]*>")
_FRAME = re.compile(r"</?(?:quiz|box)\b[^>]*>", re.IGNORECASE)
# What stands in a prompt of MDX and shows nothing
_OF_MDX = re.compile(r"</?[A-Z]\w*[^<>]*>|import\s.+\sfrom\s.+")
_HOW_TO_MARK = "add `correct` to the right option's tag"


class Components:
    """Questions whose options are the children of a component."""

    openers = (
        "<quiz", "<question", "<multiplechoice", "<singlechoice", "<mcq", "<choices",
    )  # fmt: skip

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each component that holds options."""
        readings = []
        floor = 0
        start: int | None = None
        name = ""
        for index, row in enumerate(rows):
            if row.code:
                continue
            opened = _OPEN.match(row.text)
            if opened:
                start, name = index, opened.group("name")
            if start is not None and f"</{name}>" in row.text:
                reading = _question(rows, floor, start, index + 1)
                readings += [reading] if reading else []
                floor, start = index + 1, None
        return readings + _frames(rows) if readings else []


def _frames(rows: Sequence[Row]) -> list[Reading]:
    """Give the tags around several questions, which say nothing."""
    return [
        Reading(index, index + 1, None, {row.number: "noise"}, 1.0)
        for index, row in enumerate(rows)
        if not row.code and _FRAME.fullmatch(row.text)
    ]


def _question(rows: Sequence[Row], floor: int, start: int, end: int) -> Reading | None:
    opened = _OPEN.match(rows[start].text)
    assert opened
    attributes = _attributes(opened.group("attributes"))
    asked = attributes.get("question") or attributes.get("prompt") or attributes.get("title") or ""
    above = None
    inside = _first_child(rows, start, end)
    if inside is None:
        return None
    if not asked and not _has_text(rows, start + 1, inside):
        above = find_prompt(rows, Run("letter", 0, rows[start].quote, start, start), floor)
    question = SyntaxQuestion(rows, above.start if above else start, end, _HOW_TO_MARK)
    draft = question.draft
    if above:
        take_prompt(rows, above, draft)
        lines = "\n".join(draft.prompt).split("\n")
        draft.prompt = [line for line in lines if not _OF_MDX.fullmatch(line.strip())]
    draft.prompt += [asked] if asked else []
    draft.explanation += filter(None, [attributes.get("explanation")])
    _take_children(question, rows, start + 1, end - 1)
    draft.complete = any(option.marks for option in draft.options)
    return question.reading(rest="option") if len(draft.options) > 1 else None


def _first_child(rows: Sequence[Row], start: int, end: int) -> int | None:
    return next((i for i in range(start, end) if _CHILD.search(rows[i].text)), None)


def _has_text(rows: Sequence[Row], start: int, end: int) -> bool:
    return any(_bare(rows[index].text) for index in range(start, end))


def _take_children(question: SyntaxQuestion, rows: Sequence[Row], start: int, end: int) -> None:
    """Take the options, each to its closing tag; a text before them asks, one below explains."""
    draft = question.draft
    inside = False
    for index in range(start, end):
        row = rows[index]
        child = None if row.code else _CHILD.match(row.text)
        closed = None if row.code else _CHILD_END.match(row.text)
        if child:
            attributes = _attributes(child.group("attributes"))
            text = child.group("text") or attributes.get("text", "")
            said = attributes.get("feedback") or attributes.get("explanation") or ""
            question.option(index, text.strip(), _is_correct(child.group("attributes")), said)
            inside = f"</{child.group('name')}>" not in row.text and "/" not in row.text[-2:-1]
        elif inside and draft.options:
            draft.options[-1].text.append(closed.group("text").strip() if closed else row.body)
            question.role(index, "option")
            inside = closed is None
        elif text := (row.body if row.code else _bare(row.text)):
            (draft.explanation if draft.options else draft.prompt).append(text)
            question.role(index, "explanation" if draft.options else "prompt")
    for option in draft.options:
        option.text = [line for line in option.text if line.strip()]


def _bare(text: str) -> str:
    """Give a row's text out of the tags that only say what it is; a lone tag says nothing."""
    found = _TEXT.fullmatch(text)
    return found.group("text") if found else _TAG.sub("", text).strip()


def _attributes(text: str) -> dict[str, str]:
    """Give the attributes by name; one without a value is true."""
    found = {}
    for attribute in _ATTRIBUTE.finditer(text):
        values = attribute.group("double", "single", "braced")
        value = next((value for value in values if value is not None), "true")
        found[attribute.group("name")] = value.strip().strip("\"'`")
    return found


def _is_correct(attributes: str) -> bool | None:
    said = _attributes(attributes)
    return True if any(said.get(name) == "true" for name in _CORRECT) else None
