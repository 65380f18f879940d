"""Cloze cards: `==words==` to fill in. Read only where the vault's settings say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.cards.gaps import find_paragraphs, numbered
from recite.review.dialects.cards.signs import SCHEDULE
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

# Code and formulas come first, so that an equals sign in them hides nothing.
_GAP = re.compile(
    r"`[^`\n]*`|\$[^$\n]+\$"
    r"|==(?P<hidden>[^\s=](?:[^=]*[^\s=])?)==(?!=)"
)
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_TAG = re.compile(r"(?<!\S)#flashcards\S*\s*")
# "1;;words;;a hint": the spaced-repetition plugin's way to number gaps and to help
_PARTS = re.compile(r"(?:\d{1,2};;)?(?P<words>.+?)(?:;;(?P<hint>.+))?", re.DOTALL)
_BLANK = "_____"
_HOW_TO_MARK = "put `==` around the words to hide"


class Cloze:
    """A question for each paragraph or list item with a gap."""

    openers = ("==",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions; headings, tables and code have none."""
        paragraphs = find_paragraphs(rows, lambda row: _ITEM.match(row.text))
        readings = (_question(rows, start, end) for start, end in paragraphs)
        return [reading for reading in readings if reading]


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    text = "\n".join(row.body for row in rows[start:end])
    hidden = [_words(gap) for gap in _GAP.finditer(text) if gap.group("hidden")]
    shown = _GAP.sub(_shown, text)
    shown = SCHEDULE.sub("", _TAG.sub("", shown))
    indent = len(shown) - len(shown.lstrip())
    shown = shown[:indent] + _ITEM.sub("", shown[indent:], count=1)
    if not hidden or not re.search(r"\w", shown.replace(_BLANK, "")):
        return None  # nothing but marked words asks nothing
    draft = Draft(rows[start].number, _HOW_TO_MARK, prompt=shown.split("\n"), kind="cloze")
    draft.answer = numbered(hidden)
    draft.roles.update((row.number, "prompt") for row in rows[start:end])
    weight = float(len(draft.roles))
    while end < len(rows) and SCHEDULE.match(rows[end].text):
        draft.roles[rows[end].number] = "noise"
        end += 1
    return Reading(start, end, draft.question(), draft.roles, weight, tuple(draft.problems))


def _words(gap: re.Match[str]) -> str:
    parts = _PARTS.fullmatch(gap.group("hidden"))
    return parts["words"].strip() if parts else gap.group("hidden")


def _shown(gap: re.Match[str]) -> str:
    if not gap.group("hidden"):
        return gap.group()
    parts = _PARTS.fullmatch(gap.group("hidden"))
    return f"{_BLANK} ({parts['hint'].strip()})" if parts and parts["hint"] else _BLANK
