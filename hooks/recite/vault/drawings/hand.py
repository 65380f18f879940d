"""Draw outlines as an unsteady hand would: each line twice, a little bowed and a little off.

The look follows Excalidraw's (which is rough.js'); the strokes are not the same ones.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from recite.vault.drawings.outline import Outline, Piece, spline

if TYPE_CHECKING:
    from recite.vault.drawings.model import Point

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
        return "".join(self._stroke(outline) for _ in range(self._strokes))

    def draw_ellipse(self, outline: Outline, width: float, height: float) -> str:
        """Give the strokes of an ellipse, each of which ends a little past where it began."""
        if not self._roughness:
            return path_data(outline)
        return "".join(self._round_stroke(width / 2, height / 2) for _ in range(self._strokes))

    def straight(self, a: Point, b: Point) -> str:
        """Give one stroke of a straight line."""
        return f"M{pair(a)}{self._line(a, b)}" if self._roughness else f"M{pair(a)}L{pair(b)}"

    def near(self, point: Point) -> Point:
        """Give where the hand puts a point."""
        drift = _DRIFT * self._roughness**1.3
        return (
            point[0] + drift * (2 * self._random.random() - 1),
            point[1] + drift * (2 * self._random.random() - 1),
        )

    def _stroke(self, outline: Outline) -> str:
        closed = outline[0].a == outline[-1].b
        start = here = self._missed(outline[0])
        parts = [f"M{pair(start)}"]
        for at, piece in enumerate(outline):
            is_last = at == len(outline) - 1
            there = start if is_last and closed else self._missed(piece, at_end=True)
            if piece.c is None or piece.d is None:
                parts.append(self._line(here, there))
            else:
                parts.append(f"C{pair(self.near(piece.c))} {pair(self.near(piece.d))}")
                parts.append(f" {pair(there)}")
            here = there
        return "".join(parts)

    def _missed(self, piece: Piece, *, at_end: bool = False) -> Point:
        """Give an end of a piece as the hand meets it: exact between straight lines."""
        point = piece.b if at_end else piece.a
        if piece.c is None and self._roughness < _SCRIBBLED:
            return point
        return self.near(point)

    def _line(self, a: Point, b: Point) -> str:
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dy)
        if length < 1:
            return f"L{pair(b)}"
        # The two handles bow to the same side; how far differs with every stroke.
        chance = self._random.random
        most = min(length * _BOW, _MOST_BOW) * self._roughness
        bow = most * (2 * chance() - 1)
        reach = 0.25 + 0.2 * chance()
        across_x, across_y = -dy / length, dx / length
        first, second = bow * (0.5 + chance()), bow * (0.5 + chance())
        c = (a[0] + dx * reach + across_x * first, a[1] + dy * reach + across_y * first)
        rest = 1 - reach
        d = (a[0] + dx * rest + across_x * second, a[1] + dy * rest + across_y * second)
        return f"C{pair(c)} {pair(d)} {pair(b)}"

    def _round_stroke(self, rx: float, ry: float) -> str:
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
        return path_data(spline(points))


def path_data(outline: Outline) -> str:
    """Give the SVG path data of an outline, exactly."""
    if not outline:
        return ""
    parts = [f"M{pair(outline[0].a)}"]
    for piece in outline:
        if piece.c is None or piece.d is None:
            parts.append(f"L{pair(piece.b)}")
        else:
            parts.append(f"C{pair(piece.c)} {pair(piece.d)} {pair(piece.b)}")
    if len(outline) > 1 and outline[0].a == outline[-1].b:
        parts.append("Z")
    return "".join(parts)


def number(value: float) -> str:
    """Give a number with at most one decimal, which is a tenth of a pixel."""
    written = f"{value:.1f}"
    if written.endswith(".0"):
        written = written[:-2]
    return "0" if written == "-0" else written


def pair(point: Point) -> str:
    """Give a point for path data."""
    return f"{number(point[0])} {number(point[1])}"
