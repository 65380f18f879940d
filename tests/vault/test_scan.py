"""Where links stand in a text."""

from __future__ import annotations

import pytest

from recite.vault.scan import find_links


def _written(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_links(text)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See [[A]] and ![[b.png|300]].", ["[[A]]", "![[b.png|300]]"]),
        ("[x](y.md) ![](z.png)", ["[x](y.md)", "![](z.png)"]),
        ("[x](<y z.md>)", ["[x](<y z.md>)"]),
        ("[x](y.md 'title')", ["[x](y.md 'title')"]),
        ("[x](a(b)c.md)", ["[x](a(b)c.md)"]),
        ("[![[i.png]]](n.md)", ["![[i.png]]", "[![[i.png]]](n.md)"]),
        ("[[N|a [b]]]", ["[[N|a [b]]]"]),
        ("[[N|a [b] c]]", ["[[N|a [b] c]]"]),
        ("[[[N]]]", ["[[N]]"]),
        ("[[[]]", ["[[[]]"]),
        ("| [[a\\|b]] |\n|---|\n| [[c|d]] |", ["[[a\\|b]]", "[[c|d]]"]),
        ("> [!note] [[a]]\n> [[b]]", ["[[a]]", "[[b]]"]),
        ("- a\n\t- [[b]]\n\t\t- [[c]]", ["[[b]]", "[[c]]"]),
        ("## [[a]]", ["[[a]]"]),
        ("[r]: My%20Note.md", ["My%20Note.md"]),
        ("5$ [[a]] and 6$ [[b]]", ["[[a]]", "[[b]]"]),
        ("a % b [[c]] % d", ["[[c]]"]),
        ("1 < 2 [[c]] > 3", ["[[c]]"]),
        ("one ` backtick [[a]]", ["[[a]]"]),
        ("`` ` `` [[a]] `", ["[[a]]"]),
        ("a ` b\n\n[[c]] ` d", ["[[c]]"]),
        ("[[N|`code`]]", ["[[N|`code`]]"]),
        ("[a\nb](c.md)", ["[a\nb](c.md)"]),
        ("<b>[[a]]</b> text", ["[[a]]"]),
    ],
)
def test_a_link_is_found(text: str, links: list[str]) -> None:
    assert _written(text) == links


@pytest.mark.parametrize(
    "text",
    [
        "`[[a]]`",
        "``[[a]] ` [[b]]``",
        "```\n[[a]]\n```",
        "~~~\n[x](y.md)\n~~~",
        "```\n[[never closed]]",
        "> ```\n> [[a]]\n> ```",
        "- ```\n  [[a]]\n  ```",
        "    [[a]]",
        "\t[[a]]",
        "> \t[[a]]".replace("\t", "     "),
        "$[[a]]$",
        "$$\n[[a]]\n$$",
        "%%[[a]]%%",
        "%%\n[[a]]\n\n[[b]]\n%%",
        "<!-- [[a]] -->",
        "a <!-- [[a]] --> b",
        "<div>\n[[a]]\n</div>",
        'a <b title="[[a]]">',
        "<https://example.org/[[a]]>",
        r"\[[a]]",
        r"\[a](b.md)",
        "[[]]",
        "[[ ]]",
        "[[a\nb]]",
        "[a] (b.md)",
        "[a](b c.md)",
        "[a\n\nb](c.md)",
        "[[a`b]] c`",
        "- [ ] a task",
        "[^1]: a footnote",
    ],
)
def test_what_is_no_link(text: str) -> None:
    assert _written(text) == []
