"""Options behind boxes, as a result page is copied: "[X] Copper", or "[X]" on the line above.

A ticked box is what the student picked: only a status or the points say whether it is right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.answers.answering import Answering
from recite.review.dialects.pasted.header import take_header
from recite.review.dialects.pasted.units import STATUSES
from recite.review.dialects.seam import LESS_THAN_LISTED, Reading
from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.spans import Span
    from recite.review.dialects.pasted.units import Unit
    from recite.review.lines import Row
    from recite.review.model import Role

_BOX = re.compile(r"\\?\[(?P<tick>[ xX]?)\\?\](?:\s+(?P<text>\S.*))?")
_BOX_STARTS = ("[", "\\")
_FEW = 2
_HOW_TO_MARK = "write `Answer:` and the right option's words below the options"


def holds_boxes(span: Span) -> bool:
    """Whether a span is a page's: a number above, bare boxes in it, and what came of the answer.

    Boxes with nothing but options behind them are a list.
    """
    boxes = [at for at, unit in enumerate(span.units) if _box(unit)]
    if len(boxes) < _FEW or not span.header:
        return False
    told = any(unit.says.startswith("result") or unit.worth for unit in span.units)
    within = [unit for unit in span.units[boxes[0] : boxes[-1]] if not _box(unit)]
    return (told or span.closing is not None) and any(unit.row.after_blank for unit in within)


def read_boxed(rows: Sequence[Row], span: Span) -> Reading | None:
    """Give the question of a span whose options stand behind boxes."""
    draft = Draft(span.units[0].row.number, _HOW_TO_MARK)
    body = take_header(span, draft).body
    draft.result = span.closing  # what stands above the number is of the question before it
    places = [at for at, unit in enumerate(body) if _box(unit)]
    _take_prompt(draft, body[: places[0]])
    options = _Boxes(draft, body, places)
    trailing = options.take()
    Answering(draft, [""] * len(draft.options)).take(rows, trailing)
    if len(draft.options) < len(places) or not any(draft.prompt):
        return None
    return Reading(
        span.units[0].index,
        span.units[-1].index + 1,
        None,
        draft.roles,
        draft.weight() * LESS_THAN_LISTED,
        draft=draft,
    )


def _box(unit: Unit) -> re.Match[str] | None:
    row = unit.row
    if not row.text.startswith(_BOX_STARTS) or row.code or row.quote:
        return None
    bulleted = unit.marker is not None and unit.marker.bullet
    return None if bulleted else _BOX.fullmatch(row.text)


def _take_prompt(draft: Draft, units: Sequence[Unit]) -> None:
    for unit in units:
        if unit.sign:
            draft.result = draft.result or unit.sign.result or unit.points
            draft.roles[unit.row.number] = "noise"
            continue
        if draft.prompt and unit.row.after_blank:
            draft.prompt.append("")
        draft.prompt.append(unit.row.body if unit.row.code else unit.row.text)
        draft.roles[unit.row.number] = "prompt"


class _Boxes:
    """Takes the options: a box opens each; a paragraph below one is what is said of it."""

    def __init__(self, draft: Draft, units: Sequence[Unit], places: Sequence[int]) -> None:
        self.draft = draft
        self.units = units
        self.places = places
        self.marks: set[Mark] | None = None  # of the box above, whose text is still to come
        self.told = any(unit.says in STATUSES for unit in units[places[0] : places[-1]])

    def take(self) -> list[int]:
        """Take the units from the first box on, and give the rows below the options."""
        for at in range(self.places[0], len(self.units)):
            unit = self.units[at]
            box = _box(unit)
            if box:
                self._open(unit, box)
            elif self.marks is not None and not unit.worth:
                self._start(unit, unit.row.text)
            elif unit.says in STATUSES and self.told:
                self._mark(unit)
            elif at > self.places[-1] and (unit.sign or unit.opens_feedback):
                return [below.index for below in self.units[at:]]
            elif unit.sign:
                self._role(unit, "noise")
            elif unit.row.after_blank or self.draft.options[-1].feedback:
                self.draft.options[-1].feedback.append(unit.row.body)
                self._role(unit, "feedback")
            else:
                self.draft.options[-1].text.append(unit.row.body)
                self._role(unit, "option")
        return []

    def _open(self, unit: Unit, box: re.Match[str]) -> None:
        self.marks = {Mark("picked")} if box["tick"].strip() else set()
        if box["text"]:
            self._start(unit, box["text"])
        else:
            self._role(unit, "option")

    def _start(self, unit: Unit, text: str) -> None:
        self.draft.options.append(DraftOption(unit.row.number, [text], self.marks or set()))
        self.marks = None
        self._role(unit, "option")

    def _mark(self, unit: Unit) -> None:
        """Take a status below one of several options: it is about that one, if it was picked."""
        marks = self.draft.options[-1].marks
        if Mark("picked") in marks:
            marks.add(Mark("right" if unit.says == "result right" else "wrong"))
        else:
            self.draft.partial = True
        self._role(unit, "noise")

    def _role(self, unit: Unit, role: Role) -> None:
        self.draft.roles[unit.row.number] = role
