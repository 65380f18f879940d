"""Options behind letters with no sign: "A neon", "B hydrogen", "C argon", one on each line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.letter_runs import letter_runs

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
    for run in letter_runs(rows, _place, lambda row: row.depth):
        for index in run if len(run) >= _FEWEST else ():
            row = rows[index]
            signed = _LETTERED.sub(r"\g<letter>. ", row.text, count=1)
            changed[index] = row.with_text(signed)._replace(body=" " * row.indent + signed)
    return tuple(changed)


def _place(row: Row) -> int:
    found = None if row.code or row.hidden else _LETTERED.match(row.text)
    return ord(found["letter"]) - ord("A") + 1 if found else 0
