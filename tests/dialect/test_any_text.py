"""Promises that hold for any text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from dialect.pages import page_html
from hypothesis import given, settings
from hypothesis import strategies as st

from recite.dialect.carrier import Element, Fragment, Html, carry_block, carry_inline

_MARKS = [
    "*",
    "**",
    "_",
    "~~",
    "==",
    "`",
    "``",
    "$",
    "$$",
    "#",
    "[",
    "]",
    "[[",
    "]]",
    "(",
    ")",
    "![",
    "^[",
    "[^1]",
    "[^1]:",
    ">",
    "-",
    "+",
    "1.",
    "2)",
    "|",
    "|---",
    "---",
    "***",
    "===",
    "~~~",
    "```ad-note",
    "```mermaid",
    "[!note]",
    "[!tip]-",
    "[x]",
    "^id",
    "<",
    ">",
    "&",
    "&amp;",
    "\\",
    "!",
    ":",
    ";",
    "#t",
    "https://a.b",
]
# What may make the words after it an address, a definition, an info string or a surplus cell.
_HIDING = re.compile(r"\]:|\(|```|~~~|\|")
_VOID = frozenset(["area", "br", "col", "hr", "img", "input", "source", "wbr", "embed", "track"])


class _Balance(HTMLParser):
    """Checks that elements close in the order in which they were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.opened.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _VOID or "svg" in self.opened

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _read(html: str) -> _Balance:
    reader = _Balance()
    reader.feed(html)
    reader.close()
    return reader


_PIECES = st.one_of(
    st.sampled_from(_MARKS),
    st.sampled_from(
        [
            "<div>",
            "</div>",
            "<b>",
            "</b>",
            "<details>",
            "</details>",
            "<table>",
            "</table>",
            "<td>",
            "</p>",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<?",
            "?>",
            "<![CDATA[",
            "]]>",
            "<pre>",
            "</pre>",
            "<textarea>",
            "<svg>",
            "<path/>",
            "</svg>",
            "%%",
            "%%",
        ]
    ),
    st.sampled_from([" ", "\n", "\n\n", "\n    ", "\n\t", "\n- ", "\n> ", "a", "b c", "1"]),
    st.text(max_size=3),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES, max_size=40))
def test_any_text_gives_a_page_whose_elements_close(pieces: list[str]) -> None:
    reader = _read(page_html("".join(pieces)))
    assert reader.opened == []


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", " ", "\n", "\n\n", "\n    ", "\n\t", "\n- ", "\n> ", "\n1. "]),
            st.sampled_from([mark for mark in _MARKS if not _HIDING.search(mark)]),
        ),
        max_size=25,
    )
)
def test_no_word_is_lost(gaps: list[tuple[str, str]]) -> None:
    """All text is shown but addresses, definitions, a fence's info string, surplus cells."""
    text = "".join(f"{gap}{mark} word{n:03} " for n, (gap, mark) in enumerate(gaps))
    html = page_html(text)
    lost = [
        f"word{n:03}"
        for n in range(len(gaps))
        if f"word{n:03}" not in html and not _spelled(html, n)
    ]
    assert lost == []


def _spelled(html: str, number: int) -> bool:
    """Whether maths has spelled the word out, one element a letter."""
    return f"<mn>{number:03}</mn>" in html


HOSTILE = {
    "many openings of each kind": "".join(f"{mark}a " for mark in _MARKS) * 300,
    "brackets": "[" * 3000 + "]" * 3000,
    "images in images": "![" * 3000 + "a" + "](b)" * 3000,
    "footnotes in footnotes": "^[" * 3000 + "a" + "]" * 3000,
    "emphasis in emphasis": "*" * 3000 + "a" + "*" * 3000,
    "quotes in quotes": ">" * 3000 + " deep",
    "lists in lists": "".join("  " * n + "- a\n" for n in range(300)) + "  " * 300 + "- deep",
    "elements in elements": "<div>" * 3000 + "deep" + "</div>" * 3000,
    "displays begun in lines": "a $$b\n- c\n" * 3001,
    "comments begun in lines": "a %%b\n\n- c\n" * 3001,
    "comments before fences": "a %%\n```\n%%\n```\n" * 1501,
    "comments that never close": "%% a\n\n" * 3001,
    "HTML comments that never close": "<!-- a\n\n" * 3000,
    "addresses without a space": "<http://" * 6000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_gives_a_page(text: str) -> None:
    html = page_html(text)
    assert _read(html).opened == []
    assert "deep" not in text or "deep" in html


def test_a_fragment_ends_what_it_leaves_open() -> None:
    token = carry_block([Html("<section>"), Fragment("```\ncode"), Html("</section>")])
    html = page_html(f"before {token} after")
    assert html.index("before</p>") < html.index("<section>") < html.index("code")
    assert html.index("</section>") < html.index("<p>after</p>")
    assert _read(html).opened == []


@pytest.mark.parametrize(
    "text",
    [
        "- a {} b",
        "> [!note] a {} b\n> c",
        "| a |\n|---|\n| b {} c |",
        "# a {} b",
        "1. {}",
        "[^1]\n\n[^1]: a {} b",
    ],
)
def test_a_carried_block_stands_anywhere(text: str) -> None:
    html = page_html(text.format(carry_block([Html("<div>X</div>"), Fragment("- y")])))
    assert "<div>X</div>" in html
    assert "<li>y</li>" in html
    assert _read(html).opened == []


def test_a_carried_element_takes_marks_and_literal_text() -> None:
    link = carry_inline(Element("a", {"href": "x.md"}, "*b*"))
    literal = carry_inline(Element("span", {"title": "&lt;"}, "*b* &lt;", literal=True))
    assert page_html(f"a {link} {literal}") == (
        '<p>a <a href="x.md"><em>b</em></a> <span title="&amp;lt;">*b* &amp;lt;</span></p>'
    )


def test_definitions_are_shared_with_fragments_but_not_with_embedded_notes() -> None:
    shared = carry_block([Fragment("[a][r] and[^1]\n\n[^2]: from the fragment")])
    embedded = carry_block([Fragment("# Own\n\n[a][r] and[^1]\n\n[^1]: own", embedded=True)])
    html = page_html(f"x[^2]\n\n{shared}\n\n{embedded}\n\n# Own\n\n[r]: y.md\n[^1]: shared")
    assert html.count('<a href="y.md">a</a>') == 1
    assert "<p>[a][r] and" in html
    assert "from the fragment" in html
    assert html.count("<h2>Own</h2>") == 1  # the page has one title
    assert '<h1 id="own">Own</h1>' in html
