"""A question while it is read: the rows of each part, and the marks; then a question with keys."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recite.review.cues import Cue, read_cue
from recite.review.keys import Evidence, Key, Mark, prove
from recite.review.lines import markdown
from recite.review.model import Option, Problem, Question
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.keys import Result
    from recite.review.model import Kind, Role
    from recite.review.styles import Style

# Obsidian's name for a block, behind its text or on a line below it: "^name"
_BLOCK_ID = re.compile(r"(?<=\S)\s+\^(?P<id>[A-Za-z0-9-]+)\s*$")
KEYED = 1.5
"""The weight of a line of a question with a key; without one it is 1."""
MANY_OPTIONS = 26
"""More options than letters: hardly a question."""

_TRUTHS = (
    frozenset({"true", "false"}), frozenset({"yes", "no"}), frozenset({"right", "wrong"}),
    frozenset({"correct", "incorrect"}), frozenset({"verdadero", "falso"}),
    frozenset({"verdadeiro", "falso"}), frozenset({"vero", "falso"}),
    frozenset({"wahr", "falsch"}), frozenset({"richtig", "falsch"}), frozenset({"vrai", "faux"}),
    frozenset({"对", "错"}), frozenset({"對", "錯"}), frozenset({"正确", "错误"}),
    frozenset({"正確", "錯誤"}), frozenset({"cierto", "falso"}), frozenset({"t", "f"}),
    frozenset({"v", "f"}), frozenset({"ja", "nein"}),
    frozenset({"oui", "non"}), frozenset({"sí", "no"}),
)  # fmt: skip


_LIGHT = ("explanation", "noise")


@dataclass
class DraftOption:
    """An option while it is read."""

    line: int
    text: list[str] = field(default_factory=list)
    marks: set[Mark] = field(default_factory=set)
    feedback: list[str] = field(default_factory=list)
    starred: bool = False  # a star in front of its letter opens no emphasis


@dataclass
class Draft:
    """A question while it is read. `roles` says where each line went, by its number."""

    line: int
    how_to_mark: str
    prompt: list[str] = field(default_factory=list)
    options: list[DraftOption] = field(default_factory=list)
    answer: list[str] = field(default_factory=list)
    explanation: list[str] = field(default_factory=list)
    instruction: list[str] = field(default_factory=list)
    block_id: str = ""
    number: int | None = None
    result: Result | None = None
    cue: Cue | None = None
    complete: bool = False
    unresolved: bool = False  # an answer, or the marks, tell nothing certain of the options
    disputed: bool = False  # the text gives two answers: no other reading knows better
    partial: bool = False  # a mark or a part of the answer may be missing
    styles: Sequence[frozenset[Style]] = ()
    kind: Kind = "card"
    accepted: tuple[str, ...] = ()
    tolerance: float | None = None
    roles: dict[int, Role] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    misnamed: Problem | None = None  # what is wrong with the answer line
    _said: tuple[str, Cue] | None = None  # a prompt and what it says

    def weight(self) -> float:
        """Give how much of the section the question explains; see `Reading`."""
        light = sum(0.3 if r == "explanation" else 0.7 for r in self.roles.values() if r in _LIGHT)
        known = bool(self.answer) or self.disputed
        keyed = known or any(option.marks for option in self.options)
        return (len(self.roles) - light) * (KEYED if keyed else 1.0)

    def read_cue(self) -> Cue:
        """Give what the prompt and the instruction say about the number of right options."""
        if self.cue is not None:
            return self.cue
        prompt = "\n".join(self.prompt)
        if self._said is None or self._said[0] != prompt:
            self._said = prompt, read_cue(prompt)
        said = self._said[1]
        if said.multiple is None and "multiple" in " ".join(self.instruction).casefold():
            return Cue(multiple=True)
        return said

    def offers_truths(self) -> bool:
        """Whether the options are two words such as "True" and "False"."""
        return frozenset(plain("\n".join(option.text)) for option in self.options) in _TRUTHS

    def hear(self, text: str) -> None:
        """Take what a line above the options says about the number of right ones, if it does."""
        said = read_cue(text)
        if said.multiple is not None and read_cue("\n".join(self.prompt)).multiple is None:
            self.cue = self.cue or said

    def question(self) -> Question:
        """Give the question with the keys that its marks prove."""
        prompt = markdown(self.prompt)
        named = _BLOCK_ID.search(prompt) if "^" in prompt else None
        if named:
            self.block_id = named.group("id")
            prompt = prompt[: named.start()]
        self.prompt = [prompt]
        if not self.options:
            return self._without_options()
        cue = self.read_cue()
        proof = prove(
            Evidence(
                [frozenset(option.marks) for option in self.options],
                cue.multiple,
                cue.count,
                self.complete and not self.partial,
                self.result,
                self.partial or self.unresolved,
            )
        )
        texts = [markdown(option.text) for option in self.options]
        words = [plain(text) or text for text in texts]  # "+=" is nothing but decoration
        keys = proof.keys
        if _contradicts_itself(words, keys):
            keys = (Key(),) * len(keys)
        if proof.conflict:
            self.problems.append(Problem(self.line, f"{proof.conflict}: check the marks"))
        options = tuple(
            Option(text, o.line, key.correct, key.known_by, markdown(o.feedback))
            for text, o, key in zip(texts, self.options, keys, strict=True)
        )
        self._look_at(options)
        kind: Kind = "multiple" if proof.multiple else "single"
        if kind == "single" and frozenset(words) in _TRUTHS:
            kind = "true-false"
        return Question(
            kind,
            prompt,
            self.line,
            options,
            explanation=markdown(self.explanation),
            instruction=markdown(self.instruction),
            block_id=self.block_id,
        )

    def _without_options(self) -> Question:
        return Question(
            self.kind,
            markdown(self.prompt),
            self.line,
            accepted=self.accepted,
            tolerance=self.tolerance,
            answer=markdown(self.answer),
            explanation=markdown(self.explanation),
            instruction=markdown(self.instruction),
            block_id=self.block_id,
        )

    def _look_at(self, options: tuple[Option, ...]) -> None:
        unknown = [option.correct for option in options].count(None)
        if self.misnamed and unknown == len(options):
            message = f"{self.misnamed.message}: the question is not graded, {self.how_to_mark}"
            self.problems.append(Problem(self.misnamed.line, message, "unknown_key"))
            unknown = 0
        elif self.misnamed:
            self.problems.append(self.misnamed)
        if unknown:
            which = (
                "which option is right"
                if unknown == len(options)
                else f"of {unknown} of {len(options)} options whether"
                f" {'it is' if unknown == 1 else 'they are'} right"
            )
            self.problems.append(
                Problem(
                    self.line,
                    f"the text does not say {which}: it is shown for self-checking and not"
                    f" graded, {self.how_to_mark}",
                    "unknown_key",
                )
            )
        seen: dict[str, int] = {}
        for option in options:
            words = " ".join(option.text.split())
            if words and words in seen:
                self.problems.append(
                    Problem(
                        option.line,
                        f"an option stands twice (first on line {seen[words]}):"
                        " nobody can tell the two apart, remove or change one",
                    )
                )
            seen.setdefault(words, option.line)
        if len(options) > MANY_OPTIONS:
            self.problems.append(
                Problem(
                    self.line,
                    f"{len(options)} options: no question has so many, look whether the next"
                    " question starts where you mean it to",
                )
            )


def _contradicts_itself(words: Sequence[str], keys: Sequence[Key]) -> bool:
    """Whether an option stands twice, once right and once wrong: one of the two is a slip."""
    if len(set(words)) == len(words):
        return False
    said: dict[str, bool | None] = {}
    return any(
        said.setdefault(text, key.correct) != key.correct
        for text, key in zip(words, keys, strict=True)
    )
