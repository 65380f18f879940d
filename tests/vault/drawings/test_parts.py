"""Embeds of parts of a drawing, of its note's words, and of pictures that were exported of it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from recite.dialect.carrier import BLOCK, Fragment, Html, read_block
from recite.settings import Settings
from recite.site import Site, build_site

from .scenes import element, note, scene, text


def placed(name: str, x: float, **fields: Any) -> dict[str, Any]:
    """Give a word at a place; it is 40 wide and 25 high."""
    return text(name, id=name, x=x, y=0, width=40, height=25, **fields)


PLAN = note(
    scene(
        element("frame", id="f1", name="First part", x=0, y=-20, width=120, height=80),
        placed("inside", 10, frameId="f1"),
        placed("sticking", 100, frameId="f1"),
        placed("grouped", 300, groupIds=["g", "outer"]),
        element("rectangle", id="box", x=400, y=0, width=60, height=40, groupIds=["g"]),
        placed("label", 410, containerId="box"),
        placed("apart", 600),
        element("rectangle", id="window", x=590, y=-10, width=100, height=60),
    ),
    sections="## Text Elements\nWords of a text ^inside\n\n",
    before="# Own heading\n\nOwn words.\n\n",
)


def site(embed: str, **files: str) -> Site:
    notes = {"Start.md": embed, "Plan.excalidraw.md": PLAN}
    return build_site(notes, files, Settings(), read=lambda path: files[path].encode())


def pieces(built: Site) -> list[Html | Fragment]:
    markdown = built.notes["Start.md"].markdown
    return [piece for found in BLOCK.finditer(markdown) for piece in read_block(found[1])]


def shown(built: Site) -> str:
    return "".join(piece.html for piece in pieces(built) if isinstance(piece, Html))


def words(built: Site) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)", shown(built))


@pytest.mark.parametrize(
    ("fragment", "seen"),
    [
        ("^frame=f1", ["Words of a text", "sticking"]),
        ("^frame=First part", ["Words of a text", "sticking"]),
        ("^clippedframe=f1", ["Words of a text", "sticking"]),
        ("^group=grouped", ["grouped", "label"]),
        ("^group=label", ["grouped", "label"]),
        ("^group=apart", ["apart"]),
        ("^area=apart", ["apart"]),
        ("^area=window,padding=150", ["label", "apart"]),
    ],
)
def test_a_part_of_a_drawing(fragment: str, seen: list[str]) -> None:
    built = site(f"![[Plan.excalidraw#{fragment}|200]]")
    assert words(built) == seen
    assert 'style="max-width: 200px"' in shown(built)
    assert built.reports == ()


def test_what_is_seen_of_a_part_that_is_cut_off() -> None:
    boxes = {
        fragment: re.findall(r'viewBox="([^"]*)"', shown(site(f"![[Plan.excalidraw#^{fragment}]]")))
        for fragment in ("clippedframe=f1", "area=window", "area=window,padding=5")
    }
    assert boxes == {
        "clippedframe=f1": ["0 -20 120 80"],
        "area=window": ["590 -10 100 60"],
        "area=window,padding=5": ["585 -15 110 70"],
    }


def test_a_part_that_is_not_there_shows_all_and_is_told() -> None:
    built = site("![[Plan.excalidraw#^frame=Second part]]")
    assert words(built)[-1] == "apart"
    assert [str(report) for report in built.reports] == [
        "Plan.excalidraw.md: the drawing has no '^frame=Second part': an embed of that part shows "
        "the whole drawing, mend the embed"
    ]


@pytest.mark.parametrize("fragment", ["^as-image", "^box", "Drawing"])
def test_what_names_no_words_shows_the_drawing(fragment: str) -> None:
    built = site(f"![[Plan.excalidraw#{fragment}]]")
    assert words(built)[-1] == "apart"
    assert built.reports == ()


@pytest.mark.parametrize(
    ("fragment", "written"), [("Own heading", "Own words."), ("^inside", "Words of a text")]
)
def test_words_of_a_drawings_note(fragment: str, written: str) -> None:
    built = site(f"![[Plan.excalidraw#{fragment}]]")
    fragments = [piece.markdown for piece in pieces(built) if isinstance(piece, Fragment)]
    assert written in fragments[0]
    assert "elements" not in fragments[0]
    assert "<svg" not in shown(built)
    assert built.reports == ()


def test_a_link_to_a_heading_in_a_drawings_note_leads_to_it() -> None:
    built = site("[[Plan.excalidraw#Own heading|there]], [[Plan.excalidraw#^frame=f1|here]]")
    markdown = built.notes["Start.md"].markdown
    assert "[[./Plan.excalidraw.md#own-heading|there]]" in markdown
    assert "[[./Plan.excalidraw.md|here]]" in markdown
    assert built.reports == ()


@pytest.mark.parametrize(
    ("embed", "files", "pictures"),
    [
        ("Gone.excalidraw", ["A/Gone.excalidraw.svg"], ["A/Gone.excalidraw.svg"]),
        ("Gone.excalidraw.md", ["A/Gone.excalidraw.png"], ["A/Gone.excalidraw.png"]),
        (
            "A/Gone.excalidraw",
            ["A/Gone.excalidraw.dark.svg", "A/Gone.excalidraw.light.svg"],
            ["A/Gone.excalidraw.light.svg", "A/Gone.excalidraw.dark.svg"],
        ),
    ],
)
def test_the_export_of_a_drawing_that_is_not_in_the_vault(
    embed: str, files: list[str], pictures: list[str]
) -> None:
    built = site(f"![[{embed}|Kept|300]]", **dict.fromkeys(files, "<svg/>"))
    assert re.findall(r'src="recite-file:([^"]*)"', shown(built)) == pictures
    assert set(re.findall(r'alt="([^"]*)" width="300"', shown(built))) == {"Kept"}
    assert built.reports == ()


@pytest.mark.parametrize("picture", ["Plan.excalidraw.svg", "Plan.svg", "Plan.excalidraw.dark.png"])
def test_the_drawing_of_a_picture_that_was_not_kept(picture: str) -> None:
    built = site(f"![[{picture}]]")
    assert words(built)[-1] == "apart"
    assert built.reports == ()


def test_a_drawing_that_is_not_there_at_all_is_missing() -> None:
    built = site("![[Gone.excalidraw]] and ![[Start.svg]]", **{"Other.excalidraw.svg": "<svg/>"})
    assert [report.topic for report in built.reports] == ["missing_attachment"] * 2


def test_a_drawing_on_many_pages_is_read_and_drawn_once() -> None:
    read: list[str] = []
    files = {"Cell.excalidraw": scene(placed("word", 0)).encode()}

    def reading(path: str) -> bytes:
        read.append(path)
        return files[path]

    notes = {f"{number}.md": "![[Cell.excalidraw]]\n\n![[Cell.excalidraw]]" for number in range(9)}
    built = build_site(notes, files, Settings(), read=reading)
    assert read == ["Cell.excalidraw"]
    tokens = BLOCK.findall(built.notes["3.md"].markdown)
    html = [
        piece.html for token in tokens for piece in read_block(token) if isinstance(piece, Html)
    ]
    names = [re.findall(r'<svg[^>]* id="(drawing-\w+)"', markup) for markup in html]
    assert len({name for found in names for name in found}) == 2
    for markup, (name,) in zip(html, names, strict=True):
        assert set(re.findall(r"#(drawing-\w+)", markup)) == {name}


def test_a_picture_that_stands_in_a_drawing_many_times_is_held_once() -> None:
    images = [
        element("image", id=f"i{at}", fileId="f", width=100 * (at + 1), height=50)
        for at in range(3)
    ]
    inner = [element("image", id=f"d{at}", fileId="d", width=80, height=80) for at in range(2)]
    sections = "## Embedded Files\nf: [[dot.png]]\nd: [[Plan.excalidraw#^group=apart]]\n"
    drawing = note(scene(*images, *inner), sections=sections)
    notes = {"Many.excalidraw.md": drawing, "Plan.excalidraw.md": PLAN}
    notes["Start.md"] = "![[Many.excalidraw]]"
    built = build_site(notes, {"dot.png": b"pixels"}, Settings(), read=lambda path: b"pixels")
    markup = shown(built)
    assert markup.count("cGl4ZWxz") == 1
    assert re.findall(r"<use [^>]*?(?: transform=\"(.*?)\")?/>", markup) == [
        "scale(2 1)",
        "scale(3 1)",
    ]
    assert set(re.findall(r'<use xlink:href="#([\w-]+)"', markup)) <= set(
        re.findall(r' id="([\w-]+)"', markup)
    )
    assert words(built) == ["apart", "apart"]
    names = re.findall(r' id="([\w-]+)"', markup)
    assert len(set(names)) == len(names)
    assert set(re.findall(r"#(drawing[\w-]+) \.", markup)) <= set(names)


def test_a_formula_of_a_drawing_that_cannot_be_read_is_told() -> None:
    drawing = note(
        scene(element("image", fileId="f")), sections="## Embedded Files\nf: $$\\frac$$\n"
    )
    built = build_site({"F.excalidraw.md": drawing}, {}, Settings())
    assert [report.topic for report in built.reports] == ["unreadable_formula"]
