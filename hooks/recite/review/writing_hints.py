"""Hints on how to write better questions: what gives a key away, what is easily overread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.findings import start_of
from recite.review.negative_stems import asks_with_not
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.review.findings import Asked, Finding
    from recite.review.model import Option

_MANY = 8
"""Questions from which on a habit of the writer shows."""
_MOSTLY = 0.75
_ALL_OR_NONE = re.compile(
    r"(?:all|none|both|neither) of (?:the|these) (?:above|options|answers|others)|all of these"
    r"|none of these|todas las anteriores|ninguna de las anteriores|todas as anteriores"
    r"|nenhuma das anteriores|tutte le precedenti|nessuna delle precedenti"
    r"|(?:alle|keine|keines) der (?:oben genannten|genannten)[\w ]*|toutes les réponses ci-dessus"
    r"|aucune des réponses ci-dessus|以上(?:都是|都不是|全部|皆是|皆非)",
    re.IGNORECASE,
)
# "NOT", "**not**", "==never=="
_SET_OFF = re.compile(
    r"\b(?:NOT|NEVER|EXCEPT|NO|NÃO|NON|NICHT|KEIN\w*|PAS|SALVO|EXCEPTO|EXCETO|AUSSER|SAUF)\b"
    r"|(?:\*\*|__|==|\*|_)(?i:not|never|except|no|não|non|nicht|kein\w*|pas|不是|不正确|不属于)(?:\*\*|__|==|\*|_)"
)


def weak(one: Asked) -> Iterator[Finding]:
    """Give hints on one question."""
    options = one.question.options
    for option in options:
        if _ALL_OR_NONE.fullmatch(plain(option.text)):
            yield one.finding(
                f"an option {start_of(option.text)}: whoever knows two of the others knows this"
                " one, name the options instead"
            )
    if options and _is_overread(one.question.prompt):
        yield one.finding(
            "the prompt asks for what is not so: it is easily overread, ask for what is so, or set"
            " the word in capitals"
        )


def _is_overread(prompt: str) -> bool:
    """Whether a prompt asks for what is not so, and sets no word of it off."""
    return asks_with_not(prompt) and _SET_OFF.search(prompt) is None


def habits(asked: Sequence[Asked]) -> Iterator[Finding]:
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
