"""Every form gives back the quiz that was written in it; damage never makes a wrong key."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from review.forms import FORMS
from review.golden import lines
from review.quizzes import Choice, Form, quizzes

from recite.review.lines import UNSEEN
from recite.review.parse import parse_review

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.model import Question

ANY_FORM = st.sampled_from(FORMS)


def read(source: str) -> tuple[Question, ...]:
    return parse_review(lines(source)).questions


def prompt_of(question: Question) -> str:
    """Give a prompt out of the emphasis that some forms put around it."""
    return question.prompt.strip("*")


def wrong_keys(quiz: Sequence[Choice], source: str) -> list[str]:
    """Give the options whose key is not what the quiz says; unknown keys are no fault."""
    truth = {choice.prompt: dict(choice.options) for choice in quiz}
    return [
        f"{prompt_of(question)} {option.text}: {option.correct}"
        for question in read(source)
        for option in question.options
        if option.correct is not None
        and truth.get(prompt_of(question), {}).get(option.text, option.correct) != option.correct
    ]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@given(data=st.data())
@settings(max_examples=8, deadline=None)
def test_what_is_written_is_read_back(form: Form, data: st.DataObject) -> None:
    quiz = data.draw(quizzes(several=form.several))
    source = form.write(quiz)
    assert [
        (prompt_of(question), [(option.text, option.correct) for option in question.options])
        for question in read(source)
    ] == [(choice.prompt, [(text, right) for text, right in choice.options]) for choice in quiz], (
        source
    )


@given(form=ANY_FORM, data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_lost_line_makes_no_wrong_key(form: Form, data: st.DataObject) -> None:
    quiz = data.draw(quizzes(several=form.several))
    rows = form.write(quiz).split("\n")
    texts = [text for choice in quiz for text, _ in choice.options]
    # With an option's own text its mark would pass on to another.
    others = [at for at, row in enumerate(rows) if not any(text in row for text in texts)]
    del rows[data.draw(st.sampled_from(others))]
    source = "\n".join(rows)
    assert wrong_keys(quiz, source) == [], source


NOISE = st.sampled_from(
    [
        "",
        "",
        "1 point",
        "Flag question",
        "Save your answer",
        "<br>",
        "   ",
        "<!-- seen -->",
        "1 2 3",
    ]
)


@given(form=ANY_FORM, data=st.data())
@settings(max_examples=60, deadline=None)
def test_noise_between_the_lines_makes_no_wrong_key(form: Form, data: st.DataObject) -> None:
    quiz = data.draw(quizzes(several=form.several))
    rows = form.write(quiz).split("\n")
    rows.insert(data.draw(st.integers(0, len(rows))), data.draw(NOISE))
    source = "\n".join(row + data.draw(st.sampled_from(["", "", "", "  "])) for row in rows)
    assert wrong_keys(quiz, source) == [], source


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_forms_side_by_side_make_no_wrong_key(data: st.DataObject) -> None:
    one, other = (data.draw(ANY_FORM) for _ in range(2))
    first = data.draw(quizzes(several=one.several))
    second = data.draw(quizzes(several=other.several))
    source = f"{one.write(first)}\n\n---\n\n{other.write(second)}"
    counts = Counter(choice.prompt for choice in (*first, *second))
    asked_once = [choice for choice in (*first, *second) if counts[choice.prompt] == 1]
    assert wrong_keys(asked_once, source) == [], source


@given(form=ANY_FORM, data=st.data())
@settings(max_examples=60, deadline=None)
def test_each_line_goes_to_exactly_one_place(form: Form, data: st.DataObject) -> None:
    source = form.write(data.draw(quizzes(several=form.several)))
    rows = source.split("\n")
    if data.draw(st.booleans()):
        rows.insert(data.draw(st.integers(0, len(rows))), data.draw(st.text(max_size=30)))
    numbered = lines("\n".join(rows).replace("\r", " "))
    review = parse_review(numbered)
    full = [line.number for line in numbered if line.text.translate(UNSEEN).strip(" \t>")]
    assert [number for number, _ in review.roles] == full, source
    shown = {line.number for line in (*review.leftover, *review.noise)} & set(full)
    elsewhere = {number for number, role in review.roles if role not in ("leftover", "noise")}
    assert shown | elsewhere == set(full)
    assert not shown & elsewhere
