"""The rows below a list that still belong to its question: an answer, an explanation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.dialects.answers.around import commented_answer
from recite.review.dialects.answers.behind_rules import answers_behind_rule
from recite.review.dialects.lists.next_questions import (
    is_next_number,
    is_task,
    offers_options,
)
from recite.review.stems import (
    asks_openly,
    ends_as_question,
    ends_with_question_mark,
    has_question_mark,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from recite.review.dialects.lists.found import FoundList
    from recite.review.lines import Row


_ASKING_SUMMARY = re.compile(r"<summary\b[^>]*>(?P<asked>[^<]*)", re.IGNORECASE)


def rows_below(
    rows: Sequence[Row],
    found: FoundList,
    limit: int,
    apart: AbstractSet[int],
    begun: AbstractSet[int],
    *,
    parted: bool = False,
) -> list[int]:
    """Give the rows after the options that still belong to the question.

    `parted` says that a rule stands between the options and the answer of each question.
    """
    trailing: list[int] = []
    offers = found.prompt.offers
    level = rows[offers].heading if offers is not None else 0
    for index in range(found.end, limit):
        row = rows[index]
        if row.blank or (row.hidden and commented_answer(row) is None):
            continue
        sign = None if row.code else row.sign
        label = row.label or sign or row.named_answer
        heading = row.heading and not label and not 0 < level < row.heading
        marker = None if row.code or row.quote else row.marker
        numbered = marker and marker.kind == "number" and ends_as_question(marker.text)
        headed = bool(heading or numbered or (sign and sign.says == "question"))
        headed = headed or bool(sign and sign.says == "prompt")
        other = sign and sign.says == "answer" and found.prompt.number is not None
        headed = headed or bool(other and sign and sign.number not in (None, found.prompt.number))
        if row.separator and answers_behind_rule(rows, index, found.run, limit, alone=parted):
            continue
        if index in apart or row.separator or headed or is_task(row):
            break
        if is_next_number(rows, index, found.prompt):
            break
        if index in begun or _asks_anew(rows, index, found, limit):
            found.cut = index
            break
        summary = _ASKING_SUMMARY.search(row.text)
        if summary and has_question_mark(summary["asked"]) and not row.sign:
            return [i for i in trailing if i != index - 1 or "<details" not in rows[i].text]
        trailing.append(index)
    return trailing


def _asks_anew(rows: Sequence[Row], index: int, found: FoundList, limit: int) -> bool:
    """Whether a row asks something else: after "Q:", or above an answer that names no option."""
    row = rows[index]
    if row.code or row.quote:
        return False
    label = row.label
    if label:
        return label[0] == "prompt" and bool(label[1])
    asked = ends_with_question_mark(row.text) or asks_openly(row.text)
    if not row.after_blank or not asked:
        return False
    if offers_options(rows, index, limit):
        return True
    below = next((rows[i] for i in range(index + 1, limit) if not rows[i].blank), None)
    said = below.label if below and not below.code else None
    if not said or said[0] != "answer" or not said[1]:
        return False
    named = resolve(said[1], found.run.texts, found.run.labels)
    return not named.places and not named.problem
