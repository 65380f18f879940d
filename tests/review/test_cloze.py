"""Marked words as gaps, where the settings say so."""

from __future__ import annotations

import pytest
from review.golden import lines

from recite.review.parse import parse_review


def test_marked_words_are_gaps_where_the_vault_says_so() -> None:
    review = parse_review(
        lines("The spine of a ship is its ==keel==.\n<!--SR:!2024-01-01,3,250-->"), cloze=True
    )
    (question,) = review.questions
    assert question.kind == "cloze"
    assert question.prompt == "The spine of a ship is its _____."
    assert question.answer == "keel"
    assert not review.leftover


def test_several_gaps_of_a_paragraph_are_one_question() -> None:
    review = parse_review(lines("Port is ==left==,\nstarboard ==right==."), cloze=True)
    (question,) = review.questions
    assert question.prompt == "Port is _____,\nstarboard _____."
    assert question.answer == "1. left\n2. right"


def test_each_list_item_is_a_paragraph() -> None:
    review = parse_review(
        lines("- The ==bow== is in front.\n- The ==stern== is behind."), cloze=True
    )
    assert [q.prompt for q in review.questions] == [
        "The _____ is in front.",
        "The _____ is behind.",
    ]
    assert [q.answer for q in review.questions] == ["bow", "stern"]


@pytest.mark.parametrize(
    "text",
    [
        "```\nThe ==bow== is in front.\n```",
        "Write `==bow==` for it.",
        "It holds that $a ==b== c$.",
        "==Bow==",
        "# The ==bow==",
        "Write **bow** for it.",
        "Is a == b or b == c?",
    ],
)
def test_what_is_no_gap(text: str) -> None:
    assert not parse_review(lines(text), cloze=True).questions


def test_a_marked_option_stays_an_option() -> None:
    text = "Which part is in front?\n\nA. Stern\nB. Keel\nC. ==Bow== or stem\n\nAnswer: C"
    (question,) = parse_review(lines(text), cloze=True).questions
    assert question.kind == "single"
    assert [option.correct for option in question.options] == [False, False, True]


def test_without_the_setting_nothing_is_a_gap() -> None:
    assert not parse_review(lines("The spine of a ship is its ==keel==.")).questions
