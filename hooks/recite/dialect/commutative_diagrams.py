r"""Commutative diagrams, `\begin{CD}`, as a table: objects and arrows have columns of their own."""

from __future__ import annotations

import re

_DIAGRAM = re.compile(r"\\begin\{CD\}(.*?)\\end\{CD\}", re.DOTALL)
_ROW_END = re.compile(r"\\\\(?:\[[^\]]*\])?|\\cr(?![A-Za-z])")
# `@>above>below>` and the like, whose labels may hold braces one deep; `@=`, `@|` and `@.`.
_LABEL = r"((?:[^{{}}{0}]|\{{[^{{}}]*\}})*)"
_ARROW = re.compile(
    "@(?:"
    + "|".join(f"{sign}{_LABEL.format(sign)}{sign}{_LABEL.format(sign)}{sign}" for sign in "><VA")
    + r"|([=|.])|\\vert)"
)
_LONG = {"=": r"\!=\!=\!", "|": r"\Big\|", ".": ""}


def without_diagrams(source: str) -> str:
    """Give the same formula with each diagram as an array."""
    return _DIAGRAM.sub(_array, source) if "{CD}" in source else source


def _array(found: re.Match[str]) -> str:
    rows = [_cells(row) for row in _ROW_END.split(found[1]) if row.strip()]
    width = max((len(row) for row in rows), default=1)
    body = r" \\ ".join(" & ".join(row) for row in rows)
    return rf"\begin{{array}}{{{'c' * width}}}{body}\end{{array}}"


def _cells(row: str) -> list[str]:
    """Give the cells of a row: an object, an arrow, an object; a row of arrows has gaps between."""
    if not row.lstrip().startswith("@"):
        cells: list[str] = []
        at = 0
        for arrow in _ARROW.finditer(row):
            cells += row[at : arrow.start()].strip(), _arrow(arrow)
            at = arrow.end()
        return [*cells, row[at:].strip()]
    arrows = [_arrow(arrow) for arrow in _ARROW.finditer(row)]
    return [cell for arrow in arrows for cell in (arrow, "")][:-1]


def _arrow(found: re.Match[str]) -> str:
    sign = found[0][1]
    if sign in "><":
        first, second = (found[1], found[2]) if sign == ">" else (found[3], found[4])
        name = r"\xrightarrow" if sign == ">" else r"\xleftarrow"
        return rf"{name}[{second or ''}]{{{first or ''}}}"
    if sign in "VA":
        left, right = (found[5], found[6]) if sign == "V" else (found[7], found[8])
        name = "downarrow" if sign == "V" else "uparrow"
        return rf"{{\scriptstyle {left or ''}}}\Big\{name}{{\scriptstyle {right or ''}}}"
    return _LONG[found[9] or "|"]
