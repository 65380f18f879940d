"""Tables with a column of questions and one of answers, as spreadsheets and Anki exports give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.seam import Reading
from recite.review.draft import Draft
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row
    from recite.review.model import Role

_HOW_TO_MARK = "write the answer into the table's second column"
_DELIMITER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_CELL_END = re.compile(r"(?<!\\)\|")
QUESTION_COLUMNS = frozenset({
    "question", "questions", "q", "front", "prompt", "pregunta", "preguntas", "pergunta", "questão",
    "domanda", "frage", "vorderseite", "问题", "問題", "题目", "題目",
})  # fmt: skip
"""Names of the column that asks."""
ANSWER_COLUMNS = frozenset({
    "answer", "answers", "a", "back", "correct answer", "key", "solution", "gabarito", "lösung",
    "respuesta correcta", "resposta correta", "risposta corretta", "richtige antwort", "soluzione",
    "bonne réponse", "正确答案", "正確答案", "respuesta", "resposta", "risposta", "antwort",
    "rückseite",
    "réponse", "答案", "回答",
})  # fmt: skip
"""Names of the column that holds the answers."""
NUMBER_COLUMNS = frozenset({"#", "no", "nr", "number", "n", "n°", "q", "id", ""})
"""Names of a column that only counts."""


class CardTables:
    """Tables that ask in one column and answer in the next."""

    openers = ("|",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give a card for each row of such a table, if each of its rows has both."""
        readings = []
        index = 1
        while index < len(rows):
            if not (_is_table(rows[index]) and is_rule(rows[index])):
                index += 1
                continue
            end = index + 1
            while end < len(rows) and _is_table(rows[end]):
                end += 1
            readings += _table(rows, index - 1, end)
            index = end + 1
        return readings


def _is_table(row: Row) -> bool:
    return not (row.code or row.hidden or row.blank) and "|" in row.text


def _table(rows: Sequence[Row], head: int, end: int) -> list[Reading]:
    names = [plain(cell) if cell != "#" else "#" for cell in cells_of(rows[head].text)]
    front = next((place for place, name in enumerate(names) if name in QUESTION_COLUMNS), None)
    back = next((place for place, name in enumerate(names) if name in ANSWER_COLUMNS), None)
    others = [name for place, name in enumerate(names) if place not in (front, back)]
    if not _is_table(rows[head]) or front is None or back is None:
        return []
    if any(name not in NUMBER_COLUMNS for name in others):
        return []
    body = [(index, cells_of(rows[index].text)) for index in range(head + 2, end)]
    if not body or any(not _whole(cells, front, back) for _, cells in body):
        return []
    return [_card(rows, head, index, cells[front], cells[back]) for index, cells in body]


def _whole(cells: Sequence[str], front: int, back: int) -> bool:
    """Whether a row asks and answers; a bare number asks nothing, but names a question."""
    if len(cells) <= max(front, back):
        return False
    return (
        bool(cells[front].strip(".)") and cells[back]) and not cells[front].strip("Qq.)").isdigit()
    )


def _card(rows: Sequence[Row], head: int, index: int, front: str, back: str) -> Reading:
    row = rows[index]
    draft = Draft(row.number, _HOW_TO_MARK, [front], answer=[back])
    start = head if index == head + 2 else index
    roles: dict[int, Role] = {rows[i].number: "noise" for i in range(start, index)}
    draft.roles = {**roles, row.number: "answer"}
    return Reading(start, index + 1, draft.question(), draft.roles, draft.weight() * 2)


def is_rule(row: Row) -> bool:
    """Whether a row parts a table's head from its body."""
    return not row.code and _DELIMITER.fullmatch(row.text) is not None


def cells_of(text: str) -> list[str]:
    """Give the cells of a table's row."""
    inner = text.strip().removeprefix("|")
    cells = [cell.strip().replace("\\|", "|") for cell in _CELL_END.split(inner)]
    return cells[:-1] if cells and not cells[-1] else cells
