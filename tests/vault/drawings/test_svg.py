"""What the SVG of each element holds: facts, read back from the markup."""

from __future__ import annotations

import base64
import math
import re
import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

import pytest

from recite.vault.drawings import Image, Inner, least_width, read_drawing, to_svg

from .scenes import drawn, element, no_image, note, scene, svg, text, to_page

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG = "{http://www.w3.org/2000/svg}"
PIXEL = base64.b64encode(b"pixels").decode()
LINE = {"points": [[0, 0], [80, 10]], "endArrowhead": None}


def parts(markup: str, tag: str) -> Iterator[etree.Element]:
    yield from etree.fromstring(markup).iter(SVG + tag)


def path_points(data: str) -> Iterator[tuple[float, float]]:
    """Give the points that a path goes through, its handles left out."""
    x = y = 0.0
    for command, written in re.findall(r"([Mlqtcaz])([^Mlqtcaz]*)", data):
        numbers = [float(number) for number in re.findall(r"-?(?:\d*\.)?\d+", written)]
        if command == "M":
            x, y = numbers
        elif command != "z":
            x, y = x + numbers[-2], y + numbers[-1]
        yield x, y


def path_count(markup: str) -> int:
    return len(list(parts(markup, "path")))


def test_the_svg_fits_any_width_and_names_itself() -> None:
    root = etree.fromstring(to_svg(drawn(element("rectangle")), images=no_image, link=to_page))
    assert root.get("viewBox") == "-1 9 122 82"
    assert "max-width:100%" in root.get("style", "")
    assert root.get("role") == "group"
    assert root.get("aria-label") == "Drawing, without words"


@pytest.mark.parametrize("kind", ["rectangle", "ellipse", "diamond"])
def test_a_shape_is_a_stroke_and_its_fill(kind: str) -> None:
    assert path_count(svg(element(kind))) == 1
    assert path_count(svg(element(kind, backgroundColor="#ffc9c9"))) == 2


def test_roughness_0_is_exact_and_others_are_drawn_twice() -> None:
    exact = next(parts(svg(element("rectangle", roughness=0)), "path")).get("d", "")
    assert exact == "M0 0l100 0l0 60l-100 0l0-60z"
    rough = next(parts(svg(element("rectangle")), "path")).get("d", "")
    assert rough.count("M") == 2
    dashed = next(parts(svg(element("rectangle", strokeStyle="dashed")), "path"))
    assert dashed.get("d", "").count("M") == 1
    assert dashed.get("stroke-dasharray") == "8 10"


def test_the_same_drawing_is_the_same_svg_and_another_seed_another() -> None:
    assert svg(element("ellipse")) == svg(element("ellipse"))
    assert svg(element("ellipse", seed=8)) != svg(element("ellipse"))


@pytest.mark.parametrize("style", ["hachure", "cross-hatch", "zigzag", "zigzag-line", "dots"])
def test_fills_of_the_pen_are_strokes_inside_the_shape(style: str) -> None:
    markup = svg(element("rectangle", backgroundColor="#a5d8ff", fillStyle=style, roughness=0))
    filled = next(parts(markup, "path"))
    assert (filled.get("stroke"), filled.get("fill")) == ("#a5d8ff", None)
    points = list(path_points(filled.get("d", "")))
    assert len(points) > 13
    # The teeth and the turns of a zigzag reach over the border, by a gap at most.
    over = 9 if style.startswith("zigzag") else 1
    assert all(-over <= x <= 100 + over and -over <= y <= 60 + over for x, y in points)


def test_a_solid_fill_is_the_outline() -> None:
    filled = next(parts(svg(element("diamond", backgroundColor="#a5d8ff")), "path"))
    assert (filled.get("d"), filled.get("fill")) == ("M50 0l50 30l-50 30l-50-30l50-30z", "#a5d8ff")


def test_rounded_corners_are_curves() -> None:
    sharp = element("rectangle", roughness=0)
    rounded = element("rectangle", roughness=0, roundness={"type": 3})
    assert "c" not in next(parts(svg(sharp), "path")).get("d", "")
    assert next(parts(svg(rounded), "path")).get("d", "").count("c") == 4


def test_turned_and_faded() -> None:
    group = next(parts(svg(element("rectangle", angle=1.5707963, opacity=40)), "g"))
    assert group.get("transform") == "translate(10 20) rotate(90 50 30)"
    assert group.get("opacity") == "0.4"


HEADS = {
    "arrow": 2,
    "bar": 2,
    "triangle": 2,
    "triangle_outline": 2,
    "diamond": 2,
    "diamond_outline": 2,
    "crowfoot_one": 2,
    "crowfoot_many": 2,
    "crowfoot_one_or_many": 3,
    "cardinality_exactly_one": 3,
    "a_head_of_the_future": 2,
}


@pytest.mark.parametrize(("head", "paths"), HEADS.items())
def test_heads_of_arrows(head: str, paths: int) -> None:
    assert path_count(svg(element("arrow", **LINE))) == 1
    assert path_count(svg(element("arrow", **{**LINE, "endArrowhead": head}))) == paths


@pytest.mark.parametrize(
    ("head", "fill"), [("dot", "#1e1e1e"), ("circle", "#1e1e1e"), ("circle_outline", "#fff")]
)
def test_round_heads(head: str, fill: str) -> None:
    (circle,) = parts(svg(element("arrow", **{**LINE, "endArrowhead": head})), "circle")
    assert (circle.get("cx"), circle.get("cy"), circle.get("fill")) == ("80", "10", fill)


def test_a_head_at_each_end() -> None:
    both = {**LINE, "startArrowhead": "triangle", "endArrowhead": "triangle"}
    assert path_count(svg(element("arrow", **both))) == 3


@pytest.mark.parametrize(
    ("fields", "data"),
    [
        ({}, "M0 0l50 0l0 50"),
        ({"roundness": {"type": 2}}, "M0 0c8.3 0 41.7-8.3 50 0c8.3 8.3 0 41.7 0 50"),
        ({"elbowed": True}, "M0 0l34 0c10.7 0 16 5.3 16 16l0 34"),
    ],
)
def test_straight_curved_and_elbowed_lines(fields: dict[str, object], data: str) -> None:
    line = element("arrow", points=[[0, 0], [50, 0], [50, 50]], endArrowhead=None, roughness=0)
    assert next(parts(svg(line | fields), "path")).get("d") == data


def test_a_closed_line_is_filled_and_an_open_one_is_not() -> None:
    corners = [[0, 0], [90, 0], [60, 90]]
    colored = {"backgroundColor": "#ffec99"}
    assert path_count(svg(element("line", points=[*corners, [0, 0]], **colored))) == 2
    assert path_count(svg(element("line", points=corners, **colored))) == 1


def test_a_label_on_an_arrow_leaves_a_gap_in_it() -> None:
    markup = svg(element("arrow", id="a", **LINE), text("label", containerId="a"))
    (mask,) = parts(markup, "mask")
    assert f'mask="url(#{mask.get("id")})"' in markup


def test_freehand_covers_an_area() -> None:
    stroke = element("freedraw", points=[[0, 0], [5, 5], [20, 8], [40, 0]], pressures=[])
    (path,) = parts(svg(stroke), "path")
    assert (path.get("fill"), path.get("stroke")) == ("#1e1e1e", None)
    assert path.get("d", "").endswith("z")
    (dot,) = parts(svg(element("freedraw", points=[[0, 0]])), "path")
    assert dot.get("d", "").count("a") == 2


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


HREF = "{http://www.w3.org/1999/xlink}href"
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


def test_a_frame_cuts_its_members_off_and_has_a_name() -> None:
    markup = svg(
        element("rectangle", frameId="fr"), element("frame", id="fr", name="Encoder"), text("free")
    )
    (clip,) = parts(markup, "clipPath")
    assert markup.count(f"url(#{clip.get('id')})") == 1
    assert "Encoder" in [line.text for line in parts(markup, "text")]


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


def test_dark_colors_are_excalidraws() -> None:
    markup = svg(element("rectangle", strokeColor="#1e1e1e"))
    assert re.search(r"\[data-md-color-scheme=slate\] #drawing \.s0\{stroke:#d3d3d3\}", markup)


def test_the_page_is_the_paper_unless_the_drawing_has_another() -> None:
    assert "<rect" not in svg(element("rectangle"))
    colored = svg(element("rectangle"), appState={"viewBackgroundColor": "#fffce8"})
    assert next(parts(colored, "rect")).get("fill") == "#fffce8"


@pytest.mark.parametrize(
    ("color", "stroke"),
    [
        ("#E03131", "#e03131"),
        ("rgba(1, 2, 3, 0.5)", "rgba(1, 2, 3, 0.5)"),
        ("red", "red"),
        ('"/><script>', "#1e1e1e"),
        ("url(http://example.org)", "#1e1e1e"),
        ("#12345", "#1e1e1e"),
    ],
)
def test_only_colors_become_colors(color: str, stroke: str) -> None:
    assert next(parts(svg(element("rectangle", strokeColor=color)), "path")).get("stroke") == stroke


@pytest.mark.parametrize("color", ["transparent", "", "#ffffff00", "#fff0"])
def test_invisible_colors_paint_nothing(color: str) -> None:
    assert path_count(svg(element("rectangle", backgroundColor=color))) == 1
    assert path_count(svg(element("rectangle", strokeColor=color))) == 0


def test_keys_keep_the_ids_of_two_embeds_apart() -> None:
    drawing = drawn(element("rectangle"))
    first = to_svg(drawing, images=no_image, link=to_page, name="a")
    second = to_svg(drawing, images=no_image, link=to_page, name="b")
    assert etree.fromstring(first).get("id") != etree.fromstring(second).get("id")


def test_an_empty_drawing_says_so() -> None:
    assert etree.fromstring(svg()).get("aria-label") == "Drawing, empty"


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


def test_white_is_the_paper_where_the_page_is() -> None:
    white = element("rectangle", backgroundColor="#ffffff")
    assert next(parts(svg(white), "path")).get("class") == "paper"
    on_yellow = svg(white, appState={"viewBackgroundColor": "#fffce8"})
    assert next(parts(on_yellow, "path")).get("class") != "paper"


def test_characters_that_no_page_may_hold_are_spaces() -> None:
    (line,) = parts(svg(text("a\x00b\ud800c\uffffd")), "text")
    assert line.text == "a b c d"


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


def test_a_pen_of_the_plugin_has_its_own_thinning() -> None:
    stroke = {"points": [[at * 3, at % 7] for at in range(30)], "pressures": []}

    def drawn_with(**pen: object) -> str:
        custom = {"strokeOptions": pen}
        return next(parts(svg(element("freedraw", **stroke, customData=custom)), "path")).get(
            "d", ""
        )

    even = drawn_with(constantPressure=True)
    assert even == drawn_with(constantPressure=True, options={"thinning": 0.9})
    assert even != drawn_with(options={"thinning": 0.9}) != drawn_with(options={"thinning": 0.1})


def pen(**own: object) -> etree.Element:
    """Give the path of a straight stroke, 300 pixels long, of one of the plugin's pens."""
    points = [[at * 10, 0] for at in range(31)]
    stroke = element("freedraw", points=points, pressures=[1] * 31, backgroundColor="#ffec99")
    return next(parts(svg(stroke | {"customData": {"strokeOptions": own}}), "path"))


def widths(path: etree.Element) -> list[float]:
    """Give how wide the stroke is at its beginning, at most, and at its end."""
    points = list(path_points(path.get("d", "")))
    return [
        2 * max(abs(y) for x, y in points if low <= x <= high)
        for low, high in ((-9, 4), (-9, 309), (296, 309))
    ]


EVEN = {"thinning": 0, "easing": "linear"}


@pytest.mark.parametrize(
    ("options", "thin"),
    [
        (EVEN, (False, False, False)),
        ({**EVEN, "start": {"taper": 50}}, (True, False, False)),
        ({**EVEN, "end": {"taper": 50, "easing": "easeOutQuad"}}, (False, False, True)),
        ({**EVEN, "start": {"taper": True}, "end": {"taper": True}}, (True, True, True)),
    ],
)
def test_a_pen_tapers_at_its_tips(options: dict[str, object], thin: tuple[bool, ...]) -> None:
    shown = widths(pen(constantPressure=True, options=options))
    assert tuple(width < 8 for width in shown) == thin


def test_a_pen_has_round_or_cut_ends() -> None:
    assert pen(options=EVEN).get("d", "").count("a") == 2
    cut = {**EVEN, "start": {"cap": False}, "end": {"cap": False}}
    assert "a" not in pen(options=cut).get("d", "")


def test_an_outlined_pen_has_the_background_as_its_ink() -> None:
    plain, outlined = pen(options=EVEN), pen(hasOutline=True, outlineWidth=4, options=EVEN)
    assert (plain.get("fill"), plain.get("stroke")) == ("#1e1e1e", None)
    assert (outlined.get("fill"), outlined.get("stroke")) == ("#ffec99", "#1e1e1e")
    assert (outlined.get("stroke-width"), outlined.get("paint-order")) == ("8", "stroke")


def test_ink_shows_through_a_highlighter() -> None:
    stroke = element("freedraw", **LINE, customData={"strokeOptions": {"highlighter": True}})
    markup = svg(stroke)
    assert any(group.get("class") == "marked" for group in parts(markup, "g"))
    assert ".marked{mix-blend-mode:darken}" in markup
    assert ".marked{mix-blend-mode:lighten}" in markup


def test_a_stroke_is_within_the_drawing() -> None:
    thick = element("freedraw", points=[[0, 0], [50, 0]], strokeWidth=20)
    left, top, width, height = map(float, str(etree.fromstring(svg(thick)).get("viewBox")).split())
    points = [
        (x + 10, y + 20) for x, y in path_points(next(parts(svg(thick), "path")).get("d", ""))
    ]
    assert all(left <= x <= left + width and top <= y <= top + height for x, y in points)


def test_a_smooth_stroke_needs_few_points() -> None:
    wave = [[at, 20 * math.sin(at / 40)] for at in range(400)]
    (path,) = parts(svg(element("freedraw", points=wave, pressures=[])), "path")
    assert len(path.get("d", "")) < 2500


def test_a_link_can_be_clicked_anywhere_in_its_shape() -> None:
    (ground,) = parts(svg(element("ellipse", link="[[Target]]")), "rect")
    assert (ground.get("width"), ground.get("pointer-events")) == ("100", "all")
