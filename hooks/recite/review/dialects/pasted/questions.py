"""Questions as platforms paste them: bare lines, with words or icon names around the options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.answers.answering import Answering
from recite.review.dialects.lists.marking_words import take_word_suffixes
from recite.review.dialects.pasted.boxed import holds_boxes, read_boxed
from recite.review.dialects.pasted.explained import drop_contradicted
from recite.review.dialects.pasted.fields import take_fields
from recite.review.dialects.pasted.header import Header, take_header
from recite.review.dialects.pasted.judging import holds_options, marks_what_asks
from recite.review.dialects.pasted.layout import find_layout
from recite.review.dialects.pasted.no_options import (
    asks_on,
    holds_letters,
    only_right_bullets,
    restates,
)
from recite.review.dialects.pasted.options import PastedOptions
from recite.review.dialects.pasted.prompt import find_prompt_end
from recite.review.dialects.pasted.spans import cut
from recite.review.dialects.pasted.typed import take_told, take_typed
from recite.review.dialects.seam import LESS_THAN_LISTED, Reading
from recite.review.draft import Draft
from recite.review.model import Problem
from recite.review.prefix_marks import is_left
from recite.review.stems import ends_as_question, ends_with_task, has_gap, may_be_prompt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.layout import Layout
    from recite.review.dialects.pasted.spans import Span
    from recite.review.dialects.pasted.units import Unit
    from recite.review.dialects.seam import Explained
    from recite.review.lines import Row
    from recite.review.model import Role

_HOW_TO_MARK = "write `_check_` right in front of the right option"
# What edX sets around a problem; it writes "correct" behind the option itself.
_OF_EDX = re.compile(
    r"points? \((?:un)?graded\)|you have used \d+ of \d+ attempts?|save your answer", re.IGNORECASE
)
_PLAIN_LINES = range(3, 9)
"""As many bare lines below a numbered question are taken for options."""

# "**Trap answer:** no": a field of a writer's own, and nothing typed
_LABELLED = re.compile(
    r"(?:\*\*|__)[^*_:：]{2,40}[:：](?:\*\*|__)|[^:：]{0,30}\banswer\s?[:：]", re.IGNORECASE
)


class Pasted:
    """What is copied from a result page: the picked icons of Skills Boost, status lines, points."""

    def read(self, rows: Sequence[Row], explained: Explained) -> list[Reading]:
        """Give the questions found between headers, separators and question marks."""
        spans = cut(rows)
        layout = find_layout(spans)
        readings = [
            _Question(rows, span, layout).reading()
            for span in spans
            if not explained.holds(span.units[0].index, span.units[-1].index + 1)
        ]
        return [reading for reading in readings if reading]


class _Question:
    """Reads the units of one span."""

    def __init__(self, rows: Sequence[Row], span: Span, layout: Layout) -> None:
        self.rows = rows
        self.span = span
        self.layout = layout
        self.draft = Draft(span.units[0].row.number, _HOW_TO_MARK)
        self.header = Header()
        self.labelled = False  # the paste itself parts prompt and options
        self.by_points = False  # and does so by a line of points, which others write, too

    def reading(self) -> Reading | None:
        if holds_boxes(self.span):
            return read_boxed(self.rows, self.span)
        boxed = any(unit.marker and unit.marker.kind == "box" for unit in self.span.units)
        if boxed and not any(is_left(unit.text) for unit in self.span.units):
            return None
        self.header = take_header(self.span, self.draft)
        self.labelled = self.header.labelled
        body = self.header.body
        found = find_prompt_end(body, self.draft, headed=self.span.header > 0)
        end = found.units
        self.labelled = self.labelled or found.labelled
        self.by_points = found.by_points
        if holds_letters(body, end):
            return None  # a list of options, or the parts of a task
        self._take_prompt(body[:end])
        fields, units = take_fields(body[end:], self.draft)
        options = PastedOptions(
            self.draft,
            units,
            header=self.header,
            labelled=self.labelled,
            layout=self.layout,
        )
        tail = self._without_noise(options.take())
        unmarked = not any(option.marks for option in self.draft.options)
        marked_above = any(line.rstrip().endswith(" correct") for line in self.draft.prompt)
        if unmarked and not marked_above and (self.layout.suffix or self._is_single_of_edx()):
            take_word_suffixes(self.draft, self.layout.suffix)
        labels = options.labels
        fields.mark_picked(self.draft, labels)
        if self.header.labelled and self.span.header > 0 and take_told(self.draft, tail):
            return self._reading()
        trailing = [unit.index for unit in (*fields.right, *tail)]
        Answering(self.draft, labels).take(self.rows, trailing)
        options.finish()
        drop_contradicted(self.draft, tail)
        if self._is_typed(options):
            take_typed(self.draft)
        elif not self._is_question(options, tail):
            return self._without_options()
        self.draft.complete = options.complete and self._has_mark("right")
        return self._reading()

    def _reading(self) -> Reading:
        return Reading(
            self.span.units[0].index,
            self.span.units[-1].index + 1,
            None,
            self.draft.roles,
            self.draft.weight() * LESS_THAN_LISTED,
            draft=self.draft,
        )

    def _is_single_of_edx(self) -> bool:
        of_edx = any(_OF_EDX.search(unit.text) for unit in self.span.units)
        return of_edx and not self.draft.read_cue().multiple

    def _role(self, unit: Unit, role: Role) -> None:
        self.draft.roles[unit.row.number] = role

    def _without_noise(self, tail: Sequence[Unit]) -> list[Unit]:
        for unit in tail:
            if unit.says == "noise":
                self.draft.result = self.draft.result or unit.points
                self._role(unit, "noise")
        return [unit for unit in tail if unit.says != "noise"]

    def _take_prompt(self, units: list[Unit]) -> None:
        marked = (unit.marker is not None and unit.marker.bullet for unit in self.span.units)
        bulleted = all(marked)  # Logseq writes every line as a bullet
        for unit in units:
            if unit.says == "instruction":
                self.draft.instruction.append(unit.text)
                self._role(unit, "instruction")
            elif unit.sign:
                said = unit.sign.result or (unit.points if self.span.header else None)
                self.draft.result = self.draft.result or said
                self._role(unit, "noise")
                self.labelled = self.labelled or unit.says == "prompt"
            else:
                if self.draft.prompt and unit.row.after_blank:
                    self.draft.prompt.append("")
                bare = bulleted or not self.draft.prompt
                whole = unit.text if bare else unit.row.text
                self.draft.prompt.append(unit.row.body if unit.row.code else whole)
                self._role(unit, "prompt")

    def _has_mark(self, says: str) -> bool:
        return any(mark.says == says for o in self.draft.options for mark in o.marks)

    def _is_question(self, options: PastedOptions, tail: Sequence[Unit]) -> bool:
        draft = self.draft
        prompt = "\n".join(draft.prompt).strip()
        labelled = self.labelled and not self.by_points
        shown = self.span.header or labelled or self.span.units[0].asked
        told_of_each = self.layout.each_marked > 0 or bool(self.layout.suffix)
        told_of_each = told_of_each and self._has_mark("right")
        shown = shown or (told_of_each and prompt.endswith((":", "：")))
        if not prompt or not (shown or may_be_prompt(prompt)):
            return False
        if only_right_bullets(self.span.units, draft) or options.are_code or options.restarts:
            return False
        if any(unit.row.quote for unit in self.span.units) and not self.span.header:
            return False
        if restates(draft) or marks_what_asks(draft) or holds_options(draft):
            return False
        marked = any(option.marks for option in draft.options)
        if not (self.span.header or self.labelled) and asks_on(draft):
            return False
        if len(draft.options) < 2:
            return marked and options.complete and bool(self.span.header or self.labelled)
        told = bool(tail) and draft.result is not None
        if marked or self.labelled or (told and (self.span.header or options.lines_only)):
            return True
        return (
            bool(self.span.header)
            and options.lines_only
            and (
                draft.offers_truths() or (len(draft.options) in _PLAIN_LINES and self._asks(prompt))
            )
        )

    def _asks(self, prompt: str) -> bool:
        """Whether a prompt asks, or, where the paste says a result, leads on to what is below."""
        leads = ends_with_task(prompt) or prompt.endswith((":", "："))
        return ends_as_question(prompt) or (self.draft.result is not None and leads)

    def _is_typed(self, options: PastedOptions) -> bool:
        """Whether the one line below the prompt was typed by the student and called right.

        An essay has points, too: only what asks, or leaves a gap, has an answer of one line.
        """
        draft = self.draft
        prompt = "\n".join(draft.prompt).strip()
        one = len(draft.options) == 1 and len(draft.options[0].text) == 1
        marked = any(option.marks for option in draft.options)
        called = has_gap(prompt) and self._has_mark("right") and options.complete
        asks = ends_as_question(prompt) or has_gap(prompt)
        right = called or (draft.result == "right" and asks and not marked)
        offered = any(unit.says == "options" for unit in self.span.units)
        shown = bool(self.span.header) and not offered
        one = one and not _LABELLED.match(draft.options[0].text[0])
        return one and right and bool(prompt) and shown and options.lines_only

    def _without_options(self) -> Reading | None:
        number = self.span.number
        by_hand = all(unit.marker and not unit.sign for unit in self.span.units[:1])
        if number is None or self.draft.options or by_hand:
            return None  # "3. Why is it so?" may be a question without options
        header = next((u for u in self.span.units if u.says == "question"), self.span.units[0])
        if header.text.strip("# ").isdigit():
            return None  # "### 3" may be a part of the text
        problem = Problem(
            header.row.number,
            f"question {number} of the paste has no options: it is shown as text, "
            "paste its options or write an answer below it",
        )
        last = self.span.units[-1].index + 1
        icons: dict[int, Role] = {
            unit.row.number: "noise" for unit in self.span.units if unit.says.startswith("icon")
        }
        return Reading(self.span.units[0].index, last, None, icons, 0.01, (problem,))
