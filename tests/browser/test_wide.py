"""What is wider than a screen or a sheet: scrolled, broken or made smaller, and never cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from browser.conftest import Published
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

VAULT = {
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
    "Long table.md": "# Long table\n\nThe first line.\n\n| head | b |\n|---|---|\n"
    + "".join(f"| row {number}. | c |\n" for number in range(60)),
}
_RIGHT = """() => {
  const edge = document.querySelector("article").getBoundingClientRect().right;
  return [...document.querySelectorAll("article :is(math, table, pre > code)")].filter(
    (wide) => wide.getBoundingClientRect().right > edge + 1).map((wide) => wide.outerHTML);
}"""


@pytest.fixture(scope="module")
def root(publish: Callable[..., Published]) -> str:
    return publish(VAULT).address


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


def test_a_long_table_is_torn_between_its_rows_and_repeats_its_head(
    page: Page, root: str, tmp_path: Path
) -> None:
    page.goto(f"{root}/Long%20table.html")
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    sheets = [sheet.extract_text() for sheet in PdfReader(tmp_path / "page.pdf").pages]
    assert "row 5." in sheets[0]
    assert "head" in sheets[1]
    assert [number for number in range(60) if f"row {number}." not in "".join(sheets)] == []
