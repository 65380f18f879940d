"""The Python-Markdown extension: the text by CommonMark, the page by Python-Markdown."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from recite.dialect.blocks import EMBEDDED_HEADING, NESTED_HEADING, CommonMarkParser
from recite.dialect.direction import Direction
from recite.dialect.formulas import ignore
from recite.dialect.other_hosts import OtherHosts

if TYPE_CHECKING:
    from markdown import Markdown

_BEFORE_TOC, _AFTER_TOC = 6, 4  # toc has 5, MkDocs' links 0
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class DialectExtension(Extension):
    """Puts the dialect's parser in place; nothing else may change the text before or after it."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "tell": [ignore, "called with each formula that cannot be read"],
            "preamble": ["", "LaTeX that comes before the first formula of every page"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Put the CommonMark parser in place of Python-Markdown's blocks and inline patterns."""
        md.parser = CommonMarkParser(md, self.getConfig("tell"), self.getConfig("preamble"))
        md.preprocessors = Registry()
        md.block_level_elements.remove("math")  # a formula alone in a paragraph stays in it
        md.treeprocessors.deregister("inline")
        md.treeprocessors.register(_NestedHeadings(md), "nested_headings", _BEFORE_TOC)
        md.treeprocessors.register(_EmbeddedHeadings(md), "embedded_headings", _AFTER_TOC)
        md.treeprocessors.register(Direction(md), "direction", _AFTER_TOC)
        md.treeprocessors.register(OtherHosts(md), "other_hosts", _AFTER_TOC)


class _NestedHeadings(Treeprocessor):
    """Keeps headings in lists, quotes and callouts out of the table of contents, as Obsidian does.

    Their ids go to an element inside them: the theme's search takes each heading with an id for
    the start of a section, and its parser stops the build at some that are nested.
    """

    def run(self, root: etree.Element) -> None:
        top = set(root)
        for element in list(root.iter()):
            nested = element.tag in _HEADINGS and element not in top
            if nested:
                element.tag = NESTED_HEADING + element.tag
            if nested or element.tag.startswith(NESTED_HEADING):
                element.attrib.pop("data-toc-label", None)
                if name := element.attrib.pop("id", None):
                    anchor = etree.Element("span", {"id": name})
                    anchor.tail, element.text = element.text, None
                    element.insert(0, anchor)


class _EmbeddedHeadings(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.tag.startswith(EMBEDDED_HEADING):
                tag = element.tag.removeprefix(EMBEDDED_HEADING)
                # The theme shows the page's title only where no other h1 is.
                element.tag = "h2" if tag == "h1" else tag
            element.tag = element.tag.removeprefix(NESTED_HEADING)


def makeExtension(**settings: Any) -> DialectExtension:  # noqa: N802 (the name is Python-Markdown's)
    """Give the extension, as Python-Markdown asks for it."""
    return DialectExtension(**settings)
