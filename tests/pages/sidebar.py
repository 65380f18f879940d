"""The sidebar of a built page."""

from __future__ import annotations

import re


def sidebar(page: str) -> list[str]:
    """Give the labels of the sidebar, in order."""
    start = page.index('<nav class="md-nav md-nav--primary"')
    end = page.index('data-md-component="content"')
    links = re.findall(r'<a [^>]*class="md-nav__link[^>]*>(.*?)</a>', page[start:end], re.DOTALL)
    return [re.sub(r"<[^>]+>", "", link).strip() for link in links]
