"""A quiz in a real page: each kind of question answered, by the mouse and by the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.asking import check, pick, question
from browser.reviews import ANGLE, CARD, MASS, NAME, PLANETS, SKY, UNKNOWN, right, wrong
from browser.sites import write_page
from playwright.sync_api import Page, expect

from recite.review.model import Question, Review

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser


@pytest.fixture
def quiz(page: Page, tmp_path: Path) -> Page:
    page.goto(write_page([SKY], tmp_path / "quiz.html"))
    return page


def test_a_right_answer(quiz: Page) -> None:
    asked = question(quiz, MASS)
    pick(asked, "Jupiter")
    expect(asked.get_by_text("Twice the mass of all others.")).to_be_hidden()
    check(asked)
    expect(asked.get_by_role("status")).to_have_text("Right.")
    expect(asked.get_by_text("Twice the mass of all others.")).to_be_visible()
    verdicts = asked.locator(".recite-verdict").all_text_contents()
    assert verdicts == ["Rightly left out", "Right", "Rightly left out"]
    told_to_who_picks_it = "It is light for its size."
    expect(asked.locator(".recite-option").first).not_to_contain_text(told_to_who_picks_it)
    expect(asked.locator(".recite-solution")).to_contain_text(told_to_who_picks_it)


def test_a_wrong_answer_shows_its_feedback_and_what_was_missed(quiz: Page) -> None:
    asked = question(quiz, MASS)
    pick(asked, "Saturn")
    check(asked)
    expect(asked.get_by_role("status")).to_have_text("Not right.")
    verdicts = asked.locator(".recite-verdict").all_text_contents()
    assert verdicts == ["Wrong", "Missed: this one is right", "Rightly left out"]
    expect(asked.locator(".recite-option").first).to_contain_text("It is light for its size.")


@pytest.mark.parametrize(
    ("picks", "said"),
    [
        (("Venus", "Neptune"), "Right: 4 of 4 options judged rightly."),
        (("Venus",), "Not right: 3 of 4 options judged rightly."),
        (("Venus", "Neptune", "Ceres"), "Not right: 3 of 4 options judged rightly."),
        (("The Moon", "Ceres"), "Not right: 0 of 4 options judged rightly."),
    ],
)
def test_several_right_options_are_all_or_nothing(
    quiz: Page, picks: tuple[str, ...], said: str
) -> None:
    asked = question(quiz, PLANETS)
    pick(asked, *picks)
    check(asked)
    expect(asked.get_by_role("status")).to_have_text(said)


def test_an_arrow_key_selects_and_never_grades(quiz: Page) -> None:
    asked = question(quiz, MASS)
    asked.get_by_role("radio").first.focus()
    quiz.keyboard.press("ArrowDown")
    quiz.keyboard.press("ArrowDown")
    expect(asked.get_by_role("radio").nth(2)).to_be_checked()
    expect(asked.get_by_role("status")).to_have_text("")
    assert asked.locator(".recite-verdict").count() == 0


def test_the_keyboard_alone_answers(quiz: Page) -> None:
    asked = question(quiz, MASS)
    asked.get_by_role("radio").first.focus()
    quiz.keyboard.press("ArrowDown")
    quiz.keyboard.press("Tab")
    quiz.keyboard.press("Enter")
    expect(asked.get_by_role("status")).to_have_text("Right.")
    question(quiz, PLANETS).get_by_role("checkbox").first.focus()
    quiz.keyboard.press("Space")
    quiz.keyboard.press("Enter")
    expect(question(quiz, PLANETS).get_by_role("status")).to_contain_text("Not right")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (PLANETS, "Choose at least one option first."),
        (MASS, "Choose an option first."),
        (NAME, "Write an answer first."),
    ],
)
def test_an_empty_check_is_refused(quiz: Page, asked: Question, said: str) -> None:
    check(question(quiz, asked))
    expect(question(quiz, asked).get_by_role("status")).to_have_text(said)
    assert question(quiz, asked).get_attribute("data-result") is None


def test_focus_and_button_stay_put(quiz: Page) -> None:
    asked = question(quiz, PLANETS)
    pick(asked, "Venus", "The Moon")
    button = asked.get_by_role("button", name="Check")
    button.focus()
    before = button.bounding_box()
    quiz.keyboard.press("Enter")
    again = asked.get_by_role("button", name="Try again")
    expect(again).to_be_focused()
    after = again.bounding_box()
    assert before and after and abs(before["y"] - after["y"]) < 1


def test_a_double_click_on_check_checks_once(quiz: Page) -> None:
    asked = question(quiz, MASS)
    pick(asked, "Jupiter")
    asked.get_by_role("button", name="Check").dblclick()
    expect(asked.get_by_role("status")).to_have_text("Right.")


def test_a_judged_answer_can_not_be_changed(quiz: Page) -> None:
    asked = question(quiz, MASS)
    pick(asked, "Saturn")
    check(asked)
    pick(asked, "Jupiter")
    asked.get_by_role("radio").nth(2).click()
    expect(asked.get_by_role("radio").first).to_be_checked()


def test_a_click_on_a_link_in_an_option_does_not_select_it(page: Page, tmp_path: Path) -> None:
    linked = Question("single", "Where?", 1, (right("[Here](#here)"), wrong("There")), id="link")
    page.goto(write_page([Review((linked,))], tmp_path / "quiz.html"))
    page.get_by_role("link", name="Here").click()
    assert page.url.endswith("#here")
    expect(page.get_by_role("radio").first).not_to_be_checked()


def test_an_option_is_named_by_its_letter_and_its_text(quiz: Page) -> None:
    expect(question(quiz, MASS).get_by_role("radio").nth(1)).to_have_accessible_name("B Jupiter")
    pick(question(quiz, MASS), "Jupiter")
    check(question(quiz, MASS))
    expect(question(quiz, MASS).get_by_role("radio").nth(1)).to_have_accessible_description("Right")


def test_the_score_counts_and_the_wrong_ones_are_tried_again(quiz: Page) -> None:
    score = quiz.locator(".recite-score")
    expect(score).to_have_text("0 of 4 right · 0 of 2 known · 6 open")
    pick(question(quiz, MASS), "Jupiter")
    check(question(quiz, MASS))
    pick(question(quiz, PLANETS), "Ceres")
    check(question(quiz, PLANETS))
    expect(score).to_have_text("1 of 4 right · 0 of 2 known · 4 open")
    quiz.get_by_role("button", name="Try the wrong ones again").click()
    expect(score).to_have_text("1 of 4 right · 0 of 2 known · 5 open")
    expect(question(quiz, PLANETS).get_by_role("checkbox").first).to_be_focused()
    expect(question(quiz, MASS).get_by_role("status")).to_have_text("Right.")
    quiz.get_by_role("button", name="Try all again").click()
    expect(score).to_have_text("0 of 4 right · 0 of 2 known · 6 open")


def test_a_question_without_a_key_is_rated_by_the_reader(quiz: Page) -> None:
    asked = question(quiz, UNKNOWN)
    pick(asked, "Mars")
    asked.get_by_role("button", name="Show the answer").click()
    expect(asked.get_by_text("The note does not say which option is right.")).to_be_visible()
    asked.get_by_role("button", name="I knew it").click()
    expect(asked.get_by_role("status")).to_have_text("You knew it.")
    assert asked.locator(".recite-verdict").count() == 0
    expect(quiz.locator(".recite-score")).to_have_text("0 of 4 right · 1 of 2 known · 5 open")


def test_a_card_is_turned_and_rated(quiz: Page) -> None:
    asked = question(quiz, CARD)
    expect(asked.get_by_text("Saturn above all.")).to_be_hidden()
    asked.get_by_role("button", name="Show the answer").click()
    expect(asked.get_by_text("Saturn above all.")).to_be_visible()
    asked.get_by_role("button", name="Not yet").click()
    expect(asked.get_by_role("status")).to_have_text("Not yet.")


@pytest.mark.parametrize(
    ("asked", "written", "said"),
    [
        (ANGLE, "150", "Right."),
        (ANGLE, "151.5", "Right."),
        (ANGLE, "148,5", "Right."),
        (ANGLE, "1,500", "Not right."),
        (ANGLE, "152", "Not right."),
        (ANGLE, "far", "Not right."),
        (NAME, "  mars ", "Right."),
        (NAME, "The Mars.", "Right."),
        (NAME, "Mar", "Not right."),
    ],
)
def test_a_written_answer(quiz: Page, asked: Question, written: str, said: str) -> None:
    field = question(quiz, asked).get_by_role("textbox")
    field.fill(written)
    field.press("Enter")
    expect(question(quiz, asked).get_by_role("status")).to_have_text(said)


def test_a_written_answer_in_other_words_may_be_counted_by_the_reader(quiz: Page) -> None:
    asked = question(quiz, NAME)
    asked.get_by_role("textbox").fill("the fourth one")
    check(asked)
    asked.get_by_role("button", name="Mine says the same").click()
    expect(asked.get_by_role("status")).to_have_text("Right.")
