"""Folders and notes in the order in which Obsidian lists them."""

from __future__ import annotations

from recite.pages.folder_tree import natural_order, read_tree


def test_numbers_sort_by_value_and_letter_case_does_not_count() -> None:
    names = ["Lecture 10.md", "lecture 2.md", "Zoo.md", "apple.md", "Lecture 1.md"]
    assert sorted(names, key=natural_order) == [
        "apple.md",
        "Lecture 1.md",
        "lecture 2.md",
        "Lecture 10.md",
        "Zoo.md",
    ]


def test_superscript_digits_are_letters() -> None:
    assert sorted(["x².md", "x1.md"], key=natural_order) == ["x1.md", "x².md"]


def test_a_folder_counts_what_lies_below() -> None:
    tree = read_tree(["A/One.md", "A/B/Two.md", "Three.md"])
    assert [folder.path for folder in tree.walk()] == ["", "A", "A/B"]
    assert tree.all_notes == ["Three.md", "A/One.md", "A/B/Two.md"]


def test_index_note_is_the_folders_own_page() -> None:
    tree = read_tree(["A/README.md", "A/index.md", "B/ReadMe.md", "C/Index.md", "C/README.md"])
    assert {folder.path: folder.index for folder in tree.walk()} == {
        "": None,
        "A": "A/index.md",
        "B": "B/ReadMe.md",
        "C": "C/README.md",
    }
    assert tree.folders[0].notes == ["A/README.md"]
