"""Rows that give an answer, where the page would show less than they say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recite.review.lines import markdown
from recite.review.vocabulary import BY_PHRASE
from recite.review.words import holds_any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row
    from recite.review.model import Question

# A word, or a character of a script that parts none
_WORD = re.compile(r"[\u3040-\u9fff]|[^\W\d_\u3040-\u9fff]{2,}")
_LETTERS = re.compile(r"[a-h]{1,6}|[ivx]{1,5}")
# Tags, the kind of a callout, where a link leads: marking, and no words of the writer
_MARKING = re.compile(r"<[^<>\n]{1,200}>|\[![^\]\n]{1,30}\][+-]?|\]\([^()\n]{0,300}\)")
_MARKING_SIGNS = ("<", "[!", "](")
_JOINING = (
    "and or the is are because letter letters both only option options choice number answer",
    "y o la el las los es son letra letras ambas opción",
    "e os as ou são alternativa alternativas",
    "le lo il sono lettera lettere",
    "und oder der die das ist sind buchstabe",
    "et ou les est sont lettre lettres",
)
"""Words that join the names of options, and say nothing alone."""


def words_said(texts: Iterable[str]) -> frozenset[str]:
    """Give the words of texts, in small letters and without those of their marking."""
    whole = "\n".join(texts)
    whole = _MARKING.sub(" ", whole) if holds_any(whole, _MARKING_SIGNS) else whole
    return frozenset(_WORD.findall(whole.casefold()))


_LABELS = words_said([*BY_PHRASE, *_JOINING])


def says_more(text: str, shown: frozenset[str]) -> bool:
    """Whether a text has words that are neither `shown` elsewhere nor those of a label."""
    return not shown.issuperset(_own_words(text))


def _own_words(text: str) -> frozenset[str]:
    """Give the words of a text that are neither a label's nor letters of options."""
    said = words_said([text]) - _LABELS
    return frozenset(word for word in said if not _LETTERS.fullmatch(word))


def with_told_answers(reading: Reading, rows: Sequence[Row]) -> Reading:
    """Give a choice with the rows that name its answer in the explanation, where they are needed.

    They are where no key came of them, or where they say more than the options: a reason. What the
    student picked is no answer.
    """
    question = reading.question
    if not question or not question.options:
        return reading
    given = [
        row
        for row in rows[reading.start : reading.end]
        if reading.roles.get(row.number) == "answer"
    ]
    if not given:
        return reading
    if any(option.correct is not None for option in question.options):
        own = [(row, words) for row in given if (words := _own_words(row.body))]
        shown = words_said(_shown(question)) if own else frozenset()
        told = [row for row, words in own if not shown.issuperset(words)]
    else:
        told = [row for row in given if not (row.label and row.label[0] == "next picked")]
    if not told:
        return reading
    said = [markdown([row.body for row in told]), question.explanation]
    return reading._replace(
        question=replace(question, explanation="\n\n".join(filter(None, said))),
        roles={**reading.roles, **dict.fromkeys((row.number for row in told), "explanation")},
    )


def _shown(question: Question) -> Iterable[str]:
    yield from (question.prompt, question.instruction, question.explanation)
    for option in question.options:
        yield from (option.text, option.feedback)
