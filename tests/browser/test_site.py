"""A built site as readers use it: with and without scripts, from disk, under a strict policy."""

from __future__ import annotations

import re
from shutil import copytree
from typing import TYPE_CHECKING

import pytest
from browser.asking import answer, question, said
from browser.conftest import serve
from browser.sites import PLANETS, VAULT, build_site
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser

SEVERAL = "Which of these are planets? Select two."
ONE = "Which planet has the most mass?"
KEPT_FROM_SEARCH = ("kiln", "It circles the Earth", "zodiacal", "heft", "Right:", "marked in")


def test_the_quiz_of_a_built_page_is_answered(page: Page, address: str) -> None:
    page.goto(f"{address}/Planets.html")
    answer(question(page, SEVERAL), "Venus", "Ceres")
    assert said(question(page, SEVERAL)) == "Not right: 2 of 4 options judged rightly."
    expect(question(page, SEVERAL).get_by_text("hot as a kiln.")).to_be_visible()
    answer(question(page, ONE), "Jupiter")
    assert said(question(page, ONE)) == "Right."
    page.reload()
    assert said(question(page, ONE)) == "Right."
    expect(page.get_by_role("checkbox", name="Ceres")).to_be_checked()


def test_without_javascript_the_answer_is_revealed(
    open_context: Callable[..., BrowserContext], address: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/Planets.html")
    asked = question(page, ONE)
    # its label lies over the whole option
    asked.get_by_text("Earth", exact=True).click(force=True)
    expect(asked.get_by_role("radio", name="Earth")).to_be_checked()
    expect(asked.get_by_text("Twice the heft of all others")).to_be_hidden()
    asked.get_by_text("Answer", exact=True).click()
    expect(asked.get_by_text("Twice the heft of all others")).to_be_visible()
    expect(asked.locator(".recite-known")).to_contain_text("Right: B")


@pytest.mark.parametrize("reader", [{}, {"java_script_enabled": False}])
def test_an_alias_leads_to_its_note(
    open_context: Callable[..., BrowserContext], address: str, reader: dict[str, bool]
) -> None:
    page = open_context(**reader).new_page()
    page.goto(f"{address}/Shooting%20star.html#tail")
    page.wait_for_url(f"{address}/Comets.html" + ("#tail" if not reader else ""))


def test_enter_without_javascript_sends_nothing(
    open_context: Callable[..., BrowserContext], address: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/Planets.html")
    page.get_by_role("radio", name="Earth").press("Enter")
    assert page.url == f"{address}/Planets.html"


def test_a_built_site_opens_from_disk(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator("article").get_by_role("link", name="Planets").first.click()
    answer(question(page, ONE), "Saturn")
    assert said(question(page, ONE)) == "Not right."
    page.reload()
    assert said(question(page, ONE)) == "Not right."


def search(page: Page, word: str) -> None:
    page.get_by_role("textbox", name="Search").click()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    page.keyboard.type(word)


def test_palette_and_search_work_under_a_strict_policy(page: Page, address: str) -> None:
    page.goto(f"{address}/Planets.html")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("Dark scheme").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{address}/Comets.html")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    search(page, "dust")
    expect(page.locator(".md-search-result__article").first).to_contain_text("Ice and")


@pytest.mark.parametrize("word", ["kiln", "zodiacal", "heft"])
def test_search_finds_no_answer(page: Page, address: str, word: str) -> None:
    page.goto(f"{address}/index.html")
    search(page, word)
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")


def test_no_answer_is_outside_its_page(site: Path) -> None:
    index = (site / "search/search_index.json").read_text("utf-8")
    assert "Which planet has the most mass?" in index
    assert not [text for text in KEPT_FROM_SEARCH if text in index]
    for path in site.rglob("*.html"):
        described = re.findall(r"<meta[^>]*>", path.read_text("utf-8"))
        assert not [text for text in KEPT_FROM_SEARCH if text in "".join(described)]


def test_the_printed_page_has_its_key_last(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/Planets.html")
    answer(question(page, ONE), "Jupiter")
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    *sheets, key = (sheet.extract_text() for sheet in PdfReader(tmp_path / "page.pdf").pages)
    worksheet = "\n".join(sheets)
    assert "What circles the sun" in worksheet
    assert "Neptune" in worksheet
    noise = ("Check", "Try again", "Table of contents", "Made with", "Answer key", "Print the")
    assert not [text for text in (*KEPT_FROM_SEARCH, *noise) if text in worksheet]
    assert key.startswith("Answer key")
    assert "zodiacal" in key


def test_a_dark_page_prints_black_on_white(
    open_context: Callable[..., BrowserContext], address: str
) -> None:
    page = open_context(color_scheme="dark").new_page()
    page.goto(f"{address}/Planets.html")
    answer(question(page, ONE), "Saturn")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(media="print", color_scheme="dark")
    for text in ("What circles the sun", "Saturn", ONE):
        element = page.locator("article").get_by_text(text).first
        assert element.evaluate("element => getComputedStyle(element).color") == "rgb(0, 0, 0)"
    grounds = page.evaluate(
        """() => [...document.querySelectorAll("html, body, article, article *")]
          .filter((element) => element.checkVisibility())
          .map((element) => getComputedStyle(element).backgroundColor)
          .filter((colour) => !/^rgba\\(0, 0, 0, 0\\)$|^rgb\\(255, 255, 255\\)$/.test(colour))"""
    )
    assert [ground for ground in grounds if not _is_light(ground)] == []


def _is_light(colour: str) -> bool:
    red, green, blue, *alpha = (float(part) for part in re.findall(r"[\d.]+", colour))
    opacity = alpha[0] if alpha else 1
    return 255 - (255 - min(red, green, blue)) * opacity > 200


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(
    open_context: Callable[..., BrowserContext], address: str, width: int
) -> None:
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{address}/Planets.html")
    answer(question(page, SEVERAL), "Venus", "Ceres")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    targets = page.locator(".recite-option, .recite-review button:visible").all()
    heights = [box["height"] for target in targets if (box := target.bounding_box())]
    assert len(heights) >= 9
    assert min(heights) >= 44


def test_swapped_questions_in_the_note_keep_their_answers(
    page: Page, site: Path, tmp_path: Path
) -> None:
    swapped = copytree(site, tmp_path / "swapped")
    page.goto((swapped / "Planets.html").as_uri())
    answer(question(page, SEVERAL), "Ceres")
    answer(question(page, ONE), "Jupiter")
    head, first, second = re.split(r"(?=Which of|Which planet)", PLANETS)
    build_site({**VAULT, "Planets.md": f"{head}{second}\n{first}"}, swapped)
    page.reload()
    asked = page.locator(".recite-question").all()
    assert [said(each) for each in asked] == ["Right.", "Not right: 1 of 4 options judged rightly."]
    expect(page.get_by_role("radio", name="Jupiter")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Ceres")).to_be_checked()


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that knows its address, which the theme's instant navigation needs."""
    folder = tmp_path_factory.mktemp("instant")
    with serve(folder) as root:
        build_site(VAULT, folder / "site", SITE_URL=f"{root}/site/")
        yield f"{root}/site"


def test_a_quiz_survives_instant_navigation(instant: str, page: Page) -> None:
    page.goto(f"{instant}/index.html")
    page.evaluate("window.sameDocument = true")
    for visit in range(2):
        page.locator("article").get_by_role("link", name="Planets").first.click()
        page.wait_for_url("**/Planets.html")
        asked = question(page, ONE)
        if not visit:
            answer(asked, "Jupiter")
        assert said(asked) == "Right."
        assert asked.get_by_role("button").count() == 1
        page.go_back()
        page.wait_for_url("**/index.html")
    assert page.evaluate("window.sameDocument") is True


def test_the_practice_page_works_after_an_instant_navigation(instant: str, page: Page) -> None:
    page.goto(f"{instant}/index.html")
    page.evaluate("window.sameDocument = true")
    page.get_by_role("link", name="Practice").first.click()
    page.wait_for_url("**/practice.html")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("#recite-practice-quiz .recite-question").first).to_be_visible()
    assert page.evaluate("window.sameDocument") is True
