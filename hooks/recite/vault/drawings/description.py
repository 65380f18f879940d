"""A drawing in words, for those who cannot see it: what leads to what, by the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.vault.drawings.elements import Frame, Line, Text

if TYPE_CHECKING:
    from recite.vault.drawings.elements import Element
    from recite.vault.drawings.model import Drawing

_MOST_ARROWS = 40


def describe(drawing: Drawing, title: str) -> str:
    """Give the drawing's label: its title, and its arrows between things that have words.

    The words themselves are text in the drawing, so they are not said twice.
    """
    start = f"Drawing {title}" if title else "Drawing"
    if not drawing.elements:
        return f"{start}, empty"
    arrows = list(dict.fromkeys(filter(None, (_arrow(e, drawing) for e in drawing.elements))))
    if arrows:
        more = f" and {len(arrows) - _MOST_ARROWS} more" if len(arrows) > _MOST_ARROWS else ""
        return f"{start}: {'; '.join(arrows[:_MOST_ARROWS])}{more}"
    return start if drawing.words else f"{start}, without words"


def _arrow(element: Element, drawing: Drawing) -> str:
    if not isinstance(element, Line):
        return ""
    ends = [_name(end, drawing) for end in (element.start, element.end)]
    if not all(ends) or not (element.start_head or element.end_head):
        return ""
    if not element.end_head:
        ends.reverse()
    way = " ↔ " if element.start_head and element.end_head else " → "
    label = drawing.labels.get(element.id)
    return way.join(ends) + (f" ({_words(label)})" if label else "")


def _name(element_id: str, drawing: Drawing) -> str:
    element = drawing.labels.get(element_id) or drawing.by_id.get(element_id)
    if isinstance(element, Text):
        return _words(element)
    return element.name if isinstance(element, Frame) else ""


def _words(text: Text) -> str:
    return " ".join(" ".join(text.lines).split())
