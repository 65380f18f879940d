r"""Boxes, colours and shifts around a part of a formula, which `math_core` has no commands for.

Marks in the formula, as text, stand for the tags of MathML that enclose the part; they are put in
their places once the formula is drawn. A mark and its end stand in a group of their own.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from recite.dialect.carrier import CLOSE, OPEN
from recite.dialect.latex_arguments import Rule
from recite.dialect.latex_colors import css_color, ink_on
from recite.dialect.latex_text import text_with_maths

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK = re.compile(rf"<mtext>{OPEN}([0-9a-f]*){CLOSE}</mtext>")
# A table that a mark makes small, as scripts are; by itself it is as large as the text.
_SMALL = re.compile(rf'<mtext>{OPEN}small{CLOSE}</mtext>(<mtable[^>]*) scriptlevel="0"')
_LENGTH = re.compile(r"[+-]?\d*\.?\d+(?:pt|px|em|ex|mm|cm|in|mu)")
_BORDERS = {
    "box": "border:1px solid",
    "roundedbox": "border:1px solid;border-radius:.4em",
    "circle": "border:1px solid;border-radius:50%",
    "top": "border-top:1px solid",
    "bottom": "border-bottom:1px solid",
    "left": "border-left:1px solid",
    "right": "border-right:1px solid",
    "actuarial": "border-top:1px solid;border-right:1px solid",
    "madruwb": "border-bottom:1px solid;border-right:1px solid",
    "longdiv": "border-top:1px solid;border-left:1px solid;border-top-left-radius:.4em",
    "horizontalstrike": "background:linear-gradient(currentcolor,currentcolor) center/100% 1px "
    "no-repeat",
    "verticalstrike": "background:linear-gradient(currentcolor,currentcolor) center/1px 100% "
    "no-repeat",
}
_STRIKES = {"updiagonalstrike": r"\cancel", "downdiagonalstrike": r"\bcancel", "radical": r"\sqrt"}
_LONG_RELATIONS = (r"\implies", r"\impliedby", r"\iff")
_PRINTED = "print-color-adjust:exact"
_ROOM = "padding:.15em .25em"

SMALL_TABLE = rf"\text{{{OPEN}small{CLOSE}}}"


def enclosed(inside: str, tag: str, **attributes: str) -> str:
    """Give a part of a formula within an element of MathML."""
    written = "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items())
    return f"{{{mark(f'<{tag}{written}>')}{inside}{mark(f'</{tag}>')}}}"


def mark(tags: str) -> str:
    """Give the mark of tags of MathML; with those that close them, it stands in one group."""
    return rf"\text{{{OPEN}{tags.encode().hex()}{CLOSE}}}"


def with_elements(mathml: str) -> str:
    """Put the elements in the places of their marks."""
    if OPEN not in mathml:
        return mathml
    mathml = _SMALL.sub(r'\1 scriptlevel="1"', mathml)
    return _MARK.sub(lambda found: bytes.fromhex(found[1]).decode(), mathml)


def _paper(model: str, written: str) -> str:
    paper = css_color(model, written)
    return f"background:{paper};color:{ink_on(paper)};{_PRINTED};{_ROOM}" if paper else _ROOM


def _color_box(given: Sequence[str]) -> str:
    model, paper, inside = given
    return enclosed(text_with_maths(inside), "mrow", style=_paper(model, paper))


def _framed_color_box(given: Sequence[str]) -> str:
    border, paper, inside = given
    style = f"border:1px solid {css_color('', border) or 'currentcolor'};{_paper('', paper)}"
    return enclosed(text_with_maths(inside), "mrow", style=style)


def _bounding_box(given: Sequence[str]) -> str:
    options, inside = given
    style = []
    for option in options.split(","):
        if _LENGTH.fullmatch(option.strip()):
            style.append(f"padding:{_length(option)}")
        elif option.strip().startswith("border"):
            parts = option.partition(":")[2].split()
            width = next((part for part in parts if _LENGTH.fullmatch(part)), "1px")
            ink = next((found for part in parts if (found := css_color("", part))), "currentcolor")
            kind = next((part for part in parts if part in ("dashed", "dotted", "double")), "solid")
            style.append(f"border:{width} {kind} {ink}")
        elif paper := css_color("", option):
            style.append(f"background:{paper};color:{ink_on(paper)};{_PRINTED}")
    return enclosed(inside, "mrow", style=";".join(style)) if style else f"{{{inside}}}"


def _enclosure(given: Sequence[str]) -> str:
    notations, _, inside = given
    names = re.split(r"[\s,]+", notations.strip())
    for name in names:
        if name in _STRIKES:
            inside = rf"{_STRIKES[name]}{{{inside}}}"
    style = ";".join(_BORDERS[name] for name in names if name in _BORDERS)
    return enclosed(inside, "mrow", style=f"{style};{_ROOM}") if style else f"{{{inside}}}"


def _raised(sign: str) -> Rule:
    def written(given: Sequence[str]) -> str:
        if not given[1]:
            return ""
        shift = _length(given[0])
        opposite = {"-": "+", "+": "-"}
        if sign == "-":
            shift = opposite.get(shift[0], "-") + shift.lstrip("+-")
        return enclosed(given[1], "mpadded", voffset=shift.removeprefix("+"))

    return Rule("lg", written)


def _rule(given: Sequence[str]) -> str:
    shift, width, height = given
    if not all(_LENGTH.fullmatch(length.strip()) for length in (width, height)):
        return ""
    style = "background:currentcolor" if width.strip(" 0.")[:1].isdigit() else ""
    bar = enclosed(r"\,", "mspace", width=_length(width), height=_length(height), style=style)
    bar = bar.replace(r"\,", "")
    return enclosed(bar, "mpadded", voffset=_length(shift)) if shift else bar


def _length(written: str) -> str:
    """Give a length as MathML takes it; 18 `mu` are an `em`."""
    written = written.strip()
    if written.endswith("mu") and _LENGTH.fullmatch(written):
        return f"{float(written[:-2]) / 18:.3g}em"
    return written


def _smashed(given: Sequence[str]) -> str:
    """Take the part's height (`t`), its depth (`b`) or both from the layout, not from the page."""
    sides = {"t": ("height",), "b": ("depth",)}.get(given[0].strip(), ("height", "depth"))
    return enclosed(given[1], "mpadded", **dict.fromkeys(sides, "0"))


def _lined(side: str) -> Rule:
    """Draw a line above or below; browsers set the character for it beside what it should cover."""
    style = f"border-{side}:.06em solid;padding-{side}:.1em"
    return Rule("m", lambda given: enclosed(given[0], "mrow", style=style))


def _crossed_out(given: Sequence[str]) -> str:
    """Strike a relation through in its middle; the long arrows are three times as wide."""
    relation = given[0]
    is_long = relation.lower().startswith("\\long") or relation in _LONG_RELATIONS
    return enclosed("/", "mpadded", width="0", lspace=".9em" if is_long else ".4em") + relation


BOXES: dict[str, Rule] = {
    "overline": _lined("top"),
    "underline": _lined("bottom"),
    "varlimsup": Rule("", r"\mathop" + _lined("top").written([r"\lim"]) + r"\limits"),
    "varliminf": Rule("", r"\mathop" + _lined("bottom").written([r"\lim"]) + r"\limits"),
    "centernot": Rule("m", _crossed_out),
    "colorbox": Rule("omm", _color_box),
    "fcolorbox": Rule("mmm", _framed_color_box),
    "bbox": Rule("om", _bounding_box),
    "enclose": Rule("mom", _enclosure),
    "raise": _raised("+"),
    "lower": _raised("-"),
    "raisebox": Rule("mm", lambda given: _raised("+").written(given)),
    "rule": Rule("omm", _rule),
    "smash": Rule("om", _smashed),
    **dict.fromkeys(
        ("rlap", "mathrlap"), Rule("m", lambda given: enclosed(given[0], "mpadded", width="0"))
    ),
}
