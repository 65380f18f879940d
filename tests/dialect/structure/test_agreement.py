"""The page's blocks are those of markdown-it-py with GFM tables and visible soft breaks.

Where Obsidian's dialect differs from that on purpose, a case says so.
"""

from __future__ import annotations

import pytest
from dialect.pages import page_html
from dialect.structure.cases import AGREE, DIFFER, REFERENCE
from dialect.structure.odd_lines import INDENTS, LINES
from dialect.structure.shape import shape
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize("text", AGREE.values(), ids=AGREE.keys())
def test_block_structure(text: str) -> None:
    assert shape(page_html(text)) == shape(REFERENCE.render(text))


_ODD_LINES = st.tuples(st.sampled_from(INDENTS), st.sampled_from(LINES))


@settings(max_examples=100, deadline=None)
@given(st.lists(_ODD_LINES, max_size=14))
def test_block_structure_of_generated_notes(lines: list[tuple[str, str]]) -> None:
    text = "\n".join(indent + line for indent, line in lines)
    assert shape(page_html(text)) == shape(REFERENCE.render(text))


@pytest.mark.parametrize(("text", "rows"), DIFFER.values(), ids=DIFFER.keys())
def test_where_obsidian_differs(text: str, rows: list[str]) -> None:
    assert shape(page_html(text)) == rows
