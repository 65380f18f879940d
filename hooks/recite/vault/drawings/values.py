"""Fields of Excalidraw's JSON, read so that a missing or wrong value is its default."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recite.vault.drawings.elements import Point

_FARTHEST = 1_000_000.0
"""Pixels; farther numbers are damage, and would cost precision in what is drawn near."""


class Fields:
    """The fields of one JSON object."""

    def __init__(self, given: object) -> None:
        self._given: Mapping[str, Any] = given if isinstance(given, dict) else {}

    def __contains__(self, name: str) -> bool:
        return self._given.get(name) is not None

    def number(self, name: str, default: float = 0) -> float:
        """Give a finite number."""
        return _number(self._given.get(name), default)

    def text(self, name: str, default: str = "") -> str:
        """Give a string."""
        value = self._given.get(name)
        return value if isinstance(value, str) else default

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Give a truth value."""
        value = self._given.get(name)
        return value if isinstance(value, bool) else default

    def fields(self, name: str) -> Fields:
        """Give the fields of an object within this one."""
        return Fields(self._given.get(name))

    def items(self, name: str) -> list[object]:
        """Give a list."""
        value = self._given.get(name)
        return value if isinstance(value, list) else []

    def names(self) -> list[str]:
        """Give the names of all fields."""
        return [name for name in self._given if isinstance(name, str)]

    def points(self, name: str) -> tuple[Point, ...]:
        """Give a list of points; what is no point is left out."""
        return tuple(
            (_number(item[0], 0), _number(item[1], 0))
            for item in self.items(name)
            if isinstance(item, list) and len(item) >= 2
        )

    def numbers(self, name: str) -> tuple[float, ...]:
        """Give a list of numbers."""
        return tuple(_number(item, 0) for item in self.items(name))


def _number(value: object, default: float) -> float:
    if type(value) is float and -_FARTHEST <= value <= _FARTHEST:  # most numbers, and no NaN
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return default
    if isinstance(value, float) and math.isnan(value):
        return default
    return float(min(max(value, -_FARTHEST), _FARTHEST))
