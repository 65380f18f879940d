"""Options as a list: task boxes, letters, numbers or bullets, marked in any of the usual ways."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.dialects.answers.answering import Answering
from recite.review.dialects.answers.applied_keys import apply_key, key_readings
from recite.review.dialects.answers.around import take_filled_gap
from recite.review.dialects.answers.behind_options import take_behind_options
from recite.review.dialects.answers.footnotes import find_footnotes
from recite.review.dialects.answers.headings import find_heading_answers, take_heading_answers
from recite.review.dialects.answers.key_entries import find_entries
from recite.review.dialects.answers.key_lines import find_keys
from recite.review.dialects.answers.rows_below import rows_below
from recite.review.dialects.lists.found import find_lists
from recite.review.dialects.lists.judging import is_keyed, is_question, look_at
from recite.review.dialects.lists.marking_words import take_code_spans
from recite.review.dialects.lists.options import apply_styles, take_options
from recite.review.dialects.lists.prompts import take_prompt
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft
from recite.review.keys import Mark
from recite.review.prefix_marks import TICKS
from recite.review.stems import may_be_prompt
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from recite.review.dialects.lists.found import FoundList
    from recite.review.dialects.seam import Explained
    from recite.review.lines import Row

_HOW_TO_MARK = {
    "box": "tick the right option: `- [x]`",
    "letter": "write `Answer: B` below the options, with the right letter",
    "number": "write **the right option** in bold",
    "bullet": "write **the right option** in bold",
}
_HOW_TO_NAME = "write `Answer:` and the right option's words below the options"


_NEAR_CUT = 4
"""Rows below something asked anew in which the answer above it may go on."""


class Listed:
    """Lists of options below a prompt, with marks on the options or an answer below them."""

    def read(
        self, rows: Sequence[Row], begun: AbstractSet[int], settled: Explained
    ) -> list[Reading]:
        """Give the questions whose options are a list."""
        found = find_lists(rows)
        find_heading_answers(rows, found)
        keys = find_keys(rows, [one.run.start for one in found]) or [find_entries(rows, found)]
        notes = find_footnotes(rows, [(one.prompt.rows, one.run) for one in found])
        apart = frozenset([at for key in keys for at in key.rows] + [n.row for n in notes.values()])
        limits = [*(one.start for one in found[1:]), len(rows)]
        for this, limit in zip(found, limits, strict=False):
            this.trailing = rows_below(rows, this, limit, apart, begun)
        # Bullets are read all the same: marks on some say something of those without.
        drafts = [
            (question, _draft(rows, question))
            for question in found
            if apart
            or question.run.kind == "bullet"
            or not settled.holds(question.start, _end(question))
        ]
        if not apart:
            ends = dict(zip(map(id, found), limits, strict=False))
            drafts = _with_parted(rows, drafts, ends, begun)
        starts = [question.run.start for question, _ in drafts]
        first = 0
        told: dict[int, tuple[Draft, ...]] = {}
        for key in keys:
            end = bisect_left(starts, max(key.rows)) if len(keys) > 1 else len(drafts)
            told |= apply_key(key, drafts[first:end])
            first = end
        for place, note in notes.items():
            note.mark(drafts[place][1])
            told[note.row] = (drafts[place][1],)
        take_code_spans([draft for _, draft in drafts])
        for _, draft in drafts:
            draft.complete = is_keyed(draft)
        shown = look_at(drafts, found)
        # "1. Methods / a. data / b. models" again and again is the outline of a text.
        asked_at_all = len(drafts) < len(found) or any(
            may_be_prompt("\n".join(draft.prompt)) or is_keyed(draft) for _, draft in drafts
        )
        return key_readings(rows, apart, told) + [
            _reading(rows, question, draft)
            for question, draft in drafts
            if is_question(question, draft, shown)
            and (asked_at_all or is_keyed(draft) or draft.unresolved)
        ]


def _with_parted(
    rows: Sequence[Row],
    drafts: list[tuple[FoundList, Draft]],
    limits: Mapping[int, int],
    begun: AbstractSet[int],
) -> list[tuple[FoundList, Draft]]:
    """Give the drafts with the answers that rules part from the options, if all others have one."""
    waiting = [found for found, draft in drafts if not is_keyed(draft)]
    further = {
        id(found): rows_below(rows, found, limits[id(found)], frozenset(), begun, parted=True)
        for found in waiting
    }
    if not waiting or any(further[id(found)] == found.trailing for found in waiting):
        return drafts
    for found in waiting:
        found.trailing = further[id(found)]
    return [
        (found, _draft(rows, found) if id(found) in further else draft) for found, draft in drafts
    ]


def _draft(rows: Sequence[Row], found: FoundList) -> Draft:
    draft = Draft(rows[found.prompt.start].number, _HOW_TO_MARK[found.run.kind])
    for index in found.platform:
        sign = rows[index].sign
        draft.roles[rows[index].number] = "noise"
        draft.result = draft.result or (sign.result or sign.points if sign else None)
    take_prompt(rows, found.prompt, draft)
    for row in rows[found.prompt.start : found.run.start]:
        if row.sign and row.sign.says == "options":
            draft.hear(row.text)
    take_options(rows, found.run.items, draft)
    if found.repeated:
        _take_repeated(rows, found, draft)
    take_filled_gap(draft, found.run.labels)
    take_behind_options(draft, found.run.labels)
    take_heading_answers(rows, found, draft)
    Answering(draft, found.run.labels).take(rows, [*found.above, *found.trailing])
    draft.partial = draft.partial or _is_cut(rows, found, draft)
    apply_styles(draft)
    if draft.styles and all("bold" in styles for styles in draft.styles):
        draft.how_to_mark = _HOW_TO_NAME
    if draft.result in ("wrong", "partial"):
        _leave_ticks(found, draft)
    return draft


def _leave_ticks(found: FoundList, draft: Draft) -> None:
    """Take ticks for what the student picked: the platform did not call that right."""
    boxed = found.run.kind == "box"
    crossed = any(Mark("wrong") in option.marks for option in draft.options)
    for item, option in zip(found.run.items, draft.options, strict=True):
        text = item.marker.text.strip("*_ \ufe0f")
        if boxed or (not crossed and (text.startswith(TICKS) or text.endswith(TICKS))):
            option.marks.discard(Mark("right", "mark"))
            draft.unresolved = True


def _is_cut(rows: Sequence[Row], found: FoundList, draft: Draft) -> bool:
    """Whether something asked anew stands in the middle of an answer: a right option goes on it."""
    if found.cut is None:
        return False
    texts = ["\n".join(option.text) for option in draft.options]
    below = [row.text for row in rows[found.cut + 1 : found.cut + 1 + _NEAR_CUT] if not row.blank]
    return any(resolve(text, texts, [""] * len(texts)).places for text in below)


def _take_repeated(rows: Sequence[Row], found: FoundList, draft: Draft) -> None:
    """Take the marks of the list that repeats the options; its rows say nothing new."""
    assert found.repeated is not None
    again = Draft(draft.line, "")
    take_options(rows, found.repeated.items, again)
    marks = {plain("\n".join(option.text)): option.marks for option in again.options}
    for option in draft.options:
        option.marks |= marks.get(plain("\n".join(option.text)), set())
    draft.roles.update(dict.fromkeys(again.roles, "answer"))
    for index in range(found.run.end, found.repeated.start):
        row = rows[index]
        if not row.blank:
            draft.roles[row.number] = "noise"


def _reading(rows: Sequence[Row], found: FoundList, draft: Draft) -> Reading:
    return Reading(found.start, _end(found), None, draft.roles, draft.weight(), draft=draft)


def _end(found: FoundList) -> int:
    """Give the row below all that belongs to a list."""
    return found.trailing[-1] + 1 if found.trailing else found.end
