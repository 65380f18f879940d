"""The grammar: CommonMark with GFM tables, and what Obsidian adds to it."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from recite.dialect.comments import add_comments
from recite.dialect.first_signs import ask_by_first_sign
from recite.dialect.inline_footnotes import add_inline_footnotes
from recite.dialect.marks import add_marks
from recite.dialect.maths import add_maths
from recite.dialect.open_spans import add_open_spans
from recite.dialect.safeguards import add_safeguards
from recite.dialect.tags import add_tags
from recite.dialect.tokens import add_tokens
from recite.dialect.wiki_links import add_wiki_links

MAX_NESTING = 80  # Python's recursion ends far above it; deeper blocks become plain paragraphs
_SCRIPT = ("javascript:", "vbscript:")


class _Obsidian(MarkdownIt):
    """Addresses stay as written: links in notes name files, whose names are not encoded."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (the name is markdown-it's)
        return url.replace(" ", "%20")

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802
        start = "".join(url.split()).lower()
        return not start.startswith(_SCRIPT) and (
            not start.startswith("data:") or start.startswith("data:image/")
        )


@cache
def grammar() -> MarkdownIt:
    """Give the parser; it keeps no state between texts."""
    md = _Obsidian("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    footnote_plugin(md, inline=False, move_to_end=False)
    gfm_autolink_plugin(md)
    for add in (
        add_safeguards,
        add_inline_footnotes,
        add_maths,
        add_comments,
        add_open_spans,
        add_marks,
        add_tags,
        add_wiki_links,
        add_tokens,
        ask_by_first_sign,
    ):
        add(md)
    return md
