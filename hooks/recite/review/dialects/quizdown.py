"""Quizdown: a fence of that language, whose headings are prompts of the task lists below them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recite.review.dialects.listed import Listed
from recite.review.lines import scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row
    from recite.review.model import Role

_OPEN = re.compile(r"(?P<fence>`{3,}|~{3,})\s*\{?quizdown\b.*")
_SURE = 3.0


class Quizdown:
    """The questions of each fence; a fence without a question stays the code that it is."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions, those at the ends with the fence's own lines and its settings."""
        readings: list[Reading] = []
        start: int | None = None
        fence = ""
        for index, row in enumerate(rows):
            opened = _OPEN.fullmatch(row.text) if row.code else None
            if start is None and opened:
                start, fence = index, opened.group("fence")
            elif start is not None and row.text == fence:
                readings += _inside(rows, start, index)
                start = None
        return readings


def _inside(rows: Sequence[Row], start: int, close: int) -> list[Reading]:
    body = _behind_settings(rows, start + 1, close)
    quoted = rows[start].quote > 0
    lines = [replace(r.line, text=r.body) if quoted else r.line for r in rows[body:close]]
    found = sorted(Listed().read(scan(lines)), key=lambda reading: reading.start)
    found = [reading for reading in found if reading.question]
    readings: list[Reading] = []
    for place, reading in enumerate(found):
        roles: dict[int, Role] = dict(reading.roles)
        first, last = place == 0, place == len(found) - 1
        begin = start if first else reading.start + body
        end = close + 1 if last else reading.end + body
        if first:
            roles.update((row.number, "noise") for row in rows[start:body] if not row.blank)
        if last:
            roles[rows[close].number] = "noise"
        readings.append(
            replace(reading, start=begin, end=end, roles=roles, weight=_SURE * len(roles))
        )
    return readings


def _behind_settings(rows: Sequence[Row], start: int, close: int) -> int:
    """Give the first row below the settings, which stand between two rules like front matter."""
    if start < close and rows[start].text == "---":
        for index in range(start + 1, close):
            if rows[index].text == "---":
                return index + 1
    return start
