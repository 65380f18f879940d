"""Inline tokens to elements."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from markdown.util import AMP_SUBSTITUTE

from recite.dialect import carrier
from recite.dialect.grammar import grammar
from recite.dialect.html_tags import Event, Start
from recite.dialect.plain_text import plain_text
from recite.dialect.raw_html import html_events

if TYPE_CHECKING:
    from markdown_it.token import Token

    from recite.dialect.page import Page
    from recite.dialect.reading import Scope

# What the serializer would take for a character reference and leave as it is.
_REFERENCE = re.compile(r"&(?=#?[0-9A-Za-z]+;)")


def shown(text: str) -> str:
    """Give `text` so that the serializer writes exactly these characters."""
    return _REFERENCE.sub(f"{AMP_SUBSTITUTE}amp;", text)


def parse_inline(text: str, scope: Scope) -> list[Token]:
    """Give the inline tokens of `text`."""
    return grammar().inline.parse(text, grammar(), scope.environment, [])


def append_text(element: etree.Element, text: str) -> None:
    """Put `text` at the end of `element`."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


class InlineBuilder:
    """Appends inline tokens to an element."""

    def __init__(self, page: Page, parent: etree.Element, scope: Scope) -> None:
        self._page = page
        self._scope = scope
        self._stack = [parent]
        self._words: list[str] = []

    def build(self, tokens: list[Token]) -> None:
        """Append `tokens`."""
        raw = html_events(tokens, "html_inline")
        for index, token in enumerate(tokens):
            if index in raw:
                self._raw(raw[index])
            elif token.nesting == 1:
                self._open_mark(token)
            elif token.nesting == -1:
                self._flush()
                self._stack.pop()
            else:
                self._single(token)
        self._flush()

    def _single(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special":
                self._words.append(token.content)
            case "softbreak" | "hardbreak":
                self._add("br")
            case "code_inline":
                self._add("code").text = shown(token.content)
            case "math_inline" | "math_display":
                display = token.type == "math_display"
                self._words.append(self._page.formula(token.content, display=display))
            case "image":
                alt = plain_text(token.children or ()) or str(token.attrs.get("alt", ""))
                self._image({**{k: str(v) for k, v in token.attrs.items()}, "alt": alt})
            case "tag":
                self._tag(token)
            case "footnote_ref":
                self._footnote(token)
            case "carried_inline":
                self._carried(carrier.read_inline(token.content))
            case _:
                self._words.append(token.content)

    def _open_mark(self, token: Token) -> None:
        tag = "del" if token.tag == "s" else token.tag
        self._stack.append(self._add(tag, {k: str(v) for k, v in token.attrs.items()}))

    def _raw(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, str):
                self._words.append(event)
            elif isinstance(event, Start):
                element = raw_element(event)
                self._flush()
                self._stack[-1].append(element)
                if not event.empty:
                    self._stack.append(element)
            else:
                self._flush()
                self._stack.pop()

    def _image(self, attributes: dict[str, str]) -> None:
        self._add("img", {"loading": "lazy", **attributes})

    def _tag(self, token: Token) -> None:
        name = token.meta["name"]
        element = self._add("span", {"class": "tag", "data-tag": name})
        element.text = shown(token.content)

    def _footnote(self, token: Token) -> None:
        number = token.meta["id"] + 1
        again = token.meta.get("subId", 0)
        place = f"{self._scope.prefix}{number}"
        mark = f"fnref{again + 1 if again else ''}:{place}"
        link = etree.SubElement(self._add("sup", {"id": mark}), "a")
        link.attrib.update({"class": "footnote-ref", "href": f"#fn:{place}"})
        link.text = str(number)

    def _carried(self, element: carrier.Element) -> None:
        attributes = {name: shown(value) for name, value in element.attributes.items()}
        node = self._add(element.tag, attributes)
        if element.literal:
            node.text = shown(element.text)
        elif element.text:
            inner = InlineBuilder(self._page, node, self._scope)
            inner.build(parse_inline(element.text, self._scope))

    def _add(self, tag: str, attributes: dict[str, str] | None = None) -> etree.Element:
        self._flush()
        return etree.SubElement(self._stack[-1], tag, safe_attributes(attributes or {}))

    def _flush(self) -> None:
        if self._words:
            append_text(self._stack[-1], shown("".join(self._words)))
            self._words.clear()


def raw_element(start: Start) -> etree.Element:
    """Give the element of a raw start tag.

    MkDocs expects an address in every link. HTML reads names in any case, so a raw `<a>` without
    one passes it by as `<A>`.
    """
    attributes = {name: shown(value) for name, value in start.attributes}
    tag = "A" if start.name == "a" and "href" not in attributes else start.name
    return etree.Element(tag, safe_attributes(attributes))


def safe_attributes(attributes: dict[str, str]) -> dict[str, str]:
    """Give attributes whose addresses MkDocs can take apart."""
    for name in ("href", "src"):
        if name in attributes:
            attributes[name] = _address(attributes[name])
    return attributes


def _address(url: str) -> str:
    try:
        urlsplit(url)
    except ValueError:  # such as `http://[x`: MkDocs would stop at it
        return quote(url, safe="/:?#&=;,+~!*'()%@$.-_")
    return url
