"""The Python-Markdown extension: block structure by CommonMark, inline text by Python-Markdown."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from recite.dialect import carrier
from recite.dialect.blocks import CommonMarkParser

if TYPE_CHECKING:
    import re

    from markdown import Markdown


class DialectExtension(Extension):
    """Registers everything. Name it first: other extensions keep the block parser they find."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Put the CommonMark block parser in place of Python-Markdown's own."""
        md.parser = CommonMarkParser(md)
        md.ESCAPED_CHARS = list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
        for name in ("html_block", "normalize_whitespace"):
            md.preprocessors.deregister(name)
        md.preprocessors.register(_Unshield(md), "unshield", 100)
        md.inlinePatterns.register(_LineBreak(r"(?: *|\\)\n[ \t]*", md), "soft_break", 181)
        md.inlinePatterns.register(_CarriedElement(carrier.INLINE.pattern, md), "carried", 195)


class _Unshield(Preprocessor):
    """Take away what kept roamlinks from code; it has run by now."""

    def run(self, lines: list[str]) -> list[str]:
        return [carrier.unshield(line) for line in lines]


class _LineBreak(InlineProcessor):
    """Obsidian shows every line break of a paragraph."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,
    ) -> tuple[etree.Element, int, int]:
        return etree.Element("br"), m.start(0), m.end(0)


class _CarriedElement(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,
    ) -> tuple[etree.Element, int, int]:
        element = carrier.read_inline(m.group(1))
        node = etree.Element(element.tag, dict(element.attributes))
        if element.text:
            node.text = AtomicString(element.text) if element.literal else element.text
        return node, m.start(0), m.end(0)


def makeExtension(**settings: Any) -> DialectExtension:  # noqa: N802 (the name is Python-Markdown's)
    """Give the extension, as Python-Markdown asks for it."""
    return DialectExtension(**settings)
