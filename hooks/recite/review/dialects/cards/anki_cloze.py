"""Gaps as Anki and its plugins write them: `{{c1::hidden}}`, `{{c1::hidden::hint}}`, `{1:hidden}`.

Logseq writes `{{cloze hidden}}`, the spaced-repetition plugin `{{1;;hidden;;hint}}`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.cards.gaps import find_paragraphs, numbered
from recite.review.dialects.cards.signs import is_property, take_below
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_GAP = re.compile(
    r"`[^`\n]*`|\$[^$\n]+\$"
    r"|\{\{c\d{1,2}::(?P<hidden>(?:[^{}:]|:(?!:))+)(?:::(?P<hint>[^{}]*))?\}\}"
    r"|\{\{cloze\s+(?P<word>[^{}]+)\}\}"
    r"|\{\{\d{1,2};;(?P<spaced>[^{};]+)(?:;;(?P<help>[^{}]*))?\}\}"
    # Moodle's gaps have their kind in capitals behind the number.
    # Where an Anki plugin has left the number of its card below, braces are enough.
    r"|(?<!\{)\{c?\d{1,2}[:|](?![A-Z_]{2,}:)(?P<plain>[^{}:|]+)\}(?!\})"
)
_BARE = re.compile(r"`[^`\n]*`|\$[^$\n]+\$|\{(?P<hidden>[^{}:|]+)\}")
_CARD_ID = re.compile(r"\^\d{13}")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+")
_TAGS = re.compile(r"(?:(?<!\s)\s+#[^\s#]+)+\s*$")
_HOW_TO_MARK = "put `{{c1::` and `}}` around the words to hide"


class AnkiCloze:
    """A question for each paragraph or list item with such a gap."""

    openers = ("{",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions; headings, tables and code have none."""
        paragraphs = find_paragraphs(rows, lambda row: _ITEM.match(row.body))
        readings = (_question(rows, start, end) for start, end in paragraphs)
        return [reading for reading in readings if reading]


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    text = "\n".join(row.body for row in rows[start:end])
    if "{" not in text:
        return None
    hidden = [found for gap in _GAP.finditer(text) if (found := _hidden(gap))]
    shown = _GAP.sub(_shown, text)
    if not hidden and _CARD_ID.fullmatch(rows[end - 1].text):
        end -= 1
        text = "\n".join(row.body for row in rows[start:end])
        hidden = [gap["hidden"] for gap in _BARE.finditer(text) if gap["hidden"]]
        shown = _BARE.sub(lambda gap: "_____" if gap["hidden"] else gap.group(), text)
    if not hidden:
        return None
    lines = [line for line in shown.split("\n") if not is_property(line.strip())]
    shown = _TAGS.sub("", _ITEM.sub("", "\n".join(lines), count=1))
    if not re.search(r"\w", shown.replace("_", "")):
        return None  # nothing but gaps asks nothing
    draft = Draft(rows[start].number, _HOW_TO_MARK, prompt=shown.split("\n"), kind="cloze")
    draft.answer = numbered([words.strip() for words in hidden])
    draft.roles.update((row.number, "prompt") for row in rows[start:end])
    weight = 2.0 * len(draft.roles)
    end = take_below(rows, end, draft)
    return Reading(start, end, draft.question(), draft.roles, weight, tuple(draft.problems))


def _shown(gap: re.Match[str]) -> str:
    if not _hidden(gap):
        return gap.group()
    hint = gap.group("hint") or gap.group("help")
    return f"_____ ({hint})" if hint else "_____"


def _hidden(gap: re.Match[str]) -> str | None:
    return next(filter(None, gap.group("hidden", "word", "spaced", "plain")), None)
