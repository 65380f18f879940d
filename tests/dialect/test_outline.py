"""The outline names what the page has."""

from __future__ import annotations

import re

from dialect.pages import page_html
from hypothesis import given, settings
from hypothesis import strategies as st

from recite.dialect.outline import Outline, read_outline, read_structure

NOTE = """\
# Loss $L^2$ of `f_x` %%draft%% and [[Other#Part|the part]] ^top
> ## Quoted *one*

## Same
## Same
- ### In a list #tag/a

```
# code
```
%%
# hidden
%%
Überschrift é ==m==
---
"""


def outline_of(text: str) -> Outline:
    return read_outline(read_structure(text))


def test_the_outline_has_the_ids_of_the_page() -> None:
    outline = outline_of(NOTE)
    assert [heading.slug for heading in outline.headings] == re.findall(
        r'<h\d(?: id=|><span id=)"([^"^]*)"', page_html(NOTE)
    )
    assert [heading.title for heading in outline.headings] == [
        "Loss L^2 of f_x and the part",
        "Quoted one",
        "Same",
        "Same",
        "In a list #tag/a",
        "Überschrift é m",
    ]


def test_headings_are_given_with_their_lines() -> None:
    text = "text\n# One\n\nTwo *x*\n===\n    # code\n\nThree\n---\n> # Four ^id"
    assert [
        (h.line, h.end, h.level, h.text, h.ruled, h.nested) for h in read_structure(text).headings
    ] == [
        (1, 2, 1, "One", False, False),
        (3, 5, 1, "Two *x*", False, False),
        (7, 9, 2, "Three", True, False),
        (9, 10, 1, "Four", False, True),
    ]


def test_lines_that_are_left_out_have_neither_headings_nor_blocks() -> None:
    text = "# Same\n\n## Quiz\n\n# Same\n\ntext ^a\n\n# Same\n\ntext ^b\n\n[x]: y"
    found = read_outline(read_structure(text), [(2, 8)])
    assert [(heading.line, heading.slug) for heading in found.headings] == [
        (0, "same"),
        (8, "same_1"),
    ]
    assert [block.id for block in found.blocks] == ["b"]


def test_blocks_are_given_with_their_lines() -> None:
    text = "- a\n- b\n  more ^item\n\n^list\n\n| a |\n|---|\n| b |\n\n^table\n\ntext ^text\n"
    assert [(block.id, block.start, block.end) for block in outline_of(text).blocks] == [
        ("item", 1, 4),
        ("list", 0, 4),
        ("table", 6, 9),
        ("text", 12, 13),
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="#ab \n`*_$[]()%=~^<>-|!&;:\\é1.\t", max_size=80))
def test_any_text_has_the_ids_of_its_page(text: str) -> None:
    slugs = [heading.slug for heading in outline_of(text).headings]
    assert re.findall(r'<h\d(?: id=|><span id=)"([^"^]*)"', page_html(text)) == slugs
