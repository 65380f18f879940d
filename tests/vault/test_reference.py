"""A link's target in its parts."""

from __future__ import annotations

import pytest

from recite.vault.reference import Display, read_destination, read_display, read_wiki


@pytest.mark.parametrize(
    ("inside", "path", "headings", "block", "label", "default_label"),
    [
        ("Note", "Note", (), "", "", "Note"),
        ("Note#Head", "Note", ("Head",), "", "", "Note > Head"),
        ("Note#A#B", "Note", ("A", "B"), "", "", "Note > A > B"),
        ("#Here", "", ("Here",), "", "", "Here"),
        ("Note#^k1", "Note", (), "k1", "", "Note > ^k1"),
        ("#^k1", "", (), "k1", "", "^k1"),
        ("Note#A#^k1", "Note", (), "k1", "", "Note > A > ^k1"),
        ("Note|7", "Note", (), "", "7", "Note"),
        ("Note\\|two words", "Note", (), "", "two words", "Note"),
        ("Note|a|b", "Note", (), "", "a|b", "Note"),
        ("Note|", "Note", (), "", "", "Note"),
        (" Note # Head ", "Note", ("Head",), "", "", "Note > Head"),
    ],
)
def test_the_inside_of_a_wiki_link(
    inside: str,
    path: str,
    headings: tuple[str, ...],
    block: str,
    label: str,
    default_label: str,
) -> None:
    reference = read_wiki(inside)
    assert reference.path == path
    assert reference.headings == headings
    assert reference.block == block
    assert reference.label == label
    assert reference.default_label == default_label


def test_a_destination_is_percent_decoded() -> None:
    reference = read_destination("My%20Note.md#My%20Heading")
    assert reference.path == "My Note.md"
    assert reference.headings == ("My Heading",)


@pytest.mark.parametrize(
    ("parts", "display"),
    [
        ((), Display()),
        (("300",), Display(width="300")),
        (("300x200",), Display(width="300", height="200")),
        (("A caption", "300"), Display("A caption", width="300")),
        (("center", "390"), Display(width="390", alignment="center")),
        (("A caption",), Display("A caption")),
        (("A | B", "7 bridges"), Display("A | B|7 bridges")),
        (("300px",), Display("300px")),
    ],
)
def test_how_an_embed_is_shown(parts: tuple[str, ...], display: Display) -> None:
    assert read_display(parts) == display
