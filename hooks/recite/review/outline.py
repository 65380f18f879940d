"""A review as plain text for its writer: each question, its key, and how the key is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.answer import HOW_KNOWN, letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recite.review.model import Kind, Option, Question, Review

_KINDS: dict[Kind, str] = {
    "single": "one answer",
    "multiple": "several answers",
    "true-false": "true or false",
    "card": "card",
    "cloze": "gap to fill",
    "short": "answer to type",
}
_BOX = {True: "[x]", False: "[ ]", None: "[?]"}
_INDENT = "   "
_MARGIN = 34
"""Columns of an option's text, from which on the way it is known stands below it."""


def outline(review: Review, first: int = 1) -> str:
    """Give a review as text; `first` is the number of its first question."""
    lines: list[str] = []
    for number, question in enumerate(review.questions, first):
        lines += [*_question(question, number), ""]
    lines += [f"left as text, line {line.number}: {line.text.strip()}" for line in review.leftover]
    lines += [f"problem, line {problem.line}: {problem.message}" for problem in review.problems]
    return "\n".join(lines).rstrip("\n")


def _question(question: Question, number: int) -> Iterator[str]:
    known = "" if question.has_key else ", not graded: the key is not known"
    yield f"{number}. ({_KINDS[question.kind]}, line {question.line}{known})"
    yield from _block(question.prompt, _INDENT)
    yield from _named("instruction", question.instruction)
    for index, option in enumerate(question.options):
        yield from _option(option, letter(index))
    if question.answer:
        yield from _named("answer", question.answer)
    for answer in question.accepted:
        yield from _named("or", answer)
    if question.tolerance:
        yield f"{_INDENT}within {question.tolerance:g}"
    yield from _named("explanation", question.explanation)


def _option(option: Option, name: str) -> Iterator[str]:
    how = HOW_KNOWN[option.known_by] if option.known_by else "not known"
    first, *more = option.text.split("\n")
    head = f"{_INDENT}{_BOX[option.correct]} {name}. "
    if more:
        yield head + first
        yield from _block("\n".join(more), " " * len(head))
        yield f"{' ' * len(head)}({how})"
    else:
        yield f"{head}{first:{_MARGIN}} ({how})"
    if option.feedback:
        yield from _named("feedback", option.feedback, " " * len(head))


def _named(name: str, text: str, indent: str = _INDENT) -> Iterator[str]:
    if text:
        first, *more = text.split("\n")
        yield f"{indent}{name}: {first}"
        yield from _block("\n".join(more), indent + " " * (len(name) + 2))


def _block(text: str, indent: str) -> Iterator[str]:
    for line in text.split("\n"):
        if line.strip():
            yield indent + line
