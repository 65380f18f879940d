"""Questions as platforms paste them: bare lines, with words or icon names around the options."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.cues import read_cue
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark
from recite.review.markers import read_marker
from recite.review.marks import read_marks
from recite.review.model import Problem
from recite.review.stems import asks, ends_as_question
from recite.review.words import (
    answer_sentence,
    plain,
    read_sign,
    split_icon,
    starts_feedback,
    without_escapes,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.keys import Result
    from recite.review.lines import Row
    from recite.review.markers import Marker
    from recite.review.model import Role
    from recite.review.words import Sign

HOW_TO_MARK = "write `_check_` right in front of the right option"


_CALLOUT = re.compile(r"\[!\w+\]")


@dataclass
class _Unit:
    """A row that is not blank, and what it says. `text` has no bullet and no icon."""

    index: int
    row: Row
    sign: Sign | None
    text: str
    icon: str = ""
    marker: Marker | None = None

    @property
    def says(self) -> str:
        return self.sign.says if self.sign else ""


@dataclass
class _Span:
    """The units of one question. `guessed` spans start at a question mark, not at a header."""

    units: list[_Unit]
    header: int = 0
    guessed: bool = False
    number: int | None = None


class Pasted:
    """What is copied from a result page: the picked icons of Skills Boost, status lines, points."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions found between headers, separators and question marks."""
        readings: list[Reading] = []
        for span in _spans(_units(rows)):
            reading = _Question(span).reading()
            if reading:
                readings.append(reading)
        return readings


def _units(rows: Sequence[Row]) -> list[_Unit]:
    units = []
    for index, row in enumerate(rows):
        if row.blank or row.hidden:
            continue
        if row.code:
            units.append(_Unit(index, row, None, row.body))
            continue
        marker = read_marker(row.text)
        text = marker.text if marker and marker.kind == "bullet" else row.text
        icon = split_icon(text)
        sign = read_sign(text)
        if icon and icon[0] in ("icon right", "icon wrong") and sign is None:
            units.append(_Unit(index, row, None, icon[1], icon[0], marker))
        else:
            units.append(_Unit(index, row, sign, text, "", marker))
    return units


def _spans(units: list[_Unit]) -> list[_Span]:
    spans: list[_Span] = []
    current = _Span([])
    tail = False
    number: int | None = None
    for at, unit in enumerate(units):
        header = _header_number(units, at, number)
        if header is not None:
            number = header
            merged = current.units and current.header == len(current.units)
            if not (merged and current.number == header):
                before = _pull_back(current)
                spans.append(current)
                current = _Span(before, number=header)
            current.units.append(unit)
            current.header = len(current.units)
            tail = False
        elif unit.row.separator or unit.row.heading or _CALLOUT.match(unit.row.text):
            spans.append(current)
            current = _Span([])
            tail = False
            if unit.row.heading and asks(unit.text):
                current.units.append(unit)
        elif (
            tail
            and unit.row.after_blank
            and not unit.row.code
            and not unit.sign
            and (ends_as_question(unit.text) and not starts_feedback(unit.text))
        ):
            spans.append(current)
            current = _Span([unit], guessed=True)
            tail = False
        else:
            current.units.append(unit)
            tail = tail or _starts_tail(unit)
    spans.append(current)
    return [span for span in spans if span.units]


def _header_number(units: list[_Unit], at: int, last: int | None) -> int | None:
    """Give the number of the question that a unit starts."""
    unit = units[at]
    if unit.sign and unit.sign.says == "question" and unit.sign.number is not None:
        lone = plain(unit.text).rstrip(")、").isdigit()
        expected = last is None or unit.sign.number == last + 1 or unit.sign.number == 1
        if lone and not expected and unit.sign.number != last:
            return None
        return unit.sign.number
    marker = unit.marker
    if unit.row.code or not marker or marker.kind != "number" or marker.bullet:
        return None
    follows = last is None or marker.ordinal == last + 1 or marker.ordinal == 1
    if not follows or not ends_as_question(marker.text):
        return None
    after = units[at + 1].marker if at + 1 < len(units) else None
    if after and after.kind == "number" and after.ordinal == marker.ordinal + 1:
        return None
    return marker.ordinal


def _pull_back(span: _Span) -> list[_Unit]:
    """Take off the end of a span what belongs to the header that follows: icon, result, points."""
    kept = len(span.units)
    points = False
    while kept > span.header:
        unit = span.units[kept - 1]
        is_points = unit.says == "noise" and bool(unit.sign and unit.sign.rest)
        is_result = unit.says in ("result right", "result wrong") and points
        if not (unit.says.startswith("icon") or is_points or is_result):
            break
        points = points or is_points
        kept -= 1
        if is_result or unit.says.startswith("icon"):
            break
    before = span.units[kept:]
    del span.units[kept:]
    return before


def _starts_tail(unit: _Unit) -> bool:
    return (
        unit.says.startswith("result")
        or unit.says in ("overall", "explanation", "answer")
        or starts_feedback(unit.text)
        or answer_sentence(unit.text) is not None
    )


class _Question:
    """Reads the units of one span."""

    def __init__(self, span: _Span) -> None:
        self.span = span
        self.draft = Draft(span.units[0].row.number, HOW_TO_MARK)
        self.roles: dict[int, Role] = self.draft.roles
        self.old_layout = False
        self.evidence = False
        self.body: list[_Unit] = []
        self.tail: list[_Unit] = []
        self.complete = False
        self.by_status: list[int] = []

    def reading(self) -> Reading | None:
        self._take_header()
        units = self.body
        end = self._prompt_end(units)
        self._take_prompt(units[:end])
        self._take_options(units[end:])
        self._take_tail()
        if not self._is_question():
            return self._without_options()
        self._drop_lone_last_mark()
        draft = self.draft
        draft.complete = self.complete and any(
            Mark("right") in option.marks for option in draft.options
        )
        question = draft.question()
        light = sum(role in ("explanation", "noise") for role in self.roles.values())
        weight = len(self.roles) - 0.7 * light
        return Reading(
            self.span.units[0].index,
            self.span.units[-1].index + 1,
            question,
            self.roles,
            weight,
            tuple(draft.problems),
        )

    def _role(self, unit: _Unit, role: Role) -> None:
        self.roles[unit.row.number] = role

    def _take_header(self) -> None:
        units = self.span.units
        before = [unit for unit in units[: self.span.header] if unit.says != "question"]
        for unit in units[: self.span.header]:
            self._role(unit, "noise")
            if unit.says in ("icon right", "result right"):
                self.draft.result = "right"
            elif unit.says in ("icon wrong", "result wrong"):
                self.draft.result = "wrong"
        self.old_layout = any(unit.says.startswith("result") for unit in before)
        for unit in units[: self.span.header]:
            rest = ""
            if unit.sign and unit.sign.says == "question":
                rest = unit.sign.rest
            elif unit.marker and not unit.sign:
                rest = unit.marker.text
            if rest:
                self.draft.prompt.append(rest)
                self._role(unit, "prompt")
        self.body = units[self.span.header :]

    def _prompt_end(self, units: list[_Unit]) -> int:
        """Give how many units are the prompt and what surrounds it."""
        stop = len(units)
        texts: list[int] = []
        for at, unit in enumerate(units):
            if unit.icon or self._marks(unit):
                stop = at
                break
            if unit.says == "options" and (texts or self.draft.prompt):
                return at + 1
            is_points = unit.says == "noise" and bool(unit.sign and unit.sign.rest)
            if is_points and (texts or self.draft.prompt):
                self._points(unit)
                return at + 1
            if unit.says in ("explanation", "overall", "answer"):
                stop = at
                break
            if not unit.sign:
                texts.append(at)
        if self.draft.prompt and not texts:
            return 0
        ending = [at for at in texts if ends_as_question(units[at].text)]
        ending = [
            at for at in ending if sum(other > at for other in texts) >= 2 or stop < len(units)
        ]
        if ending:
            first = ending[0]
            run = [at for at in texts if at >= first]
            return (first if run == ending and len(run) > 2 else ending[-1]) + 1
        if self.draft.prompt and ends_as_question(self.draft.prompt[-1]):
            return 0
        return self._first_paragraph(units, texts)

    def _first_paragraph(self, units: list[_Unit], texts: list[int]) -> int:
        if self.draft.prompt or not texts:
            return 0
        end = texts[0] + 1
        while (
            end < len(units)
            and not units[end].sign
            and not units[end].row.after_blank
            and (units[end].row.code or any(units[at].row.after_blank for at in texts if at > end))
        ):
            end += 1
        return end

    def _marks(self, unit: _Unit) -> bool:
        return unit.says.startswith(("next", "above", "result"))

    def _points(self, unit: _Unit) -> None:
        said = unit.sign.rest if unit.sign else ""
        if self.draft.result is None and said == "result right":
            self.draft.result = "right"
        elif self.draft.result is None and said in ("result wrong", "result partial"):
            self.draft.result = "wrong" if said == "result wrong" else "partial"
        self.evidence = True

    def _take_prompt(self, units: list[_Unit]) -> None:
        previous = None
        for unit in units:
            if unit.says == "instruction":
                self.draft.instruction.append(unit.text)
                self._role(unit, "instruction")
            elif unit.sign:
                self._role(unit, "noise")
                self.evidence = self.evidence or unit.says in ("options", "prompt")
            else:
                if self.draft.prompt and (unit.row.after_blank or previous is None):
                    self.draft.prompt.append("")
                self.draft.prompt.append(unit.row.body)
                self._role(unit, "prompt")
                previous = unit

    def _take_options(self, units: list[_Unit]) -> None:
        cue = read_cue("\n".join([*self.draft.prompt, *self.draft.instruction]))
        self.multiple = bool(cue.multiple) or any("multiple" in t for t in self.draft.instruction)
        reader = _Options(self, units)
        reader.read()

    def _take_tail(self) -> None:
        draft = self.draft
        previous = None
        for unit in self.tail:
            if unit.sign and not unit.sign.rest and unit.says != "instruction":
                if unit.says.startswith("result") and draft.result is None:
                    draft.result = _RESULTS[unit.says]
                if not unit.says.startswith(("explanation",)):
                    self._role(unit, "noise")
                    continue
            if previous is not None and unit.index > previous + 1:
                draft.explanation.append("")
            draft.explanation.append(without_escapes(unit.row.body))
            self._role(unit, "explanation")
            previous = unit.index
        self._take_answer()

    def _take_answer(self) -> None:
        """Mark the options that a sentence of the tail names."""
        texts = ["\n".join(option.text) for option in self.draft.options]
        for unit in self.tail:
            sentence = answer_sentence(unit.text)
            if not sentence:
                continue
            named = resolve(sentence.rstrip("."), texts, [""] * len(texts))
            if not named.places:
                named = resolve(sentence, texts, [""] * len(texts))
            for place in named.places:
                self.draft.options[place].marks.add(Mark("right", "text"))
                self.complete = True

    def _drop_lone_last_mark(self) -> None:
        """A lone status after the last option may be about the whole question: then no mark."""
        options = self.draft.options
        marked = [place for place, option in enumerate(options) if option.marks]
        if self.multiple and marked == self.by_status == [len(options) - 1]:
            options[-1].marks.clear()

    def _is_question(self) -> bool:
        options = self.draft.options
        marked = any(option.marks for option in options)
        if not any(line.strip() for line in self.draft.prompt):
            return False
        if len(options) == 1:
            return marked and self.complete
        return len(options) > 1 and (
            marked or self.evidence or bool(self.tail and self.draft.result)
        )

    def _without_options(self) -> Reading | None:
        number = self.span.number
        if number is None or self.draft.options:
            return None
        problem = Problem(
            self.span.units[0].row.number,
            f"question {number} of the paste has no options: it is shown as text, "
            "paste its options or write an answer below it",
        )
        last = self.span.units[-1].index + 1
        icons: dict[int, Role] = {
            unit.row.number: "noise" for unit in self.span.units if unit.says.startswith("icon")
        }
        return Reading(self.span.units[0].index, last, None, icons, 0.01, (problem,))


_RESULTS: dict[str, Result] = {
    "result right": "right",
    "result wrong": "wrong",
    "result partial": "partial",
    "result none": "none",
}


class _Options:
    """Reads the units from the first option on."""

    def __init__(self, question: _Question, units: list[_Unit]) -> None:
        self.question = question
        self.draft = question.draft
        self.units = units
        self.pending: Mark | None = None
        self.marked_above = False
        texts = [unit for unit in units if not unit.sign]
        self.bullets = bool(texts) and all(
            unit.marker and unit.marker.kind == "bullet" for unit in texts
        )
        self.paragraphs = sum(unit.row.after_blank for unit in texts[1:]) > 0
        self.last: _Unit | None = None

    def read(self) -> None:
        for at, unit in enumerate(self.units):
            if self._ends(at, unit):
                self.question.tail = self.units[at:]
                return
            self._take(at, unit)

    def _ends(self, at: int, unit: _Unit) -> bool:
        if unit.says in ("overall", "answer", "explanation", "result partial", "result none"):
            return True
        if answer_sentence(unit.text) is not None:
            return True
        if unit.says in ("result right", "result wrong") and not self._marks_option(unit):
            return True
        if (
            not unit.sign
            and starts_feedback(unit.text)
            and self.draft.options
            and not self.marked_above
        ):
            own = any(mark.says == "picked" for mark in self.draft.options[-1].marks)
            more = any(
                not later.sign and not starts_feedback(later.text)
                for later in self.units[at + 1 : at + 3]
            )
            return not (own and (more or self.question.multiple))
        return False

    def _marks_option(self, unit: _Unit) -> bool:
        """Whether a bare status line is about the option above it, not the whole question."""
        if not self.draft.options:
            return False
        if self.question.multiple:
            return True
        adjacent = not unit.row.after_blank
        agrees = self.draft.result == _RESULTS[unit.says]
        return self.question.old_layout and adjacent and self.paragraphs and agrees

    def _take(self, at: int, unit: _Unit) -> None:
        if unit.sign:
            self._take_sign(unit)
        elif (self.marked_above and self._is_feedback(unit)) or self._is_icon_feedback(unit):
            self.draft.options[-1].feedback.append(without_escapes(unit.row.body))
            self.question._role(unit, "feedback")
        else:
            self._take_text(unit)
        self.last = unit

    def _is_feedback(self, unit: _Unit) -> bool:
        return not unit.row.after_blank or starts_feedback(unit.text)

    def _is_icon_feedback(self, unit: _Unit) -> bool:
        return bool(self.draft.options) and starts_feedback(unit.text)

    def _take_sign(self, unit: _Unit) -> None:
        says = unit.says
        if says.startswith("next"):
            self.pending = {"next right": Mark("right"), "next wrong": Mark("wrong")}.get(
                says, Mark("picked")
            )
            self.question.complete = self.question.complete or says == "next right"
        elif says.startswith("above") and self.draft.options:
            said = says.removeprefix("above ")
            self.draft.options[-1].marks.add(Mark(said))  # type: ignore[arg-type]
            self.marked_above = True
        elif says in ("result right", "result wrong") and self.draft.options:
            self.draft.options[-1].marks.add(Mark("right" if says == "result right" else "wrong"))
            if self.question.multiple:
                self.question.by_status.append(len(self.draft.options) - 1)
            self.marked_above = True
        if says == "instruction":
            self.draft.instruction.append(unit.text)
            self.question._role(unit, "instruction")
        else:
            self.question._role(unit, "noise")

    def _take_text(self, unit: _Unit) -> None:
        if not self._continues(unit):
            marker = unit.marker
            text = unit.text
            if marker and marker.kind == "letter":
                text = marker.text
            marked = read_marks(text)
            option = DraftOption(unit.row.number, [marked.text], set(marked.marks))
            if unit.icon:
                option.marks |= {
                    Mark("right" if unit.icon == "icon right" else "wrong"),
                    Mark("picked"),
                }
            if self.pending:
                option.marks.add(self.pending)
            self.draft.options.append(option)
        else:
            option = self.draft.options[-1]
            if unit.row.after_blank:
                option.text.append("")
            option.text.append(unit.row.text if not unit.row.code else unit.row.body)
        self.pending = None
        self.marked_above = False
        self.question._role(unit, "option")

    def _continues(self, unit: _Unit) -> bool:
        """Whether a text goes on with the option above: a list below it, or its next line."""
        if not self.draft.options or self.pending or unit.icon or self.marked_above:
            return False
        marker = unit.marker
        if marker and marker.kind in ("number", "bullet") and not self.bullets:
            return True
        assert self.last is not None
        return (
            self.paragraphs and not unit.row.after_blank and not self.last.sign
        ) or unit.row.code
