"""Excalidraw's font families by number, as fonts that readers have installed.

No web font is requested. Line boxes and widths come from the drawing, so that another font fills
the place that the drawing's own font was given.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Font:
    """A font stack, and how far below a line's middle its baseline is, in font sizes."""

    stack: str
    baseline: float


_HAND_WRITTEN = (
    "Excalifont,Virgil,'Chalkboard SE','Comic Neue','Segoe Print','Comic Sans MS',"
    "'Bradley Hand',Chilanka,sans-serif"
)
_PLAIN = "Helvetica,'Liberation Sans',Arial,sans-serif"
_ROUND = "Nunito,'Segoe UI',Roboto,'Noto Sans',sans-serif"
_BOLD = "'Lilita One','Arial Rounded MT Bold',Impact,sans-serif"
_CODE = "'Cascadia Code',Cascadia,'Comic Shanns',Menlo,Consolas,'DejaVu Sans Mono',monospace"

_FONTS = {
    1: Font(_HAND_WRITTEN, 0.27),  # Virgil
    2: Font(_PLAIN, 0.3),  # Helvetica
    3: Font(_CODE, 0.32),  # Cascadia
    4: Font(_HAND_WRITTEN, 0.27),  # a font of the reader's own vault
    5: Font(_HAND_WRITTEN, 0.27),  # Excalifont
    6: Font(_ROUND, 0.33),  # Nunito
    7: Font(_BOLD, 0.35),  # Lilita One
    8: Font(_CODE, 0.28),  # Comic Shanns
    9: Font(_PLAIN, 0.3),  # Liberation Sans
    10: Font(_ROUND, 0.33),  # Assistant
}
_DEFAULT = _FONTS[5]
_CODE_FAMILIES = (3, 8)
_WIDTHS = {
    **dict.fromkeys("ijl.,:;'|!`", 0.26),
    **dict.fromkeys('frt()[]{}-"/\\ *', 0.35),
    **dict.fromkeys("mwMW@%", 0.88),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 0.67),
}


def font(family: int) -> Font:
    """Give the font for Excalidraw's `fontFamily`."""
    return _FONTS.get(family, _DEFAULT)


def estimated_width(text: str, family: int) -> float:
    """Give about how wide `text` is, in font sizes."""
    if family in _CODE_FAMILIES:
        return sum(1.2 if _is_wide(letter) else 0.6 for letter in text)
    return sum(1.0 if _is_wide(letter) else _WIDTHS.get(letter, 0.53) for letter in text)


def _is_wide(letter: str) -> bool:
    return letter > "\u10ff" and unicodedata.east_asian_width(letter) in "WF"
