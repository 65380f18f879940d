"""Lines, arrows with their heads, and freehand strokes as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.vault.drawings import outline
from recite.vault.drawings.arrowheads import HeadPart, head
from recite.vault.drawings.canvas import Canvas, placed, stroke_attributes
from recite.vault.drawings.freehand import stroke_outline
from recite.vault.drawings.hand import Hand, number
from recite.vault.drawings.outline import Outline, Piece
from recite.vault.drawings.paint import PAPER
from recite.vault.drawings.shape_markup import inside, outside, steady_hand

if TYPE_CHECKING:
    from recite.vault.drawings.elements import Freehand, Line, Text

_LABEL_ROOM = 4  # pixels kept free around a label on an arrow
_CLOSED_WITHIN = 8


def render_line(line: Line, canvas: Canvas) -> str:
    """Give the SVG of a line or an arrow; its label is an element of its own."""
    path = outline.of_line(line)
    if not path:
        return ""
    look = line.look
    drawn = outside(steady_hand(line).draw(path), look, canvas)
    label = canvas.drawing.labels.get(line.id)
    if label:
        drawn = f'<g mask="url(#{_gap_for(label, line, path, canvas)})">{drawn}</g>'
    if line.closed:
        drawn = inside(path, look, canvas) + drawn
    hand = Hand(look.seed + 2, min(look.roughness, 1))
    for kind, way in ((line.start_head, _reversed(path)), (line.end_head, path)):
        drawn += "".join(
            _head_part(part, line, hand, canvas) for part in head(kind, way, look.stroke_width)
        )
    return placed(line, drawn)


def render_freehand(stroke: Freehand, canvas: Canvas) -> str:
    """Give the SVG of a stroke of the pen."""
    points = stroke.points
    filled = ""
    if len(points) > 2 and _near(points[0], points[-1]):
        filled = inside(outline.polyline([*points, points[0]]), stroke.look, canvas)
    look, pen = stroke.look, stroke.pen
    path = f'd="{stroke_outline(stroke)}"'
    if pen.outline:
        paint = canvas.palette.paint(stroke=look.stroke, fill=look.background)
        width = f'stroke-width="{look.stroke_width * pen.outline:g}" paint-order="stroke"'
        drawn = f"<path {path} {paint} {width}/>"
    else:
        drawn = f"{filled}<path {path} {canvas.palette.paint(fill=look.stroke)}/>"
    if pen.highlighter:
        drawn = f'<g class="{canvas.palette.highlighter()}">{drawn}</g>'
    return placed(stroke, drawn)


def _near(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return abs(a[0] - b[0]) <= _CLOSED_WITHIN and abs(a[1] - b[1]) <= _CLOSED_WITHIN


def _reversed(path: Outline) -> Outline:
    return tuple(Piece(piece.b, piece.a, piece.d, piece.c) for piece in reversed(path))


def _head_part(part: HeadPart, line: Line, hand: Hand, canvas: Canvas) -> str:
    look = line.look
    fill = {"nothing": "none", "ink": look.stroke, "paper": PAPER}[part.inside]
    paint = canvas.palette.paint(stroke=look.stroke, fill=fill)
    width = f'stroke-width="{look.stroke_width:g}"'
    if part.radius:
        x, y = part.middle
        return (
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(part.radius)}" {paint} {width}/>'
        )
    strokes = "".join(hand.draw(path) for path in part.outlines)
    if look.stroke_style == "dotted" and part.inside == "nothing":
        width = stroke_attributes(look)
    return f'<path d="{strokes}" {paint} {width}/>'


def _gap_for(label: Text, line: Line, path: Outline, canvas: Canvas) -> str:
    """Define a mask that leaves room for the label, and give its id."""
    points = outline.flattened(path)
    across, down = [x for x, _ in points], [y for _, y in points]
    around = 50 + line.look.stroke_width
    area = (
        f'x="{number(min(across) - around)}" y="{number(min(down) - around)}" '
        f'width="{number(max(across) - min(across) + 2 * around)}" '
        f'height="{number(max(down) - min(down) + 2 * around)}"'
    )
    hole = (
        f'x="{number(label.x - line.x - _LABEL_ROOM)}" y="{number(label.y - line.y)}" '
        f'width="{number(label.width + 2 * _LABEL_ROOM)}" height="{number(label.height)}"'
    )
    return canvas.define(
        f'<mask id="{{id}}" maskUnits="userSpaceOnUse" {area}>'
        f'<rect {area} fill="#fff"/><rect {hole} fill="#000"/></mask>'
    )
