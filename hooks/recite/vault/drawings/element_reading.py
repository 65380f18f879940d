"""Read the elements of a drawing from their JSON."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, cast, get_args

from recite.vault.drawings.elements import (
    Align,
    Crop,
    Element,
    Frame,
    Freehand,
    Line,
    Look,
    Pen,
    Picture,
    Rounding,
    Shape,
    ShapeKind,
    Text,
    Tip,
    Web,
)
from recite.vault.drawings.links import displayed, first_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from recite.vault.drawings.values import Fields

_DEFAULT_STROKE = "#1e1e1e"
_DEFAULT_STROKE_WIDTH = 2
_DEFAULT_FONT = 5  # Excalifont
_LINE_HEIGHT = 1.25  # of a line of text, in font sizes
_LOWEST, _HIGHEST = 0.5, 5
_CLOSING_DISTANCE = 8  # Excalidraw's LINE_CONFIRM_THRESHOLD, in pixels
_FIXED_ROUNDING = 3  # Excalidraw's ROUNDNESS.ADAPTIVE_RADIUS


def read_element(fields: Fields) -> Element | None:
    """Give an element; None for one that was deleted or whose kind is not known."""
    read = _READERS.get(fields.text("type"))
    return None if read is None or fields.flag("isDeleted") else read(fields)


def _common(fields: Fields) -> dict[str, Any]:
    seed = fields.number("seed", 1)
    return {
        "id": fields.text("id"),
        "x": fields.number("x"),
        "y": fields.number("y"),
        "width": fields.number("width"),
        "height": fields.number("height"),
        "angle": fields.number("angle") % math.tau,
        "look": Look(
            stroke=fields.text("strokeColor", _DEFAULT_STROKE),
            background=fields.text("backgroundColor", "transparent"),
            fill_style=fields.text("fillStyle", "solid"),
            stroke_width=min(max(fields.number("strokeWidth", _DEFAULT_STROKE_WIDTH), 0), 500),
            stroke_style=fields.text("strokeStyle", "solid"),
            roughness=min(max(fields.number("roughness", 1), 0), 5),
            opacity=min(max(fields.number("opacity", 100), 0), 100) / 100,
            seed=int(seed),
        ),
        "link": fields.text("link"),
        "frame": fields.text("frameId"),
        "groups": tuple(name for name in fields.items("groupIds") if isinstance(name, str)),
    }


def _boxed(fields: Fields) -> dict[str, Any]:
    """Give the common fields with a box that goes right and down from (x, y)."""
    common = _common(fields)
    for place, size in (("x", "width"), ("y", "height")):
        if common[size] < 0:
            common[place] += common[size]
            common[size] = -common[size]
    return common


def _rounding(fields: Fields) -> Rounding | None:
    if "roundness" in fields:
        roundness = fields.fields("roundness")
        radius = max(roundness.number("value", 32), 0)
        return Rounding(roundness.number("type", 3) == _FIXED_ROUNDING, radius)
    # Files from before 2022 say `strokeSharpness` instead.
    return Rounding(fixed=False) if fields.text("strokeSharpness") == "round" else None


def _shape(fields: Fields) -> Element:
    kind = cast("ShapeKind", fields.text("type"))
    return Shape(**_boxed(fields), kind=kind, rounding=_rounding(fields))


def _web(fields: Fields) -> Element:
    return Web(**_boxed(fields), rounding=_rounding(fields))


def _line(fields: Fields) -> Element:
    points = fields.points("points") or ((0, 0), (fields.number("width"), fields.number("height")))
    is_arrow = fields.text("type") == "arrow"
    # A missing head is none; files that a program wrote may leave the field out altogether.
    end_default = "arrow" if is_arrow and "endArrowhead" not in fields.names() else ""
    return Line(
        **_common(fields),
        points=points,
        curved=_rounding(fields) is not None,
        elbowed=fields.flag("elbowed"),
        closed=not is_arrow and _is_closed(points),
        start_head=fields.text("startArrowhead") if is_arrow else "",
        end_head=fields.text("endArrowhead", end_default) if is_arrow else "",
        start=fields.fields("startBinding").text("elementId"),
        end=fields.fields("endBinding").text("elementId"),
    )


def _is_closed(points: tuple[tuple[float, float], ...]) -> bool:
    return len(points) > 2 and math.dist(points[0], points[-1]) <= _CLOSING_DISTANCE


def _freehand(fields: Fields) -> Element:
    return Freehand(
        **_common(fields),
        points=fields.points("points"),
        pressures=fields.numbers("pressures"),
        pen=_pen(fields),
    )


def _pen(fields: Fields) -> Pen:
    """Give Excalidraw's own pen, or one of those that the plugin adds."""
    simulated = fields.flag("simulatePressure", default=True)
    if "strokeOptions" not in fields.fields("customData"):
        return Pen(simulated=simulated)
    own = fields.fields("customData").fields("strokeOptions")
    options = own.fields("options")
    usual = Pen()
    outline = min(max(own.number("outlineWidth", 1), 0), 50) if own.flag("hasOutline") else 0
    return Pen(
        thinning=min(max(options.number("thinning", usual.thinning), -1), 1),
        streamline=min(max(options.number("streamline", usual.streamline), 0), 1),
        easing=options.text("easing", usual.easing),
        simulated=options.flag("simulatePressure", default=simulated)
        and not own.flag("constantPressure"),
        start=_tip(options.fields("start")),
        end=_tip(options.fields("end")),
        outline=outline,
        highlighter=own.flag("highlighter"),
    )


def _tip(fields: Fields) -> Tip:
    taper = math.inf if fields.flag("taper") else max(fields.number("taper"), 0)
    return Tip(fields.flag("cap", default=True), taper, fields.text("easing", "linear"))


def _text(fields: Fields) -> Element:
    common = _boxed(fields)
    shown = displayed(fields.text("text"))
    common["link"] = common["link"] or first_link(fields.text("rawText"))
    align = fields.text("textAlign", "left")
    lines = tuple(shown.replace("\r\n", "\n").split("\n")) if shown else ()
    size = min(max(fields.number("fontSize", 20), 1), 5000)
    # Files from before 2023 have no line height: it is what the box was made for.
    boxed = common["height"] / size / len(lines) if lines else 0
    line_height = fields.number("lineHeight", boxed or _LINE_HEIGHT)
    return Text(
        **common,
        lines=lines,
        family=int(fields.number("fontFamily", _DEFAULT_FONT)),
        size=size,
        line_height=line_height if _LOWEST <= line_height <= _HIGHEST else _LINE_HEIGHT,
        align=cast("Align", align) if align in get_args(Align) else "left",
        container=fields.text("containerId"),
        fitted=fields.flag("autoResize", default=True),
    )


def _picture(fields: Fields) -> Element:
    crop = fields.fields("crop")
    names = ("x", "y", "width", "height", "naturalWidth", "naturalHeight")
    part = Crop(*(crop.number(name) for name in names))
    scale = fields.numbers("scale")
    mirror = (-1 if scale[0] < 0 else 1, -1 if scale[1] < 0 else 1) if len(scale) == 2 else (1, 1)
    return Picture(
        **_boxed(fields),
        file=fields.text("fileId"),
        crop=part
        if min(part.width, part.height, part.whole_width, part.whole_height) > 0
        else None,
        mirror=mirror,
        rounding=_rounding(fields),
    )


def _frame(fields: Fields) -> Element:
    default = "AI Frame" if fields.text("type") == "magicframe" else "Frame"
    is_marker = fields.text("frameRole") == "marker"
    return Frame(**_boxed(fields), name=fields.text("name", default), is_marker=is_marker)


_READERS: dict[str, Callable[[Fields], Element]] = {
    "rectangle": _shape,
    "ellipse": _shape,
    "diamond": _shape,
    "embeddable": _web,
    "iframe": _web,
    "line": _line,
    "arrow": _line,
    "draw": _freehand,  # the freehand stroke of 2020, kept as points of a line
    "freedraw": _freehand,
    "text": _text,
    "image": _picture,
    "frame": _frame,
    "magicframe": _frame,
}
