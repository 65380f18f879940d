"""Answers that stand below the options as headings, or comments of a program: "# the text"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.lists.found import FoundList
    from recite.review.draft import Draft
    from recite.review.lines import Row

_HEADED = re.compile(r"#{1,6}\s*(?P<text>[^\s#].*)")
_LETTERS = re.compile(r"#{1,6}\s*[A-Ha-h](?:\s*,\s*[A-Ha-h])*\s*")
_USUAL = 2
"""As many lists have such an answer: a single one above a text may be the title of a chapter."""


def find_heading_answers(rows: Sequence[Row], found: Sequence[FoundList]) -> None:
    """Give each list the headings right below it that repeat its options."""
    answers = [_answers_below(rows, one) for one in found]
    usual = sum(map(bool, answers)) >= _USUAL
    for one, below in zip(found, answers, strict=True):
        if below and (usual or not (_heads_text(rows, below[-1]) or _is_lettered(rows[below[0]]))):
            one.answers = below


def _is_lettered(row: Row) -> bool:
    """Whether a heading is nothing but letters: one alone may head a part of the text."""
    return _LETTERS.fullmatch(row.text) is not None


def _heads_text(rows: Sequence[Row], index: int) -> bool:
    """Whether a text stands below a row, and nothing that starts a question."""
    places = range(index + 1, len(rows))
    below = next((rows[at] for at in places if not rows[at].blank), None)
    return below is not None and not (
        below.marker or below.label or below.sign or below.heading or below.separator
    )


def take_heading_answers(rows: Sequence[Row], found: FoundList, draft: Draft) -> None:
    """Mark the options that the headings below a list name."""
    texts = ["\n".join(option.text) for option in draft.options]
    for index in found.answers:
        draft.roles[rows[index].number] = "answer"
        for place in _named(rows[index], texts, found.run.labels):
            lettered = _is_lettered(rows[index])
            draft.options[place].marks.add(Mark("right", "letter" if lettered else "text"))


def _answers_below(rows: Sequence[Row], found: FoundList) -> tuple[int, ...]:
    if found.run.kind == "box":
        return ()
    texts, labels = found.run.texts, found.run.labels
    below: list[int] = []
    for index in range(found.end, len(rows)):
        if rows[index].blank:
            continue
        if rows[index].code or not _named(rows[index], texts, labels):
            break
        below.append(index)
    return tuple(below)


def _named(row: Row, texts: Sequence[str], labels: Sequence[str]) -> tuple[int, ...]:
    headed = _HEADED.fullmatch(row.text)
    if not headed:
        return ()
    labels = labels if _is_lettered(row) else [""] * len(texts)
    return resolve(headed["text"], texts, labels).places
