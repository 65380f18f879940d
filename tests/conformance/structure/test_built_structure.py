"""The blocks of built pages are those of markdown-it-py with GFM tables and visible soft breaks."""

from __future__ import annotations

import random

import pytest
from conformance.cases import article
from conformance.structure.generated_notes import Note, generated_note, random_lines
from dialect.structure.cases import AGREE, DIFFER, REFERENCE
from dialect.structure.shape import shape
from pages.site_builder import BuiltSite, build_site

_GENERATED = 150


def _notes() -> dict[str, Note]:
    """Give the notes by their names."""
    notes = {f"Hand {n}": Note(text, text) for n, text in enumerate(AGREE.values())}
    for seed in range(_GENERATED):
        notes[f"Made {seed}"] = generated_note(random.Random(seed))
        text = random_lines(random.Random(seed))
        notes[f"Lines {seed}"] = Note(text, text)
    return notes


_NOTES = _notes()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    files = {f"{name}.md": note.text for name, note in _NOTES.items()}
    files |= {f"Shows {name}.md": f"Before\n\n![[{name}]]\n\nAfter" for name in _NOTES}
    files |= {f"Differs {n}.md": text for n, (text, _) in enumerate(DIFFER.values())}
    files |= {"Target.md": "", "picture.png": ""}
    return build_site(tmp_path_factory.mktemp("structure"), files)


def _rows(site: BuiltSite, name: str) -> list[str]:
    return shape(article(site.page(f"{name}.html")))


def _titled(name: str, rows: list[str]) -> list[str]:
    """Give the rows of a page: the note's name stands above one without a title of its own."""
    words = "".join(name.split())
    return rows if "h1" in rows else ["h1", f'  "{words}', *rows]


@pytest.mark.parametrize("kind", ["Hand", "Made", "Lines"])
def test_every_page_has_the_blocks_of_its_note(kind: str, site: BuiltSite) -> None:
    for name, note in _NOTES.items():
        if name.startswith(kind):
            expected = _titled(name, shape(REFERENCE.render(note.plain)))
            assert _rows(site, name) == expected, note.text


def test_an_embed_has_the_blocks_of_the_note_that_it_shows(site: BuiltSite) -> None:
    for name, note in _NOTES.items():
        inside = [_lower(row) for row in shape(REFERENCE.render(note.plain))]
        rows = ["p", '  "Before', *inside, "p", '  "' + "".join(name.split()), "p", '  "After']
        shown = f"Shows {name}"
        assert _rows(site, shown) == _titled(shown, rows), note.text


def _lower(row: str) -> str:
    """A title of an embedded note is no title of the page."""
    return row.replace("h1", "h2") if row.strip() == "h1" else row


@pytest.mark.parametrize("number", range(len(DIFFER)), ids=list(DIFFER))
def test_where_obsidian_differs(number: int, site: BuiltSite) -> None:
    name = f"Differs {number}"
    assert _rows(site, name) == _titled(name, list(DIFFER.values())[number][1])


def test_the_build_says_nothing(site: BuiltSite) -> None:
    assert site.warnings == []
