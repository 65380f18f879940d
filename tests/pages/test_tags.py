"""Tags of properties and of the text, as Obsidian counts them."""

from __future__ import annotations

import pytest

from recite.pages.tags import linked_tags, property_tags, read_tags, tags_of
from recite.settings import Settings
from recite.site import build_site
from recite.vault.index import Note


@pytest.mark.parametrize(
    ("properties", "tags"),
    [
        ({"tags": ["exam", "#ml/deep", 2023]}, ["exam", "ml/deep", "2023"]),
        ({"tags": "exam, #ml/deep week-1"}, ["exam", "ml/deep", "week-1"]),
        ({"tag": "exam"}, ["exam"]),
        ({"tags": None}, []),
        ({"tags": [None, "", "#"]}, []),
        ({}, []),
    ],
)
def test_tags_of_properties(properties: dict[str, object], tags: list[str]) -> None:
    assert property_tags(properties) == tags


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("A #tag and #nested/tag.", ["tag", "nested/tag"]),
        ("#start of a line", ["start"]),
        ("- #item\n> #quote", ["item", "quote"]),
        ("`#code` and\n\n```\n#fence\n```", []),
        ("%%#hidden%%", []),
        ("a#b and #1 and https://x.example/#part", []),
        ("# Heading #inside", ["inside"]),
    ],
)
def test_tags_of_a_text(body: str, tags: list[str]) -> None:
    assert tags_of(Note("A.md", body)) == tags


def test_letter_case_makes_no_other_tag_and_nested_tags_stand_below_their_parent() -> None:
    site = build_site({"A.md": "#ml/Deep #ML", "B.md": "#ml/deep #ml-x #exam"}, [], Settings())
    tags = read_tags(site)
    assert [(tag.anchor, tag.notes) for tag in tags.values()] == [
        ("exam", ["B.md"]),
        ("ml", ["A.md"]),
        ("ml/deep", ["A.md", "B.md"]),
        ("ml-x", ["B.md"]),
    ]


def test_tags_in_a_page_become_links() -> None:
    site = build_site({"A.md": "#a/b"}, [], Settings())
    html = (
        '<p><span class="tag" data-tag="A/B">#A/B</span> <span class="tag" data-tag="x">#x</span>'
    )
    linked = linked_tags(
        html, read_tags(site), "tags.md", lambda path, anchor="": f"../{path}#{anchor}"
    )
    assert '<a class="tag" href="../tags.md#a/b">#A/B</a>' in linked
    assert '<span class="tag" data-tag="x">#x</span>' in linked
