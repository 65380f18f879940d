"""Look over all reviews of a vault: what keeps a question from being graded, and weak questions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.report import Report
from recite.review.findings import Asked, Finding, start_of
from recite.review.model import Prose, Question
from recite.review.words import plain
from recite.review.writing_hints import habits, weak

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recite.review.findings import Weight
    from recite.review.model import Line, Review
    from recite.review.section import Section

# A heading, a rule or a comment between questions is no leftover of one.
_BETWEEN = re.compile(r"\s*(?:#{1,6}\s.*|(?:[-*_]\s*){3,}|<!--.*-->|%%.*%%|\^[\w-]+)\s*")


def check_reviews(
    found: Mapping[str, Sequence[tuple[Section, Review]]],
) -> tuple[Finding, ...]:
    """Give the findings of all reviews, by note path, in the order of the notes and their lines."""
    asked = [
        Asked(path, question)
        for path, reviews in found.items()
        for _, review in reviews
        for question in review.questions
    ]
    findings = [
        *(
            finding
            for path, reviews in found.items()
            for section, review in reviews
            for finding in _section(path, section, review)
        ),
        *_same_prompt(asked),
        *(finding for one in asked for finding in weak(one)),
        *habits(asked),
    ]
    order = {path: place for place, path in enumerate(found)}
    return tuple(sorted(findings, key=lambda f: (order[f.report.path], f.report.line)))


def _section(path: str, section: Section, review: Review) -> Iterator[Finding]:
    for problem in review.problems:
        yield Finding(Report(path, problem.line, problem.told, problem.topic))
    if not review.questions:
        yield _found(
            path,
            section.heading,
            "a review heading with no question below it: it stays text, write or paste questions"
            " below it or give it another heading",
        )
        return
    told = {problem.line for problem in review.problems if not problem.question}
    for item in review.items:
        if isinstance(item, Prose):
            left = [line for line in item.lines if not _is_between(line)]
            if left and not told & {line.number for line in left}:
                yield _found(path, left[0], _left(left))
    silent = [question for question in review.questions if _unexplained(question)]
    if silent:
        count = len(review.questions)
        yield _found(
            path,
            section.heading,
            f"{len(silent)} of {count} question{'' if count == 1 else 's'} with no explanation"
            f" (the first on line {silent[0].line}): a wrong answer teaches more with a reason",
            "hint",
        )


def _left(lines: Sequence[Line]) -> str:
    """Say that lines are part of no question."""
    start = _start(lines[0])
    if len(lines) == 1:
        what = f"a line belongs to no question, {start}: shown as text where it stands"
    else:
        what = (
            f"{len(lines)} lines belong to no question, from {start} to line {lines[-1].number}:"
            " shown as text where they stand"
        )
    return f"{what}, look whether a question was meant"


def _is_between(line: Line) -> bool:
    return not line.text.strip() or _BETWEEN.fullmatch(line.text) is not None


def _unexplained(question: Question) -> bool:
    explained = question.explanation or any(option.feedback for option in question.options)
    return bool(question.options) and question.has_key and not explained


def _same_prompt(asked: Sequence[Asked]) -> Iterator[Finding]:
    """Name each question whose prompt was there before: the same options make it a problem."""
    first: dict[str, Asked] = {}
    whole: dict[tuple[str, ...], Asked] = {}
    for one in asked:
        prompt = plain(one.question.prompt)
        content = (prompt, *sorted(plain(option.text) for option in one.question.options))
        if content in whole and _contradict(one, whole[content]):
            yield one.finding(
                f"the same question stands in {_place(whole[content])} with another key: one of the"
                " two teaches what is wrong, mend it",
                "problem",
            )
        elif content in whole:
            yield one.finding(
                f"the same question stands in {_place(whole[content])}: it is asked twice,"
                " remove one",
                "problem",
            )
        elif prompt in first:
            weight: Weight = "problem" if first[prompt].path == one.path else "hint"
            yield one.finding(
                f"the same prompt stands in {_place(first[prompt])} with other options: nobody can"
                " tell the two apart in a list, say more in one of them",
                weight,
            )
        whole.setdefault(content, one)
        first.setdefault(prompt, one)


def _contradict(one: Asked, other: Asked) -> bool:
    """Whether an option is right in one of two questions and wrong in the other."""
    said = {(plain(option.text), option.correct) for option in one.question.options}
    return any(
        (plain(option.text), not option.correct) in said
        for option in other.question.options
        if option.correct is not None
    )


def _found(path: str, line: Line, message: str, weight: Weight = "problem") -> Finding:
    return Finding(Report(path, line.number, message, "review_problem"), weight)


def _place(one: Asked) -> str:
    return f"{one.path}:{one.question.line}"


def _start(line: Line) -> str:
    return start_of(line.text)
