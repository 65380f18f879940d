"""Tell an answer in a fence, below its question, from the code that the next prompt starts with."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from recite.review.answers import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.lists.prompts import Prompt
    from recite.review.items import Run
    from recite.review.lines import Row

_FENCE = re.compile(r"`{3,}|~{3,}")


def without_answer(rows: Sequence[Row], prompt: Prompt, above: Run) -> Prompt:
    """Give a prompt without the fence that it starts with, if that names options of `above`."""
    fence = _first_fence(rows, prompt.rows)
    said = [rows[index].text for index in fence[1:-1]]
    said = [text for text in said if text.strip()]
    texts, labels = above.texts, above.labels
    names_all = all(resolve(text, texts, labels).places for text in said)
    rest = prompt.rows[len(fence) :]
    if not (said and rest and names_all) or prompt.header in fence:
        return prompt
    start = min([*rest, *([prompt.header] if prompt.header is not None else [])])
    return prompt._replace(rows=rest, start=start)


def _first_fence(rows: Sequence[Row], indices: Sequence[int]) -> list[int]:
    fence: list[int] = []
    for index in takewhile(lambda index: rows[index].code, indices):
        fence.append(index)
        if len(fence) > 1 and _FENCE.match(rows[index].text):
            return fence
    return []
