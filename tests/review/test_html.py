"""The HTML of a review."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from recite.dialect.carrier import Html, Piece
from recite.review.html import key_version, option_value, render_review
from recite.review.model import Line, Option, Prose, Question, Review
from recite.review.print_key import render_key, split_key


def same(text: str, line: int) -> str:
    return text


def html(pieces: tuple[Piece, ...]) -> str:
    return "".join(p.html if isinstance(p, Html) else f"<p>{p.markdown}</p>" for p in pieces)


def question(**changes: object) -> Question:
    given: dict[str, object] = {
        "kind": "single",
        "prompt": "Which is a metal?",
        "line": 7,
        "options": (
            Option("Iron", 8, correct=True, known_by="mark", feedback="Symbol Fe."),
            Option("Neon", 9, correct=False, known_by="complete"),
        ),
        "explanation": "Iron conducts.",
        "id": "abc",
    }
    return Question(**{**given, **changes})  # type: ignore[arg-type]


class Outline(HTMLParser):
    """Elements that are open where a text stands; fails on a tag that closes another one."""

    VOID = ("input", "br", "img", "hr")

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[tuple[str, dict[str, str | None]]]] = {}
        self.feed(source)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs)))
            assert not (tag in ("p", "div") and any(name == "label" for name, _ in self.open))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(data, list(self.open))


def test_a_question_is_a_fieldset_with_its_options_as_inputs() -> None:
    page = html(render_review(Review((question(),)), same))
    assert page.count("<fieldset") == page.count("<legend") == 1
    assert page.count('type="radio"') == 2
    assert "checkbox" not in page


def test_the_page_nests_well_and_no_label_holds_a_block() -> None:
    outline = Outline(html(render_review(Review((question(), question(kind="multiple"))), same)))
    assert "Iron" in outline.texts


@pytest.mark.parametrize("answer", ["Symbol Fe.", "Iron conducts."])
def test_what_the_answer_says_is_kept_from_search(answer: str) -> None:
    outline = Outline(html(render_review(Review((question(),)), same)))
    assert any("data-search-exclude" in attributes for _, attributes in outline.texts[answer])


def test_element_ids_are_unique_and_numbers_run_on() -> None:
    review = Review((question(), question()))
    page = html(render_review(review, same)) + html(render_review(review, same, 3))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert re.findall(r"Question (\d)", page) == ["1", "2", "3", "4"]


def test_prose_stays_where_it_stood() -> None:
    prose = Prose((Line(12, "A remark."),))
    page = html(render_review(Review((question(id="a"), prose, question(id="b"))), same))
    assert page.index('data-id="a"') < page.index("A remark.") < page.index('data-id="b"')


def test_a_question_without_a_key_is_not_graded_and_says_why() -> None:
    unknown = question(
        options=(Option("Iron", 8), Option("Neon", 9, correct=False, known_by="mark"))
    )
    page = html(render_review(Review((unknown,)), same))
    assert 'data-kind="self"' in page
    assert "The note does not say which option is right." in page
    assert "Right:" not in page


def test_a_heading_of_an_explanation_is_no_heading_of_the_page() -> None:
    pieces = render_review(Review((question(explanation="## Why\n\nSo."),)), same)
    assert not [p for p in pieces if not isinstance(p, Html) and p.markdown.startswith("#")]
    assert 'role="heading" aria-level="2"><p>Why</p>' in html(pieces)


def test_the_same_option_twice_has_two_values() -> None:
    twice = question(
        options=(
            Option("Iron", 8, correct=True, known_by="mark"),
            Option("Iron", 9, correct=False, known_by="mark"),
        )
    )
    page = html(render_review(Review((twice,)), same))
    values = re.findall(r' value="([^"]+)"', page)
    assert len(set(values)) == 2


def test_resorted_options_keep_values_and_version() -> None:
    first = question()
    resorted = question(options=first.options[::-1])
    assert key_version(first) == key_version(resorted)
    assert {option_value(o) for o in first.options} == {option_value(o) for o in resorted.options}


def test_a_changed_key_changes_the_version() -> None:
    changed = question(
        options=(
            Option("Iron", 8, correct=False, known_by="mark"),
            Option("Neon", 9, correct=True, known_by="mark"),
        )
    )
    assert key_version(question()) != key_version(changed)


def test_the_printed_key_is_split_from_the_page() -> None:
    key = html(render_key([Review((question(), question()))], same))
    body, printed = split_key(f"<p>before</p>{key}<p>after</p>")
    assert body.startswith("<p>before</p><aside")
    assert body.endswith("</aside><p>after</p>")
    assert "Iron" not in body
    assert printed.count("Iron conducts.") == 2
    Outline(printed)


def test_a_page_without_a_key_stays_whole() -> None:
    assert split_key("<p>note</p>") == ("<p>note</p>", "")


def test_ten_thousand_options_are_lettered() -> None:
    many = question(options=tuple(Option(f"Option {n}", n) for n in range(10_000)))
    page = html(render_review(Review((many,)), same))
    assert page.count("<input") == 10_000
    assert ">NTP</label>" in page
