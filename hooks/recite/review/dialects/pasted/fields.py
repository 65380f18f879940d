"""What some platforms say of an answer between the prompt and the options: Blackboard's fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recite.review.dialects.answers.picks import take_picks
from recite.review.labels import ANSWERS, answer_in
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit
    from recite.review.draft import Draft

_SELECTED = frozenset({
    "selected answer", "selected answers", "your answer", "respuesta seleccionada",
    "respuestas seleccionadas", "resposta selecionada", "respostas selecionadas",
    "risposta selezionata", "risposte selezionate", "ausgewählte antwort",
    "ausgewählte antworten", "réponse sélectionnée", "réponses sélectionnées", "所选答案",
})  # fmt: skip
_LISTED = frozenset({
    "answers", "answer choices", "respuestas", "respostas", "risposte", "antworten", "réponses",
    "答案",
})  # fmt: skip


@dataclass
class Fields:
    """The fields above the options: what was picked, and the units that name the right answer."""

    picked: list[str] = field(default_factory=list)
    right: list[Unit] = field(default_factory=list)

    def mark_picked(self, draft: Draft, labels: Sequence[str]) -> None:
        """Mark the options that the fields say were picked."""
        for answer in self.picked:
            take_picks(draft, answer, labels)


def take_fields(units: Sequence[Unit], draft: Draft) -> tuple[Fields, Sequence[Unit]]:
    """Take the fields into a draft; give them and the units of the options."""
    listed = next((at for at, unit in enumerate(units) if _is_list(unit)), 0)
    if listed and _head(units[0]) in _SELECTED:
        draft.roles[units[listed].row.number] = "noise"
        return _take(units[:listed], draft), units[listed + 1 :]
    end = 0
    while end < len(units) and _is_whole_field(units[end]):
        end += 1
    if not end or len(units) - end < 2 or not any(_head(unit) in _SELECTED for unit in units[:end]):
        return Fields(), units
    return _take(units[:end], draft), units[end:]


def _take(units: Sequence[Unit], draft: Draft) -> Fields:
    fields = Fields()
    picks = False
    for unit in units:
        label = unit.label
        head = _head(unit)
        if head in _SELECTED:
            picks = True
            fields.picked.append(unit.text.partition(":")[2].strip())
        elif unit.says in ANSWERS or (label and label[0] in ANSWERS):
            picks = False
            fields.right.append(unit)
            continue
        elif picks:
            fields.picked[-1] = f"{fields.picked[-1]} {unit.text}".strip()
        else:
            fields.right.append(unit)
            continue
        draft.roles[unit.row.number] = "noise"
    return fields


def _is_list(unit: Unit) -> bool:
    return unit.words in _LISTED


def _is_whole_field(unit: Unit) -> bool:
    label = unit.label
    rest = unit.text.partition(":")[2].strip()
    return bool(rest) and (_head(unit) in _SELECTED or answer_in(label) is not None)


def _head(unit: Unit) -> str:
    return plain(unit.text.partition(":")[0])
