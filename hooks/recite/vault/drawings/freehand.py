"""The outline of a pen's stroke, thicker where the pen was pressed or slow."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from recite.vault.drawings.hand import number, pair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.vault.drawings.model import Freehand, Point

_SIZE = 4.25  # a stroke's full width for a stroke width of 1, as in Excalidraw
_STREAMLINE = 0.5  # how far each point is drawn on towards the next sample
_CHANGE = 0.275  # how fast simulated pressure follows the speed


def stroke_outline(stroke: Freehand) -> str:
    """Give the path data of the area that a stroke covers."""
    size = max(stroke.look.stroke_width, 0.25) * _SIZE
    points = _streamlined(stroke.points)
    if not points:
        return ""
    if len(points) == 1 or _length(points) < 1:
        return _dot(points[0], size * 0.35)
    radii = _radii(_pressures(stroke, points, size), size, stroke.thinning)
    left: list[Point] = []
    right: list[Point] = []
    for at, point in enumerate(points):
        before, after = points[max(at - 1, 0)], points[min(at + 1, len(points) - 1)]
        length = math.dist(before, after) or 1
        across = (before[1] - after[1]) / length, (after[0] - before[0]) / length
        off = across[0] * radii[at], across[1] * radii[at]
        left.append((point[0] + off[0], point[1] + off[1]))
        right.append((point[0] - off[0], point[1] - off[1]))
    right.reverse()
    end, start = number(max(radii[-1], 0.1)), number(max(radii[0], 0.1))
    return (
        f"M{pair(left[0])}{_smooth(left)}A{end} {end} 0 0 0 {pair(right[0])}"
        f"{_smooth(right)}A{start} {start} 0 0 0 {pair(left[0])}Z"
    )


def _streamlined(points: Sequence[Point]) -> list[Point]:
    """Give the points with the tremble taken out; the ends stay where they are."""
    if len(points) < 3:
        return list(points)
    share = 0.15 + (1 - _STREAMLINE) * 0.85
    smooth = [points[0]]
    for x, y in points[1:-1]:
        last = smooth[-1]
        point = last[0] + (x - last[0]) * share, last[1] + (y - last[1]) * share
        if math.dist(point, last) > 0.1:
            smooth.append(point)
    return [*smooth, points[-1]]


def _pressures(stroke: Freehand, points: Sequence[Point], size: float) -> list[float]:
    if stroke.pressures:
        last = len(stroke.pressures) - 1
        share = last / max(len(points) - 1, 1)
        return [min(max(stroke.pressures[round(at * share)], 0), 1) for at in range(len(points))]
    pressure = 0.25
    pressures = []
    for at, point in enumerate(points):
        speed = min(1, math.dist(points[max(at - 1, 0)], point) / size)
        slowness = 1 - speed
        pressure = min(1, pressure + (slowness - pressure) * speed * _CHANGE)
        pressures.append(pressure)
    return pressures


def _radii(pressures: Sequence[float], size: float, thinning: float) -> list[float]:
    eased = (math.sin(pressure * math.pi / 2) for pressure in pressures)
    return [size * (0.5 - thinning * (0.5 - pressure)) for pressure in eased]


def _length(points: Sequence[Point]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(points))


def _dot(middle: Point, radius: float) -> str:
    r = number(max(radius, 0.5))
    left, right = (middle[0] - radius, middle[1]), (middle[0] + radius, middle[1])
    return f"M{pair(left)}A{r} {r} 0 1 0 {pair(right)}A{r} {r} 0 1 0 {pair(left)}Z"


def _smooth(points: Sequence[Point]) -> str:
    """Give a curve that passes half-way between neighbouring points."""
    parts = []
    for a, b in pairwise(points[1:]):
        parts.append(f"Q{pair(a)} {pair(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))}")
    parts.append(f"L{pair(points[-1])}")
    return "".join(parts)
