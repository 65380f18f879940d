"""TryHackMe's rooms: "Answer the questions below", then each question above the line typed in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.seam import Reading
from recite.review.draft import Draft
from recite.review.stems import ends_as_question
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_HOW_TO_MARK = "write `Answer:` and the answer below the question"
HEAD = "answer the questions below"
"""What stands above the questions of a room: nothing below it is an option."""
_BUTTONS = frozenset({"correct answer", "hint", "submit", "complete", "completed", "check"})
NO_ANSWER = frozenset({"no answer needed", "no answer is needed", "n/a", "none needed"})
"""What a room, or one that writes about it, says where nothing is to be answered."""
_ASKS = re.compile(r"[?](?:\s*\([^()]{1,60}\))?[\s.*_]*$")
_SHORT = 80
"""Letters of a line that may be an answer, and no paragraph."""


class Rooms:
    """Questions of a room with what was typed in; the button below says that it was right."""

    openers = (HEAD,)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions below each such line, down to where the text goes on."""
        full = [index for index, row in enumerate(rows) if not row.blank]
        found: list[Reading] = []
        for at, index in enumerate(full):
            if plain(rows[index].text) == HEAD and not rows[index].code:
                found += _room(rows, full[at:])
        return found


def _room(rows: Sequence[Row], full: Sequence[int]) -> list[Reading]:
    """Give the questions below the first of the rows that are not blank."""
    found: list[Reading] = []
    start, at = 0, 1
    while at + 1 < len(full):
        asked, typed = rows[full[at]], rows[full[at + 1]]
        after = at + 2
        while after < len(full) and plain(rows[full[after]].text) in _BUTTONS:
            after += 1
        needless = plain(typed.text) in NO_ANSWER
        ends = after == len(full) or after > at + 2 or _goes_on(rows[full[after]])
        if not needless and not (_is_plain(asked) and _asks(asked)):
            break
        if not needless and not (_is_answer(typed) and ends):
            break
        if not needless:
            found.append(_question(rows, full[start:after], asked, typed))
        start = at = after
    return found


def _asks(row: Row) -> bool:
    return ends_as_question(row.text) or _ASKS.search(row.text) is not None


def _is_plain(row: Row) -> bool:
    return not (row.code or row.hidden or row.heading or row.separator or row.marker or row.quote)


def _is_answer(row: Row) -> bool:
    """Whether a row may be what was typed in, and is no sentence of the text."""
    ends = row.text.rstrip().endswith((".", "?", ":", "!"))
    return _is_plain(row) and len(row.text) <= _SHORT and not (ends or row.sign or row.label)


def _goes_on(row: Row) -> bool:
    """Whether a row below an answer is no further line of it, and no option beside it."""
    long = len(row.text) > _SHORT or row.text.rstrip().endswith((".", "!"))
    return long or bool(row.heading) or row.separator or _asks(row)


def _question(rows: Sequence[Row], own: Sequence[int], asked: Row, typed: Row) -> Reading:
    draft = Draft(asked.number, _HOW_TO_MARK, [asked.text], answer=[typed.text])
    for index in own:
        draft.roles[rows[index].number] = "noise"
    draft.roles[asked.number] = "prompt"
    draft.roles[typed.number] = "answer"
    return Reading(own[0], own[-1] + 1, draft.question(), draft.roles, draft.weight() * 2)
