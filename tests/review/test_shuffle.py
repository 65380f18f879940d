"""Which options may change their places, and which must not."""

from __future__ import annotations

import pytest

from recite.review.model import Option, Question
from recite.review.shuffle import pinned


def pins(*options: str, **more: object) -> tuple[bool, ...]:
    choices = tuple(Option(text, 1) for text in options)
    return pinned(Question("single", "Which?", 1, choices, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "last",
    [
        "All of the above",
        "None of these",
        "none of the above.",
        "All the above",
        "Neither of the above",
        "Any of these",
    ],
)
def test_an_option_about_the_others_keeps_its_place(last: str) -> None:
    assert pins("Iron", "Neon", last) == (False, False, True)


@pytest.mark.parametrize(
    "last", ["Both A and C", "A and B", "B, C", "Only A", "Options (a) and (b)", "A & C only"]
)
def test_an_option_that_names_letters_keeps_all_in_place(last: str) -> None:
    assert pins("Iron", "Neon", last) == (True, True, True)


def test_an_explanation_that_names_letters_keeps_all_in_place() -> None:
    assert pins("Iron", "Neon", explanation="Option B is a gas.") == (True, True)


@pytest.mark.parametrize(
    "option",
    [
        "A metal and a gas",
        "Vitamin C",
        "It is a mixture of all of these gases, in which each keeps the pressure it would have",
        "Plan A, then wait",
    ],
)
def test_an_ordinary_option_moves(option: str) -> None:
    assert pins("Iron", option) == (False, False)


def test_true_and_false_keep_their_order() -> None:
    choices = (Option("True", 1), Option("False", 2))
    assert pinned(Question("true-false", "Iron is a gas.", 1, choices)) == (True, True)
