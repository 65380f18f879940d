"""A drawing's exported picture: which one it is, and where it stands in for the drawing."""

from __future__ import annotations

import pytest

from recite.settings import Settings
from recite.site import Site, build_site
from recite.vault.drawings import Export, find_export

from .on_a_page import said, shown
from .scenes import element, note, scene, text


@pytest.mark.parametrize(
    ("path", "files", "export"),
    [
        ("A/Cell.excalidraw.md", ["A/Cell.excalidraw.svg"], Export("A/Cell.excalidraw.svg")),
        ("A/Cell.excalidraw.md", ["A/Cell.svg"], Export("A/Cell.svg")),
        ("Cell.md", ["Cell.png"], Export("Cell.png")),
        ("Cell.excalidraw", ["Cell.svg", "Cell.png"], Export("Cell.svg")),
        ("Cell.excalidraw.md", ["Cell.excalidraw.png"], Export("Cell.excalidraw.png")),
        (
            "Cell.excalidraw.md",
            ["Cell.excalidraw.svg", "Cell.excalidraw.light.svg", "Cell.excalidraw.dark.svg"],
            Export("Cell.excalidraw.light.svg", "Cell.excalidraw.dark.svg"),
        ),
        ("Cell.md", ["Cell.light.png", "Cell.dark.png"], Export("Cell.light.png", "Cell.dark.png")),
        ("Cell.md", ["Cell.svg", "Cell.dark.svg"], Export("Cell.svg", "Cell.dark.svg")),
        ("Cell.md", ["Cell.light.svg"], Export("Cell.light.svg")),
        ("Cell.md", ["Cell.dark.svg"], Export("Cell.dark.svg")),
        ("Cell.excalidraw.md", ["Other.svg", "B/Cell.svg", "Cell.pdf"], None),
    ],
)
def test_which_file_is_the_export(path: str, files: list[str], export: Export | None) -> None:
    assert find_export(path, files) == export


READABLE = note(
    scene(
        element("rectangle", id="a", link="[[Other]]"),
        text("Nucleus", containerId="a"),
        element("ellipse", id="b"),
        text("Ribosome & co", id="t", containerId="b"),
        element(
            "arrow",
            startBinding={"elementId": "a"},
            endBinding={"elementId": "b"},
            endArrowhead="arrow",
        ),
    )
)
DAMAGED = "---\nexcalidraw-plugin: parsed\n---\n# Drawing\nnothing\n"
PAIR = ("Cell.excalidraw.light.svg", "Cell.excalidraw.dark.svg")
REASON = "Cell.excalidraw.md: the drawing cannot be read, there is no block of drawing data in it"


def site(drawing: str, *exports: str, prefer: bool = False) -> Site:
    notes = {"Start.md": "![[Cell.excalidraw|A cell|300]]", "Cell.excalidraw.md": drawing}
    notes["Other.md"] = "Words"
    return build_site(notes, exports, Settings(exported_drawings=prefer))


def test_a_drawing_that_can_be_read_is_drawn_although_it_has_an_export() -> None:
    built = site(READABLE, *PAIR)
    assert "<svg" in shown(built)
    assert "<img" not in shown(built)
    assert said(built) == []


def test_by_setting_the_export_is_shown_with_the_drawings_words_and_links() -> None:
    built = site(READABLE, "Cell.excalidraw.png", prefer=True)
    assert shown(built) == (
        '<figure class="embed-drawing" style="max-width: 300px">'
        '<img src="recite-file:Cell.excalidraw.png" '
        'alt="Drawing A cell: Nucleus → Ribosome &amp; co" width="300" class="drawing-export">'
        '<figcaption class="drawing-words">Nucleus; Ribosome &amp; co</figcaption></figure>'
    )
    assert said(built) == []
    assert [link.target for link in built.notes["Cell.excalidraw.md"].links] == ["Other.md"]


def test_by_setting_a_drawing_without_an_export_is_drawn() -> None:
    built = site(READABLE, "Other.svg", prefer=True)
    assert "<svg" in shown(built)
    assert said(built) == []


@pytest.mark.parametrize("prefer", [False, True])
def test_a_drawing_that_cannot_be_read_is_shown_by_both_its_exports(*, prefer: bool) -> None:
    built = site(DAMAGED, *PAIR, prefer=prefer)
    assert shown(built) == (
        '<figure class="embed-drawing" style="max-width: 300px">'
        '<img src="recite-file:Cell.excalidraw.light.svg" alt="A cell" width="300" '
        'class="drawing-light">'
        '<img src="recite-file:Cell.excalidraw.dark.svg" alt="A cell" width="300" '
        'class="drawing-dark"></figure>'
    )
    # One line, although the drawing is shown on two pages.
    assert said(built) == [
        f"{REASON}: the page shows its exported picture 'Cell.excalidraw.light.svg', "
        "open and save it in Obsidian"
    ]


def test_a_drawing_that_cannot_be_read_and_has_no_export_is_a_placeholder() -> None:
    built = site(DAMAGED, "Cell.pdf")
    assert shown(built) == ""
    assert said(built) == [
        f"{REASON}: the page shows a placeholder, "
        "open and save it in Obsidian or put its exported .svg beside it"
    ]
