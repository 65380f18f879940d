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
    "Diagrams.md": "# Diagrams\n\n```mermaid\nflowchart LR\n  "
    + " --> ".join(f"S{number}[Step number {number} of many]" for number in range(12))
    + "\n```\n\n```mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  Heart :a, 2024-01-01, 9d\n```\n\n"
    "```mermaid\nflowchart LR\n  A --> --> [\n```\n\nThe last line.\n",
    "Wide.md": "# Wide\n\n"
    + "\n\n".join(
        text.replace("SUM", " + ".join(f"a_{{{n}}} x^{{{n}}}" for n in range(20))).replace(
            "ROW", " & ".join(f"m_{{{n}}}" for n in range(24))
        )
        for text in (
            "A display\n$$\nf(x) = SUM\n$$",
            "A formula $SUM = y$ in a line",
            "$$\\begin{pmatrix} ROW \\end{pmatrix}$$",
            "A matrix $\\begin{pmatrix} ROW \\end{pmatrix}$ in a line",
            "> [!note] In a box\n> - $$SUM$$\n>   - $\\begin{matrix} ROW \\end{matrix}$",
            "| a | b |\n|---|---|\n| $SUM$ | c |",
            "| "
            + " | ".join(["column"] * 12)
            + " |\n|"
            + "---|" * 12
            + "\n| "
            + "words in it | " * 12,
            "```\n" + "a long line of code " * 12 + "\n```",
        )
    )
    + "\n",
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


@pytest.mark.parametrize("width", [390, 1280])
def test_a_wide_diagram_is_scrolled_and_not_shrunk_until_it_cannot_be_read(
    open_context: Callable[..., BrowserContext], root: str, width: int
) -> None:
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{root}/Diagrams.html")
    words = page.locator(".diagram-light").get_by_text("Step number 11 of many")
    words.wait_for()
    box = page.locator(".diagram-drawn").first
    assert box.evaluate("box => box.scrollWidth > box.clientWidth && box.tabIndex === 0")
    scale = "svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width * 16"
    assert box.locator("svg:visible").evaluate(scale) >= 9.9
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.locator(".diagram-remark").wait_for()
    assert page.locator(".diagram-remark").all_inner_texts() == [
        "This diagram cannot be drawn: Parse error on line 2"
    ]
    assert page.locator(".diagram-remark + pre").inner_text().startswith("flowchart LR\n  A -->")
    assert page.get_by_text("Syntax error").count() == 0


def test_a_wide_diagram_is_whole_on_paper(page: Page, root: str, tmp_path: Path) -> None:
    page.goto(f"{root}/Diagrams.html")
    page.locator(".diagram-remark").wait_for()
    page.emulate_media(media="print")
    right = page.locator(".diagram-drawn svg:visible").first.evaluate(
        "svg => svg.getBoundingClientRect().right"
        " - svg.closest('article').getBoundingClientRect().right"
    )
    assert right <= 0
    page.pdf(path=tmp_path / "page.pdf")
    assert "Step number 11" in PdfReader(tmp_path / "page.pdf").pages[0].extract_text()


_RIGHT = """() => {
  const edge = document.querySelector("article").getBoundingClientRect().right;
  return [...document.querySelectorAll("article :is(math, table, pre > code)")].filter(
    (wide) => wide.getBoundingClientRect().right > edge + 1).map((wide) => wide.outerHTML);
}"""


@pytest.mark.parametrize("paper", [672, 695])  # A4 and Letter without their margins, in CSS pixels
def test_nothing_is_cut_off_on_paper(
    open_context: Callable[..., BrowserContext], root: str, paper: int
) -> None:
    page = open_context(viewport={"width": paper, "height": 900}).new_page()
    page.goto(f"{root}/Wide.html")
    page.emulate_media(media="print")
    assert page.locator("math").count() > 9
    assert page.evaluate(_RIGHT) == []


def test_what_is_wider_than_a_phone_is_broken_or_scrolled(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    page = open_context(viewport={"width": 390, "height": 800}).new_page()
    page.goto(f"{root}/Wide.html")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    unreached = """() => [...document.querySelectorAll("article :is(math, table)")].filter(wide => {
      if (wide.getBoundingClientRect().right <= 390) return false;
      for (let around = wide; around; around = around.parentElement) {
        const scrolled = getComputedStyle(around).overflowX === "auto";
        if (scrolled && around.getBoundingClientRect().right <= 391) return false;
      }
      return true;
    }).map((wide) => wide.outerHTML)"""
    assert page.evaluate(unreached) == []
