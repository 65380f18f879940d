"""Find the prompt above a list of options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.lists.prompt_rows import (
    bare_row,
    bare_text,
    is_feedback,
    is_only_noise,
    judges,
    number_of,
    points_above,
    rest_of,
    says_prompt,
    without_label,
)
from recite.review.lines import markdown
from recite.review.marks import calls_right
from recite.review.points import points_in
from recite.review.stems import asks_openly, ends_as_question, has_question_mark, may_be_prompt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.items import Run
    from recite.review.lines import Row

# "Plan:", "To do:": one or two words that announce a list of another kind
_LABEL = re.compile(r"[*_]{0,3}[^\W\d_]+(?: [^\W\d_]+)?[*_]{0,3}[:：][*_]{0,3}")
_FARTHEST = 200
"""Rows above its options to which a prompt may reach."""


class Prompt(NamedTuple):
    """The rows of a prompt. `header` is the row with the question's number, if there is one.

    `start` is the first row of either; `number` what the header says; `lead` is a prompt that
    stands on one line with its options. A `doubtful` one does not look like a question.
    `points` are rows right above it that a platform left.
    """

    rows: tuple[int, ...]
    header: int | None
    start: int
    number: int | None = None
    lead: str = ""
    doubtful: bool = False
    points: tuple[int, ...] = ()


def find_prompt(rows: Sequence[Row], run: Run, floor: int) -> Prompt | None:
    """Give the prompt above a run of options, not above row `floor`."""
    if run.lead:
        number = number_of(rows[run.start])
        lead = bare_text(run.lead)
        if number is None and not may_be_prompt(lead):
            return None
        return Prompt((), None, run.start, number, lead)
    found, header = _walk_up(rows, run, floor)
    walked = found
    number = None
    if header is not None:
        number = number_of(rows[header])
    else:
        found = _last_paragraph(rows, found)
    while found and is_only_noise(rows[found[0]]):
        found = found[1:]
    content = [index for index in found if not is_only_noise(rows[index])]
    headed = header is not None and (number is not None or not rows[header].heading)
    if not content and not (header is not None and rest_of(rows[header])):
        return None
    text = "\n".join(rows[index].text for index in content)
    if content and not text.strip("*+-_ \n"):
        return None  # an empty bullet
    called = run.kind == "bullet" and calls_right(run.texts)
    shown = headed or called or may_be_prompt(text) or judges(run, text)
    doubtful = not shown or _is_said_apart(rows, content)
    if doubtful and run.kind != "letter":
        return None
    points = points_above(rows, walked, found)
    if header is not None and says_prompt(rows[header]):
        header = None  # it is what a platform writes above a prompt, and no part of it
    start = min([*found, *points, *([header] if header is not None else [])])
    return Prompt(tuple(found), header, start, number, doubtful=doubtful, points=points)


def _is_said_apart(rows: Sequence[Row], content: Sequence[int]) -> bool:
    """Whether what stands right above a list is no prompt, but ends what is asked above it.

    So does the last item of another list that asks nothing, and a label of its own: "Plan:".
    """
    if len(content) < 2:
        return False
    last, before = rows[content[-1]], rows[content[-2]]
    if last.code or last.ends_asking:
        return False
    markers = [row.marker for row in (last, before)]
    if all(marker and marker.kind == "bullet" for marker in markers):
        return last.after_blank is False and abs(last.depth - before.depth) <= 1
    labelled = _LABEL.fullmatch(last.text) is not None and not is_only_noise(last)
    return labelled and last.after_blank and before.ends_asking


def take_prompt(rows: Sequence[Row], prompt: Prompt, draft: Draft) -> None:
    """Put the prompt's rows into the draft."""
    lines: list[str] = [prompt.lead] if prompt.lead else []
    if prompt.header is not None and prompt.header not in prompt.rows:
        rest = rest_of(rows[prompt.header])
        lines += [rest] if rest else []
        draft.roles[rows[prompt.header].number] = "prompt" if rest else "noise"
    own = [index for index in prompt.rows if index != prompt.header]
    margin = min(
        (rows[i].indent for i in own if not rows[i].blank and rows[i].quote == rows[own[0]].quote),
        default=0,
    )
    for index in prompt.points:
        sign = rows[index].sign
        draft.result = draft.result or (sign.points if sign else None)
        draft.roles[rows[index].number] = "noise"
    before = None
    for index in prompt.rows:
        row = rows[index]
        sign = None if row.code else row.sign
        if sign and sign.says == "instruction":
            draft.instruction.append(row.text)
            draft.roles[row.number] = "instruction"
        elif is_only_noise(row):
            draft.roles[row.number] = "noise"
        else:
            if lines and (before is None or index > before + 1):
                lines.append("")
            text = bare_row(row) if index == prompt.header or row.heading else row.body[margin:]
            lines.append(without_label(text) if len(lines) == 0 else text)
            draft.roles[row.number] = "prompt"
            before = index
    draft.prompt = [markdown(lines)]
    draft.result = draft.result or points_in(draft.prompt[0])
    draft.number = prompt.number


def _walk_up(rows: Sequence[Row], run: Run, floor: int) -> tuple[list[int], int | None]:
    """Give the rows between the options and what parts them from the rest, and the header."""
    found: list[int] = []
    for index in range(run.start - 1, max(floor, run.start - _FARTHEST) - 1, -1):
        row = rows[index]
        if row.blank:
            continue
        sign = None if row.code else row.sign
        if sign and sign.says == "question" and not row.separator:
            if found or sign.rest:
                return found[::-1], index
            break
        if found and says_prompt(row):
            return found[::-1], index  # "Question text": all below it is the prompt
        if row.separator or row.hidden or row.quote > run.quote:
            break
        if row.heading and not (sign and sign.says == "options"):
            return _with_heading(rows, index, found, floor)
        if not row.code and (is_feedback(row) or _is_other_list(rows, index, found, run)):
            break
        if sign and sign.says not in ("instruction", "options", "noise", "prompt"):
            break
        found.append(index)
        if not row.code and _starts_question(rows, index, floor, run):
            return found[::-1], index
    return found[::-1], None


def _is_other_list(rows: Sequence[Row], index: int, found: Sequence[int], run: Run) -> bool:
    """Whether an item is another list's: a box, or a bullet above bullets with a text between."""
    marker = rows[index].marker
    if marker and marker.kind == "box" and (found or marker.bullet):
        return True
    apart = bool(found) and rows[index].depth >= run.depth
    return run.kind == "bullet" and apart and marker is not None and marker.kind == "bullet"


def _with_heading(
    rows: Sequence[Row], index: int, found: list[int], floor: int
) -> tuple[list[int], int | None]:
    """A heading is the prompt where nothing else is; two headings in a row may be one prompt."""
    heading = rows[index]
    if is_feedback(heading):
        return found[::-1], None
    if any(not rows[i].code and not is_only_noise(rows[i]) for i in found):
        return found[::-1], index if number_of(heading) is not None else None
    above = next((i for i in range(index - 1, floor - 1, -1) if not rows[i].blank), None)
    if (
        above is not None
        and rows[above].heading == heading.heading
        and number_of(heading) is None
        and number_of(rows[above]) is not None
    ):
        return [above, index, *found[::-1]], above
    return [index, *found[::-1]], index


def _starts_question(rows: Sequence[Row], index: int, floor: int, run: Run) -> bool:
    """Whether a row starts a question by its number, bullet or label, and is no item of a list."""
    label = rows[index].label
    if label and label[0] == "prompt":
        return True
    marker = rows[index].marker
    if marker is None or marker.kind not in ("number", "bullet"):
        return False
    if marker.kind == "bullet":
        asks = (run.kind == "letter" or run.flat) and ends_as_question(marker.text)
        return rows[index].depth < run.depth or run.kind == "box" or asks
    above = next((i for i in range(index - 1, floor - 1, -1) if not rows[i].blank), None)
    other = rows[above].marker if above is not None else None
    if (
        above == index - 1
        and marker.ordinal == 1
        and rows[above].ends_asking
        and not (ends_as_question(marker.text) or rows[index].depth > rows[above].depth)
    ):
        return False  # a list that what is asked right above it speaks of
    return not (
        above is not None
        and other
        and other.kind == "number"
        and abs(rows[index].depth - rows[above].depth) <= 1
        and other.ordinal == marker.ordinal - 1
        and not (ends_as_question(other.text) or asks_openly(other.text))
    )


def _last_paragraph(rows: Sequence[Row], found: list[int]) -> list[int]:
    """Keep the paragraph next to the options, and those above that it cannot do without."""
    kept: list[int] = []
    for index in reversed(found):
        if kept and kept[-1] != index + 1 and not rows[index].code:
            text = "\n".join(rows[i].text for i in kept if not is_only_noise(rows[i]))
            if may_be_prompt(text) and not _only_cue(text):
                break
        kept.append(index)
    return kept[::-1]


def _only_cue(text: str) -> bool:
    """Whether a paragraph says how many to choose and nothing else."""
    return len(text) < 45 and ends_as_question(text) and not has_question_mark(text)
