"""Path data of SVG, written short: to a tenth of a pixel, each point from the one before it.

Points are rounded before they are subtracted, so that no error adds up along a path.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recite.vault.drawings.elements import Point
    from recite.vault.drawings.outline import Outline

_KEPT = 3000  # tenths; the steps within a path are mostly smaller


def _tenths(count: int) -> str:
    whole, rest = divmod(abs(count), 10)
    sign = "-" if count < 0 else ""
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{rest}"


_WRITTEN = [_tenths(count) for count in (*range(_KEPT), *range(-_KEPT, 0))]  # -1 is the last


class Path:
    """Path data in the making."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._x = self._y = 0

    def __str__(self) -> str:
        return "".join(self._parts)

    def move(self, to: Point) -> None:
        """Begin a stroke."""
        self._x, self._y = round(to[0] * 10), round(to[1] * 10)
        self._parts += "M", _tenths(self._x), _joined(self._y)

    def line(self, to: Point) -> None:
        """Go straight on."""
        self._go("l", (to,))

    def quadratic(self, handle: Point, to: Point) -> None:
        """Go on in a curve of one handle."""
        self._go("q", (handle, to))

    def smooth(self, to: Point) -> None:
        """Go on in a curve whose handle mirrors that of the curve before it."""
        self._go("t", (to,))

    def cubic(self, first: Point, second: Point, to: Point) -> None:
        """Go on in a curve of two handles."""
        self._go("c", (first, second, to))

    def half_turn(self, radius: float, to: Point) -> None:
        """Go on in an arc, to the left."""
        r = _tenths(max(round(radius * 10), 1))
        self._go(f"a{r} {r} 0 0 0 ", (to,))

    def close(self) -> None:
        """Go back to where the stroke began; another stroke must follow, or none."""
        self._parts.append("z")

    def outline(self, outline: Outline) -> None:
        """Draw an outline exactly."""
        if not outline:
            return
        self.move(outline[0].a)
        for piece in outline:
            if piece.c is None or piece.d is None:
                self.line(piece.b)
            else:
                self.cubic(piece.c, piece.d, piece.b)
        if len(outline) > 1 and outline[0].a == outline[-1].b:
            self.close()

    def _go(self, command: str, points: Iterable[Point]) -> None:
        parts = self._parts
        x, y = self._x, self._y
        after = False
        parts.append(command)
        for point in points:
            to_x, to_y = round(point[0] * 10), round(point[1] * 10)
            step = to_x - x
            if after and step >= 0:
                parts.append(" ")
            parts.append(_WRITTEN[step] if -_KEPT <= step < _KEPT else _tenths(step))
            step = to_y - y
            if step >= 0:
                parts.append(" ")
            parts.append(_WRITTEN[step] if -_KEPT <= step < _KEPT else _tenths(step))
            after = True
        self._x, self._y = to_x, to_y


def _joined(count: int) -> str:
    return _tenths(count) if count < 0 else f" {_tenths(count)}"


def path_data(outline: Outline) -> str:
    """Give the path data of an outline, exactly."""
    path = Path()
    path.outline(outline)
    return str(path)
