"""Group the rows of a section into runs of list items: what may be the options of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.flat_lists import names_item
from recite.review.items import Item, Run
from recite.review.list_rows import (
    answers_list,
    asks_behind_label,
    code_belongs,
    ends_list,
    fenced_marker,
    heads_question,
    in_block,
    is_called,
    leave_out_last,
    list_goes_on,
    tells_below,
    tells_in_fence,
)
from recite.review.markers import Marker, may_hold_inline, split_boxes, split_inline
from recite.review.roman import roman_marker
from recite.review.sentences import starts_feedback
from recite.review.stems import ends_as_question, may_be_prompt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_STRENGTH = {"bullet": 0, "number": 1, "letter": 2, "box": 3}
_SLACK = 1
"""Columns by which items of one list may be out of line."""


def find_runs(rows: Sequence[Row]) -> list[Run]:
    """Give the runs of list items, in order; a stronger marker inside a weaker list ends it."""
    finder = _Finder(rows)
    for index, row in enumerate(rows):
        if row.heading:
            finder.headed = heads_question(row)
        if not row.blank and (finder.run or row.said.begins):
            finder.take(index, row)
    finder.close()
    return finder.runs


class _Finder:
    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.runs: list[Run] = []
        self.run: Run | None = None
        self.held: list[int] = []  # quotes after a blank row: feedback if the list goes on
        self.apart: list[int] = []  # paragraphs below a letter that stands alone on its row
        self.paragraphs = 0  # as many of them belong to one item
        self.headed = False  # a heading says that all below it is one question
        self.telling = False  # a fence says something of the item above it

    def take(self, index: int, row: Row) -> None:
        run = self.run
        said = None if row.code or row.hidden or row.separator else row.said
        begins, marker = (said.begins, said.marker) if said else (None, None)
        marker = fenced_marker(self.rows, index) or roman_marker(row, run) or marker
        if begins and self._inline(index, row, begins):
            return
        if marker and row.explanation is not None:
            marker = None  # "- **Explanation:** ..." is no option
        if marker and marker.kind == "letter" and marker.bullet and asks_behind_label(row):
            marker = None  # "- **Q:** Which ...?" has no letter
        if marker and run and names_item(row, run):
            run.answered = True
            self.close()  # "- Answer: ...", the last item of a list, is no option either
            return
        if marker and row.sign is None:
            if run and self._continues(run, row, marker):
                self._add(run, index, marker)
            elif run and self._inside(run, row, marker):
                self._nest(run, index)
            else:
                self._start(index, row, [marker])
        elif run:
            self._plain(run, index, row)

    def _inline(self, index: int, row: Row, marker: Marker) -> bool:
        """Take a row that holds several lettered options, or several boxes."""
        boxes = split_boxes(row.text) if marker.kind == "box" and not marker.bullet else []
        if boxes:
            self._start(index, row, boxes)
            self.close()
            return True
        first = marker.ordinal if marker.kind == "letter" else 1
        if not may_hold_inline(row.text, first):
            return False
        later = marker.kind == "letter" and marker.ordinal > 1
        if later and not (self.run and self._continues(self.run, row, marker)):
            return False
        lead, options = split_inline(row.text, first)
        few = len(options) == 2 and marker.kind != "letter" and not ends_as_question(lead)
        if len(options) < 2 or few:
            return False
        if marker.kind != "letter" or first == 1:
            self._start(index, row, options, lead)
        elif self.run:
            self.run.items += [Item(index, option) for option in options]
            self.run.end = index + 1
        return True

    def _continues(self, run: Run, row: Row, marker: Marker) -> bool:
        set_apart = marker.kind == "letter" and row.quote == 1  # "> C. ..." between B and D
        near = abs(row.depth - run.depth) <= _SLACK
        if marker.kind != run.kind or not near or not (row.quote == run.quote or set_apart):
            return False
        if marker.kind in ("letter", "number"):
            follows = marker.ordinal == run.items[-1].marker.ordinal + 1
            if not follows or marker.kind == "letter" or len(run.items) < 2:
                return follows
            return not ends_as_question(marker.text) or ends_as_question(run.items[0].marker.text)
        # Only what begins as feedback to the option above may stand between bullets.
        held = (self.rows[index] for index in self.held)
        return marker.kind != "bullet" or all(row.opens_feedback for row in held)

    def _inside(self, run: Run, row: Row, marker: Marker) -> bool:
        if row.quote != run.quote or _STRENGTH[marker.kind] > _STRENGTH[run.kind]:
            return row.quote > run.quote
        if run.kind == marker.kind == "number" and marker.ordinal == 1:
            texts = [run.items[-1].marker.text, *(self.rows[i].text for i in run.items[-1].ending)]
            return row.depth + _SLACK >= run.depth and not ends_as_question("\n".join(texts))
        if marker.kind == "bullet" and row.depth > run.depth + _SLACK:
            above = run.items[-1].marker.text
            if above.startswith("#"):
                return False  # Logseq's heading above a list of its own
            asks = may_be_prompt(above) if run.kind == "number" else ends_as_question(above)
            if asks and run.kind in ("number", "bullet"):
                return False  # "1. Which gas burns?" above its options
        return row.depth > run.depth + _SLACK or (
            not self.held and in_block(self.rows, run, marker)
        )

    def _nest(self, run: Run, index: int) -> None:
        row = self.rows[index]
        if row.quote > run.quote:
            self._quote(run, index, row)
        else:
            self._take_apart(run, len(self.apart))
            item = run.items[-1]
            told = bool(item.feedback) or (bool(item.marker.text) and starts_feedback(row.text))
            self._put(run, index, item.feedback if told else item.body)

    def _add(self, run: Run, index: int, marker: Marker) -> None:
        run.items[-1].feedback.extend(self.held)
        self.held = []
        if self.apart:
            self.paragraphs = max(self.paragraphs, self._take_apart(run, len(self.apart)))
        run.items.append(Item(index, marker))
        run.end = index + 1

    def _take_apart(self, run: Run, most: int) -> int:
        """Give the option its further paragraphs, at most so many, and how many there were."""
        starts = [i for i in self.apart if self.rows[i].after_blank]
        taken = [i for i in self.apart if len(starts) <= most or i < starts[most]]
        run.items[-1].body.extend(taken)
        run.end = max(run.end, taken[-1] + 1) if taken else run.end
        self.apart = []
        return len(starts)

    def _start(self, index: int, row: Row, markers: Sequence[Marker], lead: str = "") -> None:
        self.close()
        items = [Item(index, marker) for marker in markers]
        self.run = Run(markers[0].kind, row.depth, row.quote, index, index + 1, items, lead)
        self.runs.append(self.run)

    def _plain(self, run: Run, index: int, row: Row) -> None:
        item = run.items[-1]
        deeper = row.depth > run.depth + _SLACK
        if row.quote > run.quote and not names_item(row, run):
            self._quote(run, index, row)
        elif row.quote != run.quote:
            self.close()  # "> Answer: B"
        elif row.code and self._tells(run, index):
            self._put(run, index, item.feedback)
        elif row.code or row.hidden:
            code = deeper or code_belongs(self.rows, run, index)
            self._put(run, index, item.body if code else None)
        elif not item.marker.text and not item.body:
            self._put(run, index, None if ends_list(row) else item.body)
        elif self._stands_apart(run, row):
            self.apart.append(index)
        elif row.label and row.label[0] == "explanation":
            if deeper and not row.after_blank:
                self._put(run, index, item.feedback)
            else:
                self.held.append(index)
        elif self.held:
            self._hold(index, row)
        elif row.after_blank and tells_below(run, row, headed=self.headed):
            self.held.append(index)
        elif item.feedback:
            self._put(run, index, None if row.after_blank or ends_list(row) else item.feedback)
        elif (deeper or not row.after_blank) and starts_feedback(row.text):
            # "Incorrect. ..." right below an option is its feedback if the list goes on
            own = deeper or list_goes_on(self.rows, run, index)
            self._put(run, index, item.feedback if own else None)
        else:
            ends = ends_list(row) and not (deeper and is_called(row))
            if ends and not row.after_blank and run.kind == "box":
                leave_out_last(self.rows, run)
            own = (deeper or not row.after_blank) and not ends
            self._put(run, index, item.body if own else None)

    def _tells(self, run: Run, index: int) -> bool:
        """Whether a row of code is in a fence that says something of the option above it."""
        if not self.rows[index - 1].code:
            self.telling = tells_in_fence(self.rows, run, index)
        return self.telling

    def _put(self, run: Run, index: int, part: list[int] | None) -> None:
        """Put a row into a part of the last item, or, without one, end the list."""
        if part is None:
            self.close()
        else:
            part.append(index)
            run.end = index + 1

    def _stands_apart(self, run: Run, row: Row) -> bool:
        """Whether a row is in a paragraph that an option with its letter alone may go on with."""
        alone = run.kind == "letter" and not run.items[-1].marker.text
        begun = row.after_blank or bool(self.apart)
        return alone and begun and not self.held and not ends_list(row)

    def _hold(self, index: int, row: Row) -> None:
        if row.after_blank or ends_list(row):
            self.close()
        else:
            self.held.append(index)

    def _quote(self, run: Run, index: int, row: Row) -> None:
        if answers_list(self.rows, run, index) or (row.sign and row.sign.says == "question"):
            self.close()
        elif self.held or (row.after_blank and self.rows[index - 1].blank):
            self.held.append(index)
        else:
            self._put(run, index, run.items[-1].feedback)

    def close(self) -> None:
        if self.run and self.apart:
            self._take_apart(self.run, self.paragraphs)
        self.run = None
        self.held, self.apart, self.paragraphs = [], [], 0
