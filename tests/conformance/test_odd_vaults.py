"""Vaults with private notes, colliding addresses and broken files, built for real."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pages.site_builder import build_site

if TYPE_CHECKING:
    from pathlib import Path


def test_two_notes_of_one_address_are_both_reachable(tmp_path: Path) -> None:
    site = build_site(
        tmp_path,
        {
            "index.md": "The index. [[README]] [[Note]] [[note]]",
            "README.md": "The readme.",
            "Note.md": "Upper.",
            "note.md": "Lower.",
            "C.md": "c",
            "C++.md": "c++",
        },
    )
    assert {"index.html", "README.html", "Note.html", "note-2.html", "C.html", "C++.html"} <= (
        site.addresses
    )
    assert "The readme." in site.page("README.html")
    for address in ("README.html", "Note.html", "note-2.html"):
        assert f'<a href="{address}">' in site.page("index.html")
    assert [line.partition(": ")[0] for line in site.warnings] == ["README.md", "note.md"]


def test_what_is_private_is_nowhere_on_the_site(tmp_path: Path) -> None:
    secret = "a-word-nobody-may-read"
    site = build_site(
        tmp_path,
        {
            "index.md": "[[Private]] [[Draft]] [[Form]] [[Model]] ![[Private]]",
            "Private.md": f"---\npublish: false\n---\n{secret} ![[lost.png]]",
            "Draft.md": f"---\ndraft: true\naliases: [Other]\n---\n{secret}",
            "Forms/Form.md": secret,
            "Templates/Model.md": secret,
            "Templates/picture.png": secret,
            ".obsidian/templates.json": '{"folder": "Forms"}',
            ".obsidian/workspace.json": secret,
            ".trash/Old.md": secret,
        },
    )
    for path in site.folder.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".json", ".xml", ".md", ".png"}:
            assert secret not in path.read_text("utf-8", "replace"), path
    assert site.page("index.html").count('class="unwritten"') == 5
    assert site.warnings == []


def test_settings_of_obsidian_that_cannot_be_read_are_reported(tmp_path: Path) -> None:
    site = build_site(tmp_path, {"index.md": "x", ".obsidian/templates.json": "{"})
    (warning,) = site.warnings
    assert warning.startswith(".obsidian/templates.json: it cannot be read (")


def test_broken_notes_are_shown_and_reported_once_each(tmp_path: Path) -> None:
    site = build_site(
        tmp_path,
        {
            "Bytes.md": b"good\nbad \xff byte",
            "Circle.md": "![[Circle]]",
            "Deep.md": "> " * 300 + "deep [[Bytes]]",
            "Yaml.md": "---\na: [\n---\nText after.",
            "[.md": "A bracket.",
            "().md": "Brackets.",
            "$?.md": "Money.",
            "Addresses.md": "[a](http://[b) ![c](http://[d) <http://[e> [[a]](http://[f)",
        },
    )
    assert "bad \ufffd byte" in site.page("Bytes.html")
    assert "Circle -&gt; Circle shows itself" in site.page("Circle.html")
    assert "deep" in site.page("Deep.html")
    assert "Text after." in site.page("Yaml.html")
    for address, text in {"[": "A bracket.", "()": "Brackets.", "$?": "Money."}.items():
        assert text in site.page(f"{address}.html")
    assert [line.partition(": ")[0] for line in site.warnings] == ["Bytes.md:2", "Yaml.md:1"]


def test_no_page_asks_another_host_for_a_picture_or_a_film(tmp_path: Path) -> None:
    site = build_site(
        tmp_path,
        {
            "Note.md": "![a](https://e.org/a.png) ![[https://e.org/b.png]]\n\n"
            "![](https://youtu.be/abc) [r]\n\n![i][r]\n\n[r]: https://e.org/c.png\n\n"
            '<img src="https://e.org/d.png" alt="d">\n\n'
            'In <iframe src="https://e.org/e"></iframe> text\n\n'
            "<video><source src='//e.org/f.mp4'></video>\n"
        },
    )
    page = site.page("Note.html")
    for address in ("a.png", "b.png", "c.png", "d.png", "f.mp4"):
        assert f"e.org/{address}" in page
        assert f'src="https://e.org/{address}' not in page
    assert 'src="https://e.org/e"' not in page
    assert 'src="//e.org' not in page


def test_notes_with_the_names_of_generated_pages_and_of_folders_are_all_reachable(
    tmp_path: Path,
) -> None:
    quiz = "\n\n## Review\n\nWhich?\n\n- [x] this\n- [ ] that\n"
    notes = {
        "index.md": "I am the index.",
        "README.md": "I am the readme.",
        "404.md": "I am the missing page.",
        "Tags.md": "I am on labels. #label",
        "practice.md": f"I am on practice.{quiz}",
        "Practice.md": "I am on Practice.",
        "gaps.md": "I am on gaps. [[Unwritten]]",
        "assets.md": "I am on assets.",
        "search.md": "I am on search.",
        "C.md": "I am C.",
        "C++.md": "I am C++.",
        "C#.md": "I am C sharp.",
        "Course.md": "I am the course's note.",
        "Course/Course.md": "I am the course's folder note.",
        "Course/index.md": "I am the course's index.",
        "Course/README.md": "I am the course's readme.",
        "Course/a.md": "I am a.",
        "Course/A.md": "I am A.",
        "().md": "I am brackets.",
        "$?.md": "I am money.",
        "Caf\u00e9.md": "I am composed.",
        "Cafe\u0301.md": "I am decomposed.",
    }
    links = "".join(f"- [[{path.removesuffix('.md')}|{n}]]\n" for n, path in enumerate(notes))
    site = build_site(tmp_path, notes | {"All notes.md": links})
    shown = {
        number: (site.folder / unquote(address)).read_text("utf-8")
        for address, number in re.findall(
            r'<a href="([^"]*)">(\d+)</a>', site.page("All notes.html")
        )
    }
    for number, text in enumerate(notes.values()):
        assert text.partition(" #")[0].partition(" [[")[0].partition("\n")[0] in shown[str(number)]
    assert [line.partition(": its page would overwrite")[0] for line in site.warnings] == [
        "404.md",
        "Café.md",
        "Course/README.md",
        "Course/a.md",
        "README.md",
        "practice.md",
    ]


def test_front_matter_that_is_no_yaml_gives_one_line_and_stays_on_the_page(tmp_path: Path) -> None:
    broken = {
        "Anchor": "a: *b",
        "At": "author: @me",
        "Colon": "title: A: B",
        "List": "- one",
        "Quotes": 'title: "a" b',
        "Star": "bold: **x**",
        "Tab": "\ta: b",
        "Template": "day: {{date}}",
        "Type": "a: !!python/object:os.system x",
        "Words": "only words",
    }
    fine = {
        "Empty": "",
        "Hash": "tags: #one #two\naliases:",
        "Itself": 'a: &x [*x, "[[Hash]]"]',
        "Numbers": "title: 5\ntags: 5\naliases: 3\ndescription: [x]\nauthor: {a: b}",
        "Same name twice": "a: 1\na: 2",
        "Time": "day: 2024-13-45\nat: 12:30\nwhen: <% tp.now() %>",
    }
    site = build_site(
        tmp_path,
        {f"{name}.md": f"---\n{text}\n---\nThe body." for name, text in (broken | fine).items()},
    )
    assert [line.partition(": the front matter is no YAML (")[0] for line in site.warnings] == [
        f"{name}.md:1" for name in broken
    ]
    for name in broken | fine:
        assert "The body." in site.page(f"{name}.html")
    assert "only words" in site.page("Words.html")
    assert "12:30" not in site.page("Time.html")


def test_a_note_whose_extension_is_in_capitals_is_a_note(tmp_path: Path) -> None:
    site = build_site(
        tmp_path,
        {
            "Links.md": "[[Loud]] [[Loud.MD]] [t](Loud.MD) ![[A/Both#Part]] [[Both.MD]]",
            "Loud.MD": "---\naliases: [Shout]\n---\nI am loud. [[Links]] ![[lost.png]]",
            "A/Both.Md": "I am both.",
            "A/Both.md": "## Part\n\nI am the other.",
            "templates/Form.MD": "Secret.",
            "Hidden.MD": "---\npublish: false\n---\nSecret.",
        },
    )
    page = site.page("Links.html")
    assert page.count('<a href="Loud.html">') >= 3
    assert "I am the other." in page
    assert 'class="unwritten"' not in page
    assert "I am loud." in site.page("Loud.html")
    assert "I am both." in site.page("A/Both.Md.html")
    assert "url=Loud.html" in site.page("Shout.html")
    assert [line.partition(": ")[0] for line in site.warnings] == ["Loud.MD:4"]
    assert {path.name for path in site.folder.rglob("*") if path.suffix.lower() == ".md"} == set()
    assert "Hidden.html" not in site.addresses


def test_a_file_in_utf_16_is_read_and_reported(tmp_path: Path) -> None:
    site = build_site(tmp_path, {"Wide.md": "# Wide\n\n[[Wide]] words".encode("utf-16")})
    assert '<a href="Wide.html">Wide</a> words' in site.page("Wide.html")
    assert site.warnings == [
        "Wide.md: the file is UTF-16: Obsidian cannot read it, save the note as UTF-8"
    ]
