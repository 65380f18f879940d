"""The options of a paste: where they end, and which status lines and remarks belong to one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.pasted.judging import EXCLAIMS, Seen, judge
from recite.review.dialects.pasted.shape import TAIL, are_code, is_key
from recite.review.dialects.pasted.taking import PastedTaking
from recite.review.dialects.pasted.units import STATUSES, tells_whole
from recite.review.keys import Mark
from recite.review.prefix_marks import points_at
from recite.review.sentences import (
    feedback_result,
    without_escapes,
)
from recite.review.truth_marks import leave_truths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit

_JUDGING = ("next", "above", "result")


class PastedOptions(PastedTaking):
    """Takes the units from the first option on into a draft.

    A bare status line ("Correct") below an option is a mark of that option in a multiple select,
    and where the paste shows results before the numbers; else it is about the whole question.
    """

    @property
    def lines_only(self) -> bool:
        """Whether the options are bare lines of one paragraph, or bare paragraphs of one line."""
        return not self._shape.bullets and not any(
            len(option.text) > 1 or len(option.text[0]) > 300 for option in self._draft.options
        )

    @property
    def are_code(self) -> bool:
        """Whether the lines are a program to fill in, and no options."""
        return are_code(self._taken)

    def take(self) -> Sequence[Unit]:
        """Take the options and give the units after them."""
        for at, unit in enumerate(self._units):
            if self._closes_style(unit):
                continue
            if self._ends(at, unit):
                self._taken = self._units[:at]
                unsaid = not unit.sign and unit.opens_feedback and self._by_status
                if unsaid or (self._pending and not unit.names_answer):
                    self._draft.partial = True  # a status above feedback, or an option, is lost
                return self._units[at:]
            closes = is_key(unit, self._last)
            if unit.sign and not self._is_marked_text(unit):
                self._take_sign(unit)
            elif closes:
                self._role(unit, "noise")
            elif self._remarks_on_last(unit, at):
                self._mark_by_remark(unit)
            elif self._is_feedback(unit, at):
                self._take_feedback(unit)
            elif not self._fell_out(unit):
                self._take_text(unit)
            self._last_is_key = closes
            self._last = unit
        return ()

    def _is_marked_text(self, unit: Unit) -> bool:
        """Whether a word that else says nothing is an option: a mark stands right above it."""
        plain_noise = unit.says == "noise" and not unit.worth
        return plain_noise and self._pending is not None and not unit.row.after_blank

    def _take_feedback(self, unit: Unit) -> None:
        self._draft.options[-1].feedback.append(without_escapes(unit.row.body))
        self._role(unit, "feedback")

    def _mark_by_remark(self, unit: Unit) -> None:
        right = feedback_result(unit.text) == "right"
        self._draft.options[-1].marks.add(Mark("right" if right else "wrong"))
        self._marked_above = True
        self._take_feedback(unit)

    def finish(self) -> None:
        """Judge what can be judged only beside the other options."""
        crossed = any(Mark("wrong") in option.marks for option in self._draft.options)
        if self._draft.result in ("wrong", "partial") and not crossed:
            for option in self._ticked:
                option.marks.discard(Mark("right"))  # it may be what the student picked
        if self._shape.icons and self._draft.result == "wrong" and not crossed:
            self._draft.cue = self._draft.cue or Cue(multiple=True)  # a right pick is not all of it
        if not any(unit.icon or unit.says.startswith(_JUDGING) for unit in self._units):
            leave_truths(self._draft)
        seen = Seen(
            multiple=self._multiple,
            result=self._result,
            by_status=tuple(self._by_status),
            by_next=tuple(self._by_next) if self._shape.by_line else (),
            styles=tuple(self._styles),
            selects=self._selects,
            marks_below=self._marks_below,
            quoted=self._shape.quoted,
        )
        self.complete = judge(self._draft, self._units, seen) or self.complete

    def _ends(self, at: int, unit: Unit) -> bool:
        if unit.says in TAIL:
            return True
        if unit.says == "explanation":
            return not self._option_explained(at)
        if unit.names_answer:
            return True
        if unit.says == "result right" and self._marks_next(at):
            return False
        whole = unit.says in STATUSES and (self._heads_next(at) or tells_whole(self._units, at))
        if whole or (unit.says in STATUSES and not self._marks_option(unit)):
            return True
        if unit.sign or not self._draft.options:
            return False
        if self._last_is_key and self._keys_end(at):
            return True
        if self._shape.by_line and unit.row.after_blank and self._last and not self._last.sign:
            return not self._explained_below(at)
        label = unit.label
        if label and label[0] in ("explanation", "overall", "answer"):
            return True
        outside = unit.row.after_blank and unit.row.indent < self._shape.indent
        if outside and not unit.icon and not self._marked_above:
            return True
        feedback = self._is_feedback(unit, at) or self._remarks_on_last(unit, at)
        return unit.opens_feedback and not feedback

    def _keys_end(self, at: int) -> bool:
        """Whether all options have a key to press, and no more follow: what does was typed."""
        if any(is_key(unit, above) for above, unit in pairwise(self._units[at:])):
            return False
        keys = sum(is_key(unit, above) for above, unit in pairwise(self._units[:at]))
        return keys >= len(self._draft.options) > 1

    def _explained_below(self, at: int) -> bool:
        """Whether lines go on to a head such as "Feedback", right below the last of them."""
        head = next((i for i in range(at, len(self._units)) if self._units[i].sign), at)
        below = self._units[head]
        plain = all(not unit.label for unit in self._units[at:head])
        return head > at and plain and below.says == "explanation" and not below.row.after_blank

    def _heads_next(self, at: int) -> bool:
        """Whether points follow a status where both stand above a number: that has been lost."""
        after = self._units[at + 1] if at + 1 < len(self._units) else None
        return self._old_layout and bool(self._draft.options) and bool(after and after.points)

    def _option_explained(self, at: int) -> bool:
        """Whether a label "Explanation" is about one option: the paste goes on with others."""
        return at < self._shape.last_next

    def _marks_next(self, at: int) -> bool:
        """Whether "Correct!" stands right above the first option, and so marks it."""
        after = self._units[at + 1] if at + 1 < len(self._units) else None
        return bool(
            not self._draft.options
            and after
            and not after.sign
            and not after.row.after_blank
            and not after.opens_feedback
        )

    def _marks_option(self, unit: Unit) -> bool:
        if not self._draft.options:
            return False
        if self._marked_above and unit.row.after_blank:
            return False  # the option has its mark: this is the next question's result
        if self._each_told or self._tells_pick(unit):
            return True
        if self._multiple:
            return not self._stands_out(unit)
        adjacent = not unit.row.after_blank and not self._shape.by_line
        assert unit.sign
        below = self._marks_below or (self._old_layout and adjacent)
        result = self._draft.result
        if self._layout.each_marked:
            assert self._last
            gap = 0 if self._last.sign else unit.index - self._last.index
            return gap == self._layout.each_marked and result in (None, unit.sign.result)
        return below and result == unit.sign.result

    def _tells_pick(self, unit: Unit) -> bool:
        """Whether a status stands right below the one option that an arrow shows as picked."""
        points = self._last is not None and points_at(self._last.text)
        return points and not unit.row.after_blank

    def _stands_out(self, unit: Unit) -> bool:
        """Whether a status below an option is about the whole: farther out, or below no pick."""
        picked = Mark("picked") in self._draft.options[-1].marks
        picks = any(Mark("picked") in option.marks for option in self._draft.options)
        return unit.row.indent < self._shape.indent and picks and not picked

    def _is_feedback(self, unit: Unit, at: int) -> bool:
        """Whether a text is feedback to the option above and not an option."""
        options = self._draft.options
        if not options or unit.icon:
            return False
        assert self._last is not None
        after = self._units[at + 1] if at + 1 < len(self._units) else None
        if self._shape.by_line and after and self._is_state(after):
            return False  # no blank lines part anything: a state stands right below its option
        if self._marked_above and self._layout.feedback_lines:
            return self._last.sign is not None
        if self._marked_above and self._shape.bare_told:
            return unit.marker is None
        if self._marked_above and self._layout.bare_statuses:
            return unit.opens_feedback
        if self._marked_above:
            outside = unit.row.indent < self._shape.indent
            exclaims = EXCLAIMS.match(unit.text) is not None
            return not unit.row.after_blank or unit.opens_feedback or outside or exclaims
        if self._last.says == "explanation":
            return True
        if not unit.opens_feedback:
            return False
        if not any(mark.says == "picked" for mark in options[-1].marks):
            return False
        more = any(
            not later.sign and not later.opens_feedback for later in self._units[at + 1 : at + 3]
        )
        return more or self._multiple

    def _is_state(self, unit: Unit) -> bool:
        """Whether a row says of one option whether it was rightly picked or left."""
        each = self._old_layout and self._multiple
        return unit.says.startswith(("above", "result") if each else "above")

    def _remarks_on_last(self, unit: Unit, at: int) -> bool:
        """Whether feedback hangs on the option above: blank lines part it from further options."""
        if not self._draft.options or self._last is None or unit.sign or not unit.opens_feedback:
            return False
        hangs = not (unit.row.after_blank or self._last.sign or self._shape.by_line)
        if not hangs or self._draft.options[-1].marks:
            return False
        if any(other.icon or other.marker for other in self._units):
            return False  # the options have marks of their own
        after = self._units[at + 1] if at + 1 < len(self._units) else None
        return bool(after and not after.sign and after.row.after_blank and not after.opens_feedback)
