"""Easing curves by the names that the plugin's pens give them, such as `easeInOutSine`."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = re.compile(r"ease(InOut|In|Out)(\w+)")
_CURVES: dict[str, Callable[[float], float]] = {
    "Sine": lambda t: 1 - math.cos(t * math.pi / 2),
    "Quad": lambda t: t**2,
    "Cubic": lambda t: t**3,
    "Quart": lambda t: t**4,
    "Quint": lambda t: t**5,
    "Expo": lambda t: 2 ** (10 * t - 10) if t > 0 else 0,
    "Circ": lambda t: 1 - math.sqrt(1 - t * t),
}


def ease(name: str, share: float) -> float:
    """Give where the curve `name` is at a share of the way; an unknown one is straight."""
    share = min(max(share, 0.0), 1.0)
    found = _NAME.fullmatch(name)
    curve = _CURVES.get(found[2]) if found else None
    if not found or not curve:
        return share
    if found[1] == "In":
        return curve(share)
    if found[1] == "Out":
        return 1 - curve(1 - share)
    return curve(2 * share) / 2 if share < 0.5 else 1 - curve(2 - 2 * share) / 2
