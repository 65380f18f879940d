"""Golden files: a title that says what is promised, a note, and the HTML of its page.

They are in markdown-it's own fixture format: title, dot, note, dot, HTML, dot.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from dialect.pages import page_html
from markdown_it.utils import read_fixture_file

GOLDEN = [
    pytest.param(text, html, id=f"{path.stem}: {title}")
    for path in sorted((Path(__file__).parent / "golden").glob("*.md"))
    for _, title, text, html in read_fixture_file(path)
]


@pytest.mark.parametrize(("text", "html"), GOLDEN)
def test_golden(text: str, html: str) -> None:
    assert page_html(text.rstrip("\n")) == html.rstrip("\n")
