"""Look over all reviews of a vault: what keeps a question from being graded, and weak questions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from recite.report import Report
from recite.review.model import Prose, Question
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recite.review.model import Line, Option, Review
    from recite.review.section import Section

Weight = Literal["problem", "hint"]

_MANY = 8
"""Questions from which on a habit of the writer shows."""
_MOSTLY = 0.75
_SHOWN = 50
# A heading, a rule or a comment between questions is no leftover of one.
_BETWEEN = re.compile(r"\s*(?:#{1,6}\s.*|(?:[-*_]\s*){3,}|<!--.*-->|%%.*%%|\^[\w-]+)\s*")
_ALL_OR_NONE = re.compile(
    r"(?:all|none|both|neither) of (?:the|these) (?:above|options|answers|others)|all of these"
    r"|none of these|todas las anteriores|ninguna de las anteriores|todas as anteriores"
    r"|nenhuma das anteriores|tutte le precedenti|nessuna delle precedenti"
    r"|(?:alle|keine|keines) der (?:oben genannten|genannten)[\w ]*|toutes les réponses ci-dessus"
    r"|aucune des réponses ci-dessus|以上(?:都是|都不是|全部|皆是|皆非)",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"\b(?:which|what|who)\b.*\b(?:not|never|except)\b|\bexcept\s*[:?]?\s*$|\ball\b.*\bexcept\b"
    r"|\bcuál\b.*\bno\b|\bqual\b.*\bnão\b|\bquale\b.*\bnon\b|\bwelche\w*\b.*\b(?:nicht|kein\w*)\b"
    r"|\bquel\w*\b.*\bpas\b|(?:不是|不正确|不正確|错误|錯誤|不属于|不屬於)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Finding:
    """A report, and whether it is a problem or a hint on how to write better questions."""

    report: Report
    weight: Weight = "problem"


@dataclass(frozen=True)
class _Asked:
    """A question and where it stands."""

    path: str
    question: Question

    def finding(self, message: str, weight: Weight = "hint") -> Finding:
        return Finding(Report(self.path, self.question.line, message, "review_problem"), weight)


def check_reviews(
    found: Mapping[str, Sequence[tuple[Section, Review]]],
) -> tuple[Finding, ...]:
    """Give the findings of all reviews, by note path, in the order of the notes and their lines."""
    asked = [
        _Asked(path, question)
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
        *(finding for one in asked for finding in _weak(one)),
        *_habits(asked),
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
    for item in review.items:
        if isinstance(item, Prose):
            left = [line for line in item.lines if not _is_between(line)]
            if left:
                many = "a line belongs" if len(left) == 1 else f"{len(left)} lines belong"
                yield _found(
                    path,
                    left[0],
                    f"{many} to no question, from {_start(left[0])}: shown as text where it"
                    " stands, look whether a question was meant",
                )
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


def _is_between(line: Line) -> bool:
    return not line.text.strip() or _BETWEEN.fullmatch(line.text) is not None


def _unexplained(question: Question) -> bool:
    explained = question.explanation or any(option.feedback for option in question.options)
    return bool(question.options) and question.has_key and not explained


def _same_prompt(asked: Sequence[_Asked]) -> Iterator[Finding]:
    """Name each question whose prompt was there before: the same options make it a problem."""
    first: dict[str, _Asked] = {}
    whole: dict[tuple[str, ...], _Asked] = {}
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


def _contradict(one: _Asked, other: _Asked) -> bool:
    """Whether an option is right in one of two questions and wrong in the other."""
    said = {(plain(option.text), option.correct) for option in one.question.options}
    return any(
        (plain(option.text), not option.correct) in said
        for option in other.question.options
        if option.correct is not None
    )


def _weak(one: _Asked) -> Iterator[Finding]:
    options = one.question.options
    for option in options:
        if _ALL_OR_NONE.fullmatch(plain(option.text)):
            yield one.finding(
                f"an option {_start_of(option.text)}: whoever knows two of the others knows this"
                " one, name the options instead"
            )
    if options and _NEGATIVE.search(one.question.prompt.replace("*", "")):
        yield one.finding(
            "the prompt asks for what is not so: it is easily overread, ask for what is so, or set"
            " the word in capitals"
        )


def _habits(asked: Sequence[_Asked]) -> Iterator[Finding]:
    """Give hints on what gives the key away over the whole vault."""
    choices = [
        (one, right)
        for one in asked
        if one.question.kind == "single"
        and len(one.question.options) > 2
        and (right := _right(one.question.options)) is not None
    ]
    if len(choices) < _MANY:
        return
    longest = [one for one, right in choices if _is_longest(one.question.options, right)]
    if len(longest) >= _MOSTLY * len(choices):
        yield longest[0].finding(
            f"in {len(longest)} of the vault's {len(choices)} single choices, this the first, the"
            " right option is the longest: it can be guessed, make the others as long"
        )
    for place in range(max(len(one.question.options) for one, _ in choices)):
        same = [one for one, right in choices if right == place]
        if len(same) >= _MOSTLY * len(choices):
            yield same[0].finding(
                f"in {len(same)} of the vault's {len(choices)} single choices, this the first,"
                f" option {place + 1} is right: it can be guessed, put the others first too"
            )


def _right(options: Sequence[Option]) -> int | None:
    right = [place for place, option in enumerate(options) if option.correct]
    return right[0] if len(right) == 1 else None


def _is_longest(options: Sequence[Option], right: int) -> bool:
    return all(
        len(option.text) < len(options[right].text)
        for place, option in enumerate(options)
        if place != right
    )


def _found(path: str, line: Line, message: str, weight: Weight = "problem") -> Finding:
    return Finding(Report(path, line.number, message, "review_problem"), weight)


def _place(one: _Asked) -> str:
    return f"{one.path}:{one.question.line}"


def _start(line: Line) -> str:
    return _start_of(line.text)


def _start_of(text: str) -> str:
    flat = " ".join(text.split())
    return f'"{flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"}"'
