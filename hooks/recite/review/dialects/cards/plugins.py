"""Cards of Anki plugins: between `START` and `END`, and as "Front:" and "Back:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.cards.gaps import numbered
from recite.review.dialects.cards.one_line import finish
from recite.review.dialects.cards.signs import around, is_plugin_line
from recite.review.draft import Draft
from recite.review.lines import markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row
    from recite.review.model import Role

_HOW_TO_MARK = "write the answer behind `Back:`"
_SIDE = (
    r"(?:[-*+]\s+)?(?:\*\*|__)?(?:{words})\s*"
    r"(?:(?:\*\*|__)\s*[:：]|[:：]\s*(?:\*\*|__)?)\s*(?P<text>.*)"
)
_FRONT = re.compile(
    _SIDE.format(words="front|vorderseite|anverso|frente|fronte|recto|正面"), re.IGNORECASE
)
_BACK = re.compile(
    _SIDE.format(words="back|rückseite|reverso|verso|retro|背面|反面"), re.IGNORECASE
)
_TAGS = re.compile(r"tags:.*", re.IGNORECASE)
# Fields of cards below "Back:" that say more
_MORE = re.compile(
    r"(?:references?|sources?|extra|addition(?:al)?|notes?|remarks?|hint|comments?)\s*:(?:\s.*)?",
    re.IGNORECASE,
)
# Some keep their cards in comments, out of sight
_STARTS = ("START", "%%START", "%%ANKI")
_ENDS = ("END", "END%%")
_COMMENT = "%%"
_GAP = re.compile(r"\{(?:c?\d{1,2}[:|])?:?(?P<hidden>[^{}]+)\}")
_INLINE = re.compile(
    r"STARTI\s+\[(?P<kind>[^\]]+)\]\s*(?P<front>.*?)\s*Back:\s*(?P<back>.*?)\s*ENDI"
)


class PluginCards:
    """Cards whose two sides have labels."""

    openers = (
        "front", "vorderseite", "anverso", "frente", "recto", "正面", "start", "%%anki",
    )  # fmt: skip

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the cards of a section."""
        readings = []
        start: int | None = None
        framed = False
        for index, row in enumerate(rows):
            if row.code:
                continue
            if row.text in _STARTS:
                start, framed = index, True
            elif row.text in _ENDS and start is not None and framed:
                readings += _framed(rows, start, index)
                start, framed = None, False
            elif row.hidden:
                continue
            elif not framed and _FRONT.fullmatch(row.text):
                readings += _labelled(rows, start, index) if start is not None else []
                start = index
            elif not framed and start is not None and (row.heading or row.separator):
                readings += _labelled(rows, start, index)
                start = None
            else:
                readings += _inline(rows, index)
        if start is not None and not framed:
            readings += _labelled(rows, start, len(rows))
        return readings + around(rows) if readings else []


def _inline(rows: Sequence[Row], index: int) -> list[Reading]:
    sides = _INLINE.fullmatch(rows[index].text)
    if not sides or not (sides.group("front") and sides.group("back")):
        return []
    draft = Draft(rows[index].number, _HOW_TO_MARK, [sides.group("front")])
    draft.answer = [sides.group("back")]
    draft.roles[rows[index].number] = "answer"
    return [finish(rows, index, index + 1, draft, both="reverse" in sides.group("kind").casefold())]


def _framed(rows: Sequence[Row], start: int, end: int) -> list[Reading]:
    """Below `START` stands the kind of card, then the front, with its label or without."""
    kind = rows[start + 1] if start + 1 < end else None
    if kind is None or kind.blank:
        return []
    draft = Draft(rows[start].number, _HOW_TO_MARK)
    draft.roles.update((row.number, "noise") for row in (rows[start], kind, rows[end]))
    _take_sides(rows, start + 2, end, draft, framed=True)
    if kind.text.casefold().startswith("cloze") and not draft.answer:
        _take_gaps(draft)
    if not markdown(draft.prompt) or not markdown(draft.answer):
        return []
    both = "revers" in kind.text.casefold()
    first, last = _out_of_comment(rows, start, end)
    draft.roles.update((row.number, "noise") for row in (*rows[first:start], *rows[end:last]))
    return [finish(rows, first, last, draft, both=both)]


def _take_gaps(draft: Draft) -> None:
    text = "\n".join(draft.prompt)
    hidden = [gap["hidden"].partition("::")[0].strip() for gap in _GAP.finditer(text)]
    if hidden:
        draft.prompt = _GAP.sub("_____", text).split("\n")
        draft.answer = numbered(hidden)
        draft.kind = "cloze"


def _out_of_comment(rows: Sequence[Row], start: int, end: int) -> tuple[int, int]:
    """Give the bounds of a card with the signs of a comment that stand around it."""
    first = start
    while first and rows[first - 1].hidden and is_plugin_line(rows[first - 1]):
        first -= 1
    opened = first > 0 and rows[first - 1].hidden and rows[first - 1].text == _COMMENT
    closed = end + 1 < len(rows) and rows[end + 1].hidden and rows[end + 1].text == _COMMENT
    return first - 1 if opened else start, end + 2 if closed else end + 1


def _labelled(rows: Sequence[Row], start: int, limit: int) -> list[Reading]:
    """A "Front:" and its "Back:", which ends at the blank row below it."""
    back = next((i for i in range(start + 1, limit) if _is_back(rows[i])), None)
    if back is None:
        return []
    end = back + 1
    while end < limit and (not rows[end].blank or (end == back + 1 and _is_bare(rows[back]))):
        end += 1
    draft = Draft(rows[start].number, _HOW_TO_MARK)
    _take_sides(rows, start, end, draft)
    if not markdown(draft.prompt) or not markdown(draft.answer):
        return []
    return [finish(rows, start, end, draft)]


def _is_back(row: Row) -> bool:
    return not row.code and _BACK.fullmatch(row.text) is not None


def _is_bare(row: Row) -> bool:
    back = _BACK.fullmatch(row.text)
    return back is not None and not back.group("text")


def _take_sides(
    rows: Sequence[Row], start: int, end: int, draft: Draft, *, framed: bool = False
) -> None:
    target = draft.prompt
    for index in range(start, end):
        row = rows[index]
        label = None if row.code else _FRONT.fullmatch(row.text) or _BACK.fullmatch(row.text)
        if not row.code and (_TAGS.fullmatch(row.text) or is_plugin_line(row)):
            draft.roles[row.number] = "noise"
            continue
        if label and _is_back(row):
            target = draft.answer
        if framed and target is not draft.prompt and not row.code and _MORE.fullmatch(row.text):
            target = draft.explanation
        text = label.group("text") if label else row.body
        target.append(text)
        if not row.blank:
            draft.roles[row.number] = _side(draft, target) if text.strip() else "noise"


def _side(draft: Draft, target: list[str]) -> Role:
    if target is draft.explanation:
        return "explanation"
    return "answer" if target is draft.answer else "prompt"
