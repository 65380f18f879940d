"""What a note shows in a real page, on paper too: from the site itself, under a strict policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, expect
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from browser.conftest import Published
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

VAULT = {
    "index.md": "# Home\n\n```mermaid\ngraph TD\n  A[Flour] --> B[Bread]\n```\n\n"
    "```mermaid\nno diagram at all\n```\n\n$$\\left( \\frac{a}{\\frac{b}{c}} \\right)$$\n",
    "Plain.md": "# Plain\n\nNo diagram here.\n\n![[dot.svg|80x20]] ![[dot.svg|80]]\n",
    "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
    "Media.md": "![[talk.mp3]]\n\n![A film](https://www.youtube.com/watch?v=abc)\n",
    "talk.mp3": "",
    "Veiled.md": "Open %%veiled%% words, as in [[Veiled too|more]].\n\n%%\nveiled\n%%\n",
    "Veiled too.md": "More %%veiled%% words.\n\n> [!note]\n> %%\n> veiled\n> %%\n> The last.\n",
    "Hebrew.md": "> [!note] הערה\n> טקסט\n\n## Review\n\nמה זה?\n\n- [ ] כלב\n- [x] חתול\n",
}


@pytest.fixture(scope="module")
def notes(publish: Callable[..., Published]) -> Published:
    return publish(VAULT)


@pytest.fixture(scope="module")
def root(notes: Published) -> str:
    return notes.address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_diagram_is_drawn_in_the_colours_of_the_page(
    open_context: Callable[..., BrowserContext], root: str, scheme: str
) -> None:
    page = open_context(color_scheme=scheme).new_page()
    page.goto(f"{root}/index.html")
    drawing = page.locator(".diagram-drawn svg:visible")
    drawing.wait_for()
    assert "Flour" in (drawing.text_content() or "")
    assert page.locator(f".diagram-{scheme}:visible").count() == 1
    assert "no diagram at all" in page.locator("pre:has-text('no diagram')").inner_text()
    page.locator(".diagram-remark").wait_for()


def test_a_diagram_is_drawn_in_a_page_from_disk(
    open_context: Callable[..., BrowserContext], notes: Published
) -> None:
    page = open_context().new_page()
    page.goto((notes.folder / "index.html").as_uri())
    page.locator(".diagram-drawn svg:visible").wait_for()


def test_a_formula_stands_in_its_page(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    page = open_context(viewport={"width": 390, "height": 800}).new_page()
    page.goto(f"{root}/index.html")
    box = page.locator("math").bounding_box()
    assert box is not None
    assert box["height"] > 30
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_page_without_a_diagram_loads_no_mermaid(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    page = open_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{root}/Plain.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/library/" in url]


def test_an_image_has_the_size_that_the_note_gives_it(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    page = open_context().new_page()
    page.goto(f"{root}/Plain.html")
    sizes = page.evaluate(
        "[...document.querySelectorAll('article img')].map(i => [i.width, i.height])"
    )
    assert sizes == [[80, 20], [80, 80]]


def test_what_plays_is_a_name_on_paper(
    open_context: Callable[..., BrowserContext], root: str, tmp_path: Path
) -> None:
    page = open_context().new_page()
    page.goto(f"{root}/Media.html")
    expect(page.get_by_role("link", name="talk.mp3")).to_be_hidden()
    page.pdf(path=tmp_path / "media.pdf")
    (sheet,) = (sheet.extract_text() for sheet in PdfReader(tmp_path / "media.pdf").pages)
    assert "talk.mp3" in sheet
    assert "A film (https://www.youtube.com/watch?v=abc)" in sheet


def test_text_from_right_to_left_has_its_marks_at_the_right(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    page = open_context().new_page()
    page.goto(f"{root}/Hebrew.html")
    option = page.locator(".recite-option").first
    assert _left(option.get_by_role("radio")) > _left(option.locator("label"))
    assert _left(option.locator("label")) > _left(option.get_by_text("כלב"))
    title = page.locator(".admonition-title")
    assert title.evaluate("title => getComputedStyle(title, '::before').left") != "12px"
    assert title.evaluate("title => getComputedStyle(title, '::before').right") == "12px"


def test_parts_of_the_page_have_names_of_their_own(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    page = open_context().new_page()
    page.goto(f"{root}/Plain.html")
    expect(page.get_by_role("dialog", name="Search")).to_have_count(1)


def _left(element: Locator) -> float:
    box = element.bounding_box()
    assert box is not None
    return box["x"]


def test_a_preview_holds_no_comment(page: Page, root: str) -> None:
    page.goto(f"{root}/Veiled.html")
    page.get_by_role("link", name="more").hover()
    preview = page.locator("#recite-preview")
    expect(preview).to_contain_text("The last.")
    expect(preview).not_to_contain_text("veiled")


def test_a_printed_page_holds_no_comment(page: Page, root: str, tmp_path: Path) -> None:
    page.goto(f"{root}/Veiled.html")
    page.pdf(path=tmp_path / "page.pdf")
    text = PdfReader(tmp_path / "page.pdf").pages[0].extract_text()
    assert "Open" in text
    assert "veiled" not in text
