"""Where another question starts below a question's options, in a form that no list shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.open.answered_items import split_answered
from recite.review.stems import asks_openly, ends_with_question_mark, has_gap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.lists.prompts import Prompt
    from recite.review.lines import Row

_SENTENCE_END = re.compile(r"[.!?:;。！？：；…][)\]\"'”’»*_]*$")
# "Find ...", "Berechne ...": what is to be done, in a part of a task
_TASK = re.compile(
    r"(?:find|calculate|compute|determine|show that|prove|draw|sketch|solve|evaluate|derive"
    r"|estimate|calcula|halla|determina|demuestra|dibuja|resuelve|calcule|encontre|mostre|resolva"
    r"|calcola|trova|dimostra|disegna|risolvi|berechn\w*|bestimm\w*|zeige\w*|beweis\w*|zeichn\w*"
    r"|löse|calculez|trouvez|déterminez|montrez|dessinez|résolvez|求|计算|證明|证明|画出)\b"
    r"|^[求计證证画]",
    re.IGNORECASE,
)
_SHORT = 60
"""Letters of a bare line that may be an option."""


def is_task(row: Row) -> bool:
    """Whether a row is a box to tick, which says nothing about the options above it."""
    marker = None if row.code or row.quote else row.marker
    return marker is not None and marker.kind == "box" and marker.bullet


def is_task_text(text: str) -> bool:
    """Whether a text asks something itself, as the parts of a task do."""
    return ends_with_question_mark(text) or asks_openly(text) or _TASK.match(text) is not None


def is_next_number(rows: Sequence[Row], index: int, prompt: Prompt) -> bool:
    """Whether a row is the next of the numbers that start questions, and asks for own words.

    Or it asks, and answers itself.
    """
    row = rows[index]
    marker = None if row.code or row.quote else row.marker
    if not marker or marker.kind != "number" or marker.bullet or prompt.number is None:
        return False
    header = prompt.header if prompt.header is not None else prompt.start
    same_place = abs(row.depth - rows[header].depth) <= 1
    asked = asks_openly(marker.text) or has_gap(marker.text) or split_answered(marker.text)
    return bool(asked) and same_place and marker.ordinal == prompt.number + 1


def offers_options(rows: Sequence[Row], index: int, limit: int) -> bool:
    """Whether a question has bare lines below it that look like options, and not like prose.

    Each stands alone between blank rows, or all of them together right below the question.
    """
    offered = 0
    for below in range(index + 1, limit):
        row = rows[below]
        if row.blank:
            continue
        text = row.text
        bare = not (row.code or row.quote or row.heading or row.separator or row.marker)
        if not bare or row.sign or row.label or row.opens_feedback:
            break
        if len(text) > _SHORT or _SENTENCE_END.search(text) or ends_with_question_mark(text):
            break
        offered += 1
    return offered > 1
