"""The part of a drawing that an embed asks for, as the Obsidian plugin writes it.

`#^frame=id` shows what is in a frame, which may also be called by its name, `#^clippedframe=id` the
same cut off at its border, `#^group=id` the elements that are grouped with one, `#^area=id` what an
element covers. `,padding=20` at the end sets the room around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recite.vault.drawings.bounds import around, extent
from recite.vault.drawings.elements import Frame, Text

if TYPE_CHECKING:
    from recite.vault.drawings.elements import Element
    from recite.vault.drawings.model import Box, Drawing

_PART = re.compile(
    r"\^?(?P<kind>frame|clippedframe|group|area)=(?P<name>.+?)(?:,padding=(?P<room>\d{1,4}))?"
)


@dataclass(frozen=True)
class Part:
    """The elements of a part, as a drawing, and the box that is seen of it if it is cut off."""

    drawing: Drawing
    view: Box | None = None


def is_part(fragment: str) -> bool:
    """Say whether what follows `#` in an embed asks for a part of a drawing."""
    return _PART.fullmatch(fragment) is not None


def part_of(drawing: Drawing, fragment: str) -> Part | None:
    """Give the part that `fragment` asks for, or None where the drawing does not have it."""
    asked = _PART.fullmatch(fragment)
    if asked is None:
        return None
    kind, name = asked["kind"], asked["name"].strip()
    found = _frame(drawing, name) if "frame" in kind else drawing.by_id.get(name)
    if found is None:
        return None
    room = float(asked["room"] or 0)
    if kind == "group":
        members = [e for e in drawing.elements if _belongs(e, found, drawing)]
    elif kind == "area" or (isinstance(found, Frame) and found.is_marker):
        area = _widened(extent(found), room)
        members = [e for e in drawing.elements if _meets(e, area)]
        return Part(replace(drawing, elements=tuple(members)), area)
    else:
        members = [e for e in drawing.elements if e.frame == found.id]
    shown = replace(drawing, elements=tuple(members))
    if kind == "clippedframe":
        return Part(shown, _widened(extent(found), room))
    return Part(shown, around(members, room) if asked["room"] else None)


def _frame(drawing: Drawing, name: str) -> Frame | None:
    frames = [element for element in drawing.elements if isinstance(element, Frame)]
    named = [frame for frame in frames if name in (frame.id, frame.name)]
    return named[0] if len(named) == 1 else None


def _belongs(element: Element, other: Element, drawing: Drawing) -> bool:
    """Say whether an element is the other one, is grouped with it, or labels what is."""
    if isinstance(element, Text) and element.container:
        element = drawing.by_id.get(element.container, element)
    if isinstance(other, Text) and other.container:
        other = drawing.by_id.get(other.container, other)
    return element is other or not set(element.groups).isdisjoint(other.groups)


def _widened(box: Box, room: float) -> Box:
    left, top, width, height = box
    return left - room, top - room, width + 2 * room, height + 2 * room


def _meets(element: Element, area: Box) -> bool:
    left, top, width, height = extent(element)
    return (
        left < area[0] + area[2]
        and area[0] < left + width
        and top < area[1] + area[3]
        and area[1] < top + height
    )
