"""Drawings come in several kinds of files and of several ages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recite.vault.drawings import DrawingError, back_of_card, is_drawing, read_drawing
from recite.vault.drawings.elements import Line, Rounding, Shape, Text

from .scenes import drawn, element, note, scene, text

EMPTY = json.loads(Path(__file__).with_name("lz-string-1.5.json").read_text("utf-8"))[3]
BOX = element("rectangle")
WORDS = text("Old words", id="abcd1234")


@pytest.mark.parametrize(
    "source",
    [
        scene(BOX),
        "\ufeff\n" + scene(BOX),
        note(scene(BOX)),
        note(scene(BOX)).replace("\n", "\r\n"),
        note(json.dumps(json.loads(scene(BOX)), indent="\t")),
        note(scene(BOX)).replace("# Excalidraw Data\n", "").replace("## Drawing", "# Drawing"),
        f"---\nexcalidraw-plugin: raw\n---\n# Drawing\n{scene(BOX)}%%",
        f"Some words\n```json\n{scene(BOX)}\n```\n",
        note(scene(BOX)).replace("```\n%%\n", ""),
        note(scene(BOX) + "\n<<<<<<< left by a synchroniser"),
    ],
)
def test_every_kind_of_file_holds_the_same_rectangle(source: str) -> None:
    (found,) = read_drawing(source).elements
    assert isinstance(found, Shape)
    assert (found.kind, found.x, found.y, found.width) == ("rectangle", 10, 20, 100)


def test_a_compressed_note_is_read() -> None:
    assert read_drawing(note(EMPTY["base64"], kind="compressed-json")).elements == ()


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("", "no block of drawing data"),
        ("# Drawing\nonly words", "no block of drawing data"),
        ('{"elements": [', "JSON is damaged"),
        ('{"elements": {}}', "no list of elements"),
        ('{"type": "excalidrawlib", "libraryItems": []}', "no list of elements"),
        (note("N4Kè", kind="compressed-json"), "no base64"),
        (note(EMPTY["base64"][:16], kind="compressed-json"), "cut short"),
        ('{"elements": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deep"),
        ('{"elements": [' + "1" * 5000 + "]}", "JSON is damaged"),
    ],
)
def test_what_cannot_be_read_says_why(source: str, reason: str) -> None:
    with pytest.raises(DrawingError, match=reason):
        read_drawing(source)


def test_deleted_and_unknown_elements_are_dropped() -> None:
    drawing = drawn(element("rectangle", isDeleted=True), element("hologram"), BOX)
    assert [found.id for found in drawing.elements] == ["rectangle-1"]


def test_missing_fields_have_excalidraws_defaults() -> None:
    (found,) = drawn({"type": "rectangle"}).elements
    assert (found.look.stroke, found.look.stroke_width, found.look.opacity) == ("#1e1e1e", 2, 1)


def test_a_box_drawn_leftwards_goes_right() -> None:
    (found,) = drawn(element("rectangle", width=-100)).elements
    assert (found.x, found.width) == (-90, 100)


@pytest.mark.parametrize(
    ("fields", "rounding"),
    [
        ({}, None),
        ({"roundness": None}, None),
        ({"roundness": {"type": 3}}, Rounding(fixed=True)),
        ({"roundness": {"type": 3, "value": 8}}, Rounding(fixed=True, radius=8)),
        ({"strokeSharpness": "round"}, Rounding(fixed=False)),
        ({"strokeSharpness": "sharp"}, None),
    ],
)
def test_roundness_new_and_old(fields: dict[str, object], rounding: Rounding | None) -> None:
    (found,) = drawn(element("rectangle", **fields)).elements
    assert isinstance(found, Shape)
    assert found.rounding == rounding


def test_an_arrow_has_its_heads_and_bindings_and_a_line_has_none() -> None:
    fields = {"points": [[0, 0], [50, 0]], "startArrowhead": None, "endArrowhead": "bar"}
    arrow, line = drawn(
        element("arrow", **fields, endBinding={"elementId": "rectangle-1"}),
        element("line", **fields),
    ).elements
    assert isinstance(arrow, Line)
    assert isinstance(line, Line)
    assert (arrow.start_head, arrow.end_head, arrow.end) == ("", "bar", "rectangle-1")
    assert line.end_head == ""


def test_the_note_knows_texts_and_links_better_than_the_data() -> None:
    sections = (
        "## Text Elements\nNew [[Deep Learning|words]]\nin two lines ^abcd1234\n\n"
        "Other ^zzzz9999\n\n## Element Links\nrectangle-1: [[Target]]\n\n"
        "## Embedded Files\nf00d: [[Meta/picture.png]]\n"
    )
    drawing = read_drawing(note(scene(BOX, WORDS), sections=sections))
    box, words = drawing.elements
    assert isinstance(words, Text)
    assert words.lines == ("New words", "in two lines")
    assert words.link == "[[Deep Learning|words]]"
    assert box.link == "[[Target]]"
    assert drawing.files["f00d"].written == "[[Meta/picture.png]]"


@pytest.mark.parametrize(
    ("shown", "raw"),
    [
        ("Words that\nwere wrapped", "Words that were wrapped"),
        ("A word was cut ap\nart", "A word was cut apart"),
        ("\U0001f4cdDeep Learning", "[[Deep Learning]]"),
        ("The text of a note", "![[Note]]"),
    ],
)
def test_the_same_text_stays_as_the_drawing_shows_it(shown: str, raw: str) -> None:
    words = text(shown, id="abcd1234", rawText=raw)
    sections = f"## Text Elements\n{raw}  ^abcd1234\n"
    (found,) = read_drawing(note(scene(words), sections=sections)).elements
    assert isinstance(found, Text)
    assert "\n".join(found.lines) == shown


def test_ids_that_another_program_gave_close_a_text_and_a_power_does_not() -> None:
    sections = "## Text Elements\nNew title ^t1\nx is\ny ^2\n\nand more ^box-label\n"
    elements = (text("Old", id="t1"), text("Old", id="box-label", y=50))
    first, second = read_drawing(note(scene(*elements), sections=sections)).elements
    assert isinstance(first, Text)
    assert isinstance(second, Text)
    assert first.lines == ("New title",)
    assert second.lines == ("x is", "y ^2", "", "and more")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"lineHeight": 1.35}, 1.35),
        ({"height": 46}, 1.15),
        ({"height": 0}, 1.25),
        ({"height": 4000}, 1.25),
        ({"lineHeight": 100}, 1.25),
    ],
)
def test_a_line_height_new_and_old(fields: dict[str, float], expected: float) -> None:
    words = {**text("two\nlines"), "lineHeight": None, **fields}
    (found,) = drawn(words).elements
    assert isinstance(found, Text)
    assert found.line_height == pytest.approx(expected)


def test_words_come_in_reading_order() -> None:
    drawing = drawn(text("last", y=300), text("right", x=200, y=4), text("left", x=0, y=2))
    assert drawing.words == ("left", "right", "last")


@pytest.mark.parametrize(
    ("path", "properties", "expected"),
    [
        ("A.excalidraw", {}, True),
        ("A.excalidraw.md", {}, True),
        ("A.md", {"excalidraw-plugin": "parsed"}, True),
        ("A.md", {"tags": ["excalidraw"]}, False),
        ("excalidraw.md", {}, False),
    ],
)
def test_is_drawing(path: str, properties: dict[str, object], *, expected: bool) -> None:
    assert is_drawing(path, properties) is expected


NOTICE = "==⚠  Switch to EXCALIDRAW VIEW in the MORE OPTIONS menu of this document. ⚠== You can\n"


@pytest.mark.parametrize(
    ("body", "own"),
    [
        (f"\n{NOTICE}\n\n# Excalidraw Data\n## Text Elements\n", ""),
        (f"{NOTICE}\nMy words\n\n## Mine\n- a\n\n# Excalidraw Data\n", "My words\n\n## Mine\n- a"),
        ("My words\n#\n%%\n# Excalidraw Data\n", "My words"),
        ("My words\n\n# Text Elements\n%%\n# Drawing\n", "My words"),
        ("My words\n%%\n# Drawing\n", "My words"),
        ("My words\n```json\n{}\n```\n", "My words"),
        ("Words of a note without data", "Words of a note without data"),
    ],
)
def test_the_back_of_the_card_is_the_notes_own_text(body: str, own: str) -> None:
    assert back_of_card(body) == own
