"""Take the lines of a paste into a draft as options, each with the marks beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.pasted.shape import shape_of
from recite.review.dialects.pasted.units import STATUSES
from recite.review.draft import DraftOption
from recite.review.keys import Mark
from recite.review.markers import read_marker
from recite.review.marks import are_directions, read_marks
from recite.review.prefix_marks import TICKS, is_picked
from recite.review.sentences import says_selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.header import Header
    from recite.review.dialects.pasted.layout import Layout
    from recite.review.dialects.pasted.units import Unit
    from recite.review.draft import Draft
    from recite.review.keys import Statement
    from recite.review.model import Role
    from recite.review.styles import Style

_NEXT: dict[str, Mark] = {
    "next right": Mark("right"),
    "next wrong": Mark("wrong"),
    "next picked": Mark("picked"),
}
_ABOVE: dict[str, Statement] = {
    "above right": "right",
    "above wrong": "wrong",
    "above state right": "state right",
    "above state wrong": "state wrong",
}

_FENCE = re.compile(r"`{3,}|~{3,}")
_SEVERAL = 2
"""From as many options with a word on whether to select them, a question is a multiple select."""


def _parts(units: Sequence[Unit]) -> bool:
    """Whether options stand above and between "right" and "wrong": neither is about the whole."""
    told = {unit.says: at for at, unit in enumerate(units) if unit.says in STATUSES}
    first, last = sorted(told.values())
    return any(not unit.sign for unit in units[:first]) and any(
        not unit.sign and unit.row.after_blank for unit in units[first:last]
    )


class PastedTaking:
    """What has been taken of a question's options, and how one more unit is taken."""

    def __init__(
        self,
        draft: Draft,
        units: Sequence[Unit],
        *,
        header: Header,
        labelled: bool,
        layout: Layout,
    ) -> None:
        self.complete = False  # whoever marked the options marked every right one
        self.labels: list[str] = []
        self.restarts = False  # the letters begin anew: another question has run into this one
        self._draft = draft
        self._units = units
        self._old_layout = header.old_layout
        self._marks_below = header.marks_below
        self._layout = layout
        self._selects = any(
            unit.says.startswith("next") and says_selection(unit.text) for unit in units
        )
        said = [unit.says for unit in units]
        part = draft.result == "partial" or "result partial" in said
        states = 0  # what is said of single options; with bare statuses in a single choice, too
        if not layout.bare_statuses:
            states = said.count("above right") + said.count("above wrong")
        part = part or sum(is_picked(unit.text) for unit in units) >= _SEVERAL
        several = self._selects or states >= _SEVERAL or part  # a single choice has no part
        if draft.read_cue().multiple is None and several:
            draft.cue = Cue(multiple=True)
        self._multiple = bool(draft.read_cue().multiple)
        self._result = draft.result  # of the whole, as said above the options
        self._each_told = "result right" in said and "result wrong" in said and _parts(units)
        self._pending: Mark | None = None
        self._marked_above = False
        self._by_status: list[int] = []
        self._by_next: list[int] = []
        self._in_fence = False
        self._ticked: list[DraftOption] = []  # marked right by a sign in front
        self._last_is_key = False  # the number of the key to press closes an option
        self._named = False  # a form has named an option once more
        self._styles: list[frozenset[Style]] = []
        self._last: Unit | None = None
        self._taken = units
        self._directions = are_directions(unit.text for unit in units)
        self._shape = shape_of(units, labelled=labelled)

    def _closes_style(self, unit: Unit) -> bool:
        """Take a row with nothing but the end of the emphasis that the option above starts with."""
        option = self._draft.options[-1] if self._draft.options else None
        if not option or unit.text not in ("**", "__") or not option.text[0].startswith(unit.text):
            return False
        option.text[0] = option.text[0].removeprefix(unit.text).lstrip()
        self._styles[-1] |= {"bold"}
        self._role(unit, "option")
        return True

    def _take_sign(self, unit: Unit) -> None:
        options = self._draft.options
        if unit.says in _NEXT:
            self._pending = _NEXT[unit.says]
            self.complete = self.complete or unit.says == "next right"
        elif unit.says == "result right" and not options:
            self._pending = Mark("right")
            self.complete = True
        elif options and unit.says in (*_ABOVE, *STATUSES) and self._strays(unit):
            self._draft.partial = True
        elif unit.says in _ABOVE and options:
            options[-1].marks.add(Mark(_ABOVE[unit.says]))
            self._marked_above = True
        elif unit.says in STATUSES and options:
            options[-1].marks.add(Mark("right" if unit.says == "result right" else "wrong"))
            self._by_status.append(len(options) - 1)
            self._marked_above = True
        if unit.says == "instruction":
            self._draft.instruction.append(unit.text)
            self._role(unit, "instruction")
        else:
            self._role(unit, "noise")

    def _strays(self, unit: Unit) -> bool:
        """Whether a status stands elsewhere than the others: a line is lost or one too many."""
        assert self._last is not None
        return not self._last.sign and unit.index - self._last.index in self._layout.odd_gaps

    def _fell_out(self, unit: Unit) -> bool:
        """Whether a text stands outside a clipped quote and is not the picked option."""
        return self._shape.quoted and unit.row.quote == 0 and unit.row.indent == 0

    def _take_text(self, unit: Unit) -> None:
        apart = self._layout.hanging or (
            self._layout.adjacent if unit.row.after_blank else self._layout.parted
        )
        lettered = self._shape.lettered and len(self._draft.options) >= _SEVERAL
        apart = apart or (lettered and not (unit.marker and unit.marker.kind == "letter"))
        if self._pending and apart:
            self._pending = None  # something has come between the mark and its option
            self._draft.partial = True
        fence = unit.row.code and _FENCE.match(unit.text.strip()) is not None
        opens, self._in_fence = fence and not self._in_fence, self._in_fence != fence
        named = self._named_again(unit)
        if named:
            named.marks.add(Mark("right", "text"))
            if self._named and self._draft.cue is None:
                self._draft.cue = Cue(multiple=True)
            self._named = True
            self._role(unit, "answer")
            self._pending = None
            return
        self._draft.partial = self._draft.partial or self._named
        if self._continues(unit) and not (opens and self._ends_in_code()):
            option = self._draft.options[-1]
            if unit.row.after_blank and any(option.text):
                option.text.append("")
            option.text.append(unit.row.body if unit.row.code else unit.row.text)
            if self._shape.icons and not (unit.marker or unit.row.code or unit.row.after_blank):
                option.marks.add(Mark("partly"))  # two options that lost the blank line between?
            if not option.text[0]:
                option.text = [text for text in option.text if text]
        else:
            self._start(unit)
        self._pending = None
        self._marked_above = False
        self._role(unit, "option")

    def _named_again(self, unit: Unit) -> DraftOption | None:
        """Give the option that a form names once more, below all of them: "Correct answer" "X"."""
        if (
            not (self._named or self._pending == Mark("right"))
            or len(self._draft.options) < _SEVERAL
        ):
            return None
        return next((o for o in self._draft.options if o.text == [unit.text]), None)

    def _ends_in_code(self) -> bool:
        last = self._draft.options[-1].text
        return len(last) > 1 and _FENCE.match(last[-1].strip()) is not None

    def _start(self, unit: Unit) -> None:
        marker = unit.marker if unit.marker and unit.marker.kind == "letter" else None
        text = marker.text if marker and not unit.icon else unit.text
        opened = marker.opened if marker else ""
        whole = text is unit.text and not (opened or self._directions)
        marked = (
            unit.said.marked if whole else read_marks(text, opened, directions=self._directions)
        )
        remark = [marked.remark] if marked.remark else []
        option = DraftOption(unit.row.number, [marked.text], set(marked.marks), remark)
        if unit.icon:
            right = unit.icon == "icon right"
            option.marks |= {Mark("right" if right else "wrong"), Mark("picked")}
        if self._pending:
            option.marks.add(self._pending)
            self._by_next.append(len(self._draft.options))
        if self._shape.quoted and unit.row.quote == 0:
            option.marks.add(Mark("picked"))  # the picked option falls out of a clipped quote
        if Mark("right") in marked.marks and text.startswith(TICKS):
            self._ticked.append(option)
        self._draft.options.append(option)
        self._styles.append(marked.styles)
        self.labels.append(marker.label.casefold() if marker else "")

    def _continues(self, unit: Unit) -> bool:
        """Whether a text goes on with the option above: a list below it, or its next line."""
        if not self._draft.options or self._pending or unit.icon or self._marked_above:
            return False
        if self._shape.intro:
            return unit.text != self._shape.intro
        marker = unit.marker
        if self._shape.lettered:
            follows = len(self._draft.options) + 1
            letter = marker.ordinal if marker and marker.kind == "letter" else 0
            self.restarts = self.restarts or (letter == 1 and follows > _SEVERAL)
            return not (marker and marker.kind == "letter" and marker.ordinal == follows)
        if marker and marker.kind == "number" and marker.ordinal == 1 and self._is_list_so_far():
            return False  # a list that begins anew
        if marker and marker.kind in ("number", "bullet") and not self._shape.bullets:
            return not (self._shape.lone_bullets and marker.kind == "bullet")
        if self._last_is_key:
            return False
        assert self._last is not None
        apart = self._shape.by_line or (self._shape.uneven and self._result is not None)
        same = not unit.row.after_blank and not self._last.sign and not apart
        return same or unit.row.code

    def _is_list_so_far(self) -> bool:
        """Whether the option above is a numbered list from its first line on."""
        text = self._draft.options[-1].text
        marker = read_marker(text[0]) if len(text) > 1 else None
        return bool(marker and marker.kind == "number" and marker.ordinal == 1)

    def _role(self, unit: Unit, role: Role) -> None:
        self._draft.roles[unit.row.number] = role
