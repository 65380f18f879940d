"""Golden files of the review parser: title, input, expected output, parted by lines of one dot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from recite.review.model import Line, Prose
from recite.review.parse import parse_review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recite.review.model import Question, Review

FOLDER = Path(__file__).parent / "golden"


class Case(NamedTuple):
    file: str
    title: str
    source: str
    expected: str

    @property
    def name(self) -> str:
        return f"{self.file}: {self.title}"


def cases() -> list[Case]:
    return [case for path in sorted(FOLDER.glob("*.md")) for case in _cases_of(path)]


def lines(source: str) -> tuple[Line, ...]:
    return tuple(Line(number, text) for number, text in enumerate(source.split("\n"), 1))


def understood(source: str) -> str:
    return shown(parse_review(lines(source)))


def shown(review: Review) -> str:
    out: list[str] = []
    number = 0
    for item in review.items:
        if isinstance(item, Prose):
            out += [
                f"prose line {line.number}: {line.text}" for line in item.lines if line.text.strip()
            ]
        else:
            number += 1
            out += _question(number, item)
    out += [f"problem line {problem.line}: {problem.told}" for problem in review.problems]
    return "\n".join(out)


def _question(number: int, question: Question) -> Iterator[str]:
    yield f"question {number} line {question.line} {question.kind}: {_flat(question.prompt)}"
    box = {True: "[x]", False: "[ ]", None: "[?]"}
    width = max((len(_flat(option.text)) for option in question.options), default=0)
    for option in question.options:
        text = f"  {box[option.correct]} {_flat(option.text):{width}}   {option.known_by or ''}"
        yield text.rstrip()
        if option.feedback:
            yield f"      feedback: {_flat(option.feedback)}"
    for name in ("instruction", "answer", "explanation"):
        text = getattr(question, name)
        if text:
            yield f"  {name}: {_flat(text)}"
    if question.accepted:
        yield f"  accepted: {' | '.join(question.accepted)}"
    if question.tolerance is not None:
        yield f"  tolerance: {question.tolerance:g}"


def _flat(text: str) -> str:
    return text.replace("\n", "⏎")


def _cases_of(path: Path) -> Iterator[Case]:
    title, source, part = "", [], 0
    expected: list[str] = []
    for text in path.read_text(encoding="utf-8").split("\n"):
        if text == ".":
            part = (part + 1) % 3
            if part == 0:
                yield Case(path.stem, title, "\n".join(source), "\n".join(expected))
                title, source, expected = "", [], []
        elif part == 0:
            title = title or text.strip()
        elif part == 1:
            source.append(text)
        else:
            expected.append(text)
    assert part == 0 and not title, f"{path.name}: the last case has no end, and would not be run"
