"""Questions that are the summary of a `<details>`, whose inside answers them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.seam import Reading
from recite.review.draft import Draft
from recite.review.lines import markdown
from recite.review.signs import read_sign
from recite.review.stems import asks, may_be_prompt

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from recite.review.dialects.seam import Explained
    from recite.review.lines import Row

_HOW_TO_MARK = "write the answer below the `<summary>`"
_DETAILS = re.compile(r"<details\b[^>]*>", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary\b[^>]*>\s*(?P<text>.*?)\s*</summary>(?P<rest>.*)", re.IGNORECASE)
_END = re.compile(r"</details>", re.IGNORECASE)
_WRAPPING = re.compile(r"</?(?:b|p|br|div|blockquote)\b[^>]*>", re.IGNORECASE)


class DetailsQuestions:
    """Details that fold an answer away; a summary that only says "Answer" is none."""

    openers = ("<details",)

    def read(
        self, rows: Sequence[Row], _begun: AbstractSet[int], _settled: Explained
    ) -> list[Reading]:
        """Give the question of each details element."""
        readings = []
        start: int | None = None
        for index, row in enumerate(rows):
            if row.code or "<" not in row.text:
                continue
            if _DETAILS.search(row.text):
                start = index
            if start is not None and _END.search(row.text):
                reading = _question(rows, start, index + 1)
                readings += [reading] if reading else []
                start = None
        return readings


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    draft = Draft(rows[start].number, _HOW_TO_MARK)
    for index in range(start, end):
        row = rows[index]
        if row.blank:
            draft.answer += [""] if draft.answer else []
            continue
        summary = _SUMMARY.search(row.text)
        if summary and not draft.prompt:
            text = summary.group("text")
            if read_sign(text) or not (asks(text) or may_be_prompt(text)):
                return None
            draft.prompt = [text]
            draft.roles[row.number] = "prompt"
            text = _WRAPPING.sub("", summary.group("rest"))
        else:
            text = _END.sub("", _DETAILS.sub("", _WRAPPING.sub("", row.body))).rstrip()
            draft.roles[row.number] = "answer" if text.strip() else "noise"
        if text.strip():
            draft.answer.append(text)
    if not draft.prompt or not markdown(draft.answer):
        return None
    return Reading(start, end, draft.question(), draft.roles, draft.weight())
