"""The words that the search finds a text by."""

from __future__ import annotations

import pytest

from recite.searching import html_for_search


@pytest.mark.parametrize(
    ("html", "searched"),
    [
        ("<p>a</p>", "<p>a</p>"),
        ('<div class="embed">a</div>', '<div class="embed" data-search-exclude>a</div>'),
        ('<a id="用x">用x 第3章</a>', '<a id="用x">用\u200bx 第\u200b3章</a>'),
    ],
)
def test_html_for_search(html: str, searched: str) -> None:
    assert html_for_search(html) == searched
