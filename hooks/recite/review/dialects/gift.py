"""Moodle's GIFT format: `prompt {~wrong =right}`, true/false, short answers, numbers, matching."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.cues import Cue
from recite.review.dialects.syntax import SyntaxQuestion
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_TITLE = re.compile(r"^\s*::.*?::\s*", re.DOTALL)
_FORMAT = re.compile(r"^\s*\[(?:html|moodle|plain|markdown)\]\s*")
_BODY = re.compile(r"(?<!\\)\{(?P<body>[^{}]*)(?<!\\)\}")
_TRUTH = re.compile(r"\s*(?P<word>TRUE|T|FALSE|F)\s*(?:#.*)?$", re.DOTALL)
_ANSWER = re.compile(r"(?<!\\)(?P<sign>[=~])\s*(?:%(?P<credit>-?\d+(?:\.\d+)?)%)?")
_NUMBER = re.compile(r"\s*(?P<value>-?\d+(?:\.\d+)?)\s*(?::\s*(?P<off>\d+(?:\.\d+)?))?\s*$")
_RANGE = re.compile(r"\s*(?P<low>-?\d+(?:\.\d+)?)\s*\.\.\s*(?P<high>-?\d+(?:\.\d+)?)\s*$")
_ESCAPED = re.compile(r"\\([~=#{}:])")
_FULL = 100.0
_HOW_TO_MARK = "write `=` in front of the right answer and `~` in front of the others"


class _Answer(NamedTuple):
    sign: str
    credit: float | None
    text: str
    feedback: str

    @property
    def full(self) -> bool:
        return self.credit == _FULL or (self.sign == "=" and self.credit is None)


class Gift:
    """Questions in GIFT. The opener is an answer in braces; a blank line outside them ends one."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions whose braces hold GIFT answers."""
        readings = []
        start: int | None = None
        depth = 0
        for index, row in enumerate(rows):
            outside = row.code or row.heading > 0 or (row.blank and not depth)
            if outside:
                readings += _found(rows, start, index)
                start, depth = None, 0
            elif start is not None or not row.text.startswith("//"):
                start = index if start is None else start
                depth = max(0, depth + row.text.count("{") - row.text.count("}"))
        return readings + _found(rows, start, len(rows))


def _found(rows: Sequence[Row], start: int | None, end: int) -> list[Reading]:
    reading = _question(rows, start, end) if start is not None else None
    return [reading] if reading else []


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    text = "\n".join(row.text for row in rows[start:end] if not row.text.startswith("//"))
    bodies = list(_BODY.finditer(text))
    if len(bodies) != 1:
        return None
    body = bodies[0]
    before = _FORMAT.sub("", _TITLE.sub("", text[: body.start()], count=1))
    after = text[body.end() :]
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK)
    prompt = f"{before.rstrip()} _____{after}" if after.strip() else before
    question.draft.prompt = [_plain(prompt).strip()]
    if not _take_body(question, start, body.group("body")):
        return None
    question.role(start, "prompt")
    return question.reading(rest="option" if question.draft.options else "answer")


def _take_body(question: SyntaxQuestion, start: int, body: str) -> bool:
    truth = _TRUTH.match(body)
    if truth:
        true = truth.group("word").startswith("T")
        question.option(start, "True", true)
        question.option(start, "False", not true)
        return True
    if body.lstrip().startswith("#"):
        return _take_number(question, body.lstrip()[1:])
    answers = _answers(body)
    if any(answer.sign == "~" for answer in answers):
        _take_choice(question, start, answers)
    else:
        _take_short(question, [answer.text for answer in answers if answer.full])
    return bool(question.draft.options or question.draft.answer)


def _answers(body: str) -> list[_Answer]:
    marks = list(_ANSWER.finditer(body))
    if not marks or body[: marks[0].start()].strip():
        return []
    answers = []
    for mark, end in zip(marks, [*(m.start() for m in marks[1:]), len(body)], strict=True):
        text, _, feedback = body[mark.end() : end].partition("#")
        credit = float(mark.group("credit")) if mark.group("credit") else None
        answers.append(_Answer(mark.group("sign"), credit, _text(text), _text(feedback)))
    return answers


def _take_choice(question: SyntaxQuestion, start: int, answers: list[_Answer]) -> None:
    """Credit in part is right in a multiple select: no answer has full credit, all add up to it."""
    given = sum(answer.credit for answer in answers if answer.credit and answer.credit > 0)
    single = any(answer.full for answer in answers) or abs(given - _FULL) > 1
    for answer in answers:
        right: bool | None = answer.full
        if answer.credit is not None and 0 < answer.credit < _FULL:
            right = None if single else True
        option = question.option(start, answer.text, right, answer.feedback)
        if right is None:
            option.marks.add(Mark("partly", "syntax"))
    if not single:
        question.draft.cue = Cue(multiple=True)


def _take_short(question: SyntaxQuestion, full: list[str]) -> None:
    draft = question.draft
    if full and all("->" in text for text in full):
        draft.answer = [f"- {text}" for text in full]
    elif full:
        draft.answer, draft.accepted = full[:1], tuple(full[1:])
        draft.kind = "short"


def _take_number(question: SyntaxQuestion, body: str) -> bool:
    text = next((a.text for a in _answers(body) if a.full), body.partition("#")[0])
    span = _RANGE.match(text)
    number = _NUMBER.match(text)
    draft = question.draft
    draft.kind = "short"
    if span:
        low, high = float(span.group("low")), float(span.group("high"))
        draft.answer, draft.tolerance = [f"{(low + high) / 2:g}"], (high - low) / 2
    elif number:
        draft.answer = [number.group("value")]
        draft.tolerance = float(number.group("off") or 0)
    return bool(span or number)


def _text(text: str) -> str:
    return _plain(_FORMAT.sub("", " ".join(text.split())))


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
