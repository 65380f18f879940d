"""The outline names what the page has."""

from __future__ import annotations

import re

from dialect.pages import page_html
from hypothesis import given, settings
from hypothesis import strategies as st

from recite.dialect.outline import headings, read_outline

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


def test_the_outline_has_the_ids_of_the_page() -> None:
    outline = read_outline(NOTE)
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
    assert headings("text\n# One\n\nTwo *x*\n===\n    # code") == [
        (1, 1, "One"),
        (3, 1, "Two *x*"),
    ]


def test_blocks_are_given_with_their_lines() -> None:
    text = "- a\n- b\n  more ^item\n\n^list\n\n| a |\n|---|\n| b |\n\n^table\n\ntext ^text\n"
    assert [(block.id, block.start, block.end) for block in read_outline(text).blocks] == [
        ("item", 1, 4),
        ("list", 0, 4),
        ("table", 6, 9),
        ("text", 12, 13),
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="#ab \n`*_$[]()%=~^<>-|!&;:\\é1.\t", max_size=80))
def test_any_text_has_the_ids_of_its_page(text: str) -> None:
    slugs = [heading.slug for heading in read_outline(text).headings]
    assert re.findall(r'<h\d(?: id=|><span id=)"([^"^]*)"', page_html(text)) == slugs
