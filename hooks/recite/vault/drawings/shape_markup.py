"""Rectangles, ellipses, diamonds, frames and boxes for web pages as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.vault.drawings import links, outline
from recite.vault.drawings.canvas import Canvas, content, placed, stroke_attributes
from recite.vault.drawings.colors import safe
from recite.vault.drawings.fills import fill
from recite.vault.drawings.fonts import estimated_width, font
from recite.vault.drawings.hand import Hand, number
from recite.vault.drawings.path import path_data

if TYPE_CHECKING:
    from recite.vault.drawings.elements import Element, Frame, Look, Shape, Web
    from recite.vault.drawings.outline import Outline

_FRAME_INK = "#bbbbbb"  # Excalidraw's FRAME_STYLE
_FRAME_NAME_INK = "#999999"
_FRAME_ROUNDING = 8
_SMALL = 20  # pixels; smaller things are drawn with a steadier hand
_BOX_FILL = "#f4f4f6"
_BOX_INK = "#495057"
_SANS = 2


def render_shape(shape: Shape, canvas: Canvas) -> str:
    """Give the SVG of a shape."""
    path = outline.of_shape(shape)
    hand = steady_hand(shape)
    if shape.kind == "ellipse":
        strokes = hand.draw_ellipse(path, shape.width, shape.height)
    else:
        strokes = hand.draw(path)
    drawn = inside(path, shape.look, canvas) + outside(strokes, shape.look, canvas)
    return placed(shape, _ground(shape) + drawn)


def _ground(element: Element) -> str:
    """Give the area on which a link can be clicked, which else were the drawn lines alone."""
    if not element.link:
        return ""
    size = f'width="{number(element.width)}" height="{number(element.height)}"'
    return f'<rect {size} pointer-events="all"/>'


def steady_hand(element: Element) -> Hand:
    """Give the hand that draws an element; small ones are drawn with more care."""
    look = element.look
    roughness = look.roughness
    if max(element.width, element.height) < 50 and min(element.width, element.height) < _SMALL:
        roughness /= 2
    return Hand(look.seed, roughness, strokes=2 if look.stroke_style == "solid" else 1)


def inside(path: Outline, look: Look, canvas: Canvas) -> str:
    """Give the fill of a closed outline."""
    if safe(look.background, "none") == "none" or not path:
        return ""
    filling = fill(path, look)
    if not filling.pen:
        return f'<path d="{filling.data}" {canvas.palette.paint(fill=look.background)}/>'
    paint = canvas.palette.paint(stroke=look.background)
    dash = f' stroke-dasharray="{filling.dash}"' if filling.dash else ""
    return f'<path d="{filling.data}" {paint} stroke-width="{filling.pen:g}"{dash}/>'


def outside(strokes: str, look: Look, canvas: Canvas) -> str:
    """Give the drawn line of an outline."""
    if safe(look.stroke, "#000") == "none" or not look.stroke_width or not strokes:
        return ""
    paint = canvas.palette.paint(stroke=look.stroke)
    return f'<path d="{strokes}" {paint} {stroke_attributes(look)}/>'


def render_frame(frame: Frame, canvas: Canvas) -> str:
    """Give the SVG of a frame's border and its name above it."""
    border = canvas.palette.paint(stroke=_FRAME_INK)
    name_paint = canvas.palette.paint(fill=_FRAME_NAME_INK)
    name = (
        f'<text y="-6" font-family="{font(_SANS).stack}" font-size="14" {name_paint}>'
        f"{content(frame.name)}</text>"
        if frame.name
        else ""
    )
    return placed(
        frame,
        f'<rect width="{number(frame.width)}" height="{number(frame.height)}" '
        f'rx="{_FRAME_ROUNDING}" {border} stroke-width="2"/>{name}',
    )


def render_web(web: Web, canvas: Canvas) -> str:
    """Give a box with the name of the page that Excalidraw would load into it: none is loaded."""
    path = outline.rectangle(web.width, web.height, web.rounding)
    look = web.look
    if safe(look.background, "none") == "none" and safe(look.stroke, "none") == "none":
        return box(web, links.displayed(web.link), canvas)
    drawn = inside(path, look, canvas) + outside(steady_hand(web).draw(path), look, canvas)
    return placed(web, _ground(web) + drawn + box_title(web, links.displayed(web.link), canvas))


def box(element: Element, title: str, canvas: Canvas, *, dashed: bool = False) -> str:
    """Give a plain titled box in place of something that is not shown."""
    path = outline.rectangle(element.width, element.height, None)
    dash = ' stroke-dasharray="6 5"' if dashed else ""
    paint = canvas.palette.paint(stroke=_BOX_INK, fill=_BOX_FILL)
    return placed(
        element, f'<path d="{path_data(path)}" {paint}{dash}/>' + box_title(element, title, canvas)
    )


def box_title(element: Element, title: str, canvas: Canvas) -> str:
    """Give the title in the middle of a box, small enough to fit and cut if it cannot."""
    if not title or not element.width or not element.height:
        return ""
    room = element.width * 0.9
    size = min(16, element.height * 0.6, room / max(estimated_width(title, _SANS), 1))
    size = max(size, min(9, element.height * 0.6))
    letters = max(int(room / size / 0.53), 1)
    shown = title if estimated_width(title, _SANS) * size <= room else title[: letters - 1] + "…"
    paint = canvas.palette.paint(fill=_BOX_INK)
    return (
        f'<text x="{number(element.width / 2)}" y="{number(element.height / 2 + size * 0.3)}" '
        f'font-family="{font(_SANS).stack}" font-size="{number(size)}" text-anchor="middle" '
        f"{paint}>{content(shown)}</text>"
    )
