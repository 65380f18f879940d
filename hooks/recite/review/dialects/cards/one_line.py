"""Cards on one line: "front::back", and "front:::back" that asks in both directions.

The spaced-repetition plugin lets people choose other signs; its due dates prove which they chose.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.cards.signs import (
    SCHEDULE,
    around,
    find_page_fields,
    is_field,
    is_schedule,
    names_deck,
    stands_below,
    take_below,
    take_block_name,
    without_decks,
)
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft
from recite.review.stems import asks, ends_with_question_mark, may_be_prompt
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from recite.review.lines import Row
    from recite.review.model import Question

_HOW_TO_MARK = "write the answer behind `::`"
_SEPARATOR = re.compile(r"(?P<sign>:::?)")
# Other plugins' signs; they count only where most lines of the section ask in front of one
_OTHER_SIGNS = (";;", ">>")
# "What boils at 100 °C? → Water": an arrow is one only behind question marks
_ARROWS = ("→", "->", "=>", "——", "—")
# "Which port has it? `22`": set off behind the question mark
_SET_OFF = re.compile(
    r"(?P<front>.*[?？])[*_]{0,3}\s+(?P<back>(?P<mark>`|\*{1,3}|_{1,3}|==)[^`*_=]+(?P=mark))"
)
_TAG = re.compile(r"^(?:#[^\s#]+\s+)+(?=\S)")
_BULLET = re.compile(r"^(?:[-*+]|\d{1,3}[.)])\s+")
_SIGNS = re.compile(r"[^\w\s`$]{3,12}")
_CODE_OR_FORMULA = re.compile(r"`[^`\n]*`|\$[^$\n]+\$|\{\{[^{}]*\}\}")
_TIGHT = re.compile(r"\w::\w")


class _Sides(NamedTuple):
    front: str
    back: str
    both: bool = False
    tight: bool = False
    apart: bool = False
    """Whether the sign stands apart from the front, or touches the back."""


def _ask(found: Collection[_Sides]) -> bool:
    """Whether some of the lines at least cannot be fields: short names with the sign behind."""
    asking = [
        sides
        for sides in found
        if not is_field(sides.front, sides.back, trusted=True)
        and (sides.both or sides.apart or len(sides.front.split()) > 2 or asks(sides.front))
    ]
    return len(asking) * 3 > len(found)


class Cards:
    """Cards of one line each."""

    openers = ("::", ";;", ">>", "→", "->", "=>", "—", "<!--sr:", "? `", "? *", "? _", "? =")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the cards of a section."""
        fields = find_page_fields(rows)
        scheduled = [
            index
            for index, row in enumerate(rows)
            if index and not row.code and SCHEDULE.search(row.line.text)
        ]
        found = {
            index: sides
            for index, row in enumerate(rows)
            if not (row.code or row.hidden or row.blank or index in fields)
            and (sides := _split(row.text))
        }
        if {plain(sides.front) for sides in found.values()} >= {"q", "a"}:
            found = {at: sides for at, sides in found.items() if len(plain(sides.front)) > 1}
        sure = sum(not sides.tight or may_be_prompt(sides.front) for sides in found.values())
        decked = any(map(names_deck, rows))
        trusted = bool(scheduled) or decked or (_are_most(rows, sure) and _ask(found.values()))
        own = _own_sign(rows, scheduled)
        for sign in (own, *_OTHER_SIGNS, *_ARROWS):
            others = _split_all(rows, sign) if sign else {}
            asked_by = ends_with_question_mark if sign in _ARROWS else may_be_prompt
            if sign in _ARROWS:
                others = {at: sides for at, sides in others.items() if asked_by(sides.front)}
            asked = sum(asked_by(sides.front) for sides in others.values())
            asking = decked and asked == len(others)
            if others and (sign == own or asking or _are_most(rows, asked)):
                found = {**others, **found} if sign != own else {**found, **others}
        set_off = _split_set_off(rows)
        found = {**set_off, **found} if _are_most(rows, len(set_off)) else found
        readings = []
        for index, sides in found.items():
            beside = index - 1 in found or index + 1 in found
            named = beside and len(sides.front.split()) > 1
            alone = sides.tight and _is_paragraph(rows, index) and _is_told(sides)
            loose = sides._replace(tight=sides.tight and not (named or alone))
            reading = _card(rows, index, loose, trusted=trusted or alone)
            if reading:
                readings.append(reading)
        return readings + around(rows) if readings or scheduled else []


def _are_most(rows: Sequence[Row], cards: int) -> bool:
    """Whether most rows of a section are cards: then a short one is none of a note's fields."""
    texts = sum(
        not (row.blank or row.code or row.hidden or row.separator or row.heading) for row in rows
    )
    return cards > 1 and cards * 2 >= texts


def _is_paragraph(rows: Sequence[Row], index: int) -> bool:
    """Whether a row stands alone between blank rows, below something."""
    below = index + 1 == len(rows) or rows[index + 1].blank or stands_below(rows[index + 1])
    return index > 0 and rows[index].after_blank and below


def _is_told(sides: _Sides) -> bool:
    """Whether the back is a phrase: "std::sort" has none, and a field's blank stands before it."""
    words = sides.back.split()
    return len(words) > 1 and sum(word.isalpha() for word in words) * 2 >= len(words)


def _split(text: str) -> _Sides | None:
    text = SCHEDULE.sub("", text).strip()
    shown = _without_code(text)
    separator = _SEPARATOR.search(shown)
    if not separator or "::" in shown[separator.end() :]:
        return None
    both = separator.group("sign") == ":::"
    tight = _TIGHT.search(shown) is not None
    front, back = text[: separator.start()], text[separator.end() :]
    sides = _sides(front, back, both=both, tight=tight)
    return sides and sides._replace(apart=front.endswith(" ") or not back.startswith(" "))


def _without_code(text: str) -> str:
    """Give a text of the same length without signs in code and formulas."""
    if not any(sign in text for sign in ("`", "$", "{{")):
        return text
    return _CODE_OR_FORMULA.sub(lambda found: "x" * len(found.group()), text)


def _sides(front: str, back: str, *, both: bool = False, tight: bool = False) -> _Sides | None:
    front = _TAG.sub("", _BULLET.sub("", front.strip())).strip()
    back = without_decks(back).strip()
    said = front and back and back.strip("*_:` ")
    return _Sides(front, back, both, tight) if said else None


def _split_all(rows: Sequence[Row], sign: str) -> dict[int, _Sides]:
    found = {}
    for index, row in enumerate(rows):
        if sign not in row.text:
            continue
        text = SCHEDULE.sub("", row.text)
        shown = _without_code(text)
        if row.code or row.hidden or shown.count(sign) != 1:
            continue
        at = shown.index(sign)
        sides = _sides(text[:at], text[at + len(sign) :])
        if sides:
            found[index] = sides
    return found


def _split_set_off(rows: Sequence[Row]) -> dict[int, _Sides]:
    shown = ((at, _SET_OFF.fullmatch(row.text)) for at, row in enumerate(rows) if not row.code)
    sides = {at: _sides(told["front"], told["back"]) for at, told in shown if told}
    return {at: both for at, both in sides.items() if both}


def _own_sign(rows: Sequence[Row], scheduled: Sequence[int]) -> str:
    """Give the run of signs that every card of one line with a due date has once.

    Two such cards at least, and none with the usual sign.
    """
    cards = [
        rows[index - 1].text
        for index in scheduled
        if is_schedule(rows[index]) and rows[index - 1].after_blank
    ]
    if len(cards) < 2 or any(_split(card) or "==" in card for card in cards):
        return ""
    first, *others = cards
    common = [
        part
        for signs in _SIGNS.findall(first)
        for start in range(len(signs) - 2)
        for end in range(start + 3, len(signs) + 1)
        if all(other.count(part := signs[start:end]) == 1 for other in (first, *others))
    ]
    return max(common, key=len, default="")


def _card(rows: Sequence[Row], index: int, sides: _Sides, *, trusted: bool) -> Reading | None:
    row = rows[index]
    if is_field(sides.front, sides.back, trusted=trusted):
        return None
    single = sides.tight or " " not in row.text
    if single and not trusted and not may_be_prompt(sides.front):
        return None  # "std::sort" in a sentence, "/bin::/usr/bin"
    draft = Draft(row.number, _HOW_TO_MARK, prompt=[sides.front], answer=[sides.back])
    draft.roles[row.number] = "answer"
    return finish(rows, index, index + 1, draft, both=sides.both)


def finish(
    rows: Sequence[Row], start: int, end: int, draft: Draft, *, both: bool = False
) -> Reading:
    """Give the reading of a card with what stands below it; `both` asks the other way round too."""
    take_block_name(draft)
    end = take_below(rows, end, draft)
    if not plain("\n".join(draft.prompt)):
        draft.prompt = ["…"]
    question = draft.question()
    more = (_turned(question),) if both else ()
    weight = draft.weight() * 2
    return Reading(start, end, question, draft.roles, weight, tuple(draft.problems), more)


def _turned(card: Question) -> Question:
    return replace(card, prompt=card.answer, answer=card.prompt, block_id="")
