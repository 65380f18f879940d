"""edX Studio's problem syntax: `>>prompt<<`, `( )`, `(x)`, `[ ]`, `[x]`, `= answer`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.cues import Cue
from recite.review.dialects.seam import Reading
from recite.review.dialects.syntaxes.syntax import SyntaxQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.lines import Row

_PROMPT = re.compile(r"\s*>>(?P<text>.*?)\s*(?:\|\|(?P<more>.*?)(?:\|\|)?\s*)?<<\s*", re.DOTALL)
# "!" and "@" beside the tick say how edX shuffles the option; Katacoda ticks with "*"
_OPTION = re.compile(r"\s*(?P<box>[(\[])(?P<tick>[ xX*!@]{0,3})[)\]]\s*(?P<text>\S.*)")
_DROPDOWN = re.compile(r"\s*\[\[(?P<items>[^\[\]]+,[^\[\]]+)\]\]\s*")
_CHOSEN = re.compile(r"\((?P<text>.*)\)")
# "= [5, 7]" is a range of right numbers, "= (5, 7)" one without its ends
_RANGE = re.compile(
    r"(?P<open>[\[(])\s*(?P<low>-?\d+(?:\.\d+)?)\s*,"
    r"\s*(?P<high>-?\d+(?:\.\d+)?)\s*(?P<close>[\])])"
)
_FEEDBACK = re.compile(r"(?<!\s)\s*\{\{(?P<text>.*?)\}\}\s*$")
# "{{ selected: why, unselected: why not }}"
_SELECTED = re.compile(
    r"^(?=\s*(?:selected|unselected|s|u)\s*:)|(?:\},?|,|(?<!\s))\s*+(?:\{\s*+)?\b(?:selected|unselected|s|u)\s*:\s*",
    re.IGNORECASE,
)
ANSWER = re.compile(
    r"\s*(?P<further>or|additional_answer)?=\s*(?P<text>.*?)"
    r"\s*(?:\+-\s*(?P<off>\d+(?:\.\d+)?)(?P<percent>%?))?\s*"
)
_NOT = re.compile(r"\s*not=\s*(?P<text>.*?)\s*")
_HINT = re.compile(r"\s*\|\|(?P<text>.*?)\|\|\s*")
_ABOUT_ALL = re.compile(r"\s*\{\{(?P<text>.*?)\}\}\s*")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# What Studio writes above a problem
_REMARK = re.compile(
    r"<<\w+:.*>>"
    r"|#+ ?(?:multiple choice|checkbox|checkboxes|dropdown|text input|numerical input) ?#+",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[A-Ha-h][.):]?")
_FARTHEST = 12
"""Rows over which a prompt, or feedback in braces, may reach."""
_FORMS = (_DROPDOWN, _OPTION, ANSWER, _NOT, _HINT, _ABOUT_ALL)
_HOW_TO_MARK = "put an x into the right option's brackets: `(x)`"


class _Part(NamedTuple):
    """Rows that belong together, and their text."""

    start: int
    end: int
    text: str


class EdxMarkdown:
    """Problems of edX Studio's Markdown editor."""

    openers = (">>",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the problem of each `>>prompt<<`, and what Studio writes above it."""
        prompts = [found for index in range(len(rows)) if (found := _prompt(rows, index))]
        limits = [*(prompt.start for prompt in prompts[1:]), len(rows)]
        questions = (_question(rows, p, limit) for p, limit in zip(prompts, limits, strict=False))
        readings = [reading for reading in questions if reading]
        return readings + _remarks(rows) if readings else []


def _prompt(rows: Sequence[Row], start: int) -> _Part | None:
    """Give the prompt that starts on a row, with its rows."""
    if rows[start].code or not rows[start].line.text.lstrip().startswith(">>"):
        return None
    text = ""
    for end in range(start, min(start + _FARTHEST, len(rows))):
        if rows[end].blank:
            return None
        text = f"{text}\n{rows[end].line.text}" if text else rows[end].line.text
        if rows[end].text.endswith("<<"):
            return _Part(start, end + 1, text) if _PROMPT.fullmatch(text) else None
    return None


def _remarks(rows: Sequence[Row]) -> list[Reading]:
    return [
        Reading(index, index + 1, None, {row.number: "noise"}, 1.0)
        for index, row in enumerate(rows)
        if not row.code and _REMARK.fullmatch(row.line.text.strip())
    ]


def _question(rows: Sequence[Row], asked: _Part, limit: int) -> Reading | None:
    parts = _parts(rows, asked.end, limit)
    end = parts[-1].end if parts else asked.end
    question = SyntaxQuestion(rows, _with_points(rows, asked.start), end, _HOW_TO_MARK)
    question.draft.line = rows[asked.start].number
    prompt = _PROMPT.fullmatch(asked.text)
    assert prompt
    question.draft.prompt = prompt.group("text").split("\n")
    question.draft.instruction = [(prompt.group("more") or "").strip()]
    for index in range(asked.start, asked.end):
        question.role(index, "prompt")
    explaining = False
    listing = False
    for part in parts:
        text = part.text.strip()
        if _brackets(text):
            explaining = not explaining
        elif explaining:
            question.draft.explanation.append(part.text)
            question.role(part.start, "explanation")
        elif rows[part.start].code and question.draft.options:
            _take_code(question, part)
        elif text in ("[[", "]]"):
            listing = text == "[["
        elif listing and text:
            _take_item(question, part.start, text)
        elif text:
            _take(question, part)
    question.draft.complete = any(option.marks for option in question.draft.options)
    return question.reading()


def _parts(rows: Sequence[Row], start: int, limit: int) -> list[_Part]:
    """Give what belongs to a problem: rows, joined where feedback in braces runs over several.

    A text may stand between the prompt and the first option.
    """
    parts: list[_Part] = []
    kept = 0
    explaining = listing = answered = False
    index = start
    while index < limit:
        part = _joined(rows, index, limit)
        row, text = rows[index], part.text.strip()
        opens = _brackets(text)
        explaining = explaining != opens
        inside = opens or explaining or listing or text in ("[[", "]]")
        listing = text == "[[" or (listing and text != "]]")
        coded = row.code and answered
        known = inside or coded or any(form.fullmatch(part.text) for form in _FORMS)
        introducing = not answered and index < start + _FARTHEST
        if row.separator or row.heading or not (row.blank or known or introducing):
            break
        answered = answered or known
        parts.append(part)
        kept = kept if row.blank or not answered else len(parts)
        index = part.end
    return parts[:kept]


def _joined(rows: Sequence[Row], start: int, limit: int) -> _Part:
    text = rows[start].body
    end = start + 1
    while "{{" in text and text.count("{") > text.count("}"):
        if end >= min(limit, start + _FARTHEST) or rows[end].blank:
            return _Part(start, start + 1, rows[start].body)
        text = f"{text} {rows[end].text}"
        end += 1
    return _Part(start, end, text)


def _with_points(rows: Sequence[Row], start: int) -> int:
    """Give the first row of a problem with the points that its page shows above it."""
    while start and (sign := rows[start - 1].sign) and sign.says == "noise":
        start -= 1
    return start


def _brackets(text: str) -> bool:
    return text.casefold() in ("[explanation]", "[hint]")


def _take(question: SyntaxQuestion, part: _Part) -> None:
    index, body = part.start, part.text
    dropdown = _DROPDOWN.fullmatch(body)
    option = _OPTION.fullmatch(body)
    remark = _HINT.fullmatch(body) or _ABOUT_ALL.fullmatch(body) or _NOT.fullmatch(body)
    answer = ANSWER.fullmatch(body)
    if dropdown:
        for item in dropdown.group("items").split(","):
            _take_item(question, index, item.strip())
    elif option:
        tick = option.group("tick").casefold()
        question.draft.cue = Cue(multiple=option.group("box") == "[")
        text, feedback = _with_feedback(option.group("text"))
        question.option(index, text, True if {"x", "*"} & {*tick} else None, feedback)
    elif remark:
        text, feedback = _with_feedback(remark.group("text"))
        wrong = f"{text}: wrong." if remark.re is _NOT else text
        question.draft.explanation.append(f"- {wrong} {feedback}".rstrip())
        question.role(index, "explanation")
    elif answer:
        question.role(index, "answer")
        take_answer(question.draft, answer)
    else:
        question.draft.prompt.append(body)
        question.role(index, "prompt")


def _take_code(question: SyntaxQuestion, part: _Part) -> None:
    """Code below an option is its text, and all of it where only a letter stands above."""
    option = question.draft.options[-1]
    lettered = len(option.text) == 1 and _LETTER.fullmatch(option.text[0])
    option.text = [*([] if lettered else option.text), part.text]
    question.role(part.start, "option")


def _take_item(question: SyntaxQuestion, index: int, item: str) -> None:
    """An item of a dropdown; the right one stands in parentheses."""
    text, feedback = _with_feedback(item)
    chosen = _CHOSEN.fullmatch(text)
    question.option(index, chosen.group("text") if chosen else text, chosen is not None, feedback)


def _with_feedback(text: str) -> tuple[str, str]:
    """Give a text and the feedback in double braces behind it."""
    found = _FEEDBACK.search(text) if text.rstrip().endswith("}}") else None
    if not found:
        return text, ""
    said = " / ".join(part.strip() for part in _SELECTED.split(found.group("text")) if part.strip())
    return text[: found.start()].strip(), said


def take_answer(draft: Draft, answer: re.Match[str]) -> None:
    """Take one answer that may be typed, as `ANSWER` matches it; the first is the one shown."""
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
