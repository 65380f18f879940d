"""Build Python-Markdown's element tree from the block tokens of a CommonMark parser.

Python-Markdown's own block parser knows neither lists right after a paragraph nor two-space or tab
nesting; `mdx_truly_sane_lists` breaks the latter two. Here `markdown-it-py` decides what each block
is, as Obsidian's own CommonMark reader does, and Python-Markdown keeps the inline text and every
tree processor (toc, footnotes, MkDocs' own links).
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

from markdown.blockparser import BlockParser
from markdown.util import AtomicString
from markdown_it import MarkdownIt
from pymdownx.highlight import HighlightExtension

from recite.dialect import carrier

if TYPE_CHECKING:
    from markdown import Markdown
    from markdown_it.token import Token


class CommonMarkParser(BlockParser):
    """A block parser for Python-Markdown that reads CommonMark and GFM tables."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._markdown_it = MarkdownIt("commonmark").enable("table")

    def parseChunk(self, parent: etree.Element, text: str) -> None:  # noqa: N802
        """Parse `text` and append its blocks to `parent`."""
        environment: dict[str, dict[str, dict[str, str]]] = {}
        tokens = self._markdown_it.parse(text, environment)
        for label, target in environment.get("references", {}).items():
            self.md.references.setdefault(label.lower(), (target["href"], target.get("title", "")))
        self._build(parent, tokens)

    def _build(self, parent: etree.Element, tokens: list[Token]) -> None:
        stack = [parent]
        for token in tokens:
            if token.type == "inline":
                self._inline(stack, token)
            elif token.type in ("fence", "code_block"):
                self._code(stack[-1], token)
            elif token.type == "html_block":
                self.raw(stack[-1], token.content)
            elif token.nesting == 1:
                stack.append(self._open(stack[-1], token))
            elif token.nesting == -1:
                stack.pop()
            else:
                etree.SubElement(stack[-1], token.tag)

    def _open(self, parent: etree.Element, token: Token) -> etree.Element:
        if token.hidden:  # a paragraph of a tight list: its text is the item's
            return parent
        return etree.SubElement(
            parent, token.tag, {name: str(value) for name, value in token.attrs.items()}
        )

    def _inline(self, stack: list[etree.Element], token: Token) -> None:
        element = stack[-1]
        whole = carrier.BLOCK.fullmatch(token.content.strip())
        if whole:
            self._carried(stack, whole.group(1))
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + token.content
        else:
            element.text = token.content

    def _carried(self, stack: list[etree.Element], payload: str) -> None:
        element = stack[-1]
        if element.tag == "p":
            stack[-2].remove(element)
            element = stack[-2]
        for piece in carrier.read_block(payload):
            if isinstance(piece, carrier.Html):
                self.raw(element, piece.html)
            else:
                self.parseChunk(element, piece.markdown)

    def _code(self, parent: etree.Element, token: Token) -> None:
        language = token.info.split()[0] if token.info.strip() else ""
        for extension in self.md.registeredExtensions:
            if isinstance(extension, HighlightExtension):
                highlighter = extension.get_pymdownx_highlighter()(self.md, guess_lang=False)
                html = highlighter.highlight(token.content, language)
                self.raw(parent, html)
                return
        code = etree.SubElement(etree.SubElement(parent, "pre"), "code")
        code.text = AtomicString(token.content)

    def raw(self, parent: etree.Element, html: str) -> None:
        """Append finished HTML to `parent`."""
        paragraph = etree.SubElement(parent, "p")
        paragraph.text = AtomicString(self.md.htmlStash.store(html.rstrip("\n")))
