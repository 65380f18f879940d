"""What a review section says: values only, no parsing and no rendering."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["single", "multiple", "true-false", "card", "cloze", "short"]

KnownBy = Literal["mark", "result", "letter", "text", "count", "complete", "style", "syntax"]
"""How a key is known.

mark: a mark at the option itself; result: the platform's word about the whole question; letter,
text: an answer line that names the option; count: counting leaves no other choice; complete: the
marks are known to be complete and this option has none; style: the whole option is styled;
syntax: a quiz syntax says it.
"""


Role = Literal[
    "prompt", "option", "feedback", "explanation", "instruction", "answer", "noise", "leftover"
]
"""Where a line of a section went."""


@dataclass(frozen=True)
class Line:
    """One line of a note. `number` counts from 1 in the note's file; `text` has no line break."""

    number: int
    text: str


@dataclass(frozen=True)
class Option:
    """One option. Texts are Markdown blocks; `correct` is None where the text does not say."""

    text: str
    line: int
    correct: bool | None = None
    known_by: KnownBy | None = None
    feedback: str = ""


@dataclass(frozen=True)
class Question:
    """One question. Texts are Markdown blocks, empty where there are none.

    `answer` is the text to reveal for a question without options. `block_id` is the note's own
    `^block-id`, if the question has one. `accepted` are further right answers of a short-answer
    question and `tolerance` how far a number may lie off.
    """

    kind: Kind
    prompt: str
    line: int
    options: tuple[Option, ...] = ()
    answer: str = ""
    explanation: str = ""
    instruction: str = ""
    block_id: str = ""
    accepted: tuple[str, ...] = ()
    tolerance: float | None = None
    id: str = ""

    @property
    def multiple(self) -> bool:
        """Whether several options may be right."""
        return self.kind == "multiple"

    @property
    def has_key(self) -> bool:
        """Whether the text proves the answer: every option known, or an answer given."""
        if self.options:
            return all(option.correct is not None for option in self.options)
        return bool(self.answer)


@dataclass(frozen=True)
class Prose:
    """Lines of a section that belong to no question; shown as they are, where they stood."""

    lines: tuple[Line, ...]

    @property
    def markdown(self) -> str:
        """The lines as Markdown."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True)
class Problem:
    """Something the writer of the note should know; `topic` is the setting that says how loudly.

    `question` is the number in its section of the question that it is about, 0 where it is none.
    """

    line: int
    message: str
    topic: Literal["unknown_key", "review_problem"] = "review_problem"
    question: int = 0

    @property
    def told(self) -> str:
        """The message with the question's number in front."""
        return f"question {self.question}: {self.message}" if self.question else self.message


@dataclass(frozen=True)
class Review:
    """A whole section: questions and prose in the order of the note.

    `noise` are the lines known to say nothing (icon names, points, "Save your answer"); `roles`
    tells, by number, where each line went that is not blank.
    """

    items: tuple[Question | Prose, ...] = ()
    problems: tuple[Problem, ...] = ()
    noise: tuple[Line, ...] = ()
    roles: tuple[tuple[int, Role], ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions alone, in order."""
        return tuple(item for item in self.items if isinstance(item, Question))

    @property
    def leftover(self) -> tuple[Line, ...]:
        """The non-blank lines of prose, in order."""
        return tuple(
            line
            for item in self.items
            if isinstance(item, Prose)
            for line in item.lines
            if line.text.strip()
        )
