"""A dialect whose opener stands nowhere in a section finds nothing in it: it need not be run."""

from __future__ import annotations

import pytest
from review import golden
from review.forms import FORMS
from review.quizzes import Choice

from recite.review.dialects import DIALECTS
from recite.review.lines import scan
from recite.review.words import holds_any

QUIZ = [
    Choice("What is it?", (("A mast", True), ("A keel", False), ("A sail", False))),
    Choice("Which two are they?", (("A mast", True), ("A keel", False), ("A sail", True))),
]
SOURCES = {
    **{case.name: case.source for case in golden.cases()},
    **{form.name: form.write(QUIZ if form.several else QUIZ[:1]) for form in FORMS},
}


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: type(dialect).__name__)
def test_nothing_is_found_where_no_opener_stands(dialect) -> None:
    opened = {
        name for name, source in SOURCES.items() if holds_any(source.casefold(), dialect.openers)
    }
    found = {name for name, source in SOURCES.items() if dialect.read(scan(golden.lines(source)))}
    assert found
    assert found <= opened < set(SOURCES)
