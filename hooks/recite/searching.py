"""What the theme's search reads of a page."""

from __future__ import annotations

import re

from material.plugins.search.plugin import Element  # type: ignore[import-untyped]

# A heading without an id: it stands in an embed, a quote, a callout or a list.
_WITHOUT_ID = re.compile(r"<(h[1-6])((?:\s(?!id=)[\w-]+=\"[^\"]*\")*)>(.*?)</\1>", re.DOTALL)


def html_for_search(html: str) -> str:
    """Give the HTML with headings that begin no section as paragraphs.

    The search takes the text of each heading for a part of the title of the section it stands in,
    wherever both are of one level.
    """
    return _WITHOUT_ID.sub(r"<p\2>\3</p>", html)


def tell_elements_apart() -> None:
    """Let the search's parser end an element that it leaves out at that element's own end.

    It takes two elements for the same where their tags are the same. So the first `<details>` in an
    answer ends what is left out, and the rest of the answer can be searched; and a `<ul>` in one
    that the note's own HTML leaves out stops the build.
    """
    Element.__eq__ = _is_same


def _is_same(element: object, other: object) -> bool:
    if isinstance(other, str):  # the parser asks for tags by their names
        return str(element) == other
    return element is other
