"""Moodle's GIFT format: `prompt {~wrong =right}`, true/false, short answers, numbers, matching."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.seam import Reading
from recite.review.dialects.syntaxes.gift_answers import (
    Answer,
    find_answers,
    plain_text,
    without_format,
)
from recite.review.dialects.syntaxes.syntax import SyntaxQuestion
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_TITLE = re.compile(r"^\s*::.*?(?<!\\)::\s*", re.DOTALL)
_BODY = re.compile(r"(?<!\\)\{(?P<body>(?:[^{}\\]|\\.)*)\}", re.DOTALL)
_BRACE = re.compile(r"(?<!\\)[{}]")
_TRUTH = re.compile(
    r"\s*(?P<word>TRUE|T|FALSE|F|True|False|true|false)\s*(?:#(?P<wrong>.*?))?(?:#(?P<right>.*))?$",
    re.DOTALL,
)
_NUMBER = re.compile(r"\s*(?P<value>-?\d+(?:\.\d+)?)\s*(?::\s*(?P<off>\d+(?:\.\d+)?))?\s*$")
_RANGE = re.compile(r"\s*(?P<low>-?\d+(?:\.\d+)?)\s*\.\.\s*(?P<high>-?\d+(?:\.\d+)?)\s*$")
_ARROW = re.compile(r"(?<!\s)\s*->\s*")
_REMARK = re.compile(r"//.*|\$CATEGORY:.*")
_FULL = 100.0
_HOW_TO_MARK = "write `=` in front of the right answer and `~` in front of the others"


class Gift:
    """Questions in GIFT. The opener is an answer in braces; a blank line outside them ends one."""

    openers = ("{",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions whose braces hold GIFT answers, and the remarks beside them."""
        readings: list[Reading] = []
        start: int | None = None
        depth = 0
        for index, row in enumerate(rows):
            feedback = depth and row.text.startswith("#### ")
            outside = row.code or (row.heading > 0 and not feedback) or (row.blank and not depth)
            if outside:
                readings += _found(rows, start, index)
                start, depth = None, 0
            elif start is not None or not _REMARK.fullmatch(row.text):
                start = index if start is None else start
                for brace in _BRACE.findall(row.text):
                    depth = depth + 1 if brace == "{" else max(0, depth - 1)
        readings += _found(rows, start, len(rows))
        return readings + _remarks(rows) if readings else []


def _found(rows: Sequence[Row], start: int | None, end: int) -> list[Reading]:
    reading = _question(rows, start, end) if start is not None else None
    return [reading] if reading else []


def _remarks(rows: Sequence[Row]) -> list[Reading]:
    return [
        Reading(index, index + 1, None, {row.number: "noise"}, 1.0)
        for index, row in enumerate(rows)
        if not row.code and _REMARK.fullmatch(row.text)
    ]


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    text = "\n".join(row.text for row in rows[start:end] if not row.text.startswith("//"))
    bodies = list(_BODY.finditer(text))
    if len(bodies) != 1:
        return None
    body = bodies[0]
    before = without_format(_TITLE.sub("", text[: body.start()], count=1))
    after = text[body.end() :]
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK)
    prompt = f"{before.rstrip()} _____{after}" if after.strip() else before
    question.draft.prompt = [plain_text(prompt).strip()]
    answers, _, general = body.group("body").partition("####")
    if not _take_body(question, start, answers):
        return None
    if general.strip():
        question.draft.explanation += ["", plain_text(general).strip()]
    question.role(start, "prompt")
    return question.reading(rest="option" if question.draft.options else "answer")


def _take_body(question: SyntaxQuestion, start: int, body: str) -> bool:
    truth = _TRUTH.match(body)
    if truth:
        _take_truth(question, start, truth)
        return True
    if body.lstrip().startswith("#"):
        return _take_number(question, body.lstrip()[1:])
    answers = find_answers(body)
    if any(answer.sign == "~" for answer in answers):
        _take_choice(question, start, answers)
    elif answers and all("->" in answer.text for answer in answers):
        _take_matching(question, answers)
    else:
        _take_short(question, answers)
    return bool(question.draft.options or question.draft.answer)


def _take_truth(question: SyntaxQuestion, start: int, truth: re.Match[str]) -> None:
    """The first feedback is for the wrong answer, the second for the right one."""
    true = truth.group("word")[0] in "Tt"
    said = {False: truth.group("wrong") or "", True: truth.group("right") or ""}
    question.option(start, "True", true, plain_text(said[true]))
    question.option(start, "False", not true, plain_text(said[not true]))


def _take_choice(question: SyntaxQuestion, start: int, answers: Sequence[Answer]) -> None:
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


def _take_matching(question: SyntaxQuestion, answers: Sequence[Answer]) -> None:
    pairs = [_ARROW.split(answer.text, maxsplit=1) for answer in answers]
    question.draft.answer = [f"- {left} → {right}" for left, right in pairs if left]
    question.draft.explanation = [
        f"- {right}: matches nothing" for left, right in pairs if not left
    ]


def _take_short(question: SyntaxQuestion, answers: Sequence[Answer]) -> None:
    draft = question.draft
    full = [answer.text for answer in answers if answer.full]
    if full:
        draft.answer, draft.accepted = full[:1], tuple(full[1:])
        draft.kind = "short"
        draft.explanation = _said(answers)


def _take_number(question: SyntaxQuestion, body: str) -> bool:
    answers = find_answers(body)
    text, _, feedback = body.partition("#")
    if answers:
        text = next((answer.text for answer in answers if answer.full), "")
    draft = question.draft
    span, number = _RANGE.match(text), _NUMBER.match(text)
    draft.kind = "short"
    draft.explanation = _said(answers) or [plain_text(feedback).strip()]
    if span:
        low, high = float(span.group("low")), float(span.group("high"))
        draft.answer, draft.tolerance = [f"{(low + high) / 2:g}"], (high - low) / 2
    elif number:
        draft.answer = [number.group("value")]
        draft.tolerance = float(number.group("off") or 0)
    return bool(span or number)


def _said(answers: Sequence[Answer]) -> list[str]:
    """Give what is said of single answers, and how much an answer that is partly right is worth."""
    lines = []
    for answer in answers:
        worth = "" if answer.full else f" ({answer.credit or 0:g} %)"
        said = f": {answer.feedback}" if answer.feedback else ""
        if worth or said:
            lines.append(f"- {answer.text}{worth}{said}")
    return lines
