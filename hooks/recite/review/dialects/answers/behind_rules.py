"""An answer that a rule parts from its options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.labels import ANSWERS, answer_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.items import Run
    from recite.review.lines import Row

_FOLDING = re.compile(r"</?(?:details|summary|div|br|p)\b", re.IGNORECASE)
# "**C. text**", "C (text)"
_BEHIND_LETTER = re.compile(
    r"[\s*_`]*[A-Za-z][.):]?[*_`]*\s*[(（]?(?P<text>[^()（）]*[^()（）*_`])"
)
_NEAR = 12
"""Rows behind a rule in which its answer stands."""


def answers_behind_rule(
    rows: Sequence[Row], index: int, run: Run, limit: int, *, alone: bool
) -> bool:
    """Whether an answer right behind the rule on row `index` names some of the options.

    Where that cannot be said of every question, a letter `alone` may as well begin the key of them
    all: then it has to be one letter with its option's text.
    """
    said = _said_behind(rows, index, limit)
    if not said:
        return False
    texts, bare = run.texts, [""] * len(run.items)
    places = resolve(said, texts, run.labels).places
    if alone:
        return bool(places)
    behind = _BEHIND_LETTER.match(said)
    written = behind["text"] if behind else said
    return len(places) == 1 and resolve(written, texts, bare).places == places


def _said_behind(rows: Sequence[Row], index: int, limit: int) -> str:
    announced = False
    for row in rows[index + 1 : min(limit, index + _NEAR)]:
        if row.blank:
            continue
        if row.code:
            return ""
        label, sign = row.label, row.sign
        if answer := answer_in(label):
            return answer
        if announced:
            return row.text
        announced = sign is not None and sign.says in ANSWERS
        noise = row.separator or (sign is not None and sign.says == "noise")
        if not (announced or noise or _FOLDING.match(row.text)):
            return ""
    return ""
