"""A page's HTML as the theme's search is to read it."""

from __future__ import annotations

import re

# A heading without an id: it stands in an embed, a quote, a callout or a list.
_WITHOUT_ID = re.compile(r"<(h[1-6])((?:\s(?!id=)[\w-]+=\"[^\"]*\")*)>(.*?)</\1>", re.DOTALL)


def html_for_search(html: str) -> str:
    """Give the HTML with headings that begin no section as paragraphs.

    The search takes the text of each heading for a part of the title of the section it stands in,
    wherever both are of one level.
    """
    return _WITHOUT_ID.sub(r"<p\2>\3</p>", html)
