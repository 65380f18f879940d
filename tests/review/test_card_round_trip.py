"""Every form of cards gives back the cards that were written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from review.card_forms import CARD_FORMS, CardForm, decks
from review.golden import lines

from recite.review.parse import parse_review

if TYPE_CHECKING:
    from recite.review.model import Question


def sides(question: Question) -> tuple[str, str]:
    """Give what a card asks and answers, out of the emphasis that some forms put around it."""
    return question.prompt.strip("*"), question.answer.strip("*")


@pytest.mark.parametrize("form", CARD_FORMS, ids=lambda form: form.name)
@given(data=st.data())
@settings(max_examples=12, deadline=None)
def test_what_is_written_is_read_back(form: CardForm, data: st.DataObject) -> None:
    deck = data.draw(decks())
    source = form.write(deck)
    expected = [side for card in deck for side in ([card, card[::-1]] if form.both else [card])]
    review = parse_review(lines(source))
    assert [sides(question) for question in review.questions] == [tuple(s) for s in expected], (
        source
    )
    assert [question.options for question in review.questions] == [()] * len(expected), source
