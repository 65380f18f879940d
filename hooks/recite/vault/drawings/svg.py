"""A drawing as inline SVG: no script, no request, light and dark, its text as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.vault.drawings.bounds import around
from recite.vault.drawings.canvas import Canvas, Nested, attribute
from recite.vault.drawings.description import describe
from recite.vault.drawings.elements import Frame, Freehand, Line, Picture, Shape, Text, Web
from recite.vault.drawings.hand import number
from recite.vault.drawings.line_markup import render_freehand, render_line
from recite.vault.drawings.paint import Palette
from recite.vault.drawings.picture_markup import render_picture
from recite.vault.drawings.shape_markup import render_frame, render_shape, render_web
from recite.vault.drawings.text_markup import render_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from recite.vault.drawings.elements import Element
    from recite.vault.drawings.model import Box, Drawing, Image, Inner

_CLIP_ROUNDING = 8
_DEEPEST = 2  # drawings in drawings


def to_svg(
    drawing: Drawing,
    *,
    images: Callable[[str], Image | Inner | None],
    link: Callable[[str], str | None],
    formula: Callable[[str], str] | None = None,
    title: str = "",
    name: str = "drawing",
    view: Box | None = None,
) -> str:
    """Give a drawing as an `<svg>` for an HTML page.

    `images` and `link` are what `Inner` says of them. `formula` gets LaTeX and gives MathML;
    without it the LaTeX itself is shown. `title` names the drawing for those who cannot see it.
    `name` is its id and the beginning of all ids in it: another drawing on the page needs another.
    `view` is the box that is seen of it, if not all is.
    """
    canvas = _canvas(drawing, images, link, formula, name, depth=0)
    view_box, content = _content(canvas, view)
    width, height = view_box.split()[2:]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'class="drawing" id="{canvas.id}" role="group" '
        f'aria-label="{attribute(describe(drawing, title))}" viewBox="{view_box}" '
        f'width="{width}" height="{height}" style="max-width:100%;height:auto" '
        f'fill="none" stroke-linecap="round" stroke-linejoin="round">{content}</svg>'
    )


def _canvas(
    drawing: Drawing,
    images: Callable[[str], Image | Inner | None],
    link: Callable[[str], str | None],
    formula: Callable[[str], str] | None,
    name: str,
    depth: int,
) -> Canvas:
    def nested(inner: Inner, name_within: str) -> Nested | None:
        if depth == _DEEPEST:  # a drawing may well hold itself
            return None
        canvas = _canvas(inner.drawing, inner.images, inner.link, formula, name_within, depth + 1)
        view_box, content = _content(canvas, inner.view)
        return Nested(view_box, f'<g id="{name_within}">{content}</g>')

    return Canvas(
        name,
        drawing,
        Palette(drawing.background),
        images,
        link,
        formula,
        nested,
    )


def _content(canvas: Canvas, view: Box | None) -> tuple[str, str]:
    """Give the view box and what is inside it."""
    elements = canvas.drawing.elements
    body = "\n".join(filter(None, (_render(element, canvas) for element in elements)))
    left, top, width, height = (number(value) for value in view or around(elements))
    background = ""
    if canvas.palette.background != "none":
        paint = canvas.palette.paint(fill=canvas.palette.background)
        background = f'<rect x="{left}" y="{top}" width="{width}" height="{height}" {paint}/>\n'
    definitions = f"<defs>{''.join(canvas.definitions)}</defs>" if canvas.definitions else ""
    style = f"<style>{canvas.palette.rules(canvas.id)}</style>"
    return f"{left} {top} {width} {height}", f"{style}{definitions}\n{background}{body}\n"


def _render(element: Element, canvas: Canvas) -> str:
    markup = canvas.linked(element, _unlinked(element, canvas))
    frame = canvas.drawing.by_id.get(element.frame)
    if not markup or not isinstance(frame, Frame):
        return markup
    return f'<g clip-path="url(#{_clip(frame, canvas)})">{markup}</g>'


def _unlinked(element: Element, canvas: Canvas) -> str:
    match element:
        case Shape():
            return render_shape(element, canvas)
        case Text():
            return render_text(element, canvas)
        case Line():
            return render_line(element, canvas)
        case Freehand():
            return render_freehand(element, canvas)
        case Picture():
            return render_picture(element, canvas)
        case Frame():
            return "" if element.is_marker else render_frame(element, canvas)
        case Web():
            return render_web(element, canvas)
    raise AssertionError(f"an element of an unknown class: {type(element).__name__}")


def _clip(frame: Frame, canvas: Canvas) -> str:
    return canvas.define(
        f'<clipPath id="{{id}}"><rect x="{number(frame.x)}" y="{number(frame.y)}" '
        f'width="{number(frame.width)}" height="{number(frame.height)}" '
        f'rx="{_CLIP_ROUNDING}"/></clipPath>'
    )
