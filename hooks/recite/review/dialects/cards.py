"""Spaced-repetition cards: "front::back", "front:::back", a lone "?" between front and back.

":::" and a lone "??" ask in both directions.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recite.review.dialects.options import take_named, take_options
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft
from recite.review.runs import find_runs
from recite.review.words import plain, split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row
    from recite.review.model import Question

_HOW_TO_MARK = "write the answer behind `::`"
_SEPARATOR = re.compile(r"\s*(?P<sign>:::?)\s*")
_LONE = frozenset({"?", "??"})
SCHEDULE = re.compile(r"<!--SR:[^<>]*-->")
"""The plugin's note of when a card is due."""
_TAG = re.compile(r"^(?:#[^\s#]+\s+)+(?=\S)")
_DECK = "#flashcards"
"""The start of the tag that names a deck."""
_ONLY_TAG = re.compile(r"(?:#[^\s#]+\s*)+")
_FIELD = re.compile(r"[\w -]{1,30}")
_SIGNS = re.compile(r"[^\w\s]{3,}")


class Cards:
    """Cards as the spaced-repetition plugin reads them; its comments prove a separator."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the cards of a section."""
        scheduled = [
            index
            for index, row in enumerate(rows)
            if index and not row.code and SCHEDULE.search(row.line.text)
        ]
        tagged = any(not row.code and _ONLY_TAG.fullmatch(row.text) for row in rows)
        own = _own_separator([rows[index - 1].text for index in scheduled])
        readings = []
        for index, row in enumerate(rows):
            if row.code or row.hidden or row.blank:
                continue
            if row.text in _LONE:
                reading = _block(rows, index)
            else:
                reading = _inline(rows, index, own, trusted=bool(scheduled) or tagged)
            if reading:
                readings.append(reading)
        if readings:
            readings += [
                Reading(index, index + 1, None, {row.number: "noise"}, 1.0)
                for index, row in enumerate(rows)
                if not row.code and row.text.startswith(_DECK) and not _without_decks(row.text)
            ]
        return readings


def _own_separator(cards: Sequence[str]) -> str:
    """Give the run of signs that every scheduled card has, where it is none of the usual."""
    if len(cards) < 2 or any("::" in card for card in cards):
        return ""
    found = [set(_SIGNS.findall(card)) for card in cards]
    common = set.intersection(*found)
    return max(common, key=len, default="")


def _inline(rows: Sequence[Row], index: int, own: str, *, trusted: bool) -> Reading | None:
    row = rows[index]
    both = False
    text = SCHEDULE.sub("", row.text).strip()
    if own and own in text:
        front, _, back = text.partition(own)
    else:
        separator = _SEPARATOR.search(text)
        if not separator:
            return None
        front, back = text[: separator.start()], text[separator.end() :]
        both = separator.group("sign") == ":::"
    front = _TAG.sub("", re.sub(r"^[-*+]\s+", "", front)).strip()
    back = _without_decks(back)
    back = back.strip()
    if not front or not back or ("`" in front and front.count("`") % 2):
        return None
    if not trusted and _FIELD.fullmatch(front) and len(front.split()) < 3:
        return None  # "key:: value" is a field of a note
    if "::" in back:
        return None
    draft = Draft(row.number, _HOW_TO_MARK, prompt=[front], answer=[back])
    draft.roles[row.number] = "answer"
    return _finish(rows, index, index + 1, draft, both=both)


def _without_decks(text: str) -> str:
    words = re.findall(r"\S+\s*", text)
    while words and words[-1].startswith(_DECK):
        words.pop()
    return "".join(words).rstrip()


def _block(rows: Sequence[Row], at: int) -> Reading | None:
    """A lone "?" between two paragraphs."""
    start = at
    while start and not _ends_block(rows[start - 1]):
        start -= 1
    end = at + 1
    while end < len(rows) and not _ends_block(rows[end]):
        end += 1
    if start == at or end == at + 1:
        return None
    draft = Draft(rows[start].number, _HOW_TO_MARK)
    front, back = rows[start:at], rows[at + 1 : end]
    run = next((run for run in find_runs(front) if len(run.items) > 1 and run.start), None)
    if run:
        draft.prompt = [_without_label(row.body) for row in front[: run.start]]
        draft.roles.update((row.number, "prompt") for row in front)
        draft.roles[rows[at].number] = "noise"
        take_options(front, run.items, draft)
        take_named(back, run.items, draft)
        return _finish(rows, start, end, draft) if draft.complete else None
    draft.prompt = [_TAG.sub("", row.body) for row in rows[start:at]]
    draft.answer = [SCHEDULE.sub("", row.body) for row in rows[at + 1 : end]]
    draft.roles.update((row.number, "prompt") for row in rows[start:at])
    draft.roles[rows[at].number] = "noise"
    draft.roles.update((row.number, "answer") for row in rows[at + 1 : end])
    return _finish(rows, start, end, draft, both=rows[at].text == "??")


def _ends_block(row: Row) -> bool:
    return row.blank or row.separator or row.hidden or row.text in _LONE


def _without_label(text: str) -> str:
    label = split_label(text)
    return label[1] if label and label[0] == "noise" else text


def _finish(
    rows: Sequence[Row], start: int, end: int, draft: Draft, *, both: bool = False
) -> Reading:
    while end < len(rows) and SCHEDULE.match(rows[end].text):
        draft.roles[rows[end].number] = "noise"
        end += 1
    if not plain("\n".join(draft.prompt)):
        draft.prompt = ["…"]
    question = draft.question()
    more = (_turned(question),) if both else ()
    weight = draft.weight() * 2
    return Reading(start, end, question, draft.roles, weight, tuple(draft.problems), more)


def _turned(card: Question) -> Question:
    return replace(card, prompt=card.answer, answer=card.prompt, block_id="")
