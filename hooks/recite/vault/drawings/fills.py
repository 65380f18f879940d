"""Fill an outline: whole, or with the hatching of a pen."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.vault.drawings.hand import Hand
from recite.vault.drawings.outline import Outline, flattened
from recite.vault.drawings.path import Path, path_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.vault.drawings.elements import Look, Point

_ANGLE = math.radians(-49)  # a right angle to rough.js' hachureAngle of -41 degrees, as there
_MOST_LINES = 300


@dataclass(frozen=True)
class Fill:
    """Path data to be painted whole, or to be drawn with a pen of `pen` pixels."""

    data: str
    pen: float = 0
    dash: str = ""


def fill(outline: Outline, look: Look) -> Fill:
    """Give the fill of a closed outline in the look's fill style."""
    pen = max(look.stroke_width * 0.7, 0.5)
    gap = max(look.stroke_width * 4, 2)
    hand = Hand(look.seed + 1, min(look.roughness, 1.5))
    points = flattened(outline)
    if look.fill_style == "hachure":
        return Fill(_hatching(points, gap, _ANGLE, hand), pen)
    if look.fill_style == "dashed":
        return Fill(_hatching(points, gap, _ANGLE, hand), pen, f"{gap:g} {gap:g}")
    if look.fill_style == "cross-hatch":
        across = _hatching(points, gap, _ANGLE + math.pi / 2, hand)
        return Fill(_hatching(points, gap, _ANGLE, hand) + across, pen)
    if look.fill_style == "zigzag":
        return Fill(_zigzag(points, gap, hand), pen)
    if look.fill_style == "zigzag-line":
        return Fill(_toothed(points, gap, hand), pen)
    if look.fill_style == "dots":
        return Fill(_rows_of_dots(points, gap, hand), pen * 2.5, f"0 {gap:g}")
    return Fill(path_data(outline))


def _hatching(points: Sequence[Point], gap: float, angle: float, hand: Hand) -> str:
    path = Path()
    for a, b in _spans(points, gap, angle):
        hand.straight(a, b, path)
    return str(path)


def _zigzag(points: Sequence[Point], gap: float, hand: Hand) -> str:
    """Give strokes that go to and fro between the two sides."""
    path = Path()
    step_x, step_y = gap / 2 * math.sin(-_ANGLE), gap / 2 * math.cos(-_ANGLE)
    for a, b in _spans(points, gap, _ANGLE):
        hand.straight((a[0] - step_x, a[1] - step_y), b, path)
        hand.straight(b, (a[0] + step_x, a[1] + step_y), path)
    return str(path)


def _toothed(points: Sequence[Point], gap: float, hand: Hand) -> str:
    """Give lines of teeth, each of which is a gap high."""
    path = Path()
    for a, b in _spans(points, 2 * gap, _ANGLE):
        count = max(round(math.dist(a, b) / (2 * gap)), 1)
        half_x, half_y = (b[0] - a[0]) / count / 2, (b[1] - a[1]) / count / 2
        path.move(a)
        for tooth in range(count):
            x, y = a[0] + 2 * tooth * half_x, a[1] + 2 * tooth * half_y
            path.line(hand.near((x + half_x - half_y, y + half_y + half_x)))
            path.line(hand.near((x + 2 * half_x, y + 2 * half_y)))
    return str(path)


def _rows_of_dots(points: Sequence[Point], gap: float, hand: Hand) -> str:
    """Give lines that become dots by being dashed."""
    path = Path()
    for a, b in _spans(points, gap, 0.0):
        path.move(hand.near((a[0] + gap / 2, a[1])))
        path.line(hand.near(b))
    return str(path)


def _spans(points: Sequence[Point], gap: float, angle: float) -> Iterator[tuple[Point, Point]]:
    """Give the parts inside the polygon of parallel lines at an angle, `gap` pixels apart."""
    sine, cosine = math.sin(-angle), math.cos(-angle)
    turned = [(x * cosine - y * sine, x * sine + y * cosine) for x, y in points]
    if len(turned) < 3:
        return
    top, bottom = min(y for _, y in turned), max(y for _, y in turned)
    gap = max(gap, (bottom - top) / _MOST_LINES)
    crossings = _crossings(turned, top, gap)
    for row in sorted(crossings):
        y = top + (row + 0.5) * gap
        across = sorted(crossings[row])
        for left, right in zip(across[::2], across[1::2], strict=False):
            yield (
                (left * cosine + y * sine, y * cosine - left * sine),
                (right * cosine + y * sine, y * cosine - right * sine),
            )


def _crossings(points: Sequence[Point], top: float, gap: float) -> dict[int, list[float]]:
    """Give where each edge meets each row, row 0 half a gap below the top."""
    rows: dict[int, list[float]] = {}
    for at, (x2, y2) in enumerate(points):
        x1, y1 = points[at - 1]
        if y1 == y2:
            continue
        low, high = min(y1, y2), max(y1, y2)
        first = math.ceil((low - top) / gap - 0.5)
        for row in range(first, math.ceil((high - top) / gap - 0.5)):
            y = top + (row + 0.5) * gap
            rows.setdefault(row, []).append(x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    return rows
