"""Fill an outline: whole, or with the hatching of a pen."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.vault.drawings.hand import Hand, pair, path_data
from recite.vault.drawings.outline import Outline, flattened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.vault.drawings.model import Look, Point

_ANGLE = math.radians(-41)  # rough.js' hachureAngle
_MOST_LINES = 300
_MOST_DOTS = 2000


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
    if look.fill_style in ("zigzag", "zigzag-line"):
        return Fill(_zigzag(points, gap, hand), pen)
    if look.fill_style == "dots":
        return Fill(_dots(points, gap, hand), pen * 2.5)
    return Fill(path_data(outline))


def _hatching(points: Sequence[Point], gap: float, angle: float, hand: Hand) -> str:
    return "".join(hand.straight(a, b) for a, b in _spans(points, gap, angle))


def _zigzag(points: Sequence[Point], gap: float, hand: Hand) -> str:
    parts = []
    before: Point | None = None
    for a, b in _spans(points, gap, _ANGLE):
        # A stroke goes on to the next line where that one begins close by.
        if before and math.dist(before, a) < 3 * gap:
            parts.append(hand.straight(before, a))
        parts.append(hand.straight(a, b))
        before = b
    return "".join(parts)


def _dots(points: Sequence[Point], gap: float, hand: Hand) -> str:
    if not points:
        return ""
    across, down = [x for x, _ in points], [y for _, y in points]
    area = (max(across) - min(across)) * (max(down) - min(down))
    gap = max(gap, math.sqrt(area / _MOST_DOTS))
    dots = []
    for a, b in _spans(points, gap, 0.0):
        count = int(math.dist(a, b) / gap) or 1
        for at in range(count):
            share = (at + 0.5) / count
            dot = a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
            dots.append(f"M{pair(hand.near(dot))}h0")
    return "".join(dots)


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
