"""What Coursera once wrote for screen readers: an option's text again, and whether it is picked.

A copy of the page takes it along below each status: the option, "is selected.This is correct.", and
the feedback once more. Where the page's own status is lost, the sentence still says it all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recite.review.signs import Sign

if TYPE_CHECKING:
    from recite.review.dialects.pasted.units import Unit
    from recite.review.vocabulary import Says

# "is not selected.This is correct.": a sentence about the pick, one about the student's state
_STATE = re.compile(r"is (?P<left>not )?selected\s?\.\s?this is (?P<wrong>in|not )?correct")


def is_read_aloud(unit: Unit) -> bool:
    """Whether a row is such a sentence."""
    return not unit.row.code and _STATE.fullmatch(unit.words) is not None


def without_copies(units: list[Unit]) -> list[Unit]:
    """Give the units of a paste; what is written twice is noise, and the sentences are statuses."""
    given = list(units)
    status: int | None = None  # the status that stands above, and no sentence yet
    for at, unit in enumerate(units):
        if not is_read_aloud(unit):
            status = at if unit.says.startswith(("result", "above")) else status
            continue
        copied = 0 if status is None else _copied(units, status, at)
        if status is not None and copied:
            _hide(given, range(at - copied, at + 1))
            feedback = units[status + 1 : at - copied]
            end = at + 1
            while end - at - 1 < len(feedback) and _same(units, end, feedback[end - at - 1]):
                end += 1
            _hide(given, range(at + 1, end))
        else:
            given[at] = replace(unit, sign=Sign(_said(unit)))
        status = None
    return given


def _said(unit: Unit) -> Says:
    found = _STATE.fullmatch(unit.words)
    assert found
    picked, rightly = not found["left"], not found["wrong"]
    return "above right" if picked == rightly else "above wrong"


def _copied(units: list[Unit], status: int, at: int) -> int:
    """Give how many rows right above a sentence repeat those right above the status."""
    copied = 0
    while (
        at - copied - 1 > status
        and status - copied - 1 >= 0
        and not units[at - copied - 1].sign
        and units[at - copied - 1].text == units[status - copied - 1].text
    ):
        copied += 1
    return copied


def _same(units: list[Unit], at: int, other: Unit) -> bool:
    return at < len(units) and units[at].text == other.text


def _hide(given: list[Unit], places: range) -> None:
    for at in places:
        given[at] = replace(given[at], sign=Sign("noise"))
