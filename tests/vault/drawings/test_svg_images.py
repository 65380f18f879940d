"""The images of a drawing: pictures, drawings, notes and formulas within it."""

from __future__ import annotations

import base64
import xml.etree.ElementTree as etree

import pytest

from recite.vault.drawings import Image, Inner, read_drawing, to_svg

from .markup import HREF, parts
from .scenes import element, no_image, note, scene, svg, text, to_page

PIXEL = base64.b64encode(b"pixels").decode()


FILES = {"f": {"dataURL": f"data:image/png;base64,{PIXEL}"}}


def test_an_image_is_inlined() -> None:
    (image,) = parts(svg(element("image", fileId="f"), files=FILES), "image")
    assert image.get(HREF) == f"data:image/png;base64,{PIXEL}"


def test_an_image_of_the_vault_is_inlined() -> None:
    asked = []

    def images(target: str) -> Image | None:
        asked.append(target)
        return Image(b"pixels", "image/png")

    source = note(
        scene(element("image", fileId="f00d")),
        sections="## Embedded Files\nf00d: [[Meta/a b.png|100]]\n",
    )
    (image,) = parts(to_svg(read_drawing(source), images=images, link=to_page), "image")
    assert asked == ["Meta/a b.png"]
    assert image.get(HREF) == f"data:image/png;base64,{PIXEL}"


def test_a_cropped_image_shows_its_part() -> None:
    crop = {"x": 5, "y": 6, "width": 10, "height": 20, "naturalWidth": 40, "naturalHeight": 50}
    markup = svg(element("image", fileId="f", crop=crop), files=FILES)
    inner = list(parts(markup, "svg"))[1]
    assert inner.get("viewBox") == "5 6 10 20"
    assert next(parts(markup, "image")).get("width") == "40"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("[[Meta/gone.png]]", "Meta/gone.png"),
        ("https://example.org/a.png", "https://example.org/a.png"),
        (r"$$\frac{a}{b}$$", r"\frac{a}{b}"),
    ],
)
def test_what_cannot_be_shown_is_a_titled_box(written: str, title: str) -> None:
    source = note(
        scene(element("image", fileId="f00d", width=400)),
        sections=f"## Embedded Files\nf00d: {written}\n",
    )
    markup = to_svg(read_drawing(source), images=no_image, link=to_page)
    assert [line.text for line in parts(markup, "text")] == [title]
    assert list(parts(markup, "image")) == []


EMBEDS = "## Embedded Files\nf00d: [[Other.excalidraw]]\n"


def test_a_drawing_in_a_drawing_is_drawn_up_to_a_depth() -> None:
    outer = read_drawing(note(scene(element("image", fileId="f00d"), text("x")), sections=EMBEDS))
    inner = Inner(outer, lambda target: inner, to_page)
    markup = to_svg(outer, images=inner.images, link=to_page)
    assert [line.text for line in parts(markup, "text")] == ["Other.excalidraw", "x", "x", "x"]
    names = [part.get("id") for part in etree.fromstring(markup).iter() if part.get("id")]
    assert len(names) == len(set(names)) == 3


def test_a_note_shown_as_an_image_can_be_reached() -> None:
    source = note(
        scene(element("image", fileId="f00d")), sections="## Embedded Files\nf00d: [[Note#A]]\n"
    )
    (anchor,) = parts(to_svg(read_drawing(source), images=no_image, link=to_page), "a")
    assert (anchor.get(HREF), anchor.get("aria-label")) == ("Note#A.html", "Note#A")


def test_a_formula_is_mathml_where_there_is_a_converter() -> None:
    source = note(
        scene(element("image", fileId="f00d")), sections="## Embedded Files\nf00d: $$x$$\n"
    )
    markup = to_svg(
        read_drawing(source),
        images=no_image,
        link=to_page,
        formula=lambda latex: f"<math><mi>{latex}</mi></math>",
    )
    (box,) = parts(markup, "foreignObject")
    assert (box.get("width"), box.get("height")) == ("100", "60")
    assert "".join(box.itertext()) == "x"
