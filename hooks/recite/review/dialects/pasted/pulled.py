"""What stands at the end of a question's span and belongs to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.dialects.pasted.units import STATUSES
from recite.review.words import is_picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.spans import Span
    from recite.review.dialects.pasted.units import Unit

_MANY = 2


def pull_header(span: Span, header: Unit) -> list[Unit]:
    """Take off the end of a span what belongs to the header that follows: icon, result, points.

    Points that a blank line parts from the header, without a result above, close the question.
    """
    kept = len(span.units)
    last = span.units[-1] if kept > span.header else None
    if last and last.points and header.row.after_blank and not _has_result(span.units[:-1]):
        span.closing = last.points
        return []
    points = False
    while kept > span.header:
        unit = span.units[kept - 1]
        result = unit.says in STATUSES and points
        if not (unit.says.startswith("icon") or unit.points or result):
            break
        points = points or unit.points is not None
        kept -= 1
        if not unit.points:
            break
    before = span.units[kept:]
    del span.units[kept:]
    return before


def pull_prompt(units: list[Unit]) -> list[Unit]:
    """Take off the end of a span that offers options what stands above a second offer: a prompt."""
    offered = next((at for at, unit in enumerate(units) if unit.says == "options"), len(units))
    starts = [at for at in range(offered + 1, len(units)) if units[at].row.after_blank]
    labels = [at for at in range(offered + 1, len(units)) if units[at].says == "prompt"]
    while len(starts) > 1 and is_picture(units[starts[-1]].text):
        starts.pop()
    start = (labels or starts or [offered])[-1]
    if sum(not unit.sign for unit in units[offered + 1 : start]) < _MANY:
        return []
    above = units[start:]
    del units[start:]
    return above


def _has_result(units: Sequence[Unit]) -> bool:
    """Whether the last unit is the result of the next question, as Coursera wrote it once."""
    return bool(units) and units[-1].words in ("correct", "incorrect")
