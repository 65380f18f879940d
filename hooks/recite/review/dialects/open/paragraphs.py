"""Questions of one form, each with the paragraph below it that answers it, and no label."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from recite.review.cues import has_cue
from recite.review.dialects.lists.prompt_rows import number_of
from recite.review.dialects.open.rooms import NO_ANSWER
from recite.review.dialects.seam import LESS_THAN_CHOICE, Reading
from recite.review.draft import Draft
from recite.review.markers import read_marker
from recite.review.stems import ends_with_question_mark
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Explained
    from recite.review.lines import Row

_HOW_TO_MARK = "write `Answer:` and the answer below the question"
_BOLD = re.compile(r"(\*\*|__)(?:(?!\1).)+\1")
# What a writer asks about days and plans of their own is a review of another kind.
_OF_ONESELF = re.compile(
    r"\b(?:I|my|me|we|our|us|today|tomorrow|week|month|went|grateful|feel(?:ing)?|goals?|improve"
    r"|ich|mir|mich|mein\w*|wir|yo|mi|mis|me|hoy|semana|eu|meu|minha|hoje|io|mio|mia|oggi|settimana"
    r"|je|mon|ma|mes|nous|semaine|heute|Woche)\b|[我今]",
    re.IGNORECASE,
)
_OF_GIVEN = re.compile(
    r"\b(?:following|below|siguientes?|seguintes?|seguenti|folgende\w*|suivante?s?)\b|下列|以下",
    re.IGNORECASE,
)
_LEAST = 3
"""As many questions with a paragraph prove that a paragraph is an answer."""
_FULL_LINE = 60
"""Letters of a line that goes on below; shorter ones may be what to choose from."""
_MOST_OF_ONESELF = 0.2


class AnsweredByParagraphs:
    """Numbered questions, questions in bold or as numbered headings, above a paragraph each."""

    def read(self, rows: Sequence[Row], explained: Explained) -> list[Reading]:
        """Give a card for each question of a form that most often has just a paragraph below."""
        heads: defaultdict[str, list[int]] = defaultdict(list)
        for index, row in enumerate(rows):
            form = _form(row)
            if form:
                heads[form].append(index)
        readings: list[Reading] = []
        for found in heads.values():
            if len(found) < _LEAST or _about_oneself(rows, found):
                continue
            ends = {index: _paragraph_end(rows, index) for index in found}
            told = [index for index in found if ends[index] and not explained.explains(index)]
            if len(told) >= _LEAST and len(told) * 3 >= len(found) * 2:
                readings += [_reading(rows, index, ends[index]) for index in told]
        return sorted(readings, key=lambda reading: reading.start)


def _form(row: Row) -> str:
    """Give the form of a row that asks on its own; an empty one if it does not."""
    if row.blank or row.code or row.hidden or row.quote or row.separator:
        return ""
    if not ends_with_question_mark(row.text) or has_cue(row.text) or _OF_GIVEN.search(row.text):
        return ""
    if row.heading:
        numbered = read_marker(row.text.strip("# "))
        return f"heading {row.heading}" if numbered and numbered.kind == "number" else ""
    if number_of(row) is not None:
        return f"number {row.depth}"
    return "bold" if _BOLD.fullmatch(row.text) else ""


def _about_oneself(rows: Sequence[Row], found: Sequence[int]) -> bool:
    own = sum(_OF_ONESELF.search(rows[index].text) is not None for index in found)
    return own > len(found) * _MOST_OF_ONESELF


def _paragraph_end(rows: Sequence[Row], head: int) -> int:
    """Give the row below the paragraph that is all that stands below a head; 0 if more does."""
    start = head + 1
    while start < len(rows) and rows[start].blank:
        start += 1
    end = start
    while end < len(rows) and not (rows[end].blank or _breaks(rows[end])):
        end += 1
    below = next((row for row in rows[end:] if not row.blank), None)
    alone = below is None or (_breaks(below) and not _goes_on(below))
    whole = all(len(row.text) >= _FULL_LINE for row in rows[start : end - 1])
    if start == end or not (alone and whole) or plain(rows[start].text) in NO_ANSWER:
        return 0
    return end


def _breaks(row: Row) -> bool:
    """Whether a row is no part of a paragraph."""
    said = row.sign is not None or row.label is not None or row.named_answer is not None
    apart = row.code or row.hidden or row.quote or row.separator or row.heading
    return bool(said or apart or row.marker or _form(row))


def _goes_on(row: Row) -> bool:
    """Whether a row may belong to what stands above it: a list, code, a remark, a status."""
    return not (row.separator or row.heading or _form(row) or number_of(row) is not None)


def _reading(rows: Sequence[Row], head: int, end: int) -> Reading:
    row = rows[head]
    text = row.text.strip("# ") if row.heading else row.text
    marker = read_marker(text)
    draft = Draft(
        row.number, _HOW_TO_MARK, prompt=[marker.opened + marker.text if marker else text]
    )
    draft.roles[row.number] = "prompt"
    body = [line for line in rows[head + 1 : end] if not line.blank]
    draft.answer = [line.text for line in body]
    draft.roles.update((line.number, "answer") for line in body)
    weight = draft.weight() * LESS_THAN_CHOICE
    return Reading(head, end, None, draft.roles, weight, draft=draft)
