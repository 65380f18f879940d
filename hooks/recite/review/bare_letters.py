"""Options behind letters with no sign: "A neon", "B hydrogen", "C argon", one on each line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_LETTERED = re.compile(r"(?P<letter>[A-H])[ \t]+(?=[^\s.):])")
_FEWEST = 3
"""Two lines that begin with "A" and "B" may be sentences."""


def with_signs_behind_letters(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Give the rows with a full stop behind each letter of such a list, from A on."""
    if not any(row.text.startswith("C ") for row in rows):
        return tuple(rows)
    changed = list(rows)
    run: list[int] = []
    for index, row in enumerate(rows):
        if row.blank:
            continue
        found = None if row.code or row.hidden else _LETTERED.match(row.text)
        place = ord(found["letter"]) - ord("A") if found else -1
        if place != len(run) or (run and row.depth != rows[run[0]].depth):
            _sign(changed, run)
            run = [index] if place == 0 else []
        else:
            run.append(index)
    _sign(changed, run)
    return tuple(changed)


def _sign(rows: list[Row], run: Sequence[int]) -> None:
    for index in run if len(run) >= _FEWEST else ():
        row = rows[index]
        signed = _LETTERED.sub(r"\g<letter>. ", row.text, count=1)
        rows[index] = row.with_text(signed)._replace(body=" " * row.indent + signed)
