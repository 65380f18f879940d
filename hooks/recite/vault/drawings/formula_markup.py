"""Formulas, which the plugin shows as images of LaTeX, as MathML within the SVG."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.vault.drawings.hand import number

if TYPE_CHECKING:
    from recite.vault.drawings.elements import Picture

_TAG = re.compile(r"<[^>]*>")
_LETTER = 0.62  # about how wide a letter of a formula is, in font sizes, with the room around it
_TALL = (("<mtr", 1.5), ("<mfrac", 1.2), ("<munderover", 1.2), ("<munder", 0.8), ("<mover", 0.4))
_STYLE = "display:flex;align-items:center;justify-content:center;height:100%;margin:0"
_INK = "var(--md-typeset-color,#1e1e1e)"


def render_formula(picture: Picture, mathml: str) -> str:
    """Give a formula as large as the image that the plugin made of it, as far as can be told.

    How large MathML becomes is known to the browser alone, so the font size is an estimate.
    """
    letters = max(len(_TAG.sub("", mathml)), 1)
    rows = 1.3 + max(_rows(mathml, tag, height) for tag, height in _TALL)
    size = max(min(picture.width / (letters * _LETTER), picture.height / rows), 4)
    return (
        f'<foreignObject width="{number(picture.width)}" height="{number(picture.height)}" '
        f'style="overflow:visible"><div xmlns="http://www.w3.org/1999/xhtml" '
        f'style="{_STYLE};font-size:{number(size)}px;color:{_INK}">{mathml}</div></foreignObject>'
    )


def _rows(mathml: str, tag: str, height: float) -> float:
    count = mathml.count(tag)
    return height * (count if tag == "<mtr" else min(count, 1))
