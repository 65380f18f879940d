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

_PROMPT = re.compile(r"\s*>>(?P<text>.*?)\s*(?:\|\|(?P<more>.*?)(?:\|\|)?\s*)?<<\s*")
# "!" and "@" beside the tick say how edX shuffles the option
_OPTION = re.compile(r"\s*(?P<box>[(\[])(?P<tick>[ xX!@]{0,3})[)\]]\s*(?P<text>\S.*)")
_DROPDOWN = re.compile(r"\s*\[\[(?P<items>[^\[\]]+,[^\[\]]+)\]\]\s*")
_CHOSEN = re.compile(r"\((?P<text>.*)\)")
# "= [5, 7]" is a range of right numbers, "= (5, 7)" one without its ends
_RANGE = re.compile(
    r"(?P<open>[\[(])\s*(?P<low>-?\d+(?:\.\d+)?)\s*,"
    r"\s*(?P<high>-?\d+(?:\.\d+)?)\s*(?P<close>[\])])"
)
_FEEDBACK = re.compile(r"\s*\{\{(?P<text>.*?)\}\}\s*$")
# "{{ selected: why, unselected: why not }}"
_SELECTED = re.compile(
    r"\s*(?:selected|s)\s*:\s*(?P<picked>.*?)(?:,\s*(?:unselected|u)\s*:\s*(?P<left>.*))?",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\s*(?P<further>or|additional_answer)?=\s*(?P<text>.*?)"
    r"\s*(?:\+-\s*(?P<off>\d+(?:\.\d+)?)(?P<percent>%?))?\s*"
)
_NOT = re.compile(r"\s*not=\s*(?P<text>.*?)\s*")
_HINT = re.compile(r"\s*\|\|(?P<text>.*?)\|\|\s*")
_ABOUT_ALL = re.compile(r"\s*\{\{(?P<text>.*?)\}\}\s*")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_FORMS = (_DROPDOWN, _OPTION, _ANSWER, _NOT, _HINT, _ABOUT_ALL)
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
    question.draft.instruction = [(prompt.group("more") or "").strip()]
    question.role(start, "prompt")
    explaining = False
    listing = False
    for index in range(start + 1, end):
        row = rows[index]
        if _brackets(row, "explanation", "hint"):
            explaining = not explaining
        elif explaining:
            question.draft.explanation.append(row.body)
            question.role(index, "explanation")
        elif row.text in ("[[", "]]"):
            listing = row.text == "[["
        elif listing and not row.blank:
            _take_item(question, index, row.text)
        elif not row.blank:
            _take(question, index, row)
    question.draft.complete = any(option.marks for option in question.draft.options)
    return question.reading()


def _end(rows: Sequence[Row], start: int, limit: int) -> int:
    end = start + 1
    explaining = listing = False
    for index in range(start + 1, limit):
        row = rows[index]
        opens = _brackets(row, "explanation", "hint")
        explaining = explaining != opens
        listing = row.text == "[[" or (listing and row.text != "]]")
        inside = opens or explaining or listing or row.text == "]]"
        known = inside or any(form.fullmatch(row.body) for form in _FORMS)
        if row.separator or row.heading or not (row.blank or known):
            break
        end = end if row.blank else index + 1
    return end


def _with_points(rows: Sequence[Row], start: int) -> int:
    """Give the first row of a problem with the points that its page shows above it."""
    while start and (sign := read_sign(rows[start - 1].text)) and sign.says == "noise":
        start -= 1
    return start


def _brackets(row: Row, *names: str) -> bool:
    return row.text.casefold() in [f"[{name}]" for name in names]


def _take(question: SyntaxQuestion, index: int, row: Row) -> None:
    dropdown = _DROPDOWN.fullmatch(row.body)
    option = _OPTION.fullmatch(row.body)
    remark = _HINT.fullmatch(row.body) or _ABOUT_ALL.fullmatch(row.body) or _NOT.fullmatch(row.body)
    answer = _ANSWER.fullmatch(row.body)
    if dropdown:
        for item in dropdown.group("items").split(","):
            _take_item(question, index, item.strip())
    elif option:
        tick = option.group("tick").casefold()
        question.draft.cue = Cue(multiple=option.group("box") == "[")
        text, feedback = _with_feedback(option.group("text"))
        question.option(index, text, True if "x" in tick else None, feedback)
    elif remark:
        text, feedback = _with_feedback(remark.group("text"))
        wrong = f"{text}: wrong." if remark.re is _NOT else text
        question.draft.explanation.append(f"- {wrong} {feedback}".rstrip())
        question.role(index, "explanation")
    elif answer:
        question.role(index, "answer")
        _take_answer(question.draft, answer)


def _take_item(question: SyntaxQuestion, index: int, item: str) -> None:
    """An item of a dropdown; the right one stands in parentheses."""
    text, feedback = _with_feedback(item)
    chosen = _CHOSEN.fullmatch(text)
    question.option(index, chosen.group("text") if chosen else text, chosen is not None, feedback)


def _with_feedback(text: str) -> tuple[str, str]:
    """Give a text and the feedback in double braces behind it."""
    found = _FEEDBACK.search(text)
    if not found:
        return text, ""
    said = found.group("text").strip()
    selected = _SELECTED.fullmatch(said)
    if selected:
        said = " / ".join(filter(None, selected.group("picked", "left"))).strip()
    return text[: found.start()].strip(), said


def _take_answer(draft: Draft, answer: re.Match[str]) -> None:
    text, feedback = _with_feedback(answer.group("text"))
    if feedback:
        draft.explanation.append(f"- {text}: {feedback}")
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
