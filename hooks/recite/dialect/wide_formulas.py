"""Formulas that are wider than a screen or a sheet of paper: nothing of them may be cut off.

MathML has no line breaks. A wide formula is written as several, each of which may begin a line, as
TeX breaks a line before a sign; what cannot be broken, such as a matrix, says how wide it is, so
that the style sheet makes it smaller on paper and scrolls it on the screen.
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

from recite.dialect.formula_width import row_width, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST = (1.4, 0.3)  # em of each character and of each element, at most
_WIDE = 18  # em: what a phone shows
_PIECE = 5  # em: no line break sooner
_PAPER = 34  # em: what a sheet of paper takes in a list within a callout
# A line may begin with one of these.
_SIGNS = frozenset("=≠≈≡≅≃∼≤≥≦≧<>≪≫∈∉⊂⊆⊃⊇→⟶⇒⟹⇔⟺↦⟼←⇐∝+−±∓×·∪∩∧∨∣∘⊕⊗")
_TAG = re.compile(r"<[^>]*>")
_NAMED = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;|#)\w+;")


def fitted(formula: str, *, display: bool) -> str:
    """Give a formula's HTML so that it fits, and one that is not wide as it is."""
    character, element = _MOST
    most = character * len(_TAG.sub("", formula)) + element * formula.count("<m")
    if most < _WIDE or not formula.startswith("<math"):
        return formula
    math = etree.fromstring(_NAMED.sub(lambda found: html.unescape(found[0]), formula))
    ems = width(math)
    if ems < (_PAPER if display else _WIDE):
        return formula
    pieces = list(_pieces(math))
    if display:
        if len(pieces) == 1:
            return formula.replace("<math", f'<math style="--ems: {ems:.0f}"', 1)
        lines = "<wbr>".join(_written(piece, wide=_PAPER) for piece in pieces)
        return f'<span class="formula-lines">{lines}</span>'
    return "<wbr>".join(_scrolled(piece) for piece in pieces)


def _pieces(math: etree.Element) -> Iterator[etree.Element]:
    """Give a formula in pieces; the marks of the whole (its colour, its style) are on each."""
    holders = [math]
    while len(holders[-1]) == 1 and holders[-1][0].tag in ("mrow", "mstyle"):
        holders.append(holders[-1][0])
    rows: list[list[etree.Element]] = [[]]
    for child in holders[-1]:
        if _may_begin_line(child) and row_width(rows[-1]) >= _PIECE:
            child.set("form", "infix")
            rows.append([])
        rows[-1].append(child)
    for row in rows:
        yield _held(row, holders)


def _may_begin_line(element: etree.Element) -> bool:
    """Tell whether a line may begin with it; a sign without space around it belongs to a term."""
    return (
        element.tag == "mo"
        and (element.text or "") in _SIGNS
        and element.get("lspace") != "0"
        and element.get("form") != "prefix"
    )


def _held(row: Sequence[etree.Element], holders: Sequence[etree.Element]) -> etree.Element:
    outer = inner = etree.Element("math", holders[0].attrib)
    if inner.attrib.pop("display", "") == "block":
        inner.set("displaystyle", "true")
    for holder in holders[1:]:
        inner = etree.SubElement(inner, holder.tag, holder.attrib)
    inner.extend(row)
    return outer


def _scrolled(piece: etree.Element) -> str:
    written = _written(piece, wide=_WIDE)
    return f'<span class="formula-scrolled">{written}</span>' if "--ems" in written else written


def _written(piece: etree.Element, *, wide: int) -> str:
    ems = width(piece)
    if ems >= wide:
        piece.set("style", f"--ems: {ems:.0f}")
    return etree.tostring(piece, "unicode", short_empty_elements=False)
