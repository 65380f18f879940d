"""Strokes drawn by hand, with Excalidraw's pen and with those of its Obsidian plugin."""

from __future__ import annotations

import math
import xml.etree.ElementTree as etree

import pytest

from .markup import parts, path_points
from .scenes import LINE, element, svg


def test_freehand_covers_an_area() -> None:
    stroke = element("freedraw", points=[[0, 0], [5, 5], [20, 8], [40, 0]], pressures=[])
    (path,) = parts(svg(stroke), "path")
    assert (path.get("fill"), path.get("stroke")) == ("#1e1e1e", None)
    assert path.get("d", "").endswith("z")
    (dot,) = parts(svg(element("freedraw", points=[[0, 0]])), "path")
    assert dot.get("d", "").count("a") == 2


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
