"""The shapes, lines and colors of a drawing as SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

import pytest

from recite.vault.drawings import to_svg

from .markup import parts, path_count, path_points
from .scenes import LINE, drawn, element, no_image, svg, text, to_page


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


def test_a_frame_cuts_its_members_off_and_has_a_name() -> None:
    markup = svg(
        element("rectangle", frameId="fr"), element("frame", id="fr", name="Encoder"), text("free")
    )
    (clip,) = parts(markup, "clipPath")
    assert markup.count(f"url(#{clip.get('id')})") == 1
    assert "Encoder" in [line.text for line in parts(markup, "text")]


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


def test_white_is_the_paper_where_the_page_is() -> None:
    white = element("rectangle", backgroundColor="#ffffff")
    assert next(parts(svg(white), "path")).get("class") == "paper"
    on_yellow = svg(white, appState={"viewBackgroundColor": "#fffce8"})
    assert next(parts(on_yellow, "path")).get("class") != "paper"
