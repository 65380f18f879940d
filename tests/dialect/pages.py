"""Notes made into the HTML of their page, without MkDocs."""

from __future__ import annotations

import markdown


def page_html(text: str, preamble: str = "") -> str:
    """Give the HTML of a text, with the extensions that mkdocs.yml names."""
    return markdown.markdown(
        text,
        extensions=["toc", "recite.dialect"],
        extension_configs={"toc": {"marker": ""}, "recite.dialect": {"preamble": preamble}},
    )
