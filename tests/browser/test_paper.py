"""A review on paper: a worksheet without answers, and the key on a page of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from browser.asking import answer, question
from browser.reviews import CARD, MASS, PLANETS, SKY, right, wrong
from browser.sites import write_page
from pypdf import PdfReader

from recite.review.model import Question, Review

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

ANSWERS = (
    "Right:",
    "Hot.",
    "Circles us.",
    "has cleared its path",
    "Twice the mass",
    "Saturn above",
)
NOT_ON_PAPER = ("Check", "Try again", "Show the answer", "Not right", "Answer\n", "Your answers")


def printed(page: Page, path: Path, paper: str = "A4") -> list[str]:
    page.pdf(path=path, format=paper)
    return [sheet.extract_text() for sheet in PdfReader(path).pages]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("reader", [{}, {"java_script_enabled": False}])
def test_the_worksheet_has_no_answer_and_the_key_is_last(
    open_context: Callable[..., BrowserContext], tmp_path: Path, paper: str, reader: dict[str, bool]
) -> None:
    page = open_context(**reader).new_page()
    page.goto(write_page([SKY], tmp_path / "quiz.html"))
    *worksheet, key = printed(page, tmp_path / "quiz.pdf", paper)
    sheet = "\n".join(worksheet)
    assert not [text for text in (*ANSWERS, *NOT_ON_PAPER, "Answer key") if text in sheet]
    assert key.startswith("Answer key")
    assert not [text for text in ANSWERS if text not in key]
    assert "The note does not say which option is right." in key
    assert re.findall(r"Question (\d)", sheet) == ["1", "2", "3", "4", "5", "6"]


def test_what_the_reader_answered_is_not_printed(page: Page, tmp_path: Path) -> None:
    address = write_page([Review((PLANETS, MASS, CARD))], tmp_path / "quiz.html")
    page.goto(address)
    fresh = printed(page, tmp_path / "fresh.pdf")
    answer(question(page, PLANETS), "Venus", "Ceres")
    answer(question(page, MASS), "Jupiter")
    question(page, CARD).get_by_role("button", name="Show the answer").click()
    assert printed(page, tmp_path / "answered.pdf") == fresh
    page.emulate_media(media="print")
    boxes = page.locator(".recite-option input").all()
    assert {box.evaluate("box => getComputedStyle(box).backgroundColor") for box in boxes} == {
        "rgba(0, 0, 0, 0)"
    }


def test_the_key_may_be_left_out(page: Page, tmp_path: Path) -> None:
    page.goto(write_page([SKY], tmp_path / "quiz.html"))
    page.get_by_label("Print the answer key").uncheck()
    sheets = "\n".join(printed(page, tmp_path / "quiz.pdf"))
    assert "Neptune" in sheets
    assert "Answer key" not in sheets


def test_options_are_printed_in_the_order_of_the_note(page: Page, tmp_path: Path) -> None:
    options = (right("Sun"), *(wrong(f"Moon {n}") for n in range(6)))
    star = Question("single", "Which is a star?", 1, options, id="star")
    page.goto(write_page([Review((star,))], tmp_path / "quiz.html"))
    asked = question(page, star)
    answer(asked, "Moon 1")
    asked.get_by_role("button", name="Try again").click()
    shuffled = asked.locator(".recite-text").all_inner_texts()
    worksheet, key = printed(page, tmp_path / "quiz.pdf")
    assert re.findall(r"Sun|Moon \d", worksheet) == ["Sun", *(f"Moon {n}" for n in range(6))]
    assert re.search(r"A\s+Sun", worksheet)
    assert re.search(r"Right: A\b", key)
    assert asked.locator(".recite-text").all_inner_texts() == shuffled != ["Sun"]


def test_no_question_is_torn_over_two_pages(page: Page, tmp_path: Path) -> None:
    questions = tuple(
        Question(
            "single",
            f"Prompt{n}: which?\n\n" + "\n\n".join(f"Line {i}." for i in range(n % 5)),
            1,
            (right(f"First{n}"), wrong("Middle"), wrong(f"Last{n}")),
            id=f"q{n}",
        )
        for n in range(24)
    )
    page.goto(write_page([Review(questions)], tmp_path / "quiz.html"))
    sheets = printed(page, tmp_path / "quiz.pdf")
    assert len(sheets) > 4
    for n in range(24):
        (sheet,) = [text for text in sheets if re.search(rf"Prompt{n}\b", text)]
        assert re.search(rf"Last{n}\b", sheet)


def test_two_reviews_of_a_page_share_one_key(page: Page, tmp_path: Path) -> None:
    page.goto(write_page([Review((PLANETS,)), Review((MASS,))], tmp_path / "quiz.html"))
    worksheet, key = printed(page, tmp_path / "quiz.pdf")
    assert re.findall(r"Question (\d)", worksheet) == ["1", "2"]
    assert re.search(r"1\s+Right: A, C.*2\s+Right: B", key, re.DOTALL)


def test_options_of_short_lines_stand_side_by_side(page: Page, tmp_path: Path) -> None:
    steps = "One of these ways:\n\n1. first\n2. second\n3. third"
    options = tuple(wrong(f"{steps}\n4. way {letter}") for letter in "abcd")
    asked = Question("single", "Which order?", 1, (*options, right(f"{steps}\n4. way e")), id="way")
    page.goto(write_page([Review((asked,))], tmp_path / "quiz.html"))
    page.emulate_media(media="print")
    boxes = [option.bounding_box() for option in page.locator(".recite-option").all()]
    lefts = [box["x"] for box in boxes if box]
    assert lefts == sorted(lefts)
    assert len(set(lefts)) == 2
