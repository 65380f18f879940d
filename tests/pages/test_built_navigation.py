"""The way around a built site: its sidebar, the path above a note, a navigation of one's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pages.sidebar import sidebar
from pages.site_builder import BuiltSite, build_site

if TYPE_CHECKING:
    from pathlib import Path


def test_small_vault_has_every_note_in_the_sidebar(tmp_path: Path) -> None:
    site = build_site(
        tmp_path, {"Week 10/a.md": "a", "Week 2/B/b.md": "b", "Week 2/c_d.md": "c", "Top.md": "t"}
    )
    assert sidebar(site.page("Top.html")) == [
        "Home",
        "Week 2",
        "B",
        "b",
        "c_d",
        "Week 10",
        "a",
        "Top",
    ]


def test_own_nav_is_left_alone(tmp_path: Path) -> None:
    site = build_site(
        tmp_path, {"index.md": "i", "A.md": "a", "B/C.md": "c"}, nav=["index.md", {"An A": "A.md"}]
    )
    assert sidebar(site.page("A.html"))[-1] == "An A"
    assert "<title>An A - My course</title>" in site.page("A.html")
    assert "<title>C - My course</title>" in site.page("B/C.html")


def test_page_does_not_grow_with_the_vault(tmp_path: Path) -> None:
    middle = _vault_of(160, tmp_path)
    large = _vault_of(320, tmp_path)
    for address in ("A/Same.html", "Top.html"):
        assert len(middle.page(address)) == len(large.page(address))
    assert sidebar(large.page("A/Same.html")) == ["Home", "A", "B"]


def test_many_folders_do_not_make_the_sidebar_long(tmp_path: Path) -> None:
    site = build_site(tmp_path, {f"A/{number}/Note.md": "x" for number in range(60)})
    assert sidebar(site.page("A/7/Note.html")) == ["Home", "A"]


def test_note_outside_the_sidebar_shows_its_folders(tmp_path: Path) -> None:
    page = _vault_of(160, tmp_path).page("B/C/Note 0.html")
    path = page[page.index('<nav class="md-path"') : page.index("<article")]
    assert re.findall(r'href="([^"]+)"', path) == [
        "../../index.html",
        "../index.html",
        "index.html",
    ]


def _vault_of(notes: int, tmp_path: Path) -> BuiltSite:
    filling = {f"B/C/Note {number}.md": "Text." for number in range(notes)}
    return build_site(tmp_path / str(notes), {"A/Same.md": "x", "Top.md": "y", **filling})
