"""Items that ask and give their answer on the same line: "3. Which gas burns? **hydrogen**"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.answers.behind_options import answer_behind
from recite.review.dialects.lists.prompt_rows import number_of
from recite.review.dialects.seam import LESS_THAN_CHOICE, Reading
from recite.review.draft import Draft
from recite.review.stems import asks, ends_with_question_mark, ends_with_task, may_be_prompt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.review.dialects.seam import Explained
    from recite.review.lines import Row

_HOW_TO_MARK = "write the answer in bold behind the question"
# "Which gas burns? **hydrogen**", "It boils at: `100`": what is set off is all that follows
_SET_OFF = re.compile(
    r"(?P<front>.{8,}?[?？:：])\s+(?P<mark>\*\*|__|`)(?P<back>[^*_`\n]+)(?P=mark)\W{0,2}"
)
# "What is steam? Water that boils. It is hot.": one question, then sentences
_TOLD = re.compile(r"(?P<front>[^?？\n]{8,}[?？])\s+(?P<back>[^\W_][^?？\n]+)")
_SHORT = 60
"""Letters of an answer that nothing but a question mark sets off, at most."""
_PLAIN_ITEMS = 3
"""As many items at least, all of this form, where nothing sets an answer off."""


class Sides(NamedTuple):
    """A question, its answer and what is said of it; `form` says what tells the two apart."""

    form: str
    front: str
    back: str
    remark: str = ""


class AnsweredItems:
    """Numbered questions with their answer right behind them."""

    def read(self, rows: Sequence[Row], explained: Explained) -> list[Reading]:
        """Give a card for each item whose form, or that of its list, proves its answer."""
        readings: list[Reading] = []
        for run in (*_runs(rows), *_lines(rows)):
            sides = {
                index: split
                for index in run
                if not explained.explains(index)
                and (split := split_answered(_text_of(rows[index])))
            }
            proved = _proved(run, sides)
            readings += [
                _reading(rows[index], index, split)
                for index, split in sides.items()
                if split.form in proved
            ]
        return readings


def _runs(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Give the rows of each list of numbers that follow each other, one row an item."""
    run: list[int] = []
    last = 0
    told = {row.said: row for row in rows if not (row.blank or row.heading)}
    numbers = {said: number_of(row) for said, row in told.items()}
    for index, row in enumerate(rows):
        if row.blank:
            continue
        number = None if row.code or row.hidden else numbers.get(row.said)
        if number is not None and (not run or number == last + 1):
            run.append(index)
            last = number
            continue
        if run:
            yield run
        run, last = ([index], number) if number is not None else ([], 0)
    if run:
        yield run


def _lines(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Give the rows that follow each other, without numbers, and say little behind what they ask.

    Other rows with text part them.
    """
    run: list[int] = []
    for index, row in enumerate(rows):
        if row.blank:
            continue
        if _answers_itself(row) and (not run or row.depth == rows[run[0]].depth):
            run.append(index)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _answers_itself(row: Row) -> bool:
    if row.code or row.hidden or row.quote or row.heading or row.separator or row.sign or row.label:
        return False
    marker = row.marker
    if marker and marker.kind != "bullet":
        return False
    told = _TOLD.fullmatch(marker.text if marker else row.text)
    return told is not None and len(told["back"]) <= _SHORT


def _text_of(row: Row) -> str:
    sign, marker = row.sign, row.marker
    if sign and sign.rest:
        return sign.rest
    return marker.opened + marker.text if marker else row.text


def split_answered(text: str) -> Sides | None:
    """Give the question and the answer of a text, if something tells the two apart."""
    told = answer_behind(text)
    if told and (asks(told[0]) or may_be_prompt(told[0])):
        return Sides("label", *told)
    found = _SET_OFF.fullmatch(text)
    if found:
        asked = ends_with_question_mark(found["front"])
        return Sides("asked" if asked else "led", found["front"], found["back"])
    plain = _TOLD.fullmatch(text)
    if plain:
        begun = ends_with_task(plain["front"])
        return Sides("plain" if begun else "told", plain["front"], plain["back"])
    return None


def _proved(run: Sequence[int], sides: dict[int, Sides]) -> set[str]:
    """Give the forms that prove an answer in a list."""
    forms = [split.form for split in sides.values()]
    asked = forms.count("asked")
    proved = {"label"}
    if asked > 1 or (asked and len(forms) == len(run) > 1):
        proved.add("asked")
        if (asked + forms.count("led")) * 2 > len(run):
            proved.add("led")
    told = forms.count("plain") + forms.count("told")
    if told == len(run) >= _PLAIN_ITEMS and forms.count("plain") > forms.count("told"):
        proved |= {"plain", "told"}
    return proved


def _reading(row: Row, index: int, sides: Sides) -> Reading:
    draft = Draft(row.number, _HOW_TO_MARK, prompt=[sides.front], answer=[sides.back])
    draft.explanation += [sides.remark] if sides.remark else []
    draft.roles[row.number] = "answer"
    return Reading(
        index, index + 1, None, draft.roles, draft.weight() * LESS_THAN_CHOICE, draft=draft
    )
