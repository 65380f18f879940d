r"""Plain TeX's `\pmatrix{...}` and its like, and colours by number, in the words of LaTeX."""

from __future__ import annotations

import re

from recite.dialect.chemistry import closing_bracket

_MOST = 20  # in one formula; keeps the time linear
_OLD = re.compile(r"\\(pmatrix|matrix|cases|eqalign)\s*\{")
_ENVIRONMENTS = {"eqalign": "aligned"}
_ROW_END = re.compile(r"\\cr(?![A-Za-z])")
# `\color{#f00}` or `\textcolor{#ff0000}`, and the brace that opens what has the colour.
_COLOR = re.compile(
    r"\\(?:text)?color\s*\{\s*#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\s*\}(?P<brace>\s*\{)?"
)


def in_latex(source: str) -> str:
    """Give the same formula without them."""
    for _ in range(_MOST):
        found = _OLD.search(source)
        if found is None:
            break
        end = closing_bracket(source, found.end())
        if end < 0:
            break
        name = _ENVIRONMENTS.get(found[1], found[1])
        rows = _ROW_END.sub(r"\\\\", source[found.end() : end])
        inside = rf"\begin{{{name}}}{rows}\end{{{name}}}"
        source = source[: found.start()] + inside + source[end + 1 :]
    return _COLOR.sub(_color, source)


def _color(found: re.Match[str]) -> str:
    digits = found[1] if len(found[1]) > len("f00") else "".join(digit * 2 for digit in found[1])
    parts = ",".join(str(int(digits[at : at + 2], 16)) for at in (0, 2, 4))
    return ("{" if found["brace"] else "") + rf"\color[RGB]{{{parts}}}"
