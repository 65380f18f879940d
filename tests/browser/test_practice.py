"""The practice page: how far the reader is, and a quiz across notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.asking import answer, question
from playwright.sync_api import Locator, Page, expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from browser.conftest import Published

pytestmark = pytest.mark.browser

_NOTES = {
    "Sky/Sun.md": "## Review\n\nWhat is the sun?\n\n- [x] a star\n- [ ] a lamp\n",
    "Sky/Moon.md": "## Review\n\nWhat is the moon? See [[Sun]].\n\n- [ ] a star\n- [x] a rock\n",
    "Sea/Whale.md": "## Review\n\nWhat is a whale?\n\n- [ ] a fish\n- [x] a mammal\n",
    "Empty.md": "Nothing to ask here.",
}


@pytest.fixture(scope="module")
def notes(publish: Callable[..., Published]) -> Published:
    return publish(_NOTES)


@pytest.fixture(scope="module")
def root(notes: Published) -> str:
    return notes.address


@pytest.fixture
def practice(page: Page, root: str) -> Page:
    page.goto(f"{root}/practice.html")
    return page


def _row(page: Page, note: str) -> Locator:
    return page.get_by_role("listitem").filter(has=page.get_by_role("link", name=note, exact=True))


def _start(page: Page, folder: str = "all notes") -> Locator:
    page.get_by_label("questions from").select_option(folder)
    page.get_by_role("button", name="Start").click()
    questions = page.locator("#recite-practice-quiz .recite-question")
    expect(questions.first).to_be_visible()
    return questions


def test_it_lists_the_notes_with_questions(practice: Page) -> None:
    expect(_row(practice, "Sun")).to_contain_text("1 question")
    expect(practice.get_by_role("article").get_by_role("link", name="Empty")).to_have_count(0)
    expect(practice.get_by_text("3 questions in 3 notes.")).to_be_visible()


def test_answers_in_a_note_count_here(practice: Page, root: str) -> None:
    practice.goto(f"{root}/Sky/Sun.html")
    answer(question(practice, "What is the sun?"), "a star")
    practice.goto(f"{root}/practice.html")
    expect(_row(practice, "Sun")).to_contain_text("1 of 1 right")
    expect(practice.get_by_text("1 of 3 right · 2 open")).to_be_visible()


def test_a_quiz_across_notes(practice: Page) -> None:
    questions = _start(practice)
    expect(questions).to_have_count(3)
    names = questions.locator("input").evaluate_all("all => all.map((input) => input.name)")
    assert len(set(names)) == 3
    answer(question(practice, "What is a whale?"), "a mammal")
    answer(question(practice, "What is the sun?"), "a lamp")
    expect(_row(practice, "Whale")).to_contain_text("1 of 1 right")
    expect(_row(practice, "Sun")).to_contain_text("0 of 1 right")


def test_each_question_leads_back_to_its_note(practice: Page, root: str) -> None:
    _start(practice)
    asked = practice.locator(".recite-question", has_text="What is the moon?")
    expect(asked.get_by_role("link", name="Moon", exact=True)).to_have_attribute(
        "href", f"{root}/Sky/Moon.html#recite-q1"
    )
    expect(asked.get_by_role("link", name="Sun")).to_have_attribute("href", f"{root}/Sky/Sun.html")


def test_only_one_folder(practice: Page) -> None:
    expect(_start(practice, "Sea")).to_have_count(1)


def test_what_went_wrong_comes_first_and_is_asked_anew(practice: Page) -> None:
    _start(practice)
    answer(question(practice, "What is the sun?"), "a lamp")
    practice.get_by_label("Ask me").fill("1")
    practice.get_by_role("button", name="Start").click()
    questions = practice.locator("#recite-practice-quiz .recite-question")
    expect(questions).to_have_count(1)
    expect(questions).to_contain_text("What is the sun?")
    answer(question(practice, "What is the sun?"), "a star")
    expect(_row(practice, "Sun")).to_contain_text("1 of 1 right")


def test_it_works_from_a_folder_on_disk(page: Page, notes: Published) -> None:
    page.goto((notes.folder / "practice.html").as_uri())
    expect(_start(page)).to_have_count(3)
    answer(question(page, "What is a whale?"), "a mammal")
    expect(_row(page, "Whale")).to_contain_text("1 of 1 right")
    expect(page.locator("iframe[name=recite-other-page]")).to_have_count(0)


def test_what_it_added_goes_with_it(practice: Page) -> None:
    _start(practice)
    answer(question(practice, "What is a whale?"), "a mammal")
    expect(_row(practice, "Whale")).to_contain_text("1 of 1 right")
    said = practice.locator("recite-practice").evaluate(
        """practice => {
          practice.remove();
          dispatchEvent(new StorageEvent("storage"));
          return practice.textContent;
        }"""
    )
    assert "3 questions in 3 notes." in said
    assert "1 of 1 right" not in said
    assert "What is a whale?" not in said
