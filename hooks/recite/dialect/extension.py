"""The Python-Markdown extension: the text by CommonMark, the page by Python-Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from recite.dialect.blocks import EMBEDDED_HEADING, CommonMarkParser
from recite.dialect.direction import Direction
from recite.dialect.other_hosts import OtherHosts

if TYPE_CHECKING:
    import xml.etree.ElementTree as etree

    from markdown import Markdown

_AFTER_TOC = 4  # toc has 5, MkDocs' links 0


class DialectExtension(Extension):
    """Puts the dialect's parser in place; nothing else may change the text before or after it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Put the CommonMark parser in place of Python-Markdown's blocks and inline patterns."""
        md.parser = CommonMarkParser(md)
        md.preprocessors = Registry()
        md.block_level_elements.remove("math")  # a formula alone in a paragraph stays in it
        md.treeprocessors.deregister("inline")
        md.treeprocessors.register(_EmbeddedHeadings(md), "embedded_headings", _AFTER_TOC)
        md.treeprocessors.register(Direction(md), "direction", _AFTER_TOC)
        md.treeprocessors.register(OtherHosts(md), "other_hosts", _AFTER_TOC)


class _EmbeddedHeadings(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.tag.startswith(EMBEDDED_HEADING):
                tag = element.tag.removeprefix(EMBEDDED_HEADING)
                # The theme shows the page's title only where no other h1 is.
                element.tag = "h2" if tag == "h1" else tag


def makeExtension(**settings: Any) -> DialectExtension:  # noqa: N802 (the name is Python-Markdown's)
    """Give the extension, as Python-Markdown asks for it."""
    return DialectExtension(**settings)
