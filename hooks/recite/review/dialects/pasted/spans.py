"""Cut a paste into the spans of its questions: at headers, separators and question marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recite.review.dialects.pasted.platforms import with_common_signs
from recite.review.dialects.pasted.pulled import pull_header, pull_prompt
from recite.review.dialects.pasted.units import is_exercise, units_of
from recite.review.labels import answer_in
from recite.review.points import is_experience
from recite.review.stems import asks, asks_openly, ends_as_question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit
    from recite.review.keys import Result
    from recite.review.lines import Row

_INNER_HEADING = re.compile(r"#{1,6}\s")
_PARTED = 2
_MANY = 2
_CALLOUT = re.compile(r"\[!\w+\]")


@dataclass
class Span:
    """The units of one question; the first `header` of them come before its prompt.

    `closing` is the result that points below the question give.
    """

    units: list[Unit]
    header: int = 0
    number: int | None = None
    closing: Result | None = None
    bare: int = 0  # as many of its first units are known to have no marker


def cut(rows: Sequence[Row]) -> list[Span]:
    """Give the spans of a section's rows, in order."""
    units = units_of(rows)
    cutter = _Cutter(with_common_signs(units))
    cutter.run()
    return [span for span in cutter.spans if span.units]


class _Cutter:
    def __init__(self, units: list[Unit]) -> None:
        self.units = units
        self.spans: list[Span] = []
        self.span = Span([])
        self.asked = False  # some of the prompt has come: a result above it ends nothing
        self.tail = False
        self.marked = False  # an option has its mark
        self.number: int | None = None
        self.offered = -1  # lines below what an exercise is worth, or below "Possible Answers"
        self.gap = 0  # rows from one of them to the next, at most

    def run(self) -> None:
        for at, unit in enumerate(self.units):
            number = self._header(at)
            if number is not None:
                self._start_headed(unit, number)
            elif self._underlines(unit):
                self.span.units.append(unit)
                self.span.header = len(self.span.units)
            elif unit.row.heading and asks(unit.text) and self._is_headed():
                self.span.units.append(_without_hashes(unit))
                self.asked = True
            elif unit.row.heading and self.span.header and _gives_answer(unit):
                self.span.units.append(unit)
                self.tail = True
            elif unit.row.separator or self._parts(unit) or _is_callout(unit):
                asks_here = unit.row.heading and asks(unit.text)
                self._start(Span([_without_hashes(unit)] if asks_here else []))
            elif unit.says == "options" and (above := pull_prompt(self.span.units)):
                self._start(Span([*above, unit]))
            elif (
                (unit.asked or self._is_labelled(unit))
                or (self.tail and self._asks_anew(unit))
                or (self._next_exercise(at) or self._next_marked(at) or self._asks_outside(unit))
            ):
                self._start(Span([unit]))
            else:
                self.span.units.append(unit)
                self._look_for_exercise(unit)
                self.marked = self.marked or unit.says.startswith("next")
                self.asked = self.asked or unit.sign is None
                stands_above = unit.says.startswith("result") and not self.asked
                self.tail = self.tail or (_starts_tail(unit) and not stands_above)
        self.spans.append(self.span)

    def _start(self, span: Span) -> None:
        self.spans.append(self.span)
        self.span = span
        self.asked = bool(span.units)
        self.tail = self.marked = False
        self.offered = -1

    def _start_headed(self, unit: Unit, number: int) -> None:
        self.number = number
        again = self.span.header > 0 and all(
            below.says.startswith("result") or below.points is not None
            for below in self.span.units[self.span.header :]
        )
        if not (again and self.span.number == number):
            self._start(Span(pull_header(self.span, unit), number=number))
        self.span.units.append(unit)
        self.span.header = len(self.span.units)
        self.asked = bool(unit.sign is None or unit.sign.rest)
        self.tail = self.marked = False
        self.offered = -1

    def _header(self, at: int) -> int | None:
        """Give the number of the question that a unit starts."""
        unit = self.units[at]
        if unit.sign and unit.says == "question":
            number = unit.sign.number
            if number == self.span.number and at and self.units[at - 1].says == "answer":
                return None  # Moodle names the question once more at the field for its answer
            lone = unit.text.rstrip(".)、").isdigit()
            below = self.units[at + 1].sign if at + 1 < len(self.units) else None
            again = below is not None and below.says == "question" and below.number == number
            return number if not lone or again or self._expected(number) else None
        marker = unit.marker
        if unit.row.code or not marker or marker.kind != "number" or marker.bullet:
            return None
        follows = self.number is None or marker.ordinal == 1 or marker.ordinal > self.number
        next_task = marker.ordinal == (self.number or 0) + 1 and asks_openly(marker.text)
        if not follows or not (ends_as_question(marker.text) or next_task):
            return None
        after = self.units[at + 1].marker if at + 1 < len(self.units) else None
        listed = after and after.kind == "number" and after.ordinal == marker.ordinal + 1
        return None if listed and not next_task else marker.ordinal

    def _parts(self, unit: Unit) -> bool:
        """Whether a heading parts questions: "#### Explanation" below an option does not."""
        within = self.span.header > 0 and unit.says in ("explanation", "overall", "prompt")
        judges = unit.says.startswith(("result", "next", "above"))
        return not (within or judges) and _is_heading(unit)

    def _next_marked(self, at: int) -> bool:
        """Whether a paragraph asks anew, well apart from options of which one has its mark."""
        unit, units = self.units[at], self.span.units
        if not self.marked or unit.sign or unit.row.code or not units or units[-1].sign:
            return False
        if unit.index - units[-1].index <= _PARTED:
            return False
        while not unit.ends_asking:
            at += 1
            if at == len(self.units) or self.units[at].sign or self.units[at].row.after_blank:
                return False
            unit = self.units[at]
        return True

    def _asks_outside(self, unit: Unit) -> bool:
        """Whether a bullet asks, farther out than the bullets below another one that does."""
        span, units = self.span, self.span.units
        if not (unit.marker and unit.ends_asking) or unit.sign or unit.row.code:
            return False
        while span.bare < len(units) and not units[span.bare].marker:
            span.bare += 1
        head = units[span.bare] if span.bare < len(units) else None
        asks_there = head is not None and head.ends_asking and head.row.depth == unit.row.depth
        return asks_there and unit.row.depth < units[-1].row.depth

    def _underlines(self, unit: Unit) -> bool:
        """Whether a rule is the underline of the header above it."""
        if not unit.row.separator or unit.row.after_blank:
            return False
        return 0 < self.span.header == len(self.span.units)

    def _next_exercise(self, at: int) -> bool:
        """Whether a text starts another exercise of DataCamp, which has no number.

        More blank lines part it from the one above than part the lines of that; or it asks, and
        what the exercise is worth stands below it.
        """
        unit, units = self.units[at], self.span.units
        if unit.sign or unit.row.code or not units or self.offered < _MANY:
            return False
        gap = unit.index - units[-1].index
        return gap > max(_PARTED, self.gap) or (
            unit.row.after_blank and is_exercise(self.units, at)
        )

    def _look_for_exercise(self, unit: Unit) -> None:
        worth = unit.worth and is_experience(unit.text)
        if worth or (unit.says == "options" and self.offered >= 0):
            self.offered = self.gap = 0
        elif self.offered >= 0 and not unit.sign:
            above = self.span.units[-2] if len(self.span.units) > 1 else unit
            self.gap = max(self.gap, unit.index - above.index) if self.offered else 0
            self.offered += 1

    def _is_headed(self) -> bool:
        """Whether a header is all that has come of a question."""
        return bool(self.span.units) and self.span.header == len(self.span.units)

    def _is_labelled(self, unit: Unit) -> bool:
        """Whether a label, "Question: How many?", stands below what asks without one."""
        label = unit.label if unit.row.after_blank else None
        if not (label and label[0] == "prompt" and label[1]):
            return False
        return any(above.ends_asking and not above.label for above in self.span.units)

    def _expected(self, number: int | None) -> bool:
        return self.number is None or number in (1, self.number, self.number + 1)

    def _asks_anew(self, unit: Unit) -> bool:
        return (
            unit.row.after_blank
            and not unit.row.code
            and not unit.sign
            and unit.ends_asking
            and not unit.opens_feedback
        )


def _gives_answer(unit: Unit) -> bool:
    """Whether a heading is "#### Answer: B", and what it answers stands above."""
    return bool(answer_in(unit.label))


def _without_hashes(unit: Unit) -> Unit:
    return replace(unit, text=unit.text.lstrip("# "))


def _is_callout(unit: Unit) -> bool:
    text = unit.row.text
    return text.startswith("[!") and _CALLOUT.match(text) is not None


def _is_heading(unit: Unit) -> bool:
    """Whether a unit is a heading, perhaps in a bullet, as Logseq writes it."""
    inner = unit.marker is not None and _INNER_HEADING.match(unit.text) is not None
    return unit.row.heading > 0 or (inner and not unit.row.code)


def _starts_tail(unit: Unit) -> bool:
    if unit.says.startswith("result") or unit.says in ("overall", "explanation", "answer"):
        return True
    if unit.row.code:
        return unit.opens_feedback or unit.names_answer
    return unit.said.answers
