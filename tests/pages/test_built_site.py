"""The pages that a site adds to a vault's own, and what its pages hold."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from conformance.site_walk import faults
from mkdocs.exceptions import Abort

from pages.sidebar import sidebar
from pages.site_builder import build_site

if TYPE_CHECKING:
    from pathlib import Path


def test_home_page_is_made_where_the_vault_has_none(tmp_path: Path) -> None:
    site = build_site(
        tmp_path,
        {"Week 2/Trees.md": "A tree splits. It goes on.", "Loose & free.md": "A loose <note>."},
    )
    home = site.page("index.html")
    assert "<h1>My course</h1>" in home
    assert "2 notes" in home
    assert '<a href="Week%202/index.html">Week 2</a>' in home
    assert '<a href="Loose%20%26%20free.html">Loose &amp; free</a>' in home
    assert site.warnings == []


def test_an_empty_vault_has_a_home_page(tmp_path: Path) -> None:
    site = build_site(tmp_path, {})
    assert "0 notes" in site.page("index.html")


def test_own_home_page_stays(tmp_path: Path) -> None:
    site = build_site(tmp_path, {"index.md": "# Welcome\n\nMine.", "Note.md": "Text"})
    home = site.page("index.html")
    assert "Mine." in home
    assert "1 note" not in home


def test_readme_is_a_home_page(tmp_path: Path) -> None:
    assert "Mine." in build_site(tmp_path, {"README.md": "Mine."}).page("index.html")


def test_index_in_another_letter_case_is_a_home_page(tmp_path: Path) -> None:
    site = build_site(tmp_path, {"Index.md": "Mine.", "A/readme.md": "Of A", "A/B.md": "b"})
    assert "Mine." in site.page("index.html")
    assert "Of A" in site.page("A/index.html")
    assert "Index.html" not in site.addresses


def test_folder_page_lists_folders_and_notes_with_their_first_sentence(tmp_path: Path) -> None:
    site = build_site(
        tmp_path, {"A/Trees.md": "A tree splits. It goes on.", "A/B/Deep.md": "Deep text."}
    )
    page = site.page("A/index.html")
    assert '<a href="Trees.html">Trees</a>' in page
    assert "A tree splits." in page
    assert "It goes on." not in page
    assert '<a href="B/index.html">B</a>' in page
    assert "<title>A - My course</title>" in page


def test_folder_with_an_index_note_keeps_it(tmp_path: Path) -> None:
    site = build_site(tmp_path, {"A/index.md": "About A.", "A/Trees.md": "A tree."})
    assert "About A." in site.page("A/index.html")


def test_huge_folder_has_letters_to_jump_to(tmp_path: Path) -> None:
    names = [f"{letter}{number}" for letter in "ÀbcD" for number in range(16)]
    site = build_site(tmp_path, {f"A/{name}.md": "Text." for name in names})
    page = site.page("A/index.html")
    assert re.findall(r'<a href="#initial-\d">(.)</a>', page) == ["A", "B", "C", "D"]
    assert page.count('<li dir="auto"><a href="') >= 64


def test_title_is_the_files_name(tmp_path: Path) -> None:
    site = build_site(tmp_path, {"snake_case-name.md": "Text", "A/README.md": "Text"})
    page = site.page("snake_case-name.html")
    assert "<title>snake_case-name - My course</title>" in page
    assert "<h1>snake_case-name</h1>" in page
    assert "<title>A - My course</title>" in site.page("A/index.html")


def test_note_ends_with_the_notes_that_link_to_it(tmp_path: Path) -> None:
    site = build_site(
        tmp_path,
        {"A/Trees.md": "A tree.", "Start here.md": "A <b>zebra</b> climbs [[Trees]] & more."},
    )
    foot = site.page("A/Trees.html").split('<section class="recite-backlinks"')[1]
    assert '<a href="../Start%20here.html">Start here</a>' in foot
    assert "A zebra climbs Trees &amp; more." in foot
    assert "recite-backlinks" not in site.page("Start here.html")


def test_what_the_site_adds_is_not_searched(tmp_path: Path) -> None:
    site = build_site(
        tmp_path,
        {"A/Trees.md": "A tree.", "B.md": "Zebras climb [[Trees]] and [[Bushes]] alike."},
    )
    index = site.page("search/search_index.json")
    assert index.count("Zebras") == 1
    assert "Linked from" not in index
    assert "Study gaps" not in index


def test_a_readme_beside_an_attached_index_is_told_and_kept(tmp_path: Path) -> None:
    site = build_site(tmp_path, {"A/README.md": "Kept words.", "A/index.html": "<p>x</p>"})
    assert "Kept words." in site.page("A/README.html")


def test_folders_as_addresses_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Abort, match="use_directory_urls"):
        build_site(tmp_path, {"A.md": "x"}, use_directory_urls=True, plugins=["roamlinks"])


def test_alias_is_an_address(tmp_path: Path) -> None:
    site = build_site(
        tmp_path, {"A/Trees.md": "---\naliases: [Forest, Bush]\n---\nx", "A/Bush.md": "Mine."}
    )
    assert "url=Trees.html" in site.page("A/Forest.html")
    assert "url=A/Trees.html" in site.page("Forest.html")
    assert "Mine." in site.page("A/Bush.html")


def test_tags_have_a_page_that_they_link_to(tmp_path: Path) -> None:
    site = build_site(
        tmp_path,
        {
            "A/Trees.md": "---\ntags: [exam, Wood/hard]\n---\nText #Wood and `#code`.",
            "B.md": "Text #wood/hard.",
        },
    )
    page = site.page("tags.html")
    assert re.findall(r'<h\d id="([^"]+)"', page) == ["exam", "wood", "wood/hard"]
    assert page.count('<a href="A/Trees.html">Trees</a>') == 3
    assert page.count('<a href="B.html">B</a>') == 1
    note = site.page("A/Trees.html")
    assert '<a class="tag" href="../tags.html#wood">#Wood</a>' in note
    assert '<a href="../tags.html#wood/hard" class="md-tag">Wood/hard</a>' in note


def test_no_tags_no_page_of_tags(tmp_path: Path) -> None:
    assert "tags.html" not in build_site(tmp_path, {"A.md": "`#code`"}).addresses


def test_page_of_tags_leaves_a_note_of_that_name_alone(tmp_path: Path) -> None:
    site = build_site(tmp_path, {"Tags.md": "My own #words."})
    assert "My own" in site.page("Tags.html")
    assert "words" in site.page("tags-2.html")


def test_properties_that_the_theme_takes_for_its_own_change_nothing(tmp_path: Path) -> None:
    properties = "template: weekly\nicon: LiBook\nhide: true\nstatus: done\nsearch: yes\ntitle: 7"
    site = build_site(
        tmp_path, {"A.md": f"---\n{properties}\ndescription: About it\n---\nThe text."}
    )
    page = site.page("A.html")
    assert "The text." in page
    assert "<title>A - My course</title>" in page
    assert '<meta name="description" content="About it">' in page
    assert "The text." in site.page("search/search_index.json")


def test_private_notes_are_in_no_file_of_the_site(tmp_path: Path) -> None:
    private = "#secretag Zanzibar [[Public]] and [[Unwritten Zanzibar]]."
    site = build_site(
        tmp_path,
        {
            "Public.md": "Words. See [[Zanzibar plan]].",
            "A/Zanzibar plan.md": f"---\npublish: false\naliases: [Zanzibar]\n---\n{private}",
            "A/Zanzibar draft.md": f"---\ndraft: true\n---\n{private}",
            "templates/Zanzibar template.md": private,
            ".hidden/Zanzibar.md": private,
        },
    )
    for file in site.folder.rglob("*"):
        name = file.relative_to(site.folder).as_posix()
        assert "zanzibar" not in name.lower()
        if file.suffix in (".html", ".json", ".js", ".xml"):
            told = file.read_text("utf-8").lower().replace("zanzibar plan", "")  # Public's own word
            assert "zanzibar" not in told, name
            assert "secretag" not in told, name


def test_the_classes_of_a_note_stand_on_its_article_alone(tmp_path: Path) -> None:
    site = build_site(
        tmp_path,
        {
            "List.md": "---\ncssclasses: [wide, 'a\"b']\n---\nText",
            "Word.md": "---\ncssclass: wide cards\n---\nText",
            "None.md": "Text",
        },
    )
    assert '<article class="md-content__inner md-typeset wide a&#34;b">' in site.page("List.html")
    assert '<article class="md-content__inner md-typeset wide cards">' in site.page("Word.html")
    assert '<article class="md-content__inner md-typeset">' in site.page("None.html")


def test_headings_within_embeds_and_quotes_are_no_titles_for_the_search(tmp_path: Path) -> None:
    text = "## Part\n\n![[Other]]\n\n> ## Quoted\n\nEnd."
    site = build_site(tmp_path, {"Note.md": text, "Other.md": "## Inner\n\nText."})
    found = json.loads(site.page("search/search_index.json"))["docs"]
    titles = {entry["location"]: entry["title"] for entry in found}
    assert titles["Note.html#part"] == "Part"
    (text,) = [entry["text"] for entry in found if entry["location"] == "Note.html#part"]
    assert "Quoted" in text
    assert "Inner" not in text  # it is found in its own note
    assert "<h2>Inner</h2>" in site.page("Note.html")


def test_titles_that_look_like_html_are_text(tmp_path: Path) -> None:
    names = ("R&D", "A <b>bold</b> name", "<em>")
    notes = {f"F<i>/{name.replace('/', '')}.md": "## Part" for name in names}
    site = build_site(tmp_path, notes | {"index.md": "[[R&D]]"})
    assert list(faults(site.folder)) == []
    page = site.page("F<i>/R&D.html")
    assert "<h1>R&amp;D</h1>" in page
    assert "R&amp;D" in sidebar(page)
    assert "A &lt;b&gt;bold&lt;b&gt; name" in page
    assert "F&lt;i&gt;" in page
