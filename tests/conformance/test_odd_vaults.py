"""Vaults with private notes, colliding addresses and broken files, built for real."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
