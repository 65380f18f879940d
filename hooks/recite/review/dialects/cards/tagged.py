"""Cards that a tag names: "What is it? #card" above its answer, for Anki plugins and Logseq.

"#card-reverse" asks in both directions; "#card-spaced" has no answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.cards.one_line import finish
from recite.review.dialects.cards.signs import around, is_property, stands_below
from recite.review.draft import Draft
from recite.review.labels import split_label
from recite.review.lines import markdown
from recite.review.stems import asks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_HOW_TO_MARK = "write the answer below the line with `#card`"
_TAG = re.compile(
    r"\\?#(?:flash-?)?card(?P<kind>[/-](?:reversed?|spaced|flashcard|basic))?(?=\s|$)"
    r"|\[\[card\]\]|#\[\[card\]\]",
    re.IGNORECASE,
)
_OTHER_TAG = re.compile(r"(?<!\s)\s*#[^\s#]+(?=\s|$)")
_MARKER = re.compile(r"^(?:[-*+]|\d{1,3}[.)])\s+")
_CLOZE = re.compile(r"\{\{cloze\s+(?P<hidden>[^{}]*)\}\}")


class TaggedCards:
    """The cards of a section that carry a tag."""

    openers = ("#card", "#flashcard", "#flash-card", "[[card]]")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give a card for each tagged question with an answer below it."""
        heads = [index for index, row in enumerate(rows) if _is_head(row)]
        floors = [0, *(head + 1 for head in heads)]
        starts = [_start(rows, head, floor) for head, floor in zip(heads, floors, strict=False)]
        limits = [*starts[1:], len(rows)]
        found = (_card(rows, *place) for place in zip(starts, heads, limits, strict=False))
        readings = [reading for reading in found if reading]
        return readings + around(rows) if readings else []


def _is_head(row: Row) -> bool:
    if row.code or row.hidden or row.blank:
        return False
    tag = _TAG.search(row.text)
    if tag is None or row.text[: tag.start()].endswith("`"):
        return False
    before = _MARKER.sub("", row.text[: tag.start()].lstrip("# ")).strip()
    return bool(before) or not _front(row) or asks(_front(row))


def _start(rows: Sequence[Row], head: int, floor: int) -> int:
    """Give the first row of a question; a tag may stand alone below it."""
    start = head
    if _front(rows[head]):
        return start
    while start > floor and rows[start - 1].blank:
        start -= 1
    while start > floor and not (rows[start - 1].blank or rows[start - 1].separator):
        start -= 1
    return start


def _card(rows: Sequence[Row], start: int, head: int, limit: int) -> Reading | None:
    tag = _TAG.search(rows[head].text)
    assert tag
    draft = Draft(rows[start].number, _HOW_TO_MARK)
    asking = [row for row in rows[start : head + 1] if not row.blank]
    if not _front(rows[head]) and any(_answers(row) for row in asking):
        return None
    draft.prompt = [front for row in asking if (front := _front(row))]
    draft.roles.update((row.number, "prompt") for row in asking)
    end = _take_beside(draft, head) or _take_back(rows, head, limit, draft)
    if not draft.prompt or not markdown(draft.answer):
        return None
    answers = [place for place, line in enumerate(draft.answer) if line.strip()]
    if len(answers) == 1:
        draft.answer = [_MARKER.sub("", draft.answer[answers[0]].lstrip())]
    both = "revers" in (tag.group("kind") or "").casefold()
    return finish(rows, start, end, draft, both=both)


def _answers(row: Row) -> bool:
    label = split_label(row.text)
    return label is not None and label[0] == "answer"


def _front(row: Row) -> str:
    text = row.text.lstrip("# ") if row.heading else row.text
    text = _TAG.sub("", _MARKER.sub("", text))
    return _OTHER_TAG.sub("", text).strip() if "#" in text else text.strip()


def _take_beside(draft: Draft, head: int) -> int | None:
    """Take the answer from the line itself: "Capital of France : Paris #flashcard"."""
    front, _, back = draft.prompt[-1].partition(" : ") if draft.prompt else ("", "", "")
    if len(draft.prompt) > 1 or not back.strip() or asks(back):
        return None
    draft.prompt, draft.answer = [front.strip()], [back.strip()]
    return head + 1


def _take_back(rows: Sequence[Row], head: int, limit: int, draft: Draft) -> int:
    """Take the answer: a list item's children, what a heading holds, or the next paragraph."""
    index = head + 1
    while index < limit and (rows[index].blank or is_property(rows[index].text)):
        if not rows[index].blank:
            draft.roles[rows[index].number] = "noise"
        index += 1
    begun = index
    while index < limit and not _ends(rows[index], rows[head], first=index == begun):
        below = rows[index]
        if not below.blank and not is_property(below.text):
            draft.answer.append(_CLOZE.sub(r"\g<hidden>", below.body))
            draft.roles[below.number] = "answer"
        elif below.blank:
            draft.answer.append("")
        else:
            draft.roles[below.number] = "noise"
        index += 1
    while index > begun and rows[index - 1].blank:
        index -= 1
    return index


def _ends(row: Row, head: Row, *, first: bool) -> bool:
    if row.code:
        return False
    if row.heading or row.separator or stands_below(row):
        return True
    if _MARKER.match(head.text):
        return not row.blank and row.depth <= head.depth
    return row.blank and not first and not head.heading
