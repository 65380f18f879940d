"""A drawing in a real page: on a phone, in the dark, on paper, in the search index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from browser.conftest import serve
from browser.sites import build_site
from pypdf import PdfReader
from vault.drawings.scenes import element, note, scene, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

WIDE = scene(
    element("rectangle", id="box", width=1400, height=200, link="[[Target]]"),
    text("Photons in", id="in", containerId="box", width=100),
    element("arrow", x=1450, points=[[0, 0], [150, 40]], endArrowhead="arrow"),
    text("Electrons out", x=1300, y=300, width=130, link="https://example.org/"),
)
SCENE = note(WIDE, before="Words on the back of the card, with [[Target]].\n\n")
EXPORT = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    '<rect width="40" height="20" fill="{ink}"/></svg>'
)
VAULT = {
    "index.md": "# Home\n\n![[Scene.excalidraw]]\n\nSee ![[Plain.excalidraw|200]] in a sentence.\n",
    "Target.md": "# Target\n\nWhat the drawing leads to.\n",
    "Scene.excalidraw.md": SCENE,
    "Outer.excalidraw.md": note(
        scene(
            element("image", fileId="f1"),
            element("image", x=200, fileId="f2"),
            element("image", x=200, y=200, fileId="f2"),
        ),
        sections="## Embedded Files\nf1: $$x$$\n\nf2: [[Plain.excalidraw]]\n",
    ),
    "Exported.md": "![[Kept.excalidraw]]\n",
    "Kept.excalidraw": "no drawing any more",
    "Kept.light.svg": EXPORT.format(ink="#123456"),
    "Kept.dark.svg": EXPORT.format(ink="#fedcba"),
    "Plain.excalidraw": scene(element("ellipse"), text("Plain words")),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(
        VAULT,
        tmp_path_factory.mktemp("drawings") / "site",
        warnings=["Kept.excalidraw: the drawing cannot be read"],
    )


@pytest.fixture(scope="module")
def root(built: Path) -> Iterator[str]:
    with serve(built) as address:
        yield address


def test_a_wide_drawing_is_legible_on_a_phone(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    page = open_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto(f"{root}/index.html")
    wide, small = page.locator("figure.embed-drawing").all()
    for figure in (wide, small):
        box = figure.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    size = "svg => 20 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
    assert wide.locator("svg").evaluate(size) == pytest.approx(9, abs=0.1)
    # It is scrolled within its figure; the one that the writer made small is not.
    assert wide.evaluate("figure => figure.scrollWidth > figure.clientWidth")
    assert small.evaluate("figure => figure.scrollWidth == figure.clientWidth")


def test_its_words_can_be_selected_and_its_links_followed(page: Page, root: str) -> None:
    page.goto(f"{root}/index.html")
    drawing = page.locator("svg.drawing").first
    words = "getSelection().selectAllChildren(document.querySelector('svg.drawing text'))"
    assert page.evaluate(f"{words}; getSelection().toString()") == "Photons in"
    outward = drawing.locator("a").filter(has_text="Electrons out")
    assert outward.get_attribute("xlink:href") == "https://example.org/"
    box = drawing.locator("a[aria-label='Photons in']").first
    box.click(position={"x": 20, "y": 20})  # within the box, where nothing is drawn
    page.wait_for_url("**/Target.html")


def test_it_has_a_text_alternative(page: Page, root: str) -> None:
    page.goto(f"{root}/index.html")
    assert page.get_by_role("group", name="Drawing Scene", exact=True).count() == 1


def test_a_drawing_within_a_drawing_is_in_the_pages_colours_each_time(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    page = open_context(color_scheme="dark").new_page()
    page.goto(f"{root}/Outer.excalidraw.html")
    strokes = "all => all.map(path => getComputedStyle(path).stroke)"
    inks = page.locator("svg.drawing svg path[stroke]").evaluate_all(strokes)
    assert inks == ["rgb(211, 211, 211)"] * 2


def test_it_is_drawn_in_light_ink_on_dark_paper(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    ink = {}
    for scheme in ("light", "dark"):
        page = open_context(color_scheme=scheme).new_page()
        page.goto(f"{root}/index.html")
        stroke = "getComputedStyle(document.querySelector('svg.drawing path[stroke]')).stroke"
        ink[scheme] = page.evaluate(stroke)
    assert ink == {"light": "rgb(30, 30, 30)", "dark": "rgb(211, 211, 211)"}


def test_its_own_page_shows_the_drawing_and_the_back_of_the_card(page: Page, root: str) -> None:
    page.goto(f"{root}/Scene.excalidraw.html")
    shown = page.locator("article").inner_text()
    assert "Words on the back of the card" in shown
    assert "Photons in" in shown
    assert "compressed" not in shown and '"elements"' not in shown
    assert page.locator("svg.drawing").count() == 1


def test_formulas_and_drawings_in_a_drawing_are_shown(page: Page, root: str) -> None:
    page.goto(f"{root}/Outer.excalidraw.html")
    assert page.locator("svg.drawing math").text_content() == "x"
    assert page.locator("svg.drawing svg").get_by_text("Plain words").count() == 2


def test_it_is_printed_whole(page: Page, root: str, tmp_path: Path) -> None:
    page.goto(f"{root}/index.html")
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    printed = " ".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "page.pdf").pages)
    assert "Photons in" in printed and "Electrons out" in printed and "Plain words" in printed


def test_an_export_of_both_themes_follows_the_page_and_is_light_on_paper(
    open_context: Callable[..., BrowserContext], root: str
) -> None:
    shown = {}
    for scheme, medium in (("light", "screen"), ("dark", "screen"), ("dark", "print")):
        page = open_context(color_scheme=scheme).new_page()
        page.goto(f"{root}/Exported.html")
        page.emulate_media(media=medium)  # type: ignore[arg-type]
        visible = page.locator(".embed-drawing img:visible").all()
        addresses = (image.get_attribute("src") or "" for image in visible)
        shown[scheme, medium] = [address.rpartition("/")[2] for address in addresses]
    assert shown == {
        ("light", "screen"): ["Kept.light.svg"],
        ("dark", "screen"): ["Kept.dark.svg"],
        ("dark", "print"): ["Kept.light.svg"],
    }


def test_its_words_are_found_by_the_search(built: Path) -> None:
    index = json.loads((built / "search" / "search_index.json").read_text("utf-8"))
    texts = {part["location"]: part["text"] for part in index["docs"]}
    assert "Photons in" in texts["index.html"]
    assert "data-md-color-scheme" not in json.dumps(index)
    assert '"elements"' not in json.dumps(index)
