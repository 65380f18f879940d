"""Colours of a drawing, made safe for an attribute, and their counterparts on dark paper."""

from __future__ import annotations

import re

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_FUNCTION = re.compile(
    r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+(\d*\.?\d+)(%?))?\s*\)"
)
_INVISIBLE = re.compile(r"#(?:[0-9a-f]{3}0|[0-9a-f]{6}00)")  # an alpha of nothing
_NAME = re.compile(r"[a-zA-Z]{3,30}")
_NAMES = {
    "black": "#000000",
    "white": "#ffffff",
    "red": "#ff0000",
    "green": "#008000",
    "blue": "#0000ff",
    "yellow": "#ffff00",
    "orange": "#ffa500",
    "purple": "#800080",
    "pink": "#ffc0cb",
    "brown": "#a52a2a",
    "gray": "#808080",
    "grey": "#808080",
    "cyan": "#00ffff",
    "magenta": "#ff00ff",
}
_NOTHING = {"", "transparent", "none"}
DARK_FILTER = "filter:invert(93%) hue-rotate(180deg)"
"""The CSS declaration that is Excalidraw's dark theme."""
_INVERTED = 0.93  # what it inverts by
# The matrix of hue-rotate(180deg) in the CSS filter specification.
_HUE_TURNED = ((-0.574, 1.43, 0.144), (0.426, 0.43, 0.144), (0.426, 1.43, -0.856))


def safe(color: str, default: str) -> str:
    """Give a colour that is safe in an attribute; `none` if it paints nothing."""
    color = color.strip().lower()
    if color in _NOTHING or _is_invisible(color):
        return "none"
    is_color = _HEX.fullmatch(color) or _FUNCTION.fullmatch(color) or _NAME.fullmatch(color)
    return color if is_color else default


def on_dark(color: str) -> str:
    """Give the colour that stands for `color` on dark paper, as Excalidraw's dark theme has it."""
    parts = _parts(_NAMES.get(color, color))
    if parts is None:
        return color
    red, green, blue, alpha = parts
    inverted = [_INVERTED - (2 * _INVERTED - 1) * value / 255 for value in (red, green, blue)]
    turned = (
        sum(weight * value for weight, value in zip(row, inverted, strict=True))
        for row in _HUE_TURNED
    )
    return "#" + "".join(f"{round(255 * min(max(value, 0), 1)):02x}" for value in turned) + alpha


def _is_invisible(color: str) -> bool:
    return _INVISIBLE.fullmatch(color) is not None


def _parts(color: str) -> tuple[int, int, int, str] | None:
    if _HEX.fullmatch(color):
        digits = color[1:]
        if len(digits) < 6:
            digits = "".join(digit * 2 for digit in digits)
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16), digits[6:]
    found = _FUNCTION.fullmatch(color)
    if not found:
        return None
    alpha = ""
    if found[4]:
        share = min(float(found[4]) / (100 if found[5] else 1), 1)
        alpha = f"{round(255 * share):02x}"
    red, green, blue = (min(int(found[group]), 255) for group in (1, 2, 3))
    return red, green, blue, alpha
