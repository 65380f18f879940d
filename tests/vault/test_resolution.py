"""Which file a link means."""

from __future__ import annotations

import unicodedata

import pytest

from recite.vault.resolution import Found, Resolver

_PATHS = [
    "Top.md",
    "Maths/Sets.md",
    "Maths/Graphs/Trees.md",
    "Biology/Trees.md",
    "Biology/Plants/Roots/Hairs.md",
    "Notes v1.2.md",
    "Meta/figure.png",
    "Meta/Sketch.excalidraw.md",
    "Été.md",
]
_ALIASES = {"Maths/Sets.md": ["Collections", "C"], "Top.md": ["Trees"]}


@pytest.mark.parametrize(
    ("written", "linker", "path"),
    [
        ("Top", "Maths/Sets.md", "Top.md"),
        ("Top.md", "Maths/Sets.md", "Top.md"),
        ("top", "Maths/Sets.md", "Top.md"),
        ("Maths/Sets", "Top.md", "Maths/Sets.md"),
        ("/Maths/Sets", "Biology/Trees.md", "Maths/Sets.md"),
        ("Roots/Hairs", "Top.md", "Biology/Plants/Roots/Hairs.md"),
        ("../Sets", "Maths/Graphs/Trees.md", "Maths/Sets.md"),
        ("./Trees", "Biology/Trees.md", "Biology/Trees.md"),
        ("Notes v1.2", "Top.md", "Notes v1.2.md"),
        ("figure.png", "Maths/Sets.md", "Meta/figure.png"),
        ("Sketch.excalidraw", "Top.md", "Meta/Sketch.excalidraw.md"),
        ("Collections", "Top.md", "Maths/Sets.md"),
        ("c", "Top.md", "Maths/Sets.md"),
        ("ÉTÉ", "Top.md", "Été.md"),
        (unicodedata.normalize("NFD", "Été"), "Top.md", "Été.md"),
        ("Maths\\Sets", "Top.md", "Maths/Sets.md"),
    ],
)
def test_a_link_finds_its_file(written: str, linker: str, path: str) -> None:
    assert Resolver(_PATHS, _ALIASES).find(written, linker) == Found(path)


@pytest.mark.parametrize("written", ["Set", "aths/Sets", "figure", "Nowhere/Sets", ".png"])
def test_part_of_a_name_finds_nothing(written: str) -> None:
    assert Resolver(_PATHS, _ALIASES).find(written, "Maths/Sets.md") is None


def test_a_relative_path_out_of_the_vault_is_looked_up_by_its_end() -> None:
    assert Resolver(_PATHS, {}).find("../../Top", "Maths/Sets.md") == Found("Top.md")


def test_of_two_files_the_nearest_is_meant_and_the_other_named() -> None:
    files = Resolver(_PATHS, {})
    assert files.find("Trees", "Maths/Sets.md") == Found(
        "Maths/Graphs/Trees.md", ("Biology/Trees.md",)
    )
    assert files.find("Trees", "Biology/Plants/Other.md") == Found(
        "Biology/Trees.md", ("Maths/Graphs/Trees.md",)
    )


def test_at_the_same_distance_the_shorter_path_is_meant_then_the_first_in_the_alphabet() -> None:
    files = Resolver(["long name/N.md", "b/N.md", "a/N.md"], {})
    assert files.find("N", "Top.md") == Found("a/N.md", ("b/N.md", "long name/N.md"))


def test_a_file_name_comes_before_an_alias() -> None:
    found = Resolver(_PATHS, _ALIASES).find("Trees", "Top.md")
    assert found is not None
    assert found.path == "Biology/Trees.md"


def test_a_path_from_the_root_comes_before_the_end_of_a_nearer_path() -> None:
    assert Resolver(["a/b.md", "x/a/b.md"], {}).find("a/b", "x/a/c.md") == Found("a/b.md")


def test_a_path_in_markdown_starts_at_the_note() -> None:
    files = Resolver(["N.md", "a/N.md"], {})
    assert files.find_relative("N.md", "a/Linker.md") == Found("a/N.md")
    assert files.find_relative("N.md", "b/Linker.md") is None


def test_letter_case_matters_only_where_two_paths_differ_in_nothing_else() -> None:
    files = Resolver(["Note.md", "note.md", "a/NOTE.md"], {})
    assert files.find("note", "Top.md") == Found("note.md")
    assert files.find("NOTE", "a/Top.md") == Found("Note.md", ("note.md",))
