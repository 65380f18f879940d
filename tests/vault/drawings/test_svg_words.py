"""The words of a drawing: its texts, its links, and what it is called."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest

from recite.vault.drawings import least_width, to_svg

from .markup import HREF, parts
from .scenes import drawn, element, no_image, svg, text, to_page


def test_text_is_text_line_by_line() -> None:
    first, second = parts(svg(text("Tokens <i>\nand & more", textAlign="center")), "text")
    assert (first.text, second.text) == ("Tokens <i>", "and & more")
    assert first.get("text-anchor") == "middle"
    assert float(second.get("y", "")) - float(first.get("y", "")) == 25


def test_text_keeps_the_width_of_its_own_font() -> None:
    (line,) = parts(svg(text("Tokens", width=60)), "text")
    assert line.get("textLength") == "60"
    (free,) = parts(svg(text("Tokens", width=300, autoResize=False)), "text")
    assert free.get("textLength") is None


@pytest.mark.parametrize(
    ("family", "font"),
    [(1, "Excalifont"), (2, "Helvetica"), (3, "Cascadia Code"), (5, "Excalifont")],
)
def test_fonts(family: int, font: str) -> None:
    groups = parts(svg(text("a", fontFamily=family)), "g")
    assert [font] == [f for g in groups if (f := g.get("font-family", "").split(",")[0].strip("'"))]


def test_text_from_the_right() -> None:
    (line,) = parts(svg(text("שלום")), "text")
    assert (line.get("direction"), line.get("text-anchor")) == ("rtl", "end")


def test_a_web_page_is_a_titled_link_and_not_loaded() -> None:
    markup = svg(element("embeddable", link="https://example.org/page", width=400))
    (anchor,) = parts(markup, "a")
    assert anchor.get(HREF) == "https://example.org/page"
    assert [line.text for line in parts(markup, "text")] == ["https://example.org/page"]
    assert "iframe" not in markup


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("[[Deep Learning]]", "Deep Learning.html"),
        ("[[Deep Learning#Why|why]]", "Deep Learning#Why.html"),
        ("[why](Deep%20Learning.md)", "Deep Learning.md.html"),
        ("Deep Learning", "Deep Learning.html"),
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_links(written: str, address: str) -> None:
    (anchor,) = parts(svg(element("rectangle", link=written)), "a")
    assert anchor.get(HREF) == address


@pytest.mark.parametrize(
    "written", ["javascript:alert(1)", "[x](JavaScript:alert)", " data:text/html,x", ""]
)
def test_no_link_runs_anything(written: str) -> None:
    assert list(parts(svg(element("rectangle", link=written)), "a")) == []


def test_a_link_in_old_text_and_the_link_of_a_container() -> None:
    old = text("see Deep Learning", rawText="see [[Deep Learning]]")
    (anchor,) = parts(svg(old), "a")
    assert anchor.get(HREF) == "Deep Learning.html"
    box = element("rectangle", id="b", link="[[Target]]")
    anchors = list(parts(svg(box, text("words", containerId="b")), "a"))
    assert [a.get(HREF) for a in anchors] == ["Target.html", "Target.html"]
    assert anchors[0].get("aria-label") == "words"


def test_a_link_to_nothing_is_text() -> None:
    drawing = drawn(text("see", link="[[Unwritten]]"))
    markup = to_svg(drawing, images=no_image, link=lambda target: None)
    assert list(parts(markup, "a")) == []
    assert [line.text for line in parts(markup, "text")] == ["see"]


def test_the_arrows_are_told_in_words() -> None:
    markup = to_svg(
        drawn(
            element("rectangle", id="a"),
            text("Tokens", id="ta", containerId="a"),
            element("ellipse", id="b"),
            text("Encoder\nblock", id="tb", containerId="b"),
            element(
                "arrow",
                id="c",
                points=[[0, 0], [9, 9]],
                endArrowhead="arrow",
                startBinding={"elementId": "a"},
                endBinding={"elementId": "b"},
            ),
            text("embed", id="tc", containerId="c"),
        ),
        images=no_image,
        link=to_page,
        title="Pipeline",
    )
    label = etree.fromstring(markup).get("aria-label")
    assert label == "Drawing Pipeline: Tokens → Encoder block (embed)"


@pytest.mark.parametrize(
    ("elements", "width"),
    [
        ([element("rectangle", width=978)], 0),
        ([element("rectangle", width=978), text("a", width=9)], 450),
        ([element("rectangle", width=978), text("a", width=9, fontSize=4)], 1000),
    ],
)
def test_how_narrow_a_drawing_can_be_read(elements: list[dict[str, object]], width: int) -> None:
    assert least_width(drawn(*elements)) == width


def test_an_empty_drawing_says_so() -> None:
    assert etree.fromstring(svg()).get("aria-label") == "Drawing, empty"


def test_characters_that_no_page_may_hold_are_spaces() -> None:
    (line,) = parts(svg(text("a\x00b\ud800c\uffffd")), "text")
    assert line.text == "a b c d"


def test_a_link_can_be_clicked_anywhere_in_its_shape() -> None:
    (ground,) = parts(svg(element("ellipse", link="[[Target]]")), "rect")
    assert (ground.get("width"), ground.get("pointer-events")) == ("100", "all")
