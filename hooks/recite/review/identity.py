"""Give every question of the site its id: short, and the same wherever the question stands."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from recite.review.model import Question
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recite.review.model import Review

_LENGTH = 10
"""Letters of an id: 40 bits, so that two of 10,000 questions meet once in 20,000 sites."""


def identify(reviews: Mapping[str, tuple[Review, ...]]) -> Mapping[str, tuple[Review, ...]]:
    """Give the same reviews, by note path, with an id in every question.

    An id is a hash of the prompt; of the prompt and the options in any order where a prompt stands
    twice on the site; and of the note's path too where questions are wholly equal. Equal questions
    within one note are counted: they are one to the reader, so it is no matter which is which. A
    note's own `^block-id` is the id of its question.
    """
    questions = [
        (path, question)
        for path in sorted(reviews)
        for review in reviews[path]
        for question in review.questions
    ]
    by_prompt = Counter(_prompt(question) for _, question in questions)
    by_content = Counter(_content(question) for _, question in questions)
    by_path = Counter((path, _content(question)) for path, question in questions)
    used: Counter[str] = Counter()

    def identified(path: str, question: Question) -> Question:
        content = _content(question)
        if question.block_id:
            basis: tuple[str, ...] = ("block", path, question.block_id)
        elif by_prompt[_prompt(question)] == 1:
            basis = (_prompt(question),)
        elif by_content[content] == 1 or by_path[path, content] == by_content[content]:
            basis = content
        else:
            basis = (path, *content)
        chosen = question.block_id if question.block_id else _hash(basis)
        used[chosen] += 1
        if used[chosen] > 1:
            chosen = _hash((*basis, path, str(used[chosen])))
        return replace(question, id=chosen)

    return {
        path: tuple(
            replace(
                review,
                items=tuple(
                    identified(path, item) if isinstance(item, Question) else item
                    for item in review.items
                ),
            )
            for review in found
        )
        for path, found in reviews.items()
    }


def _prompt(question: Question) -> str:
    return plain(question.prompt)


def _content(question: Question) -> tuple[str, ...]:
    options = sorted(plain(option.text) for option in question.options)
    return (_prompt(question), *options, plain(question.answer))


def _hash(basis: Iterable[str]) -> str:
    text = "\x1f".join(basis)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
