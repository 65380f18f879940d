"""The box around a drawing, turned elements and line widths included."""

from __future__ import annotations

import math
from statistics import median
from typing import TYPE_CHECKING

from recite.vault.drawings import outline
from recite.vault.drawings.elements import Frame, Freehand, Line, Text
from recite.vault.drawings.freehand import SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recite.vault.drawings.elements import Element, Point
    from recite.vault.drawings.model import Box, Drawing

PADDING = 10.0
_FRAME_NAME = 22.0
_HEAD = 8.0  # how far an arrow's head may reach beyond the arrow's own box
_LEGIBLE = 9.0


def around(elements: Iterable[Element], padding: float = PADDING) -> Box:
    """Give left, top, width and height of the box around all elements, with room around it."""
    left = top = math.inf
    right = bottom = -math.inf
    for element in elements:
        room = element.look.stroke_width / 2 * (SIZE if isinstance(element, Freehand) else 1)
        room += _HEAD if isinstance(element, Line) else 0
        for x, y in _corners(element):
            left, right = min(left, x - room), max(right, x + room)
            top, bottom = min(top, y - room), max(bottom, y + room)
    if left > right:
        return 0, 0, 2 * PADDING, 2 * PADDING
    return left - padding, top - padding, right - left + 2 * padding, bottom - top + 2 * padding


def extent(element: Element) -> Box:
    """Give left, top, width and height of the box of an element alone, without its line's width."""
    corners = list(_corners(element, named=False)) or [(element.x, element.y)]
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    right, bottom = max(x for x, _ in corners), max(y for _, y in corners)
    return left, top, right - left, bottom - top


def least_width(drawing: Drawing) -> int:
    """Give the width, in pixels, below which most of the drawing's text is too small to read.

    It is never more than the drawing's own width, and 0 for a drawing without text.
    """
    sizes = [element.size for element in drawing.elements if isinstance(element, Text)]
    if not sizes:
        return 0
    return round(around(drawing.elements)[2] * min(_LEGIBLE / median(sizes), 1))


def _corners(element: Element, *, named: bool = True) -> Iterator[Point]:
    points: Iterable[Point]
    if isinstance(element, Line):
        points = outline.flattened(outline.of_line(element)) or element.points
    elif isinstance(element, Freehand):
        points = element.points
    else:
        top = -_FRAME_NAME if named and isinstance(element, Frame) and element.name else 0.0
        width, height = element.width, element.height
        points = ((0, top), (width, top), (width, height), (0, height))
    sine, cosine = math.sin(element.angle), math.cos(element.angle)
    middle_x, middle_y = element.middle
    for x, y in points:
        off_x, off_y = element.x + x - middle_x, element.y + y - middle_y
        yield middle_x + off_x * cosine - off_y * sine, middle_y + off_x * sine + off_y * cosine
