"""How wide a formula is, from its MathML: an estimate in em, rather too much than too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import xml.etree.ElementTree as etree
    from collections.abc import Iterable

# In a font for maths, as STIX Two Math.
_LETTER, _CAPITAL, _DIGIT, _WORD = 0.6, 0.78, 0.55, 0.55
_WIDE_LETTERS = {"m": 0.85, "w": 0.85, "M": 1.0, "W": 1.0, "∞": 1.0}
_SCRIPT = 0.72  # the size of what stands above or below the line
_FENCE, _COMMA, _SIGN, _ARROW = 0.42, 0.5, 1.35, 2.1  # signs with the space around them
_CELL = 0.85  # the space around a cell
_ROOT, _FRACTION = 0.95, 0.25
_FENCES = frozenset("()[]{}|‖⟨⟩⌊⌋⌈⌉")
_SCRIPTS = frozenset(("msub", "msup", "msubsup", "mmultiscripts"))
_STACKED = frozenset(("munder", "mover", "munderover"))


def width(element: etree.Element) -> float:
    """Give the width of a MathML element in em of its own text."""
    tag = element.tag
    words = (element.text or "").strip("\n")
    if tag == "mi":
        return sum(map(_letter, words))
    if tag in ("mn", "mtext", "ms"):
        return (_DIGIT if tag == "mn" else _WORD) * len(words)
    if tag == "mo":
        return _operator(words)
    if tag == "mspace":
        return _length(element.get("width", "0"))
    parts = [width(child) for child in element]
    if not parts:
        return 0.0
    if tag in _SCRIPTS:
        return parts[0] + _SCRIPT * max(parts[1:], default=0.0)
    if tag in _STACKED:
        return max(parts[0], *(_SCRIPT * part for part in parts[1:])) + _FRACTION
    if tag == "mfrac":
        return max(parts) + _FRACTION
    if tag == "mtable":
        return _table(element)
    return sum(parts) + (_ROOT if tag in ("msqrt", "mroot") else 0.0)


def row_width(elements: Iterable[etree.Element]) -> float:
    """Give the width of elements side by side, in em."""
    return sum(map(width, elements))


def _letter(letter: str) -> float:
    return _WIDE_LETTERS.get(letter, _CAPITAL if letter.isupper() else _LETTER)


def _operator(words: str) -> float:
    if words in _FENCES:
        return _FENCE
    if words in ",;.":
        return _COMMA
    if "←" <= words <= "⇿" or "⟰" <= words <= "⟿":
        return _ARROW
    return _SIGN if len(words) == 1 else _WORD * len(words) + _FENCE


def _table(table: etree.Element) -> float:
    rows = [[width(cell) + _CELL for cell in row] for row in table]
    columns = max(map(len, rows), default=0)
    return sum(
        max((row[column] for row in rows if column < len(row)), default=0.0)
        for column in range(columns)
    )


def _length(value: str) -> float:
    number = value.removesuffix("em")
    try:
        return float(number)
    except ValueError:  # a length in another unit: none that matters
        return 1.0
