"""The outline of a pen's stroke, thicker where the pen was pressed or slow.

The shape follows Excalidraw's, which is `perfect-freehand`'s, with fewer points.
"""

from __future__ import annotations

import math
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from recite.vault.drawings.easing import ease
from recite.vault.drawings.path import Path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.vault.drawings.elements import Freehand, Point, Tip

SIZE = 4.25
"""A stroke's full width for a stroke width of 1, as in Excalidraw."""

_CHANGE = 0.275  # how fast simulated pressure follows the speed
_LEAST = 0.01
_CORNER_STEPS = 6
_EVEN = 0.15  # pixels by which an outline may be off where points are left out
_MIRRORED = 6  # curves, from one whose handle is written to the next
_MOST_LEFT_OUT = 12


def stroke_outline(stroke: Freehand) -> str:
    """Give the path data of the area that a stroke covers."""
    size = max(stroke.look.stroke_width, 0.25) * SIZE
    points = _streamlined(stroke.points, stroke.pen.streamline)
    if not points:
        return ""
    lengths = list(accumulate((math.dist(a, b) for a, b in pairwise(points)), initial=0.0))
    radii = _radii(stroke, points, lengths, size)
    if lengths[-1] < 1:
        return _dot(points[0], max(radii))
    left, right = _sides(points, radii)
    path = Path()
    path.move(left[0])
    _smooth(left, path)
    _cap(stroke.pen.end, radii[-1], right[-1], path)
    right.reverse()
    _smooth(right, path)
    _cap(stroke.pen.start, radii[0], left[0], path)
    path.close()
    return str(path)


def _streamlined(points: Sequence[Point], streamline: float) -> list[Point]:
    """Give the points with the tremble taken out; the ends stay where they are."""
    if len(points) < 3:
        return list(points)
    share = 0.15 + (1 - streamline) * 0.85
    smooth = [points[0]]
    for x, y in points[1:-1]:
        last = smooth[-1]
        point = last[0] + (x - last[0]) * share, last[1] + (y - last[1]) * share
        if math.dist(point, last) > 0.1:
            smooth.append(point)
    return [*smooth, points[-1]]


def _radii(
    stroke: Freehand, points: Sequence[Point], lengths: Sequence[float], size: float
) -> list[float]:
    pen, total = stroke.pen, lengths[-1]
    radii = []
    for pressure, length in zip(_pressures(stroke, points, size), lengths, strict=True):
        share = 0.5 - pen.thinning * (0.5 - pressure)
        radius = size * ease(pen.easing, share) if pen.thinning else size / 2
        start = _tapered(pen.start, length, max(size, total))
        end = _tapered(pen.end, total - length, max(size, total))
        radii.append(max(radius * min(start, end), _LEAST))
    return radii


def _tapered(tip: Tip, length: float, whole: float) -> float:
    """Give the share of its width that a stroke has `length` pixels from its tip."""
    taper = min(tip.taper, whole)
    return ease(tip.easing, length / taper) if length < taper else 1


def _pressures(stroke: Freehand, points: Sequence[Point], size: float) -> list[float]:
    if not stroke.pen.simulated:
        given = stroke.pressures or (0.5,)
        share = (len(given) - 1) / max(len(points) - 1, 1)
        return [min(max(given[round(at * share)], 0), 1) for at in range(len(points))]
    pressure = 0.25
    for a, b in pairwise(points[:10]):
        pressure = _followed(pressure, math.dist(a, b) / size)
    pressures = []
    for at, point in enumerate(points):
        pressure = _followed(pressure, math.dist(points[max(at - 1, 0)], point) / size)
        pressures.append(pressure)
    return pressures


def _followed(pressure: float, speed: float) -> float:
    speed = min(1, speed)
    return min(1, pressure + (1 - speed - pressure) * speed * _CHANGE)


def _sides(points: Sequence[Point], radii: Sequence[float]) -> tuple[list[Point], list[Point]]:
    """Give the points to the left and to the right of a stroke."""
    left: list[Point] = []
    right: list[Point] = []
    for at, point in enumerate(points):
        before, after = points[max(at - 1, 0)], points[min(at + 1, len(points) - 1)]
        way_in = point[0] - before[0], point[1] - before[1]
        way_out = after[0] - point[0], after[1] - point[1]
        radius = radii[at]
        if way_in[0] * way_out[0] + way_in[1] * way_out[1] < 0:  # a sharp turn is round
            for x, y in _round(way_in, radius):
                left.append((point[0] + x, point[1] + y))
                right.append((point[0] - x, point[1] - y))
            continue
        x, y = _across((after[0] - before[0], after[1] - before[1]), radius)
        left.append((point[0] + x, point[1] + y))
        right.append((point[0] - x, point[1] - y))
    return _with_fewer_points(left), _with_fewer_points(right)


def _across(way: Point, radius: float) -> Point:
    length = math.hypot(*way) or 1
    return -way[1] / length * radius, way[0] / length * radius


def _round(way: Point, radius: float) -> Iterator[Point]:
    x, y = _across(way, radius)
    for step in range(_CORNER_STEPS + 1):
        angle = math.pi * step / _CORNER_STEPS
        sine, cosine = math.sin(angle), math.cos(angle)
        yield x * cosine - y * sine, x * sine + y * cosine


def _with_fewer_points(points: Sequence[Point]) -> list[Point]:
    """Give the points without those that lie on the line between the ones kept."""
    kept = [points[0]]
    skipped: list[Point] = []
    for point, following in pairwise(points[1:]):
        skipped.append(point)
        if len(skipped) > _MOST_LEFT_OUT or not _are_between(skipped, kept[-1], following):
            kept.append(point)
            skipped.clear()
    return [*kept, points[-1]] if len(points) > 1 else kept


def _are_between(points: Sequence[Point], a: Point, b: Point) -> bool:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy)
    if not length:
        return False
    left, top = a
    most = _EVEN * length
    return all(-most <= (x - left) * dy - (y - top) * dx <= most for x, y in points)


def _dot(middle: Point, radius: float) -> str:
    radius = max(radius, 0.5)
    left, right = (middle[0] - radius, middle[1]), (middle[0] + radius, middle[1])
    path = Path()
    path.move(left)
    path.half_turn(radius, right)
    path.half_turn(radius, left)
    path.close()
    return str(path)


def _cap(tip: Tip, radius: float, to: Point, path: Path) -> None:
    if tip.cap and radius > _LEAST:
        path.half_turn(radius, to)
    else:
        path.line(to)


def _smooth(points: Sequence[Point], path: Path) -> None:
    """Draw a curve that passes half-way between neighbouring points.

    So each handle mirrors the one before it, and need not be written; now and then it is, for the
    mirror adds up how the points were rounded.
    """
    for at, (a, b) in enumerate(pairwise(points[1:])):
        half_way = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        if at % _MIRRORED:
            path.smooth(half_way)
        else:
            path.quadratic(a, half_way)
    path.line(points[-1])
