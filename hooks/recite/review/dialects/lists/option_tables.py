"""Options in a table: a column for each letter, or a row for each, and the answer below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.answers.answering import Answering
from recite.review.dialects.cards.tables import cells_of, is_rule
from recite.review.dialects.lists.prompts import find_prompt, take_prompt
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft, DraftOption
from recite.review.items import Run
from recite.review.keys import Mark
from recite.review.marks import read_marks
from recite.review.vocabulary import BY_PHRASE
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_CIRCLED = (0x1F150, 0x24B6, 0x1F130, 0x1F170)
"""Where the alphabets begin whose letters stand in a circle or a box."""
_HOW_TO_MARK = "write `Answer: B` below the table, with the right letter"


class _Cell(NamedTuple):
    letter: str
    text: str
    row: int
    marks: frozenset[Mark] = frozenset()
    feedback: tuple[str, ...] = ()


class OptionTables:
    """Tables whose cells are lettered A, B, C, where something marks one or names one below."""

    openers = ("|",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each such table that stands below a prompt."""
        readings = []
        floor = 0
        for index in range(1, len(rows)):
            if index <= floor or not is_rule(rows[index]) or "|" not in rows[index - 1].text:
                continue
            end = index + 1
            while end < len(rows) and "|" in rows[end].text and not rows[end].code:
                end += 1
            reading = _question(rows, floor, index - 1, end)
            readings += [reading] if reading else []
            floor = reading.end if reading else end
        return readings


def _question(rows: Sequence[Row], floor: int, start: int, end: int) -> Reading | None:
    cells = _in_columns(rows, start, end) or _in_rows(rows, start, end)
    head = Run("letter", 0, rows[start].quote, start, start)
    prompt = find_prompt(rows, head, floor) if cells else None
    if not cells or not prompt:
        return None
    draft = Draft(rows[prompt.start].number, _HOW_TO_MARK)
    take_prompt(rows, prompt, draft)
    for cell in cells:
        marked = read_marks(cell.text)
        line = rows[cell.row].number
        marks = {*marked.marks, *cell.marks}
        draft.options.append(DraftOption(line, [marked.text], marks, list(cell.feedback)))
    draft.roles.update((row.number, "option") for row in rows[start:end])
    below = _below(rows, end)
    Answering(draft, [cell.letter for cell in cells]).take(rows, below)
    draft.complete = any(mark.says == "right" for o in draft.options for mark in o.marks)
    if not draft.complete:
        return None
    last = below[-1] + 1 if below else end
    question = draft.question()
    weight = draft.weight() * 2
    return Reading(prompt.start, last, question, draft.roles, weight, tuple(draft.problems))


def _in_columns(rows: Sequence[Row], start: int, end: int) -> list[_Cell]:
    """Give the cells of the one row below a head of letters."""
    if end - start != 3:
        return []
    letters, texts = cells_of(rows[start].text), cells_of(rows[start + 2].text)
    if not _are_letters(letters) or len(texts) != len(letters) or not all(texts):
        return []
    pairs = zip(letters, texts, strict=True)
    return [_Cell(_letter(name), text, start + 2) for name, text in pairs]


def _in_rows(rows: Sequence[Row], start: int, end: int) -> list[_Cell]:
    """Give the second cells of rows whose first are letters, with the verdicts in further ones."""
    table = [(index, cells_of(rows[index].text)) for index in range(start + 2, end)]
    if any(len(cells) < 2 or not all(cells[:2]) for _, cells in table):
        return []
    if not _are_letters([cells[0] for _, cells in table]):
        return []
    found = []
    for index, cells in table:
        verdicts = {place: mark for place, cell in enumerate(cells) if (mark := _verdict(cell))}
        said = [cell for place, cell in enumerate(cells) if place > 1 and place not in verdicts]
        marks = frozenset(mark for place, mark in verdicts.items() if place > 1)
        feedback = tuple(filter(None, said))
        found.append(_Cell(_letter(cells[0]), cells[1], index, marks, feedback))
    judged = any(mark.says == "right" for cell in found for mark in cell.marks)
    return found if judged or all(len(cells) == 2 for _, cells in table) else []


def _verdict(cell: str) -> Mark | None:
    """Give what a cell says of the option beside it: "❌ Incorrect", "✅"."""
    says = BY_PHRASE.get(plain(cell))
    if says in ("result right", "next right") or cell.strip("*_ \ufe0f") in ("✅", "✔", "✓"):
        return Mark("right")
    wrong = says in ("result wrong", "next wrong") or cell.strip("*_ \ufe0f") in ("❌", "✗", "✘")
    return Mark("wrong") if wrong else None


def _are_letters(cells: Sequence[str]) -> bool:
    """Whether cells are the letters from A on, at least two."""
    return len(cells) > 1 and [_letter(cell) for cell in cells] == [
        chr(ord("a") + place) for place in range(len(cells))
    ]


def _letter(cell: str) -> str:
    bare = cell.strip("*_()[].\ufe0f ")
    if len(bare) != 1:
        return bare.casefold()
    circled = [ord(bare) - first for first in _CIRCLED if 0 <= ord(bare) - first < 26]
    return chr(ord("a") + circled[0]) if circled else bare.casefold()


def _below(rows: Sequence[Row], end: int) -> list[int]:
    """Give the rows of the answer below a table, and of its explanation."""
    found: list[int] = []
    for index in range(end, len(rows)):
        row = rows[index]
        if row.blank:
            continue
        label, sign = row.label, row.sign
        says = label[0] if label else sign.says if sign else ""
        named = says in ("answer", "next right", "explanation") or row.named_answer
        goes_on = bool(found) and not row.after_blank and not row.heading
        if row.code or not (named or goes_on):
            break
        found.append(index)
    return found
