"""Tables with a question in each row: its options in further columns, or true and false."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.dialects.cards.tables import (
    ANSWER_COLUMNS,
    NUMBER_COLUMNS,
    QUESTION_COLUMNS,
    cells_of,
    is_rule,
)
from recite.review.dialects.lists.true_false import TRUTH_COLUMNS, truth_of
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row
    from recite.review.model import Role

# "A", "Option A", "Choice 2", "Opción b"
_OPTION_COLUMN = re.compile(
    r"(?:(?:option|choice|answer|opción|opção|opzione|antwort|choix|选项)\s*)?(?P<name>[a-h]|[1-8])",
    re.IGNORECASE,
)
_STATEMENTS = QUESTION_COLUMNS | {
    "statement", "claim", "afirmación", "afirmação", "affermazione", "aussage", "affirmation",
    "说法", "陈述",
}  # fmt: skip
_HOW_TO_MARK = "write the right option's letter into the column of answers"


class QuestionTables:
    """Tables whose head names a question and an answer, and letters or a truth between them."""

    openers = ("|",)

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give a question for each row of such a table, if each has its answer."""
        readings: list[Reading] = []
        index = 1
        while index < len(rows):
            if not is_rule(rows[index]) or "|" not in rows[index - 1].text:
                index += 1
                continue
            end = index + 1
            while end < len(rows) and "|" in rows[end].text and not rows[end].code:
                end += 1
            readings += _table(rows, index - 1, end)
            index = end
        return readings


def _table(rows: Sequence[Row], head: int, end: int) -> list[Reading]:
    names = [plain(cell) or cell for cell in cells_of(rows[head].text)]
    asked = next((at for at, name in enumerate(names) if name in _STATEMENTS), None)
    options = [at for at, name in enumerate(names) if _OPTION_COLUMN.fullmatch(name)]
    answering = [at for at, name in enumerate(names) if _answers(name) and at not in options]
    answered = next((at for at in answering if at != asked), None)
    if asked is None or answered is None:
        return []
    others = set(range(len(names))) - {asked, answered, *options}
    if any(names[at] not in NUMBER_COLUMNS for at in others) or len(options) == 1:
        return []
    drafts = [
        _draft(rows[index], cells_of(rows[index].text), names, asked, options, answered)
        for index in range(head + 2, end)
    ]
    whole = [draft for draft in drafts if draft]
    if not whole or len(whole) < len(drafts):
        return []
    readings = []
    for index, draft in enumerate(whole, head + 2):
        start = head if index == head + 2 else index
        roles: dict[int, Role] = {row.number: "noise" for row in rows[start:index]}
        draft.roles = {**roles, rows[index].number: "option"}
        question = draft.question()
        weight = draft.weight() * 2
        problems = tuple(draft.problems)
        readings.append(Reading(start, index + 1, question, draft.roles, weight, problems))
    return readings


def _answers(name: str) -> bool:
    return name in ANSWER_COLUMNS or "".join(name.split()) in TRUTH_COLUMNS


def _draft(
    row: Row,
    cells: Sequence[str],
    names: Sequence[str],
    asked: int,
    options: Sequence[int],
    answered: int,
) -> Draft | None:
    if len(cells) < len(names) or not cells[asked] or not cells[answered]:
        return None
    draft = Draft(row.number, _HOW_TO_MARK, [cells[asked]], complete=True)
    if not options:
        truth = truth_of(cells[answered])
        if truth is None:
            return None
        for place, word in enumerate(truth.words):
            marks = {Mark("right", "text")} if place == truth.place else set()
            draft.options.append(DraftOption(row.number, [word], marks))
        return draft
    given = [at for at in options if cells[at]]
    texts = [cells[at] for at in given]
    labels = [_label(names[at]) for at in given]
    named = resolve(cells[answered], texts, labels)
    if not named.places or len(given) < 2:
        return None
    for place, text in enumerate(texts):
        marks = {Mark("right", named.known_by)} if place in named.places else set()
        draft.options.append(DraftOption(row.number, [text], marks))
    return draft


def _label(name: str) -> str:
    found = _OPTION_COLUMN.fullmatch(name)
    return found["name"].casefold() if found else ""
