"""What every element of a drawing is rendered with, and the marks that surround an element."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from recite.vault.drawings import links
from recite.vault.drawings.hand import number
from recite.vault.drawings.model import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from recite.vault.drawings.model import Drawing, Element, Image, Look
    from recite.vault.drawings.paint import Palette


@dataclass(frozen=True)
class Canvas:
    """One SVG in the making. `id` is its own id and the beginning of all ids within it."""

    id: str
    drawing: Drawing
    palette: Palette
    images: Callable[[str], Image | None]
    link: Callable[[str], str | None]
    elements: dict[str, Element]
    labels: dict[str, Text]
    definitions: list[str] = field(default_factory=list)

    def define(self, markup: str) -> str:
        """Add a definition, whose id is written `{id}` in it, and give that id."""
        name = f"{self.id}-{len(self.definitions) + 1}"
        self.definitions.append(markup.replace("{id}", name))
        return name

    def linked(self, element: Element, markup: str) -> str:
        """Give `markup` as a link where the element, or the shape it is a label of, is one."""
        written = element.link
        if not written and isinstance(element, Text) and element.container in self.elements:
            written = self.elements[element.container].link
        address = links.resolve(written, self.link) if written else None
        if not address:
            return markup
        name = ""
        if not isinstance(element, Text):
            label = self.labels.get(element.id)
            words = " ".join(label.lines) if label else links.displayed(written)
            name = f' aria-label="{attribute(words)}"'
        return f'<a href="{attribute(address)}"{name}>{markup}</a>'


def placed(element: Element, markup: str) -> str:
    """Give `markup`, drawn from (0, 0), where the element is: moved, turned and faded."""
    attributes = []
    moves = []
    if element.x or element.y:
        moves.append(f"translate({number(element.x)} {number(element.y)})")
    if element.angle:
        middle_x, middle_y = element.middle
        about = f"{number(middle_x - element.x)} {number(middle_y - element.y)}"
        moves.append(f"rotate({number(math.degrees(element.angle))} {about})")
    if moves:
        attributes.append(f' transform="{" ".join(moves)}"')
    if element.look.opacity < 1:
        attributes.append(f' opacity="{element.look.opacity:g}"')
    return f"<g{''.join(attributes)}>{markup}</g>"


def pen(look: Look) -> str:
    """Give the attributes of a stroke's width and dashes, with Excalidraw's lengths."""
    if look.stroke_style == "dashed":
        dash = f"8 {look.stroke_width + 8:g}"
    elif look.stroke_style == "dotted":
        dash = f"1.5 {look.stroke_width + 6:g}"
    else:
        return f'stroke-width="{look.stroke_width:g}"'
    return f'stroke-width="{look.stroke_width + 0.5:g}" stroke-dasharray="{dash}"'


def attribute(text: str) -> str:
    """Give a text for an attribute."""
    return escape(printable(text), quote=True)


def content(text: str) -> str:
    """Give a text for an element's content."""
    return escape(printable(text), quote=False)


def printable(text: str) -> str:
    """Give a text without the control characters that no HTML may hold."""
    return "".join(letter if letter >= " " and letter != "\x7f" else " " for letter in text)
