"""Find the prompt above a list of options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.cues import read_cue
from recite.review.dialects.lists.prompt_rows import (
    bare_row,
    bare_text,
    is_only_noise,
    judges,
    number_of,
    points_above,
    rest_of,
    says_prompt,
    without_label,
)
from recite.review.dialects.lists.prompt_start import walk_up
from recite.review.lines import markdown
from recite.review.marks import calls_right
from recite.review.others_wrong import gives_reasons
from recite.review.points import points_in
from recite.review.prefix_marks import are_judged
from recite.review.signs import read_sign
from recite.review.stems import ends_as_question, has_question_mark, may_be_prompt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.items import Run
    from recite.review.lines import Row

# "Plan:", "To do:": one or two words that announce a list of another kind
_LABEL = re.compile(r"[*_]{0,3}[^\W\d_]+(?: [^\W\d_]+)?[*_]{0,3}[:：][*_]{0,3}")


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
    offers: int | None = None
    """The row that says that options follow."""


def find_prompt(rows: Sequence[Row], run: Run, floor: int) -> Prompt | None:
    """Give the prompt above a run of options, not above row `floor`."""
    if run.lead and not _offers_only(run.lead):
        number = number_of(rows[run.start])
        lead = bare_text(run.lead)
        if number is None and not may_be_prompt(lead):
            return None
        return Prompt((), None, run.start, number, lead)
    found, header = walk_up(rows, run, floor)
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
    if gives_reasons(text):
        return None
    called = run.kind == "bullet" and calls_right(run.texts)
    chosen = header is not None and any(_says_to_choose(rows[index]) for index in found)
    shown = headed or chosen or called or may_be_prompt(text) or judges(run, text)
    doubtful = not shown or _is_said_apart(rows, content)
    if doubtful and (run.kind != "letter" or are_judged(run.texts)):
        return None
    points = points_above(rows, walked, found)
    if header is not None and says_prompt(rows[header]):
        header = None  # it is what a platform writes above a prompt, and no part of it
    start = min([*found, *points, *([header] if header is not None else [])])
    offers = next((i for i in found if _offers(rows[i])), None)
    return Prompt(
        tuple(found), header, start, number, doubtful=doubtful, points=points, offers=offers
    )


def _offers_only(lead: str) -> bool:
    """Whether what stands in front of options on one line only says that they follow."""
    sign = read_sign(bare_text(lead).strip())
    return sign is not None and sign.says == "options"


def _offers(row: Row) -> bool:
    sign = None if row.code else row.sign
    return sign is not None and sign.says == "options"


def _says_to_choose(row: Row) -> bool:
    """Whether a row says how many of the options below to choose: "Select one:"."""
    return _offers(row) and read_cue(row.text).multiple is not None


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
        beside = last.after_blank is False and abs(last.depth - before.depth) <= 1
        return beside and not _is_announced(rows, content)
    labelled = _LABEL.fullmatch(last.text) is not None and not is_only_noise(last)
    return labelled and last.after_blank and before.ends_asking


def _is_announced(rows: Sequence[Row], content: Sequence[int]) -> bool:
    """Whether a row of the prompt says that the bullets at its end follow: "... if:"."""
    for index in reversed(content):
        marker = rows[index].marker
        if not marker or marker.kind != "bullet":
            return rows[index].text.endswith((":", "："))
    return False


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
            draft.result = draft.result or (sign.points if sign else None)
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
