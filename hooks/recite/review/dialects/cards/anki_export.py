"""Cards as Anki exports them: a card a line, its fields parted by tabs or as `#separator` says."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from recite.review.dialects.seam import Reading
from recite.review.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row
    from recite.review.model import Role

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})\s*(?:tsv|anki)\b.*", re.IGNORECASE)
_SETTING = re.compile(r"#(?P<name>separator|html|tags|notetype|deck|guid|columns|if matches)\b.*")
_SEPARATOR = re.compile(r"#separator:\s*(?P<sign>\S+)", re.IGNORECASE)
_COLUMN = re.compile(r"#(?:tags|notetype|deck|guid) column:\s*(?P<place>\d+)", re.IGNORECASE)
_SIGNS = {
    "tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " ",
}  # fmt: skip
_SURE = 3.0
_HOW_TO_MARK = "write the answer behind a tab"


class AnkiExport:
    """Fences of language `tsv` or `anki`, and lines below `#separator:`."""

    openers = ("#separator", "tsv", "anki")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give a card for each line, if each line has two sides."""
        readings: list[Reading] = []
        index = 0
        while index < len(rows):
            end = _end(rows, index)
            if end is None:
                index += 1
                continue
            readings += _cards(rows, index, end)
            index = end
        return readings


def _end(rows: Sequence[Row], start: int) -> int | None:
    """Give the row after the export that starts on a row; None where none does."""
    opened = _FENCE.fullmatch(rows[start].text)
    if opened and rows[start].code:
        for index in range(start + 1, len(rows)):
            if not rows[index].code:
                return index
            if rows[index].text == opened["fence"]:
                return index + 1
        return len(rows)
    if not _SEPARATOR.match(rows[start].line.text):
        return None
    end = start
    while end < len(rows) and not rows[end].blank and rows[end].code == rows[start].code:
        end += 1
    return end


def _cards(rows: Sequence[Row], start: int, end: int) -> list[Reading]:
    separator = "\t"
    others: set[int] = set()
    inside: list[int] = []
    for index in range(start, end):
        text = rows[index].line.text
        if rows[index].text.startswith(("```", "~~~")) or rows[index].blank:
            continue
        if not _SETTING.match(text):
            inside.append(index)
            continue
        said, column = _SEPARATOR.match(text), _COLUMN.match(text)
        separator = _SIGNS.get(said["sign"].casefold(), said["sign"][0]) if said else separator
        others |= {int(column["place"]) - 1} if column else set()
    sides = [_sides(rows[index].line.text, separator, others) for index in inside]
    if not sides or None in sides:
        return []
    readings = []
    bounds = [start, *inside[1:], end]
    for place, (index, pair) in enumerate(zip(inside, sides, strict=True)):
        assert pair
        draft = Draft(rows[index].number, _HOW_TO_MARK, [pair[0]], answer=[pair[1]])
        first, last = bounds[place], bounds[place + 1]
        roles: dict[int, Role] = {r.number: "noise" for r in rows[first:last] if not r.blank}
        draft.roles = {**roles, rows[index].number: "answer"}
        weight = _SURE * len(draft.roles)
        readings.append(Reading(first, last, draft.question(), draft.roles, weight))
    return readings


def _sides(text: str, separator: str, others: set[int]) -> tuple[str, str] | None:
    """Give the first two fields of a line that are no tags, deck or kind."""
    (cells,) = csv.reader([text], delimiter=separator) if text else ([],)
    fields = [cell.strip() for place, cell in enumerate(cells) if place not in others]
    return (fields[0], fields[1]) if len(fields) > 1 and fields[0] and fields[1] else None
