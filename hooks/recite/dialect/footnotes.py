"""The footnotes at the end of a note, in the HTML that Material styles."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

from recite.dialect.inlines import InlineBuilder

if TYPE_CHECKING:
    from markdown_it.token import Token

    from recite.dialect.blocks import BlockBuilder


def build_footnotes(builder: BlockBuilder, parent: etree.Element) -> None:
    """Append the footnotes of the builder's scope, in the order of their first references.

    A footnote that nothing refers to comes last: no line of a note is lost.
    """
    definitions = list(builder.scope.definitions)
    referred = builder.scope.environment.get("footnotes", {}).get("list", {})
    if not referred and not definitions:
        return
    box = etree.SubElement(parent, "div", {"class": "footnote"})
    etree.SubElement(box, "hr")
    listing = etree.SubElement(box, "ol")
    number = 0
    while number < len(referred):  # a footnote may refer to one more
        note = referred[number]
        number += 1
        place = f"{builder.scope.prefix}{number}"
        item = etree.SubElement(listing, "li", {"id": f"fn:{place}"})
        if "tokens" in note:
            text = etree.SubElement(item, "p")
            InlineBuilder(builder.page, text, builder.scope).build(note["tokens"])
        else:
            builder.build(item, _take(definitions, note["label"]))
        _add_ways_back(item, place, number, max(1, note.get("count", 1)))
    for _, tokens in definitions:
        builder.build(etree.SubElement(listing, "li"), tokens)


def _take(definitions: list[tuple[str, list[Token]]], label: str) -> list[Token]:
    for index, (name, tokens) in enumerate(definitions):
        if name == label:
            del definitions[index]
            return tokens
    return []


def _add_ways_back(item: etree.Element, place: str, number: int, count: int) -> None:
    last = item[-1] if len(item) and item[-1].tag == "p" else etree.SubElement(item, "p")
    for again in range(1, count + 1):
        mark = f"fnref{again if again > 1 else ''}:{place}"
        if len(last):
            last[-1].tail = (last[-1].tail or "") + "\u00a0"
        else:
            last.text = (last.text or "") + "\u00a0"
        link = etree.SubElement(last, "a", {"class": "footnote-backref", "href": f"#{mark}"})
        link.set("title", f"Jump back to footnote {number} in the text")
        link.text = "\u21a9"
