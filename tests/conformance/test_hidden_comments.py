"""Comments are for the writer: what `%%` hides is in no file of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conformance.cases import article
from pages.site_builder import BuiltSite, build_site

if TYPE_CHECKING:
    from pathlib import Path

_LONG = (
    "{}\n\nveil first\n\n" + "A veil of words. " * 400 + "\n\nveil last\n\n{}\n\nThe first words.\n"
)
_VAULT = {
    "index.md": "# Home\n",
    "Course/Long.md": _LONG.format("%%", "%%"),
    "Course/Long too.md": _LONG.format("<!--", "-->"),
    "Course/Linking.md": "Said %%veil [[Hub]] #veil%% to [[Hub]].\n\n%%\n[[Hub]] veil\n%%\n",
    "Course/Half.md": "This goes to [[Hub]] too %%veil\n\nveil%% in the end.\n",
    "Hub.md": (
        "# Hub %%veil%% name\n\n## Part %%veil%% two\n\nText^[foot %%veil%% note][^a] "
        "[[Half|alias %%veil%%]] %%[[Veil]]%% [words %%veil%%](Course/Long.md)\n\n"
        "[^a]: one %%veil%% two\n\n| a %%veil%% | b |\n|---|---|\n| %%veil%% c | d |\n\n"
        "> [!note] T %%veil%%\n> x %%veil%%\n> %%\n> veil\n> %%\n\n"
        "```ad-note\ntitle: t %%veil%%\n%%veil%%\nbody\n```\n\n"
        "- a\n  %%\n  veil\n\n  - veil\n  %%\n- b %%veil%%\n\n![[Linking]]\n\n![[Long]]\n"
    ),
    "Quiz.md": (
        "# Quiz\n\n## Review\n\n%%veil%%\n\n1. Which %%veil%% one?\n\n- [x] this %%veil%%\n"
        "- [ ] that\n    > no %%veil%%\n\nExplanation: since %%veil%% so.\n\n%%\nveil\n%%\n\n"
        "2. Which other?\n\n- [x] this\n- [ ] that\n"
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return build_site(tmp_path_factory.mktemp("comments"), _VAULT)


def _holding(folder: Path, *suffixes: str) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.suffix in suffixes and "veil" in (path.name + path.read_text("utf-8")).lower()
    ]


def test_no_page_holds_a_comment(site: BuiltSite) -> None:
    assert _holding(site.folder, ".html", ".xml") == []
    assert "question" in article(site.page("Quiz.html"))


def test_the_search_holds_no_comment(site: BuiltSite) -> None:
    assert _holding(site.folder / "search", ".json", ".js") == []


def test_a_heading_has_no_comment_in_its_address(site: BuiltSite) -> None:
    assert 'id="part-two"' in site.page("Hub.html")


def test_a_folders_page_begins_no_summary_in_a_comment(site: BuiltSite) -> None:
    assert site.page("Course/index.html").count('dir="auto">The first words.</span>') == 2


def test_backlinks_hold_no_comment(site: BuiltSite) -> None:
    foot = site.page("Hub.html").partition('<section class="recite-backlinks"')[2]
    assert "Said to Hub." in foot
    assert "Half" in foot


def test_a_link_in_a_comment_is_no_gap_and_a_tag_in_one_is_none(site: BuiltSite) -> None:
    assert "gaps.html" not in site.addresses
    assert "tags.html" not in site.addresses
