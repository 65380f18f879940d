"""The images of a drawing: found beside it, drawn of any kind, and missed where they are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recite.settings import Settings
from recite.site import Site, build_site

from .on_a_page import said, shown
from .scenes import element, note, scene

if TYPE_CHECKING:
    from collections.abc import Mapping

PICTURE = element("image", fileId="f00d", width=400)


def holding(*written: str) -> str:
    """Give the note of a drawing that shows these files; the first entry is in line 6."""
    entries = "\n\n".join(f"f{at}: {file}" for at, file in enumerate(written))
    images = (
        element("image", id=f"i{at}", fileId=f"f{at}", width=400) for at in range(len(written))
    )
    return note(scene(*images), sections=f"## Embedded Files\n{entries}\n")


def site(notes: Mapping[str, str], files: Mapping[str, bytes]) -> Site:
    return build_site(notes, files, Settings(), read=lambda path: files[path])


def words(markup: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)", markup)


@pytest.mark.parametrize(
    ("name", "mime"),
    [
        ("a.avif", "avif"),
        ("a.bmp", "bmp"),
        ("a.gif", "gif"),
        ("a.JPG", "jpeg"),
        ("a.jpeg", "jpeg"),
        ("a.png", "png"),
        ("a.svg", "svg+xml"),
        ("a.webp", "webp"),
    ],
)
def test_images_of_every_kind_are_inlined(name: str, mime: str) -> None:
    built = site({"D.excalidraw.md": holding(f"[[{name}]]")}, {f"Meta/{name}": b"pixels"})
    assert f'xlink:href="data:image/{mime};base64,cGl4ZWxz"' in shown(built, "D.excalidraw.md")
    assert said(built) == []


def test_an_image_with_a_percent_sign_in_its_address() -> None:
    built = site({"D.excalidraw.md": holding("[a](Meta/b%20c.png)")}, {"Meta/b c.png": b"pixels"})
    assert "cGl4ZWxz" in shown(built, "D.excalidraw.md")


def test_an_image_that_is_missing_is_a_box_with_its_name_and_one_line() -> None:
    notes = {
        "D.excalidraw.md": holding("[[here.png]]", "[[Meta/gone.png|100]]"),
        "Start.md": "![[D.excalidraw]]",
    }
    built = site(notes, {"here.png": b"pixels"})
    assert words(shown(built, "D.excalidraw.md")) == ["Meta/gone.png"]
    assert said(built) == [
        "D.excalidraw.md:8: the image 'Meta/gone.png' of the drawing is not in the vault: "
        "the drawing shows a box with its name, add the file or mend the link"
    ]


def test_an_image_that_the_drawing_does_not_hold() -> None:
    built = site({"D.excalidraw.md": note(scene(PICTURE, {**PICTURE, "id": "again"}))}, {})
    assert words(shown(built, "D.excalidraw.md")) == ["Image", "Image"]
    assert said(built) == [
        "D.excalidraw.md: an image of the drawing has no file: the drawing shows a box, "
        "open it in Obsidian and add the image again"
    ]


def test_an_entry_that_nothing_shows_and_a_deleted_image_are_not_missed() -> None:
    sections = "## Embedded Files\nf00d: [[gone.png]]\nbeef: [[gone too.png]]\n"
    deleted = note(scene({**PICTURE, "isDeleted": True}), sections=sections)
    assert said(site({"D.excalidraw.md": deleted}, {})) == []


@pytest.mark.parametrize(
    ("written", "title", "address"),
    [
        ("[[paper.pdf#page=2]]", "paper.pdf#page=2", "recite-file:paper.pdf#page=2"),
        ("[[Other#Part|100]]", "Other#Part", "recite-file:Other.md#part"),
        ("https://example.org/a.png", "https://example.org/a.png", "https://example.org/a.png"),
    ],
)
def test_what_is_no_image_of_the_vault_is_a_box_that_leads_there(
    written: str, title: str, address: str
) -> None:
    notes = {"D.excalidraw.md": holding(written), "Other.md": "## Part\n\nWords"}
    built = site(notes, {"paper.pdf": b"%PDF"})
    markup = shown(built, "D.excalidraw.md")
    assert words(markup) == [title]
    assert f'<a xlink:href="{address}"' in markup
    assert "<image" not in markup
    assert said(built) == []


def test_a_note_that_is_not_written_is_a_gap_and_no_missing_image() -> None:
    built = site({"D.excalidraw.md": holding("[[Not yet]]")}, {})
    links = built.notes["D.excalidraw.md"].links
    assert [(link.written, link.target) for link in links] == [("Not yet", None)]
    assert said(built) == []


def test_a_drawing_in_a_drawing_finds_its_own_images() -> None:
    notes = {"A/Outer.excalidraw.md": holding("[[Inner.excalidraw]]"), "Start.md": ""}
    notes["B/Inner.excalidraw.md"] = holding("[[dot.png]]")
    built = site(notes, {"A/dot.png": b"outer", "B/dot.png": b"inner"})
    assert "aW5uZXI=" in shown(built, "A/Outer.excalidraw.md")


def test_what_is_wrong_with_a_drawing_in_a_drawing_is_told_once() -> None:
    notes = {"Outer.excalidraw.md": holding("[[Middle.excalidraw]]", "[[Damaged.excalidraw]]")}
    notes["Middle.excalidraw.md"] = holding("[[gone.png]]")
    built = site(notes, {"Damaged.excalidraw": b"{", "Damaged.svg": b"<svg/>"})
    assert "PHN2Zy8+" in shown(built, "Outer.excalidraw.md")
    assert sorted(
        line.partition(": the page")[0].partition(" of the")[0] for line in said(built)
    ) == [
        "Damaged.excalidraw: the drawing cannot be read, its JSON is damaged "
        "(Expecting value: line 1 column 1 (char 0))",
        "Middle.excalidraw.md:6: the image 'gone.png'",
    ]


def test_a_formula_of_several_lines_is_one_entry() -> None:
    built = site({"D.excalidraw.md": holding("$$x\n=y$$", "[[dot.png]]")}, {"dot.png": b"pixels"})
    markup = shown(built, "D.excalidraw.md")
    assert "<math" in markup and "cGl4ZWxz" in markup
    assert said(built) == []


def test_a_vector_image_turns_light_in_the_dark_and_a_photograph_does_not() -> None:
    notes = {"V.excalidraw.md": holding("[[a.svg]]"), "P.excalidraw.md": holding("[[a.png]]")}
    built = site(notes, {"a.svg": b"<svg/>", "a.png": b"pixels"})
    rule = r"slate\] #drawing-\w+ \.inverted\{filter:invert\(93%\) hue-rotate\(180deg\)\}"
    assert re.search(rule, shown(built, "V.excalidraw.md"))
    assert "invert" not in shown(built, "P.excalidraw.md")
