"""What each new attempt at a question changes, and what is left of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from browser.asking import check, pick, question
from browser.reviews import MASS, SKY, right, wrong
from browser.sites import write_page
from playwright.sync_api import Locator, Page, expect

from recite.review.model import Question, Review

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser


def order(asked: Locator) -> list[str]:
    return [text.strip() for text in asked.locator(".recite-text").all_text_contents()]


def test_each_new_attempt_shuffles_and_a_reload_keeps_the_order(page: Page, tmp_path: Path) -> None:
    options = (*(wrong(f"Star {n}") for n in range(8)), right("None of these"))
    stars = Question("single", "Which is a planet?", 1, options, explanation="No.", id="stars")
    page.goto(write_page([Review((stars,))], tmp_path / "quiz.html"))
    asked = question(page, stars)
    source = order(asked)
    orders = [source]
    for _ in range(3):
        pick(asked, "Star 3")
        check(asked)
        asked.get_by_role("button", name="Try again").click()
        orders.append(order(asked))
    assert len({tuple(each) for each in orders}) == 4
    assert all(each[-1] == "None of these" and sorted(each) == sorted(source) for each in orders)
    letters = asked.locator("label").all_text_contents()
    assert letters == list("ABCDEFGHI")
    page.reload()
    assert order(question(page, stars)) == orders[-1]


def test_the_answer_names_an_option_by_its_letter_of_this_attempt(
    page: Page, tmp_path: Path
) -> None:
    options = (right("Sun"), *(wrong(f"Moon {n}") for n in range(6)))
    star = Question("single", "Which is a star?", 1, options, id="star")
    page.goto(write_page([Review((star,))], tmp_path / "quiz.html"))
    asked = question(page, star)
    for _ in range(3):
        pick(asked, "Sun")
        check(asked)
        label = asked.locator(".recite-option", has_text="Sun").locator("label").text_content()
        expect(asked.locator(".recite-known")).to_have_text(f"Right: {label} (marked in the note).")
        asked.get_by_role("button", name="Try again").click()


def test_the_html_is_as_it_was_once_the_quiz_has_left_the_page(page: Page, tmp_path: Path) -> None:
    page.goto(write_page([SKY], tmp_path / "quiz.html"))
    pick(question(page, MASS), "Saturn")
    check(question(page, MASS))
    question(page, MASS).get_by_role("button", name="Try again").click()
    left = page.evaluate(
        """() => {
          const quiz = document.querySelector("recite-review");
          quiz.remove();
          return quiz.innerHTML;
        }"""
    )
    written = page.evaluate(
        """source => new DOMParser().parseFromString(source, "text/html")
          .querySelector("recite-review").innerHTML""",
        (tmp_path / "quiz.html").read_text("utf-8"),
    )
    # options that were moved and moved back may leave the line breaks between tags elsewhere
    assert re.sub(r">\s+<", "><", left) == re.sub(r">\s+<", "><", written)
