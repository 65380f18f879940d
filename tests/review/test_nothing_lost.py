"""Every line that is not blank is in exactly one place, whatever the section holds."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from review import golden

from recite.review.lines import UNSEEN
from recite.review.model import Prose
from recite.review.parse import parse_review
from recite.review.told_answers import says_more, words_said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recite.review.model import Review

# Words of a grammar, which no reader of the quiz has to see
GRAMMARS = ("cards", "more_syntaxes", "quiz_fences", "syntaxes")
# A note's tag, an icon's name, marks of DataCamp and Logseq, the language of code, what a printed
# page says twice, the head of a table, a soft hyphen
MARKING = re.compile(
    r"(?<!\S)#[\w/-]+|_(?:check|close)_|^(?:check|close) |:[a-z\\]+(?:_[a-z\\]+)+:|^ *OK "
    r"|&shy;|\bTODO |^ *```\w+|\b(?P<twice>[A-Z]\w+ [A-Z]\w+)(?P=twice)$"
    r"|^\|(?:[ \w#]+\|)+$(?=\n\| ?-)",
    re.MULTILINE,
)
HAND_WRITTEN = [case for case in golden.cases() if case.file.removesuffix(".md") not in GRAMMARS]
PIECES = sorted({text for case in golden.cases() for text in case.source.split("\n")})


def check(source: str) -> None:
    review = parse_review(golden.lines(source))
    numbers = [
        n for n, text in enumerate(source.split("\n"), 1) if text.translate(UNSEEN).strip(" \t>")
    ]
    assert [number for number, _ in review.roles] == numbers
    prose = [
        line.number
        for item in review.items
        if isinstance(item, Prose)
        for line in item.lines
        if line.text.translate(UNSEEN).strip(" \t>")
    ]
    assert prose == [number for number, role in review.roles if role == "leftover"]
    for question in review.questions:
        assert question.prompt.strip()
        assert all(option.known_by for option in question.options if option.correct is not None)


@pytest.mark.parametrize("case", golden.cases(), ids=lambda case: case.name)
def test_each_line_of_a_known_form_has_one_place(case: golden.Case) -> None:
    check(case.source)


def unseen(source: str) -> list[str]:
    """The lines that a question has taken, and of which words stand nowhere on the page."""
    review = parse_review(golden.lines(source))
    roles = dict(review.roles)
    seen = words_said(shown(review))
    lines = MARKING.sub(" ", source).split("\n")
    return [
        text
        for number, text in enumerate(lines, 1)
        if roles.get(number, "noise") != "noise" and says_more(text, seen)
    ]


def shown(review: Review) -> Iterator[str]:
    for item in review.items:
        if isinstance(item, Prose):
            yield item.markdown
            continue
        yield from (item.prompt, item.instruction, item.answer, item.explanation, *item.accepted)
        for option in item.options:
            yield from (option.text, option.feedback)


@pytest.mark.parametrize("case", HAND_WRITTEN, ids=lambda case: case.name)
def test_each_word_that_a_question_takes_is_on_the_page(case: golden.Case) -> None:
    assert unseen(case.source) == []


@given(st.lists(st.sampled_from(HAND_WRITTEN), min_size=1, max_size=3), st.randoms())
@settings(max_examples=100, deadline=None)
def test_each_word_of_damaged_forms_is_on_the_page(
    cases: list[golden.Case], chance: random.Random
) -> None:
    rows = [row for case in cases for row in case.source.split("\n") if chance.random() > 0.1]
    assert unseen("\n".join(rows)) == []


@given(st.lists(st.sampled_from(PIECES), max_size=25))
@settings(max_examples=100, deadline=None)
def test_each_line_of_mixed_forms_has_one_place(pieces: list[str]) -> None:
    check("\n".join(pieces))


@given(st.text(alphabet="aA1 .)(*_`>#-[]xX{}=~:?!<>/\n\t", max_size=120))
@settings(max_examples=100, deadline=None)
def test_each_line_of_any_text_has_one_place(text: str) -> None:
    check(text.replace("\r", ""))


@pytest.mark.parametrize("case", golden.cases(), ids=lambda case: case.name)
def test_blank_lines_and_indentation_never_turn_a_key_around(case: golden.Case) -> None:
    """Keys may get lost when a section is mangled; none may become its opposite."""
    known = {
        (question.prompt, option.text): option.correct
        for question in parse_review(golden.lines(case.source)).questions
        for option in question.options
        if option.correct is not None
    }
    shuffle = random.Random(7)
    for _ in range(5):
        rows = []
        for text in case.source.split("\n"):
            rows += [text] if shuffle.random() > 0.2 else [text, ""]
        for question in parse_review(golden.lines("\n".join(rows))).questions:
            for option in question.options:
                before = known.get((question.prompt, option.text))
                assert before is None or option.correct in (None, before)
