"""What the search index holds of a page, where elements that it leaves out hold others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from pages.site_builder import build_site

if TYPE_CHECKING:
    from pathlib import Path

_REVIEW = """## Review

1. Which?

- [x] yes
- [ ] no

{}

keyword

2. Which other?

- [x] yes
- [ ] no
"""


def _searched(folder: Path, note: str) -> str:
    site = build_site(folder, {"Note.md": note})
    index = json.loads((site.folder / "search" / "search_index.json").read_text("utf-8"))
    return " ".join(entry["text"] for entry in index["docs"])


@pytest.mark.parametrize(
    "nested",
    [
        "Explanation: <details><summary>More</summary>inner</details>",
        "> [!tip]- More\n> inner",
        "> [!tip]- More\n> > [!tip]- Deeper\n> > inner",
        "- a\n    - b",
    ],
)
def test_an_explanation_is_left_out_to_its_end(tmp_path: Path, nested: str) -> None:
    searched = _searched(tmp_path, _REVIEW.format(nested))
    assert "Which other?" in searched
    assert "keyword" not in searched
    assert "inner" not in searched


@pytest.mark.parametrize(
    "own",
    [
        "<ul data-search-exclude><li data-search-exclude>veil<ul><li>veil</li></ul></li></ul>",
        "<ul><li data-search-exclude>veil<ul><li>veil</li></ul>veil</li></ul>",
        "<code data-search-exclude>veil<code>veil</code>veil</code>",
        "<sup data-search-exclude>veil<sup data-search-exclude>veil</sup>veil</sup>",
        '<ul><li class="linenodiv">veil<ul><li class="linenodiv">veil</li></ul></li></ul>',
        "<div data-search-exclude>\n\n- veil\n\n<div>veil</div>\n\nveil\n\n</div>",
    ],
)
def test_a_notes_own_html_is_left_out_to_its_end(tmp_path: Path, own: str) -> None:
    searched = _searched(tmp_path, f"Before.\n\n{own}\n\nAfter.")
    assert "Before." in searched
    assert "After." in searched
    assert "veil" not in searched
