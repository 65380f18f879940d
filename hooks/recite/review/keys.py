"""What the marks of a question prove, and no more.

Three statements are kept apart: this option is right (or wrong); the student picked it; the
student's state for it was right (or wrong). Only what follows from them becomes a key. An option
without a mark is wrong only where the marks are known to be complete.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from recite.review.once import Once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.model import KnownBy

Statement = Literal["right", "wrong", "partly", "picked", "state right", "state wrong"]
Result = Literal["right", "wrong", "partial", "none"]


class Mark(NamedTuple):
    """One statement about one option, and how it is known."""

    says: Statement
    known_by: KnownBy = "mark"


@dataclass(frozen=True)
class Evidence:
    """Everything a question's text says about its options.

    `marks` are those of each option. `multiple` and `count` are what the prompt says ("Select
    three"), None where it says nothing. `complete` tells that whoever marked the options has marked
    every right one, `gaps` that an option or a mark may be missing. `result` is the platform's word
    about the answer as a whole.
    """

    marks: Sequence[frozenset[Mark]]
    multiple: bool | None = None
    count: int | None = None
    complete: bool = False
    result: Result | None = None
    gaps: bool = False

    @Once
    def says(self) -> Sequence[frozenset[Statement]]:
        """What is said of each option, however it is known."""
        return [frozenset(mark.says for mark in marks) for marks in self.marks]


class Key(NamedTuple):
    """Whether an option is right, None where that is unknown, and how it is known."""

    correct: bool | None = None
    known_by: KnownBy | None = None


class Proof(NamedTuple):
    """The keys of a question's options, whether several may be right, and what does not fit."""

    keys: tuple[Key, ...]
    multiple: bool
    conflict: str = ""


_UNKNOWN = Key()
_STATES = ("state right", "state wrong")


def prove(evidence: Evidence) -> Proof:
    """Give the keys that the evidence proves; an option said to be partly right has none."""
    proof = _prove(evidence)
    if not any("partly" in said for said in evidence.says):
        return proof
    keys = tuple(
        _UNKNOWN if "partly" in said else key
        for said, key in zip(evidence.says, proof.keys, strict=True)
    )
    return proof._replace(keys=keys)


def _prove(evidence: Evidence) -> Proof:
    direct = [_direct(marks) if marks else _UNKNOWN for marks in evidence.marks]
    multiple = _multiple(evidence, direct)
    if any("right" in said and "wrong" in said for said in evidence.says):
        return Proof(tuple(direct), multiple, "an option is marked both right and wrong")
    if evidence.complete and _contradict(evidence):
        return Proof((_UNKNOWN,) * len(direct), multiple, "the marks and the answer line differ")
    keys = _from_result(evidence, direct, multiple=multiple)
    trues = sum(key.correct is True for key in keys)
    if evidence.count and trues > evidence.count:
        return Proof(
            tuple(
                _fill(keys, Key(correct=False, known_by="complete")) if evidence.complete else keys
            ),
            multiple,
            f"the prompt asks for {evidence.count}, and {trues} options are marked right",
        )
    missing = evidence.count is not None and trues < evidence.count
    if trues and (evidence.complete or not multiple) and not missing:
        keys = _fill(keys, Key(correct=False, known_by="complete"))
    keys = _from_count(evidence, keys, multiple=multiple)
    if keys and all(key.correct is False for key in keys):
        return Proof((_UNKNOWN,) * len(keys), multiple, "every option is marked wrong")
    trues = sum(key.correct is True for key in keys)
    if evidence.count and evidence.complete and 0 < trues < evidence.count:
        return Proof(
            tuple(keys),
            multiple,
            f"the prompt asks for {evidence.count}, but the text marks only {trues} as right",
        )
    return Proof(tuple(keys), multiple)


def _contradict(evidence: Evidence) -> bool:
    """Whether two ways of naming all right options name different ones."""
    named: dict[str, set[int]] = {}
    for place, marks in enumerate(evidence.marks):
        for mark in marks:
            if mark.says == "right":
                way = "answer" if mark.known_by in ("letter", "text") else mark.known_by
                named.setdefault(way, set()).add(place)
    return len({frozenset(places) for places in named.values()}) > 1


def _direct(marks: frozenset[Mark]) -> Key:
    said = {mark.says: mark.known_by for mark in sorted(marks, key=lambda mark: mark.known_by)}
    if "right" in said and "wrong" in said:
        return _UNKNOWN
    if "right" in said:
        return Key(correct=True, known_by=said["right"])
    if "wrong" in said:
        return Key(correct=False, known_by=said["wrong"])
    return _UNKNOWN


def _multiple(evidence: Evidence, direct: Sequence[Key]) -> bool:
    if evidence.multiple is not None:
        return evidence.multiple
    if evidence.count is not None:
        return evidence.count > 1
    picks = sum("picked" in said for said in evidence.says)
    return picks > 1 or sum(key.correct is True for key in direct) > 1


def _from_result(evidence: Evidence, keys: list[Key], *, multiple: bool) -> list[Key]:
    """Add what follows from the student's picks and states and the result of the whole."""
    picks = ["picked" in said for said in evidence.says]
    if any(picks) and evidence.result == "right":
        whole = [Key(pick, "result" if pick else "complete") for pick in picks]
        fits = all(
            key.correct is None or key.correct == said.correct
            for key, said in zip(keys, whole, strict=True)
        )
        if fits and (multiple or sum(picks) == 1):
            return [
                key if key.correct is not None else said
                for key, said in zip(keys, whole, strict=True)
            ]
    if multiple:
        return keys
    if evidence.result == "wrong" and sum(picks) == 1:
        return [
            Key(correct=False, known_by="result") if pick and key.correct is None else key
            for key, pick in zip(keys, picks, strict=True)
        ]
    return _from_states(evidence, keys)


def _from_states(evidence: Evidence, keys: list[Key]) -> list[Key]:
    """In a single choice the one option with a state is the student's pick."""
    states = [None if said.isdisjoint(_STATES) else "state right" in said for said in evidence.says]
    if states.count(None) != len(states) - 1:
        return keys
    return [
        Key(state, "mark") if state is not None and key.correct is None else key
        for key, state in zip(keys, states, strict=True)
    ]


def _from_count(evidence: Evidence, keys: list[Key], *, multiple: bool) -> list[Key]:
    count = evidence.count or (None if multiple else 1)
    unknown = sum(key.correct is None for key in keys)
    if count is None or not unknown:
        return keys
    trues = sum(key.correct is True for key in keys)
    if trues == count:
        return _fill(keys, Key(correct=False, known_by="count"))
    # Whoever marks every right option has left an unmarked one out for being wrong.
    left_out = evidence.gaps or (trues > 0 and evidence.complete)
    if trues + unknown == count and unknown < len(keys) and not left_out:
        return _fill(keys, Key(correct=True, known_by="count"))
    return keys


def _fill(keys: Sequence[Key], value: Key) -> list[Key]:
    return [value if key.correct is None else key for key in keys]
