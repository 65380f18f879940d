"""Lists numbered with Roman numerals: "i.", "ii.", "iii."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.markers import ROMAN, Marker

if TYPE_CHECKING:
    from recite.review.items import Run
    from recite.review.lines import Row

_NUMERAL = re.compile(r"(?:[-*+]\s+)?[(（]?(?P<numeral>[ivxIVX]{1,4})[)）.．]\s+(?P<text>\S.*)")


def roman_marker(row: Row, run: Run | None) -> Marker | None:
    """Give the marker of a row that goes on with a list: "ii" after "i", "v" after "iv".

    The list that it makes one of numerals has its kind and its first marker changed.
    """
    if run is None or run.items[-1].marker.label.casefold() not in ROMAN:
        return None
    last = run.items[-1].marker
    found = None if row.code or row.hidden else _NUMERAL.match(row.text)
    label = found["numeral"].casefold() if found else ""
    if not found or label not in ROMAN[1:]:
        return None
    if last.label.casefold() != ROMAN[ROMAN.index(label) - 1]:
        return None
    if label == "ii" and len(run.items) == 1:
        run.kind = "number"
        run.items[0].marker = last._replace(kind="number", label="i")
    elif last.kind != "number":
        return None
    return Marker("number", found["text"], label, bullet=row.text[:1] in "-*+")
