"""An answer that a copy has wrapped: it goes on in the rows right below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.labels import answer_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_MOST = 4
"""Rows over which an answer is wrapped."""


def unwrap(
    rows: Sequence[Row], trailing: Sequence[int], texts: Sequence[str], labels: Sequence[str]
) -> dict[int, Row | None]:
    """Give the rows that name options only together: the first whole, None for the others."""
    found: dict[int, Row | None] = {}
    for place, at in enumerate(trailing):
        goes_on = trailing[place + 1 : place + 2] == [at + 1] and _goes_on(rows[at + 1])
        answer = _answer(rows[at]) if goes_on and at not in found else ""
        if not answer or resolve(answer, texts, labels).places:
            continue
        row = rows[at]
        for last, below in enumerate(trailing[place + 1 : place + _MOST], 1):
            if below != at + last or not _goes_on(rows[below]):
                break
            row = row.with_text(f"{row.text} {rows[below].text}")
            if resolve(_answer(row), texts, labels).places:
                found |= {at: row, **dict.fromkeys(trailing[place + 1 : place + last + 1])}
                break
    return found


def _answer(row: Row) -> str:
    """Give what a row names as the answer, empty if it names none."""
    label = None if row.code else row.label
    named = None if row.code else row.named_answer
    return named or answer_in(label) or ""


def _goes_on(row: Row) -> bool:
    return not (row.code or row.blank or row.heading or row.sign or row.label or row.marker)
