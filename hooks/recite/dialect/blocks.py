"""Build Python-Markdown's element tree from the tokens of a CommonMark parser.

Python-Markdown's own block parser knows neither lists right after a paragraph nor two-space or tab
nesting, and its inline patterns are not CommonMark's. Here `markdown-it-py` decides what each block
and each mark is, as Obsidian's own CommonMark reader does. Python-Markdown keeps the page: its tree
processors (toc, MkDocs' links and titles) run over the tree as over its own.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

from markdown.blockparser import BlockParser

from recite.dialect import carrier
from recite.dialect.callouts import default_title
from recite.dialect.fences import build_fence
from recite.dialect.footnotes import build_footnotes
from recite.dialect.fragments import Carried, read_page
from recite.dialect.html_tags import Event, Start
from recite.dialect.inlines import (
    InlineBuilder,
    append_text,
    parse_inline,
    raw_element,
    shown,
)
from recite.dialect.page import Page
from recite.dialect.plain_text import plain_text
from recite.dialect.raw_html import html_events
from recite.dialect.reading import Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown import Markdown
    from markdown_it.token import Token

    from recite.dialect.callouts import Callout
    from recite.dialect.formulas import Unreadable

# In front of a heading's tag until the table of contents is made.
EMBEDDED_HEADING, NESTED_HEADING = "embedded-", "nested-"

# `[x] ` at the start of a list item, with any one character.
_TASK = re.compile(r"\[([^\n])\](?:[ \t]+|(?=\n)|\Z)")


class CommonMarkParser(BlockParser):
    """A block parser for Python-Markdown that reads CommonMark and what Obsidian adds to it.

    `tell` is told of the formulas that cannot be read.
    """

    def __init__(self, md: Markdown, tell: Callable[[Unreadable], None], preamble: str) -> None:
        super().__init__(md)
        self._tell = tell
        self._preamble = preamble

    def parseDocument(self, lines: Sequence[str]) -> etree.ElementTree:  # type: ignore[override] # noqa: N802
        """Parse a page's lines into a tree; roamlinks has run, and its shield can go."""
        self.root = etree.Element(self.md.doc_tag)
        self.parseChunk(self.root, carrier.unshield("\n".join(lines)))
        return etree.ElementTree(self.root)

    def parseChunk(self, parent: etree.Element, text: str) -> None:  # noqa: N802
        """Parse `text` and append its blocks to `parent`."""
        scope = Scope()
        page = Page(self.md, self._tell, self._preamble)
        BlockBuilder(page, scope).build_scope(parent, read_page(text, scope))
        limit_depth(parent)


def limit_depth(root: etree.Element, deepest: int = 300) -> None:
    """Turn elements nested deeper into their text; the serializer recurses, Python stops it."""
    level = [root]
    for _ in range(deepest):
        level = [child for element in level for child in element]
    for element in level:
        text = "".join(element.itertext())
        del element[:]
        element.text = text


class BlockBuilder:
    """Appends the block tokens of one scope to an element."""

    def __init__(self, page: Page, scope: Scope, *, carried: bool = False) -> None:
        """Take the page; `carried` blocks stand between pieces of finished HTML."""
        self.page = page
        self.scope = scope
        self._carried_blocks = carried

    def build_scope(self, parent: etree.Element, tokens: list[Token]) -> None:
        """Append `tokens`, and the footnotes of the scope after them."""
        self.build(parent, tokens)
        build_footnotes(self, parent)

    def build(self, parent: etree.Element, tokens: list[Token]) -> None:
        """Append `tokens`."""
        raw = html_events(tokens, "html_block")
        stack = [parent]
        for index, token in enumerate(tokens):
            if index in raw:
                self._raw(stack, raw[index])
            elif token.type == "inline":
                self._inline(stack, tokens, index)
            elif token.nesting == 1:
                stack.append(self._open(stack[-1], token))
            elif token.nesting == -1:
                self._close(stack, token)
            else:
                self._single(stack[-1], token)

    def _open(self, parent: etree.Element, token: Token) -> etree.Element:
        if token.hidden:  # a paragraph of a tight list: its text is the item's
            return parent
        if token.type == "callout_open":
            return self._callout(parent, token)
        tag = token.tag
        if token.type == "heading_open" and self.scope.embedded:
            tag = EMBEDDED_HEADING + tag
        elif token.type == "heading_open" and self._carried_blocks:
            tag = NESTED_HEADING + tag
        return etree.SubElement(parent, tag, self._attributes(token))

    def _close(self, stack: list[etree.Element], token: Token) -> None:
        element = stack.pop()
        empty = not len(element) and not (element.text or "").strip()
        if token.type == "paragraph_close" and not token.hidden and empty:
            stack[-1].remove(element)  # nothing but a comment

    def _single(self, parent: etree.Element, token: Token) -> None:
        if token.type == "carried":
            self._carried(parent, token)
        elif token.type == "hr":
            etree.SubElement(parent, "hr", self._attributes(token))
        else:
            holder = self._named(parent, token)
            if token.type == "math_block":
                formula = self.page.formula(token.content, display=True)
                etree.SubElement(holder, "p", {"class": "formula"}).text = formula
            else:
                build_fence(self.page, holder, token)

    def _named(self, parent: etree.Element, token: Token) -> etree.Element:
        attributes = self._attributes(token)
        return etree.SubElement(parent, "div", attributes) if "id" in attributes else parent

    def _attributes(self, token: Token) -> dict[str, str]:
        return {
            name: str(value)
            for name, value in token.attrs.items()
            if not (name == "id" and self.scope.embedded)
        }

    def _inline(self, stack: list[etree.Element], tokens: list[Token], index: int) -> None:
        element, token = stack[-1], tokens[index]
        content = token.content
        opening = tokens[index - 1]
        if index > 1 and tokens[index - 2].type == "list_item_open":
            item = element if opening.hidden else stack[-2]
            content = _task(item, element, content)
        children = parse_inline(content, self.scope)
        if opening.type == "heading_open":
            self._heading(element, opening, children)
        InlineBuilder(self.page, element, self.scope).build(children)

    def _heading(self, element: etree.Element, opening: Token, children: list[Token]) -> None:
        if self.scope.embedded:
            return
        title = plain_text(children)
        element.set("id", self.page.heading_id(title))
        if any(child.type.startswith("math") or child.type == "html_inline" for child in children):
            element.set("data-toc-label", shown(title.replace("<", "&lt;")))
        if name := opening.meta.get("block_id"):
            etree.SubElement(element, "span", {"id": f"^{name}"})

    def _callout(self, parent: etree.Element, token: Token) -> etree.Element:
        callout: Callout = token.meta["callout"]
        attributes = self._attributes(token)
        attributes["data-callout"] = callout.type
        if callout.metadata:
            attributes["data-callout-metadata"] = callout.metadata
        classes = ["callout", callout.style]
        if callout.folded is None:
            box = etree.SubElement(parent, "div", attributes)
            title = etree.SubElement(box, "p", {"class": "admonition-title"})
            classes.insert(0, "admonition")
        else:
            box = etree.SubElement(parent, "details", attributes)
            title = etree.SubElement(box, "summary")
            if not callout.folded:
                box.set("open", "open")
        box.set("class", " ".join(classes))
        children = parse_inline(callout.title, self.scope)
        InlineBuilder(self.page, title, self.scope).build(children)
        if not len(title) and not (title.text or "").strip():
            title.text = default_title(
                callout.type
            )  # it holds a comment, or an embed that is below
        return box

    def _raw(self, stack: list[etree.Element], events: list[Event]) -> None:
        for event in events:
            if isinstance(event, str):
                append_text(stack[-1], shown(event))
            elif isinstance(event, Start):
                element = raw_element(event)
                stack[-1].append(element)
                if not event.empty:
                    stack.append(element)
            else:
                stack.pop()

    def _carried(self, parent: etree.Element, token: Token) -> None:
        for piece in token.meta["pieces"]:
            if isinstance(piece, carrier.Html):
                append_text(parent, "\n" + self.page.raw(piece.html) + "\n")
            else:
                self._fragment(parent, piece)

    def _fragment(self, parent: etree.Element, fragment: Carried) -> None:
        if fragment.scope is self.scope:
            BlockBuilder(self.page, self.scope, carried=True).build(parent, fragment.tokens)
        else:
            fragment.scope.prefix = self.page.embedded_prefix()
            BlockBuilder(self.page, fragment.scope).build_scope(parent, fragment.tokens)


def _task(item: etree.Element, holder: etree.Element, content: str) -> str:
    """Make `item` a task if its text, which `holder` takes, starts with a box; give the rest."""
    found = _TASK.match(content)
    if found is None:
        return content
    character = found.group(1)
    item.set("class", "task-list-item")
    item.set("data-task", character)
    label = etree.SubElement(holder, "label", {"class": "task-list-control"})
    named = {"type": "checkbox", "disabled": "disabled", "aria-label": f"Task {character}".strip()}
    box = etree.SubElement(label, "input", named)
    if character in "xX":
        box.set("checked", "checked")
    etree.SubElement(label, "span", {"class": "task-list-indicator", "data-mark": character})
    return content[found.end() :]
