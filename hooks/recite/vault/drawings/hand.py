"""Draw outlines as an unsteady hand would: each line twice, a little bowed and a little off.

The look follows Excalidraw's (which is rough.js'); the strokes are not the same ones.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from recite.vault.drawings.outline import Outline, Piece, spline
from recite.vault.drawings.path import Path, path_data

if TYPE_CHECKING:
    from recite.vault.drawings.elements import Point

_SCRIBBLED = 2
_BOW = 0.012  # of a line's length
_MOST_BOW = 2.6  # pixels
_DRIFT = 0.9  # pixels by which a corner of a curve is missed at roughness 1
_ROUND_POINTS = 10


class Hand:
    """A hand of some roughness; the same seed gives the same strokes."""

    def __init__(self, seed: int, roughness: float, strokes: int = 2) -> None:
        self._random = random.Random(seed)
        self._roughness = roughness
        self._strokes = strokes if roughness > 0 else 1

    def draw(self, outline: Outline) -> str:
        """Give the SVG path data of the strokes along an outline."""
        if not outline:
            return ""
        if not self._roughness:
            return path_data(outline)
        path = Path()
        for _ in range(self._strokes):
            self._stroke(outline, path)
        return str(path)

    def draw_ellipse(self, outline: Outline, width: float, height: float) -> str:
        """Give the strokes of an ellipse, each of which ends a little past where it began."""
        if not self._roughness:
            return path_data(outline)
        path = Path()
        for _ in range(self._strokes):
            path.outline(self._round_stroke(width / 2, height / 2))
        return str(path)

    def straight(self, a: Point, b: Point, path: Path) -> None:
        """Draw one stroke of a straight line, bowed a little to one side."""
        path.move(a)
        if not self._roughness:
            path.line(b)
            return
        dx, dy = b[0] - a[0], b[1] - a[1]
        bow = self._bow(math.hypot(dx, dy)) * 2  # a handle bends a curve half-way to itself
        length = math.hypot(dx, dy) or 1
        handle = (a[0] + dx / 2 - dy / length * bow, a[1] + dy / 2 + dx / length * bow)
        path.quadratic(handle, b)

    def near(self, point: Point) -> Point:
        """Give where the hand puts a point."""
        drift = _DRIFT * self._roughness**1.3
        return (
            point[0] + drift * (2 * self._random.random() - 1),
            point[1] + drift * (2 * self._random.random() - 1),
        )

    def _stroke(self, outline: Outline, path: Path) -> None:
        closed = outline[0].a == outline[-1].b
        start = here = self._missed(outline[0])
        path.move(start)
        for at, piece in enumerate(outline):
            is_last = at == len(outline) - 1
            there = start if is_last and closed else self._missed(piece, at_end=True)
            if piece.c is None or piece.d is None:
                self._line(here, there, path)
            else:
                path.cubic(self.near(piece.c), self.near(piece.d), there)
            here = there

    def _missed(self, piece: Piece, *, at_end: bool = False) -> Point:
        """Give an end of a piece as the hand meets it: exact between straight lines."""
        point = piece.b if at_end else piece.a
        if piece.c is None and self._roughness < _SCRIBBLED:
            return point
        return self.near(point)

    def _line(self, a: Point, b: Point, path: Path) -> None:
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dy)
        if length < 1:
            path.line(b)
            return
        # The two handles bow to the same side; how far differs with every stroke.
        chance = self._random.random
        bow = self._bow(length)
        reach = 0.25 + 0.2 * chance()
        across_x, across_y = -dy / length, dx / length
        first, second = bow * (0.5 + chance()), bow * (0.5 + chance())
        c = (a[0] + dx * reach + across_x * first, a[1] + dy * reach + across_y * first)
        rest = 1 - reach
        d = (a[0] + dx * rest + across_x * second, a[1] + dy * rest + across_y * second)
        path.cubic(c, d, b)

    def _bow(self, length: float) -> float:
        most = min(length * _BOW, _MOST_BOW) * self._roughness
        return most * (2 * self._random.random() - 1)

    def _round_stroke(self, rx: float, ry: float) -> Outline:
        chance = self._random.random
        drift = min(_DRIFT * 1.3 * self._roughness, rx / 4, ry / 4)
        start = math.tau * chance()
        past = 0.1 + 0.25 * chance()
        points = []
        for at in range(_ROUND_POINTS + 1):
            angle = start + (math.tau + past) * at / _ROUND_POINTS
            off = drift * (2 * chance() - 1)
            x = rx + (rx + off) * math.cos(angle)
            points.append((x, ry + (ry + off) * math.sin(angle)))
        return spline(points)


def number(value: float) -> str:
    """Give a number with at most one decimal, which is a tenth of a pixel."""
    written = f"{value:.1f}"
    if written.endswith(".0"):
        written = written[:-2]
    return "0" if written == "-0" else written
