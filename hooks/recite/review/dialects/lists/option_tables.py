"""Options in a table: a column for each letter, or a row for each, and the answer below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.answers.answering import Answering
from recite.review.dialects.cards.tables import cells_of, is_rule
from recite.review.dialects.lists.prompts import find_prompt, take_prompt
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft, DraftOption
from recite.review.items import Run
from recite.review.marks import read_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_HOW_TO_MARK = "write `Answer: B` below the table, with the right letter"


class _Cell(NamedTuple):
    letter: str
    text: str
    row: int


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
        draft.options.append(DraftOption(line, [marked.text], set(marked.marks)))
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
    """Give the second cells of rows whose first are letters."""
    table = [(index, cells_of(rows[index].text)) for index in range(start + 2, end)]
    if any(len(cells) != 2 or not all(cells) for _, cells in table):
        return []
    if not _are_letters([cells[0] for _, cells in table]):
        return []
    return [_Cell(_letter(cells[0]), cells[1], index) for index, cells in table]


def _are_letters(cells: Sequence[str]) -> bool:
    """Whether cells are the letters from A on, at least two."""
    return len(cells) > 1 and [_letter(cell) for cell in cells] == [
        chr(ord("a") + place) for place in range(len(cells))
    ]


def _letter(cell: str) -> str:
    return cell.strip("*_()[]. ").casefold()


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
