"""R/exams: "Question", "Answerlist", "Solution" and "Meta-information", each with a line below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.syntaxes.syntax import SyntaxQuestion
from recite.review.keys import Mark
from recite.review.runs import find_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_PARTS = ("question", "answerlist", "solution", "meta-information")
_UNDERLINE = re.compile(r"={4,}|-{4,}")
_KEY = re.compile(r"exsolution:\s*(?P<key>\S.*)")
_KIND = re.compile(r"extype:\s*(?P<kind>\w+)")
_OFF = re.compile(r"extol:\s*(?P<off>\d+(?:\.\d+)?)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_HOW_TO_MARK = "write `exsolution:` with a 1 for each right option and a 0 for each other"


class RExams:
    """Exercises of R/exams whose text is fixed; one with R in it stays as it is."""

    openers = ("meta-information",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the exercise of each part "Question" that has its meta-information."""
        starts = [index for index in range(len(rows)) if _part(rows, index) == "question"]
        ends = [*starts[1:], len(rows)]
        found = (_exercise(rows, s, e) for s, e in zip(starts, ends, strict=False))
        return [reading for reading in found if reading]


def _part(rows: Sequence[Row], index: int) -> str:
    """Give the part that a row starts: its name with a line below it."""
    name = rows[index].text.casefold()
    underlined = index + 1 < len(rows) and _UNDERLINE.fullmatch(rows[index + 1].text)
    return name if name in _PARTS and underlined and not rows[index].code else ""


def _exercise(rows: Sequence[Row], start: int, limit: int) -> Reading | None:
    heads = [index for index in range(start, limit) if _part(rows, index)]
    names = [_part(rows, index) for index in heads]
    meta = heads[names.index("meta-information")] if "meta-information" in names else None
    if meta is None or any("`r " in row.text for row in rows[start:limit]):
        return None
    end = meta + 2
    while end < limit and (rows[end].blank or re.match(r"ex\w+(?:\[.*\])?:", rows[end].text)):
        end += 1
    while rows[end - 1].blank:
        end -= 1
    question = SyntaxQuestion(rows, start, end, _HOW_TO_MARK)
    behind = ""
    for head, after in zip(heads, [*heads[1:], limit], strict=True):
        name = _part(rows, head)
        if name == "question":
            _take(question, rows, head + 2, after, "prompt")
        elif name == "answerlist" and behind == "question":
            _take_options(question, rows, head + 2, after)
        elif name == "answerlist" or name == "solution":
            _take(question, rows, head + 2, after, "explanation")
        behind = name
    _take_key(question, "\n".join(row.text for row in rows[meta:end]))
    return question.reading()


def _take(question: SyntaxQuestion, rows: Sequence[Row], start: int, end: int, role: str) -> None:
    target = question.draft.prompt if role == "prompt" else question.draft.explanation
    for index in range(start, end):
        target.append(rows[index].body)
        if not rows[index].blank:
            question.role(index, "prompt" if role == "prompt" else "explanation")


def _take_options(question: SyntaxQuestion, rows: Sequence[Row], start: int, end: int) -> None:
    run = next((run for run in find_runs(rows[start:end]) if run.kind == "bullet"), None)
    for item in run.items if run else []:
        more = [rows[start + index].body for index in item.body]
        question.option(start + item.row, "\n".join([item.marker.text, *more]), None)
        for index in item.body:
            question.role(start + index, "option")


def _take_key(question: SyntaxQuestion, meta: str) -> None:
    draft = question.draft
    key, kind, off = _KEY.search(meta), _KIND.search(meta), _OFF.search(meta)
    said = key.group("key").strip() if key else ""
    name = kind.group("kind") if kind else ""
    if draft.options:
        draft.cue = Cue(multiple=name == "mchoice")
        if len(said) == len(draft.options) and set(said) <= {"0", "1"}:
            for option, right in zip(draft.options, said, strict=True):
                option.marks.add(Mark("right" if right == "1" else "wrong", "syntax"))
    elif said and name in ("num", "string"):
        draft.kind = "short"
        draft.answer = [said]
        if name == "num" and _NUMBER.fullmatch(said):
            draft.tolerance = float(off.group("off")) if off else 0.0
