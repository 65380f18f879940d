"""The page of study gaps: links to notes that are not written, and questions without a key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pages.site_builder import build_site

if TYPE_CHECKING:
    from pathlib import Path


def test_study_gaps_are_collected(tmp_path: Path) -> None:
    site = build_site(tmp_path, {"A/Trees.md": "Unlike [[Bushes]], a tree has a stem. More."})
    page = site.page("gaps.html")
    assert "Bushes" in page
    assert '<a href="A/Trees.html">Trees</a>' in page
    assert "Unlike Bushes, a tree has a stem." in page
    assert '<a href="gaps.html">' in site.page("index.html")


def test_gaps_after_the_first_hundred_are_folded(tmp_path: Path) -> None:
    links = "\n".join(f"- [[Unwritten {number}]]" for number in range(101))
    page = build_site(tmp_path, {"A.md": links}).page("gaps.html")
    before, folded = page.split("<summary>1 more</summary>")
    assert before.count('<h3 id="gap-') == 100
    assert folded.count('<h3 id="gap-101"') == 1


def test_an_unwritten_link_leads_to_its_gap(tmp_path: Path) -> None:
    site = build_site(
        tmp_path, {"A/Trees.md": "Unlike [[Bushes|a *bush* of $x$]], or [[bushes#Twigs]]."}
    )
    address = re.findall(r'<a class="unwritten"[^>]* href="([^"]+)">', site.page("A/Trees.html"))
    assert address == ["../gaps.html#gap-1"] * 2
    assert '<h3 id="gap-1">Bushes' in site.page("gaps.html")
    assert 'span class="unwritten"' not in site.page("A/Trees.html")


def test_no_gaps_no_page_of_gaps(tmp_path: Path) -> None:
    assert "gaps.html" not in build_site(tmp_path, {"A.md": "x"}).addresses


def test_questions_without_a_key_are_collected(tmp_path: Path) -> None:
    review = """## Review

1. What is known?

- [x] this
- [ ] that

2. What is *not* known?

A. one
B. two
"""
    site = build_site(tmp_path, {"A/Trees.md": f"Text.\n\n{review}"})
    assert 'id="recite-q2"' in site.page("A/Trees.html")
    page = site.page("gaps.html")
    assert '<a href="A/Trees.html#recite-q2">Trees, question 2</a>' in page
    assert re.search(r"<code>A/Trees\.md:\d+</code>", page)
    assert "What is not known?" in page
    assert "What is known?" not in page
