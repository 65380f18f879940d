"""A review as plain text for its writer: each question, its key, how it is known, what to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.paper import Paper, columns
from recite.review.answer import HOW_KNOWN, letter
from recite.review.model import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recite.paper import Ink
    from recite.review.model import Kind, Option, Problem, Question, Review

_KINDS: dict[Kind, str] = {
    "single": "one answer",
    "multiple": "several answers",
    "true-false": "true or false",
    "card": "card",
    "cloze": "gap to fill",
    "short": "answer to type",
}
_BOX = {True: "[x]", False: "[ ]", None: "[?]"}
_VERDICT = {True: "right", False: "wrong"}
_INKS: dict[bool | None, Ink] = {True: "green", False: "faint", None: "yellow"}
_INDENT = "   "
_SHOWN = 5
"""Lines of a stretch of text that are shown; of a longer one the first."""
PLAIN = Paper()


def outline(review: Review, first: int = 1, paper: Paper = PLAIN) -> str:
    """Give a review as text; `first` is the number of its first question."""
    lines: list[str] = []
    for place, question in enumerate(review.questions, 1):
        own = [problem for problem in review.problems if problem.question == place]
        lines += [*_question(question, first + place - 1, paper)]
        lines += [line for problem in own for line in _problem(problem, paper, _INDENT)]
        lines.append("")
    for item in review.items:
        if isinstance(item, Prose):
            lines += _prose(item, paper)
    for problem in review.problems:
        if not problem.question:
            lines += _problem(problem, paper, "")
    return "\n".join(lines).rstrip("\n")


def counted(reviews: list[Review]) -> str:
    """Give how many questions there are, and how many of them are not graded."""
    questions = [question for review in reviews for question in review.questions]
    unknown = sum(not question.has_key for question in questions)
    count = f"{len(questions)} question{'' if len(questions) == 1 else 's'}"
    if not unknown:
        return count
    if len(questions) == 1:
        which = "it is"
    else:
        which = "all" if unknown == len(questions) else f"{unknown} of them"
    return f"{count}, {which} not graded: the key is not known"


def _question(question: Question, number: int, paper: Paper) -> Iterator[str]:
    known = "" if question.has_key else ", not graded: the key is not known"
    yield paper.paint(f"{number}. ({_KINDS[question.kind]}, line {question.line}{known})", "bold")
    yield from paper.block(question.prompt, _INDENT, _INDENT)
    yield from _named("instruction", question.instruction, paper)
    for index, option in enumerate(question.options):
        yield from _option(option, letter(index), paper)
    if question.answer:
        yield from _named("answer", question.answer, paper)
    for answer in question.accepted:
        yield from _named("or", answer, paper)
    if question.tolerance:
        yield f"{_INDENT}within {question.tolerance:g}"
    yield from _named("explanation", question.explanation, paper)


def _option(option: Option, name: str, paper: Paper) -> Iterator[str]:
    head = f"{_INDENT}{_BOX[option.correct]} {name}. "
    indent = " " * len(head)
    *above, last = paper.block(option.text, head, indent) if option.text.strip() else [head]
    ink = _INKS[option.correct]
    yield from (paper.paint(line, ink) for line in above)
    how = f"({_how(option)})"
    if "\n" in option.text or (paper.width and columns(last) + len(how) + 1 > paper.width):
        yield paper.paint(last, ink)
        yield paper.paint(indent + how, "faint")
    else:
        yield f"{paper.paint(last, ink)} {paper.paint(how, 'faint')}"
    if option.feedback:
        yield from _named("feedback", option.feedback, paper, indent)


def _how(option: Option) -> str:
    if option.correct is None or option.known_by is None:
        return "not known"
    if option.known_by == "complete":
        return "wrong: not marked, and the right ones are"
    return f"{_VERDICT[option.correct]}: {HOW_KNOWN[option.known_by]}"


def _named(name: str, text: str, paper: Paper, indent: str = _INDENT) -> Iterator[str]:
    if text:
        yield from paper.block(text, f"{indent}{name}: ", indent + " " * (len(name) + 2))


def _prose(prose: Prose, paper: Paper) -> Iterator[str]:
    full = [line for line in prose.lines if line.text.strip()]
    shown = full if len(full) <= _SHOWN + 1 else full[:_SHOWN]
    for line in shown:
        head = f"left as text, line {line.number}: "
        yield from paper.block(line.text.strip(), head, " " * len(head))
    if len(shown) < len(full):
        yield f"left as text: {len(full) - len(shown)} more lines, up to line {full[-1].number}"


def _problem(problem: Problem, paper: Paper, indent: str) -> Iterator[str]:
    head = f"{indent}problem, line {problem.line}: "
    for line in paper.block(problem.message, head, indent + _INDENT):
        yield paper.paint(line, "red")
