"""Promises that hold for any drawing, also a broken one."""

from __future__ import annotations

import json
import xml.etree.ElementTree as etree
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from recite.vault.drawings import DrawingError, Image, read_drawing, to_svg

from .scenes import element, svg, to_page

KINDS = [
    "rectangle",
    "ellipse",
    "diamond",
    "line",
    "arrow",
    "freedraw",
    "text",
    "image",
    "frame",
    "iframe",
]
FIELDS = [
    "id",
    "x",
    "y",
    "width",
    "height",
    "angle",
    "strokeColor",
    "backgroundColor",
    "fillStyle",
    "strokeWidth",
    "strokeStyle",
    "roughness",
    "opacity",
    "seed",
    "roundness",
    "link",
    "frameId",
    "points",
    "pressures",
    "simulatePressure",
    "startArrowhead",
    "endArrowhead",
    "startBinding",
    "endBinding",
    "elbowed",
    "text",
    "rawText",
    "fontSize",
    "fontFamily",
    "textAlign",
    "verticalAlign",
    "lineHeight",
    "autoResize",
    "containerId",
    "fileId",
    "crop",
    "scale",
    "name",
    "isDeleted",
]
NUMBERS = st.one_of(
    st.integers(-(10**20), 10**20), st.floats(), st.integers(-50, 300), st.floats(-5, 200)
)
WORDS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "a",
            "hachure",
            "cross-hatch",
            "zigzag",
            "dots",
            "dashed",
            "#a5d8ff",
            "dot",
            "bar",
            "triangle",
            "center",
            "[[a|b]]",
            "https://e.org",
            "</svg><script>",
            "'onload='a",
        ]
    ),
)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    NUMBERS,
    WORDS,
    st.lists(st.lists(NUMBERS, max_size=3), max_size=12),
    st.lists(NUMBERS, max_size=12),
    st.dictionaries(st.sampled_from(["type", "value", "elementId", "x", "width"]), NUMBERS),
)
ELEMENTS = st.builds(
    lambda kind, fields: {"id": "a", "width": 80, "height": 50, **fields, "type": kind},
    st.sampled_from(KINDS),
    st.dictionaries(st.sampled_from(FIELDS), VALUES),
)
SCENES = st.fixed_dictionaries(
    {"elements": st.lists(ELEMENTS, max_size=6)},
    optional={
        "appState": st.dictionaries(st.just("viewBackgroundColor"), VALUES),
        "files": st.one_of(VALUES, st.dictionaries(WORDS, VALUES, max_size=3)),
    },
)


def images(target: str) -> Image | None:
    return Image(b"x", "image/png") if len(target) % 2 else None


def render(source: str) -> str:
    return to_svg(read_drawing(source), images=images, link=to_page)


@settings(max_examples=100, deadline=None)
@given(SCENES)
def test_any_elements_become_well_formed_svg_without_script(scene: dict[str, Any]) -> None:
    root = etree.fromstring(render(json.dumps(scene)))
    for part in root.iter():
        assert part.tag.rpartition("}")[2] not in ("script", "foreignObject", "iframe")
        for name, value in part.attrib.items():
            assert not name.startswith("on")
            assert "nan" not in value.split() and "inf" not in value.split()
            if name.endswith("href") and part.tag.endswith("image"):
                assert value.startswith("data:image/")


def visible(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() and letter != " ")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30), max_size=5))
def test_no_word_of_a_drawing_is_lost(texts: list[str]) -> None:
    words = [text.replace("[", "") for text in texts]
    markup = svg(*(element("text", id=str(at), text=word) for at, word in enumerate(words)))
    shown = visible("".join(etree.fromstring(markup).itertext()))
    assert all(visible(word) in shown for word in words)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_a_drawing_or_a_drawing_error(text: str) -> None:
    for source in (text, "{" + text + "}", f"# Drawing\n```json\n{text}", f"## Drawing\n{text}"):
        try:
            render(source)
        except DrawingError as error:
            assert str(error)


def test_a_huge_drawing_is_no_more_markup_an_element_than_a_small_one() -> None:
    def size(count: int) -> float:
        shapes = (
            element("rectangle", id=str(at), fillStyle="hachure", backgroundColor="red", seed=at)
            for at in range(count)
        )
        return len(svg(*shapes)) / count

    assert size(2000) < size(100) * 1.1


def test_a_gigantic_shape_is_hatched_with_a_bounded_number_of_lines() -> None:
    giant = {"width": 900_000, "height": 900_000, "backgroundColor": "red"}
    for style in ("hachure", "cross-hatch", "zigzag", "dots"):
        assert len(svg(element("rectangle", fillStyle=style, **giant))) < 200_000
