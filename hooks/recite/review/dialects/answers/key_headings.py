"""What heads an answer key: a label, a heading that names answers, and a fence below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.cards.tables import ANSWER_COLUMNS, cells_of, is_rule
from recite.review.dialects.lists.prompt_rows import number_of
from recite.review.labels import split_label
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from recite.review.lines import Row
    from recite.review.vocabulary import Says

_FENCE = re.compile(r"(?:`{3,}|~{3,})[^`~]*")
# "Knowledge check answers", "Answers to the quiz", "Soluciones del test 2"; not "Your answers"
_NAMES_ANSWERS = re.compile(
    r"^(?!.*\b(?:your|my|our|student\w*|wrong|incorrect|questions?|tus?|mis?|seus?|suas?|tue|deine?|ihre|vos)\b)"
    r".*\b(?:answers?(?: keys?)?|solutions?|respuestas|soluciones|respostas|gabaritos?|risposte"
    r"|soluzioni|antworten|lösung(?:en)?|réponses|corrigés?)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 7
_LOWEST = 7
_BRACKETS = ("*", "_", "(", "[")
_BRACKETED = re.compile(r"[*_]{0,3}[(\[](?P<inner>[^\n]{8,})[)\]][*_]{0,3}")


def heads_key(row: Row) -> bool:
    """Whether a row says that answers follow: by its label, or as a heading that names them."""
    sign = row.sign
    if sign and sign.says == "answer":
        return True
    few = row.heading > 0 and len(row.text.split()) <= _FEW_WORDS + 1
    return few and _NAMES_ANSWERS.search(row.text) is not None


def label_of(row: Row) -> tuple[Says, str] | None:
    """Give the label in front of a row, also within brackets: "*(Answers: 1. b 2. c)*"."""
    if row.label or not row.text.startswith(_BRACKETS):
        return row.label
    inner = _BRACKETED.fullmatch(row.text)
    return split_label(inner["inner"]) if inner else None


def is_fence(row: Row) -> bool:
    """Whether a row opens or closes a fence."""
    return row.code and _FENCE.fullmatch(row.text) is not None


def is_of_other_part(rows: Sequence[Row], key: int, start: int) -> bool:
    """Whether a heading parts a key from the list on row `start` below it: another quiz begins.

    A heading with a number is a question's, and one of a lower level than the key's a part of it.
    """
    above = (rows[index].heading for index in range(key, -1, -1) if rows[index].heading)
    level = next(above, _LOWEST)
    between = (row for row in rows[key + 1 : start] if row.heading)
    return any(row.heading <= level and number_of(row) is None for row in between)


def fenced_rows(rows: Sequence[Row]) -> set[int]:
    """Give the rows of each fence that stands right below what heads a key."""
    found: set[int] = set()
    if not any(row.code for row in rows):
        return found
    headed = inside = False
    for index, row in enumerate(rows):
        if row.blank:
            continue
        inside = row.code and (inside or headed)
        if inside:
            found.add(index)
        headed = not row.code and heads_key(row)
    return found


def whole_fences(
    rows: Sequence[Row], fenced: AbstractSet[int], known: Mapping[int, tuple[int, ...]]
) -> dict[int, tuple[int, ...]]:
    """Give the rows of the fences that hold rows of a key, each with all numbers of its fence.

    A fence is read as a whole: half of it would be no fence.
    """
    whole: dict[int, tuple[int, ...]] = {}
    block: list[int] = []
    for index in range(len(rows) + 1):
        if index in fenced:
            block.append(index)
        elif block:
            numbers = tuple(number for at in block for number in known.get(at, ()))
            whole |= dict.fromkeys(block, numbers) if numbers else {}
            block = []
    return whole


def heads_table(rows: Sequence[Row], index: int) -> int:
    """Give the column of answers of the table whose head a row is; 0 if it has none."""
    below = rows[index + 1] if rows[index].text[:1] == "|" and index + 1 < len(rows) else None
    if below is None or not is_rule(below):
        return 0
    cells = [plain(cell) for cell in cells_of(rows[index].text)]
    return next((at for at, name in enumerate(cells) if at and name in ANSWER_COLUMNS), 0)


def without_columns(text: str, column: int) -> str:
    """Give a row of a table without the columns between that of numbers and that of answers."""
    cells = cells_of(text) if column > 1 else []
    return f"| {' | '.join([cells[0], *cells[column:]])} |" if len(cells) > column else text
