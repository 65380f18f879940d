"""Text elements as SVG text: selectable, in the search index, one `<text>` a line."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from recite.vault.drawings.canvas import Canvas, content, placed
from recite.vault.drawings.fonts import estimated_width, font
from recite.vault.drawings.hand import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.vault.drawings.elements import Text

_INK = "#1e1e1e"
_ANCHORS = {"left": "", "center": ' text-anchor="middle"', "right": ' text-anchor="end"'}
_FROM_RIGHT = {"left": ' text-anchor="end"', "center": _ANCHORS["center"], "right": ""}
_MOST_STRETCH = 1.4


def render_text(text: Text, canvas: Canvas) -> str:
    """Give the SVG of a text element."""
    line_height = text.size * text.line_height
    face = font(text.family)
    x = {"left": 0.0, "center": text.width / 2, "right": text.width}[text.align]
    widths = _widths(text)
    paint = canvas.palette.paint(fill=text.look.stroke)
    lines = []
    for at, (line, width) in enumerate(zip(text.lines, widths, strict=True)):
        if not line.strip():
            continue
        y = (at + 0.5) * line_height + face.baseline * text.size
        place = f'x="{number(x)}" y="{number(y)}"' if x else f'y="{number(y)}"'
        lines.append(f"<text {place}{_direction(line, text)}{width}>{content(line)}</text>")
    font_attributes = f'font-family="{face.stack}" font-size="{number(text.size)}"'
    # The line breaks keep the lines apart as words where only the text is read.
    body = "\n".join(lines)
    return placed(text, f"<g {font_attributes} {paint}>{body}\n</g>")


def _direction(line: str, text: Text) -> str:
    spaces = ' xml:space="preserve"' if line[0] == " " or "  " in line else ""
    if _reads_from_right(line):
        return f' direction="rtl"{_FROM_RIGHT[text.align]}{spaces}'
    return f"{_ANCHORS[text.align]}{spaces}"


def _reads_from_right(line: str) -> bool:
    for letter in line:
        way = unicodedata.bidirectional(letter)
        if way in ("L", "R", "AL"):
            return way != "L"
    return False


def _widths(text: Text) -> Sequence[str]:
    """Give for each line the attributes that make it as wide as in the drawing's own font.

    The drawing knows the width of the widest line alone; the others get their share by estimate. A
    box that does not fit its text at all is not believed.
    """
    estimates = [estimated_width(line.rstrip(), text.family) * text.size for line in text.lines]
    widest = max(estimates, default=0)
    stretch = text.width / widest if widest else 0
    if not text.fitted or not 1 / _MOST_STRETCH <= stretch <= _MOST_STRETCH:
        return [""] * len(estimates)
    return [
        f' textLength="{number(estimate * stretch)}" lengthAdjust="spacingAndGlyphs"'
        for estimate in estimates
    ]
