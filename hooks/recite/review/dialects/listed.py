"""Options as a list: task boxes, letters, numbers or bullets, marked in any of the usual ways."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from recite.review.dialects.seam import Reading
from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark
from recite.review.markers import read_marker
from recite.review.marks import read_marks
from recite.review.runs import find_runs
from recite.review.stems import may_be_prompt
from recite.review.words import read_sign, split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row
    from recite.review.runs import Item, Run

HOW_TO_MARK = "tick the right option: `- [x]`"


@dataclass
class _Found:
    """A run with its prompt. `prompt` are rows; `header` is the row that starts the question."""

    run: Run
    prompt: list[int]
    header: int | None
    start: int
    trailing: list[int] = field(default_factory=list)


class Tasks:
    """Markdown task lists: `- [x]` is right, `- [ ]` is wrong where at least one is ticked."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions of the task lists that stand below a prompt."""
        found = []
        end = 0
        for run in find_runs(rows):
            if run.kind == "box" and len(run.items) > 1:
                question = _with_prompt(rows, run, end)
                if question:
                    found.append(question)
                    end = run.end
        for this, after in zip_longest(found, found[1:]):
            limit = after.start if after else len(rows)
            this.trailing = _trailing(rows, this.run.end, limit)
        return [_reading(rows, question) for question in found]


def _with_prompt(rows: Sequence[Row], run: Run, floor: int) -> _Found | None:
    """Find the prompt above a run, no higher than `floor`."""
    prompt: list[int] = []
    header = None
    index = run.start - 1
    while index >= floor:
        row = rows[index]
        if row.separator or row.hidden or (row.quote > run.quote and not row.blank):
            break
        sign = None if row.code else read_sign(row.text)
        if sign and sign.says == "question":
            header = index
            break
        if row.heading:
            if not any(rows[i].text for i in prompt if not rows[i].code):
                prompt.append(index)
                header = index
            break
        if sign and sign.says not in ("instruction", "options", "noise"):
            break
        prompt.append(index)
        if not row.code and _is_numbered(rows, index, floor, run.depth):
            header = index
            break
        index -= 1
    prompt = [i for i in reversed(prompt) if not rows[i].blank]
    start = prompt[0] if prompt else index
    if header is None:
        prompt = _last_paragraph(rows, prompt)
    if not prompt and header is None:
        return None
    text = "\n".join(rows[i].text for i in prompt)
    numbered = header is not None and not rows[header].heading
    if not numbered and not may_be_prompt(text):
        return None
    start = min([*prompt, *([header] if header is not None else [])])
    return _Found(run, prompt, header, start)


def _is_numbered(rows: Sequence[Row], index: int, floor: int, depth: int) -> bool:
    """Whether a row starts a question by its number or bullet, and is no item of a list."""
    marker = read_marker(rows[index].text)
    if marker is None or marker.kind not in ("number", "bullet"):
        return False
    if rows[index].depth >= depth and marker.kind == "bullet":
        return False
    above = next((i for i in range(index - 1, floor - 1, -1) if not rows[i].blank), None)
    other = read_marker(rows[above].text) if above is not None else None
    return not (
        other
        and other.kind == marker.kind
        and abs(rows[index].depth - rows[above].depth) <= 1  # type: ignore[index]
        and (marker.kind == "bullet" or other.ordinal == marker.ordinal - 1)
    )


def _last_paragraph(rows: Sequence[Row], prompt: list[int]) -> list[int]:
    """Keep the paragraph next to the options, and those above that it cannot do without."""
    kept: list[int] = []
    for index in reversed(prompt):
        if kept and kept[-1] != index + 1 and not rows[index].code:
            text = "\n".join(rows[i].text for i in kept)
            if may_be_prompt(text):
                break
        kept.append(index)
    return kept[::-1]


def _trailing(rows: Sequence[Row], start: int, limit: int) -> list[int]:
    """Give the rows after the options that still belong to the question."""
    trailing = []
    for index in range(start, limit):
        row = rows[index]
        sign = None if row.code else read_sign(row.text)
        if row.separator or row.heading or (sign and sign.says == "question"):
            break
        if not row.blank:
            trailing.append(index)
    return trailing


def _reading(rows: Sequence[Row], found: _Found) -> Reading:
    draft = Draft(rows[found.start].number, HOW_TO_MARK)
    _take_prompt(rows, found, draft)
    draft.options = [_option(rows, item, draft) for item in found.run.items]
    draft.complete = any(Mark("right") in option.marks for option in draft.options)
    last = found.run.end
    for index in found.trailing:
        draft.explanation.append(_quoted(rows[index]))
        draft.roles[rows[index].number] = "explanation"
        last = index + 1
    question = draft.question()
    return Reading(
        found.start, last, question, draft.roles, float(len(draft.roles)), tuple(draft.problems)
    )


def _take_prompt(rows: Sequence[Row], found: _Found, draft: Draft) -> None:
    if found.header is not None and found.header not in found.prompt:
        sign = read_sign(rows[found.header].text)
        rest = sign.rest if sign else ""
        if rest:
            draft.prompt.append(rest)
        draft.roles[rows[found.header].number] = "prompt" if rest else "noise"
    before = None
    for index in found.prompt:
        row = rows[index]
        sign = None if row.code else read_sign(row.text)
        label = split_label(row.text)
        if sign and sign.says == "instruction":
            draft.instruction.append(row.text)
            draft.roles[row.number] = "instruction"
            continue
        if sign and sign.says in ("options", "noise"):
            draft.roles[row.number] = "noise"
            continue
        if before is not None and index > before + 1:
            draft.prompt.append("")
        if index == found.header:
            draft.prompt.append(_without_number(row))
        else:
            draft.prompt.append(row.body)
        draft.roles[row.number] = "prompt"
        before = index
        del label


def _without_number(row: Row) -> str:
    text = row.text.lstrip("# ").rstrip("# ") if row.heading else row.text
    marker = read_marker(text)
    if marker and marker.kind in ("number", "bullet"):
        return marker.opened + marker.text
    return text


def _option(rows: Sequence[Row], item: Item, draft: Draft) -> DraftOption:
    row = rows[item.row]
    marked = read_marks(item.marker.text, item.marker.opened)
    option = DraftOption(row.number, [marked.text])
    option.marks.update(marked.marks)
    if item.marker.ticked:
        option.marks.add(Mark("right"))
    draft.roles[row.number] = "option"
    body = [rows[i] for i in item.body]
    margin = min((r.indent for r in body if not r.blank), default=0)
    previous = item.row
    for index in item.body:
        if index > previous + 1:
            option.text.append("")
        option.text.append(rows[index].body[margin:])
        draft.roles[rows[index].number] = "option"
        previous = index
    for index in item.feedback:
        option.feedback.append(rows[index].body)
        draft.roles[rows[index].number] = "feedback"
    return option


def _quoted(row: Row) -> str:
    return row.body
