"""edX Studio's problem syntax: `>>prompt<<`, `( )`, `(x)`, `[ ]`, `[x]`, `= answer`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.syntax import SyntaxQuestion
from recite.review.words import read_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.draft import Draft
    from recite.review.lines import Row

_PROMPT = re.compile(r"\s*>>(?P<text>.*?)(?:\|\|.*)?<<\s*")
# "!" and "@" beside the tick say how edX shuffles the option
_OPTION = re.compile(r"\s*(?P<box>[(\[])(?P<tick>[ xX!@]{0,2})[)\]]\s*(?P<text>\S.*)")
_DROPDOWN = re.compile(r"\s*\[\[(?P<items>[^\[\]]+,[^\[\]]+)\]\]\s*")
# "= [5, 7]" is a range of right numbers, "= (5, 7)" one without its ends
_RANGE = re.compile(
    r"(?P<open>[\[(])\s*(?P<low>-?\d+(?:\.\d+)?)\s*,"
    r"\s*(?P<high>-?\d+(?:\.\d+)?)\s*(?P<close>[\])])"
)
_FEEDBACK = re.compile(r"\s*\{\{(?P<text>.*?)\}\}\s*$")
_ANSWER = re.compile(
    r"\s*(?P<further>or)?=\s*(?P<text>.*?)\s*(?:\+-\s*(?P<off>\d+(?:\.\d+)?)(?P<percent>%?))?\s*"
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_HOW_TO_MARK = "put an x into the right option's brackets: `(x)`"


class EdxMarkdown:
    """Problems of edX Studio's Markdown editor."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the problem of each `>>prompt<<`."""
        starts = [i for i, r in enumerate(rows) if not r.code and _PROMPT.fullmatch(r.line.text)]
        ends = [*starts[1:], len(rows)]
        found = (_question(rows, s, e) for s, e in zip(starts, ends, strict=False))
        return [reading for reading in found if reading]


def _question(rows: Sequence[Row], start: int, limit: int) -> Reading | None:
    end = _end(rows, start, limit)
    question = SyntaxQuestion(rows, _with_points(rows, start), end, _HOW_TO_MARK)
    question.draft.line = rows[start].number
    prompt = _PROMPT.fullmatch(rows[start].line.text)
    assert prompt
    question.draft.prompt = [prompt.group("text")]
    question.role(start, "prompt")
    explaining = False
    for index in range(start + 1, end):
        row = rows[index]
        if _opens_explanation(row):
            explaining = True
        elif explaining:
            question.draft.explanation.append(row.body)
            question.role(index, "explanation")
        elif not row.blank:
            _take(question, index, row)
    question.draft.complete = any(option.marks for option in question.draft.options)
    return question.reading()


def _end(rows: Sequence[Row], start: int, limit: int) -> int:
    end = start + 1
    explaining = False
    for index in range(start + 1, limit):
        row = rows[index]
        explaining = explaining or _opens_explanation(row)
        forms = (_DROPDOWN, _OPTION, _ANSWER)
        known = explaining or any(form.fullmatch(row.body) for form in forms)
        if row.separator or row.heading or not (row.blank or known):
            break
        end = end if row.blank else index + 1
    return end


def _with_points(rows: Sequence[Row], start: int) -> int:
    """Give the first row of a problem with the points that its page shows above it."""
    while start and (sign := read_sign(rows[start - 1].text)) and sign.says == "noise":
        start -= 1
    return start


def _opens_explanation(row: Row) -> bool:
    return row.text.casefold() in ("[explanation]", "[hint]")


def _take(question: SyntaxQuestion, index: int, row: Row) -> None:
    dropdown = _DROPDOWN.fullmatch(row.body)
    if dropdown:
        for item in dropdown.group("items").split(","):
            chosen = re.fullmatch(r"\((.*)\)", item.strip())
            question.option(index, chosen.group(1) if chosen else item.strip(), chosen is not None)
        return
    option = _OPTION.fullmatch(row.body)
    if option:
        question.draft.cue = Cue(multiple=option.group("box") == "[")
        feedback = _FEEDBACK.search(option.group("text"))
        question.option(
            index,
            _FEEDBACK.sub("", option.group("text")),
            True if "x" in option.group("tick").casefold() else None,
            feedback.group("text") if feedback else "",
        )
        return
    answer = _ANSWER.fullmatch(row.body)
    assert answer
    question.role(index, "answer")
    _take_answer(question.draft, answer)


def _take_answer(draft: Draft, answer: re.Match[str]) -> None:
    text = answer.group("text")
    span = _RANGE.fullmatch(text)
    off = float(answer.group("off") or 0)
    if draft.answer:
        draft.accepted = (*draft.accepted, text)
        return
    draft.kind = "short"
    draft.answer = [text]
    if span and span.group("open") == "[" and span.group("close") == "]":
        low, high = float(span.group("low")), float(span.group("high"))
        draft.answer, draft.tolerance = [f"{(low + high) / 2:g}"], (high - low) / 2
    elif span or (off and not _NUMBER.fullmatch(text)):
        draft.kind = "card"  # what may be typed is more than can be compared
    elif off:
        draft.tolerance = abs(float(text)) * off / 100 if answer.group("percent") else off
