"""Outlines of elements as chains of straight and curved pieces."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.vault.drawings.elements import Line, Point, Rounding, Shape

_SHARE = 0.25  # Excalidraw's DEFAULT_PROPORTIONAL_RADIUS
_ELBOW_RADIUS = 16
_ARC = 0.5523  # how far a Bezier curve's handles reach for a quarter of a circle of radius 1
_CURVE_STEPS = 8


@dataclass(frozen=True)
class Piece:
    """One piece from `a` to `b`; `c` and `d` are the handles of a Bezier curve, or both None."""

    a: Point
    b: Point
    c: Point | None = None
    d: Point | None = None


Outline = tuple[Piece, ...]


def of_shape(shape: Shape) -> Outline:
    """Give the closed outline of a shape, its box's corner at (0, 0)."""
    if shape.kind == "ellipse":
        return _ellipse(shape.width, shape.height)
    if shape.kind == "diamond":
        return _diamond(shape.width, shape.height, shape.rounding)
    return rectangle(shape.width, shape.height, shape.rounding)


def rectangle(width: float, height: float, rounding: Rounding | None) -> Outline:
    """Give the outline of a rectangle with its corner at (0, 0)."""
    corners = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
    radius = corner_radius(min(width, height), rounding)
    return _rounded_polygon(corners, [radius] * 4)


def corner_radius(side: float, rounding: Rounding | None) -> float:
    """Give the radius of a corner between sides of which the shorter is `side` long."""
    if rounding is None:
        return 0
    if rounding.fixed and side * _SHARE > rounding.radius:
        return rounding.radius
    return side * _SHARE


def of_line(line: Line) -> Outline:
    """Give the outline of a line or arrow from its (x, y)."""
    points = without_repeats(line.points)
    if line.elbowed:
        return _elbowed(points)
    if line.curved and len(points) > 2:
        return spline(points, closed=line.closed)
    return polyline(points)


def polyline(points: Sequence[Point]) -> Outline:
    """Give straight pieces through the points."""
    return tuple(Piece(a, b) for a, b in pairwise(points))


def spline(points: Sequence[Point], *, closed: bool = False) -> Outline:
    """Give a smooth curve through the points (Catmull-Rom)."""
    last = len(points) - 1
    before_first = points[last - 1] if closed else points[0]
    after_last = points[1] if closed else points[last]
    padded = (before_first, *points, after_last)
    return tuple(
        Piece(b, c, _towards(b, a, c), _towards(c, d, b))
        for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False)
    )


def flattened(outline: Outline) -> list[Point]:
    """Give the outline as points close enough to draw straight lines between."""
    points = [outline[0].a] if outline else []
    for piece in outline:
        if piece.c is not None:
            points += [point_on(piece, step / _CURVE_STEPS) for step in range(1, _CURVE_STEPS)]
        points.append(piece.b)
    return points


def point_on(piece: Piece, t: float) -> Point:
    """Give the point at the share `t` of the way along a piece."""
    s = 1 - t
    if piece.c is None or piece.d is None:
        return s * piece.a[0] + t * piece.b[0], s * piece.a[1] + t * piece.b[1]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = piece.a, piece.b, piece.c, piece.d
    start, first, second, end = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return (
        start * ax + first * cx + second * dx + end * bx,
        start * ay + first * cy + second * dy + end * by,
    )


def without_repeats(points: Sequence[Point]) -> list[Point]:
    """Give the points without those that equal the one before."""
    return [point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]


def _towards(point: Point, before: Point, after: Point) -> Point:
    return point[0] + (after[0] - before[0]) / 6, point[1] + (after[1] - before[1]) / 6


def _ellipse(width: float, height: float) -> Outline:
    rx, ry = width / 2, height / 2
    ends = [(2 * rx, ry), (rx, 2 * ry), (0.0, ry), (rx, 0.0)]
    pieces = []
    for quarter, (start, end) in enumerate(zip(ends, ends[1:] + ends[:1], strict=True)):
        along_y = quarter % 2 == 0
        corner = (start[0], end[1]) if along_y else (end[0], start[1])
        pieces.append(Piece(start, end, _between(start, corner), _between(end, corner)))
    return tuple(pieces)


def _between(start: Point, corner: Point) -> Point:
    return start[0] + (corner[0] - start[0]) * _ARC, start[1] + (corner[1] - start[1]) * _ARC


def _diamond(width: float, height: float, rounding: Rounding | None) -> Outline:
    middle_x, middle_y = width / 2, height / 2
    corners = ((middle_x, 0.0), (width, middle_y), (middle_x, height), (0.0, middle_y))
    # Excalidraw measures the radius along x at the top and bottom, along y at the sides.
    slant = math.hypot(middle_x, middle_y) or 1
    across = corner_radius(middle_x, rounding) * slant / (middle_x or 1)
    along = corner_radius(middle_y, rounding) * slant / (middle_y or 1)
    return _rounded_polygon(corners, [across, along, across, along])


def _rounded_polygon(corners: Sequence[Point], radii: Sequence[float]) -> Outline:
    if not any(radii):
        return polyline([*corners, corners[0]])
    pieces: list[Piece] = []
    first: Point | None = None
    at = len(corners)
    for index, (corner, radius) in enumerate(zip(corners, radii, strict=True)):
        enter = _stepped(corner, corners[index - 1], radius)
        leave = _stepped(corner, corners[(index + 1) % at], radius)
        if pieces:
            pieces.append(Piece(pieces[-1].b, enter))
        first = first or enter
        pieces.append(_corner(enter, corner, leave))
    assert first is not None
    return (*pieces, Piece(pieces[-1].b, first))


def _stepped(start: Point, goal: Point, distance: float) -> Point:
    """Give the point at `distance` from `start` towards `goal`, at most half-way."""
    length = math.dist(start, goal)
    share = min(distance / length, 0.5) if length else 0
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share


def _corner(enter: Point, corner: Point, leave: Point) -> Piece:
    """Give the Bezier curve that equals the quadratic curve about a corner."""
    return Piece(enter, leave, _two_thirds(enter, corner), _two_thirds(leave, corner))


def _two_thirds(start: Point, corner: Point) -> Point:
    return start[0] + (corner[0] - start[0]) * 2 / 3, start[1] + (corner[1] - start[1]) * 2 / 3


def _elbowed(points: Sequence[Point]) -> Outline:
    pieces: list[Piece] = []
    at = points[0] if points else (0.0, 0.0)
    for corner, after in pairwise(points[1:]):
        enter = _stepped(corner, at, _ELBOW_RADIUS)
        leave = _stepped(corner, after, _ELBOW_RADIUS)
        pieces += [Piece(at, enter), _corner(enter, corner, leave)]
        at = leave
    return (*pieces, Piece(at, points[-1])) if len(points) > 1 else ()
