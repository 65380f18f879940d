"""Walk up from options to where their prompt starts: a header, a heading, another list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.dialects.lists.prompt_rows import (
    is_feedback,
    is_only_noise,
    number_of,
    says_prompt,
)
from recite.review.stems import asks_openly, ends_as_question, has_question_mark, may_be_prompt
from recite.review.words import is_picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.items import Run
    from recite.review.lines import Row

_LISTED = 20
"""Rows above an item of a list in which its question's header stands."""
_FARTHEST = 200
"""Rows above its options to which a prompt may reach."""


def walk_up(rows: Sequence[Row], run: Run, floor: int) -> tuple[list[int], int | None]:
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
        if row.hidden and not found:
            continue  # a remark on the options
        quoted = row.quote > run.quote and not (
            _offered(rows, found) or _is_below_prompt(rows, index, floor)
        )
        if row.separator or row.hidden or quoted:
            break
        if row.heading and not _heads_part(rows, row, found):
            return _with_heading(rows, index, found, floor)
        if not row.code and (is_feedback(row) or _is_other_list(rows, index, found, run)):
            break
        if sign and sign.says not in ("instruction", "options", "noise", "prompt"):
            break
        found.append(index)
        asks = len(found) == 1 and row.after_blank and has_question_mark(row.text)
        if not row.code and _starts_question(rows, index, floor, run, asks=asks):
            return found[::-1], index
    return found[::-1], None


def _offered(rows: Sequence[Row], found: Sequence[int]) -> bool:
    """Whether a line such as "Options:" announces them, so that a quote above it may ask."""
    signs = [None if rows[index].code else rows[index].sign for index in found]
    return any(sign is not None and sign.says == "options" for sign in signs)


def _is_below_prompt(rows: Sequence[Row], index: int, floor: int) -> bool:
    """Whether what asks stands between a quote and its question's header: it is quoted there."""
    asked = False
    for above in range(index - 1, max(floor, index - _FARTHEST) - 1, -1):
        row = rows[above]
        if row.blank or row.code or row.quote:
            continue
        if row.sign and row.sign.says == "question" and not row.separator:
            return asked
        if row.sign or row.label or row.marker or row.heading or row.separator or row.hidden:
            return False
        asked = asked or has_question_mark(row.text)
    return False


def _heads_part(rows: Sequence[Row], row: Row, found: Sequence[int]) -> bool:
    """Whether a heading heads the options or the code above them, and the prompt is above it."""
    sign = row.sign
    if any(not rows[index].code and not is_only_noise(rows[index]) for index in found):
        return False
    if sign:
        return sign.says in ("options", "noise")
    coded = any(rows[index].code for index in found)
    return coded and number_of(row) is None and not may_be_prompt(row.text.strip("# "))


def _is_other_list(rows: Sequence[Row], index: int, found: Sequence[int], run: Run) -> bool:
    """Whether an item is another list's: a box, or a bullet above bullets with a text between."""
    marker = rows[index].marker
    if marker and marker.kind == "box" and (found or marker.bullet):
        return True
    if marker and marker.kind == "bullet" and rows[index].depth > run.depth + 1:
        return True
    apart = bool(found) and rows[index].depth >= run.depth
    other = run.kind == "bullet" and apart and marker is not None and marker.kind == "bullet"
    return other and not _is_listed_in_prompt(rows, index, found)


def _is_listed_in_prompt(rows: Sequence[Row], index: int, found: Sequence[int]) -> bool:
    """Whether a bullet is one that a question's text announces: "..., for:", the list, a question.

    The text stands right below the question's header.
    """
    if not rows[found[-1]].ends_asking and not (rows[found[-1]].marker and len(found) > 1):
        return False
    announced = False
    for above in range(index - 1, max(0, index - _LISTED) - 1, -1):
        row = rows[above]
        if row.blank:
            continue
        if row.sign and row.sign.says == "question":
            return announced
        if row.code or row.sign or row.label or row.heading or row.separator or row.quote:
            return False
        if announced and row.marker:
            return False
        announced = announced or (row.marker is None and row.text.endswith((":", "：")))
        if not (announced or row.marker):
            return False
    return False


def _with_heading(
    rows: Sequence[Row], index: int, found: list[int], floor: int
) -> tuple[list[int], int | None]:
    """A heading is the prompt where nothing else is; two headings in a row may be one prompt."""
    heading = rows[index]
    if is_feedback(heading):
        return found[::-1], None
    if any(not (rows[i].code or is_only_noise(rows[i]) or is_picture(rows[i].text)) for i in found):
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


def _starts_question(rows: Sequence[Row], index: int, floor: int, run: Run, *, asks: bool) -> bool:
    """Whether a row starts a question by its number, bullet or label, and is no item of a list.

    `asks` says that it stands alone above the options and asks.
    """
    label = rows[index].label
    if label and label[0] == "prompt":
        return True
    marker = rows[index].marker
    if marker is None or marker.kind not in ("number", "bullet"):
        return False
    if marker.kind == "bullet":
        asking = (run.kind == "letter" or run.flat) and ends_as_question(marker.text)
        return rows[index].depth < run.depth or run.kind == "box" or asking
    if asks:
        return True
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
