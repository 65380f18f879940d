"""The heads of arrows, with the sizes and angles that Excalidraw gives them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from recite.vault.drawings.outline import Outline, flattened, point_on, polyline

if TYPE_CHECKING:
    from recite.vault.drawings.elements import Point

Inside = Literal["nothing", "ink", "paper"]

_SIZES = {"arrow": 25.0, "diamond": 12.0, "many": 20.0, "one": 20.0}
_SIZE = 15.0
_ANGLES = {"arrow": 20.0, "bar": 90.0}
_ANGLE = 25.0
# Name -> parts from the tip backwards: what is drawn, what fills it, how many sizes from the tip.
_PARTS: dict[str, tuple[tuple[str, Inside, float], ...]] = {
    "arrow": (("arrow", "nothing", 0),),
    "bar": (("bar", "nothing", 0),),
    "dot": (("circle", "ink", 0),),
    "circle": (("circle", "ink", 0),),
    "circle_outline": (("circle", "paper", 0),),
    "triangle": (("triangle", "ink", 0),),
    "triangle_outline": (("triangle", "paper", 0),),
    "diamond": (("diamond", "ink", 0),),
    "diamond_outline": (("diamond", "paper", 0),),
    "crowfoot_one": (("one", "nothing", 0),),
    "crowfoot_many": (("many", "nothing", 0),),
    "crowfoot_one_or_many": (("many", "nothing", 0), ("one", "nothing", 0.25)),
    "cardinality_one": (("one", "nothing", 0),),
    "cardinality_many": (("many", "nothing", 0),),
    "cardinality_one_or_many": (("many", "nothing", 0), ("one", "nothing", 0.25)),
    "cardinality_exactly_one": (("one", "nothing", 0), ("one", "nothing", 0.5)),
    "cardinality_zero_or_one": (("one", "nothing", 0), ("circle", "paper", 1.6)),
    "cardinality_zero_or_many": (("many", "nothing", 0), ("circle", "paper", 1.6)),
}


@dataclass(frozen=True)
class HeadPart:
    """One part of a head: its outlines, or a circle of `radius`, and what is inside."""

    outlines: tuple[Outline, ...]
    inside: Inside
    middle: Point = (0, 0)
    radius: float = 0


def head(kind: str, line: Outline, stroke_width: float) -> tuple[HeadPart, ...]:
    """Give the parts of the head at the end of a line.

    An unknown kind is a plain arrow: a newer Excalidraw may have more of them.
    """
    if not kind or not line:
        return ()
    tip = line[-1].b
    # The direction in which the curve arrives, seen from a little before its end.
    before = point_on(line[-1], 0.7)
    length = math.dist(before, tip)
    if not length:
        return ()
    back = (before[0] - tip[0]) / length, (before[1] - tip[1]) / length
    parts = []
    for form, inside, offset in _PARTS.get(kind, _PARTS["arrow"]):
        size = _size(form, line)
        at = tip[0] + back[0] * size * offset, tip[1] + back[1] * size * offset
        parts.append(_part(form, inside, at, back, size, stroke_width))
    return tuple(parts)


def _size(form: str, line: Outline) -> float:
    size = _SIZES.get(form, _SIZE)
    points = flattened(line)
    if form == "arrow":  # only the last piece counts, lest the head be longer than it
        length = math.dist(line[-1].a, line[-1].b)
    else:
        length = sum(math.dist(a, b) for a, b in pairwise(points))
    return min(size, length * (0.25 if form == "diamond" else 0.5))


def _part(
    form: str, inside: Inside, tip: Point, back: Point, size: float, stroke_width: float
) -> HeadPart:
    base = tip[0] + back[0] * size, tip[1] + back[1] * size
    if form == "circle":
        return HeadPart((), inside, tip, max(size + stroke_width - 2, 1) / 2)
    angle = math.radians(_ANGLES.get(form, _ANGLE))
    if form == "many":  # opens towards the tip
        left, right = _turned(tip, base, angle), _turned(tip, base, -angle)
        return HeadPart((polyline((left, base, right)),), inside)
    left, right = _turned(base, tip, angle), _turned(base, tip, -angle)
    if form in ("bar", "one"):
        return HeadPart((polyline((left, right)),), inside)
    if form == "triangle":
        return HeadPart((polyline((tip, left, right, tip)),), inside)
    if form == "diamond":
        far = tip[0] + back[0] * 2 * size, tip[1] + back[1] * 2 * size
        return HeadPart((polyline((tip, left, far, right, tip)),), inside)
    return HeadPart((polyline((left, tip)), polyline((right, tip))), inside)


def _turned(point: Point, about: Point, angle: float) -> Point:
    sine, cosine = math.sin(angle), math.cos(angle)
    x, y = point[0] - about[0], point[1] - about[1]
    return about[0] + x * cosine - y * sine, about[1] + x * sine + y * cosine
