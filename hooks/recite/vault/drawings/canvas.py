"""What every element of a drawing is rendered with, and the marks that surround an element."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from html import escape
from itertools import count
from typing import TYPE_CHECKING

from recite.vault.drawings import links
from recite.vault.drawings.elements import Text
from recite.vault.drawings.hand import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recite.vault.drawings.elements import Element, Look
    from recite.vault.drawings.model import Drawing, Image, Inner
    from recite.vault.drawings.paint import Palette


# Control characters, halves of surrogate pairs, and the two code points that are no characters.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Nested:
    """A drawing to be shown within another one."""

    view_box: str
    content: str


@dataclass(frozen=True)
class Shown:
    """A picture that a drawing has shown.

    `id` is that of its markup, with which all ids in it begin. An image's markup is as large as
    `width` and `height` say, and `inverted` is the class of a vector image.
    """

    id: str
    width: float = 0
    height: float = 0
    inverted: str = ""
    nested: Nested | None = None


@dataclass(frozen=True)
class Canvas:
    """One SVG in the making. `id` is its own id and the beginning of all ids within it.

    `shown` are the pictures by what the drawing calls them, None for those that are not at hand; a
    picture that stands in it many times is held once.
    """

    id: str
    drawing: Drawing
    palette: Palette
    images: Callable[[str], Image | Inner | None]
    link: Callable[[str], str | None]
    formula: Callable[[str], str] | None
    nested: Callable[[Inner, str], Nested | None]
    definitions: list[str] = field(default_factory=list)
    shown: dict[str, Shown | None] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)

    def own_name(self) -> str:
        """Give an id that nothing else in the drawing has."""
        return f"{self.id}-p{next(self.numbers)}"

    def define(self, markup: str) -> str:
        """Add a definition, whose id is written `{id}` in it, and give that id."""
        name = f"{self.id}-{len(self.definitions) + 1}"
        self.definitions.append(markup.replace("{id}", name))
        return name

    def linked(self, element: Element, markup: str) -> str:
        """Give `markup` as a link where the element, or the shape it is a label of, is one."""
        if isinstance(element, Text):
            container = self.drawing.by_id.get(element.container)
            return self.anchor(element.link or (container.link if container else ""), markup)
        label = self.drawing.labels.get(element.id)
        words = " ".join(label.lines) if label else links.displayed(element.link)
        return self.anchor(element.link, markup, words)

    def anchor(self, written: str, markup: str, name: str = "") -> str:
        """Give `markup` as a link to what is written, if that leads anywhere."""
        address = links.resolve(written, self.link) if written else None
        if not address:
            return markup
        label = f' aria-label="{attribute(name)}"' if name else ""
        # Not `href`: Material's instant navigation writes that name on every element that has it,
        # and on an element of SVG that throws.
        return f'<a xlink:href="{attribute(address)}"{label}>{markup}</a>'


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


def stroke_attributes(look: Look) -> str:
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
    """Give a text with the characters that no page may hold as spaces."""
    return _UNPRINTABLE.sub(" ", text)
