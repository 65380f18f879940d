"""What a reader did: kept, exported, brought together, cleared."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from browser.asking import answer, pick, question, said
from browser.reviews import CARD, MASS, NAME, PLANETS, UNKNOWN, right, wrong
from browser.sites import write_page
from playwright.sync_api import BrowserContext, Page, expect

from recite.review.model import Question, Review

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.browser


def write(path: Path, *questions: Question) -> str:
    return write_page([Review(questions)], path / "quiz.html")


def test_a_reload_restores_every_answer(page: Page, tmp_path: Path) -> None:
    page.goto(write(tmp_path, PLANETS, MASS, CARD, NAME))
    answer(question(page, PLANETS), "Venus", "Ceres")
    answer(question(page, MASS), "Jupiter")
    question(page, CARD).get_by_role("button", name="Show the answer").click()
    question(page, CARD).get_by_role("button", name="I knew it").click()
    question(page, NAME).get_by_role("textbox").fill("Pluto")
    question(page, NAME).get_by_role("button", name="Check").click()
    before = [asked.inner_text() for asked in page.locator(".recite-question").all()]
    page.reload()
    assert [asked.inner_text() for asked in page.locator(".recite-question").all()] == before
    expect(question(page, PLANETS).get_by_role("checkbox").nth(3)).to_be_checked()
    expect(question(page, NAME).get_by_role("textbox")).to_have_value("Pluto")


def test_an_answer_that_was_not_checked_is_not_kept(page: Page, tmp_path: Path) -> None:
    page.goto(write(tmp_path, MASS))
    pick(question(page, MASS), "Jupiter")
    page.reload()
    expect(question(page, MASS).get_by_role("radio").nth(1)).not_to_be_checked()


def test_swapped_questions_keep_each_its_answer(page: Page, tmp_path: Path) -> None:
    page.goto(write(tmp_path, PLANETS, MASS))
    answer(question(page, PLANETS), "Ceres")
    answer(question(page, MASS), "Jupiter")
    write(tmp_path, MASS, PLANETS)
    page.reload()
    assert said(question(page, MASS)) == "Right."
    assert said(question(page, PLANETS)).startswith("Not right")
    expect(question(page, PLANETS).get_by_role("checkbox").nth(3)).to_be_checked()


def test_resorted_options_keep_the_answer(page: Page, tmp_path: Path) -> None:
    page.goto(write(tmp_path, MASS))
    answer(question(page, MASS), "Jupiter")
    resorted = Question("single", MASS.prompt, 1, MASS.options[::-1], id=MASS.id)
    write(tmp_path, resorted)
    page.reload()
    assert said(question(page, MASS)) == "Right."
    expect(page.get_by_role("radio", name="Jupiter")).to_be_checked()


def test_an_answer_to_a_question_that_was_changed_is_not_shown(page: Page, tmp_path: Path) -> None:
    page.goto(write(tmp_path, MASS))
    answer(question(page, MASS), "Jupiter")
    changed = (right("Saturn"), wrong("Jupiter"), wrong("Earth"))
    write(tmp_path, Question("single", MASS.prompt, 1, changed, id=MASS.id))
    page.reload()
    assert said(question(page, MASS)) == ""
    expect(page.get_by_role("radio", name="Jupiter")).not_to_be_checked()


def test_a_reset_forgets_the_answers_of_this_quiz(page: Page, tmp_path: Path) -> None:
    page.goto(write(tmp_path, MASS))
    answer(question(page, MASS), "Saturn")
    page.get_by_text("Your answers", exact=True).click()
    page.get_by_role("button", name="Reset this quiz").click()
    page.reload()
    assert said(question(page, MASS)) == ""


def saved(page: Page, path: Path) -> Path:
    page.get_by_text("Your answers", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    download.value.save_as(path)
    return path


def load(page: Page, path: Path) -> None:
    page.get_by_text("Your answers", exact=True).click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Load from a file").click()
    chooser.value.set_files(path)


def test_answers_of_two_devices_come_together(
    open_context: Callable[[], BrowserContext], tmp_path: Path
) -> None:
    address = write(tmp_path, PLANETS, MASS)
    desk, phone = open_context().new_page(), open_context().new_page()
    desk.goto(address)
    answer(question(desk, PLANETS), "Venus", "Neptune")
    phone.goto(address)
    answer(question(phone, MASS), "Jupiter")
    file = saved(desk, tmp_path / "desk.json")
    load(phone, file)
    expect(phone.get_by_text("Loaded desk.json. New answers: 1.")).to_be_visible()
    assert said(question(phone, PLANETS)) == "Right: 4 of 4 options judged rightly."
    assert said(question(phone, MASS)) == "Right."
    phone.reload()
    load(phone, file)
    expect(phone.get_by_text("Loaded desk.json. New answers: 0.")).to_be_visible()


@pytest.mark.parametrize("content", ["", "[]", '{"recite": 2}', '{"recite": 1}', "null"])
def test_a_file_without_answers_is_refused(page: Page, tmp_path: Path, content: str) -> None:
    page.goto(write(tmp_path, MASS))
    answer(question(page, MASS), "Jupiter")
    (tmp_path / "other.json").write_text(content, "utf-8")
    load(page, tmp_path / "other.json")
    expect(page.get_by_text("other.json holds no saved answers.")).to_be_visible()
    assert said(question(page, MASS)) == "Right."


@pytest.mark.parametrize(
    "damaged", ["{", "null", "[1, 2]", '{"t": "x"}', '{"t":1,"v":"0","did":"answer","picks":7}']
)
def test_damaged_storage_costs_the_damaged_line_alone(
    page: Page, tmp_path: Path, damaged: str
) -> None:
    page.goto(write(tmp_path, MASS, UNKNOWN))
    answer(question(page, MASS), "Jupiter")
    page.evaluate(
        """damaged => {
          const kept = localStorage.getItem("recite:mass");
          localStorage.setItem("recite:mass", damaged + "\\n" + kept);
          localStorage.setItem("recite:unknown", damaged);
        }""",
        damaged,
    )
    page.reload()
    assert said(question(page, MASS)) == "Right."
    assert said(question(page, UNKNOWN)) == ""


@pytest.mark.parametrize(
    "prevented",
    [
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })",
        "Storage.prototype.setItem = () => { throw new Error('full'); }",
    ],
)
def test_without_storage_the_quiz_works_and_says_so(
    page: Page, tmp_path: Path, prevented: str
) -> None:
    page.add_init_script(prevented)
    page.goto(write(tmp_path, MASS, PLANETS))
    answer(question(page, MASS), "Jupiter")
    assert said(question(page, MASS)) == "Right."
    path = saved(page, tmp_path / "answers.json")
    expect(page.get_by_text("This browser keeps no answers")).to_be_visible()
    assert list(json.loads(path.read_text("utf-8"))["questions"]) == ["mass"]
    page.get_by_role("button", name="Try all again").click()
    assert said(question(page, MASS)) == ""


def test_an_answer_is_kept_once_for_each_time_it_was_given(page: Page, tmp_path: Path) -> None:
    page.goto(write(tmp_path, MASS))
    answer(question(page, MASS), "Saturn")
    question(page, MASS).get_by_role("button", name="Try again").click()
    answer(question(page, MASS), "Jupiter")
    lines = page.evaluate("localStorage.getItem('recite:mass')").split("\n")
    assert [json.loads(line)["did"] for line in lines] == ["answer", "retry", "answer"]
