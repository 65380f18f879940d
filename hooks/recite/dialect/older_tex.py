r"""Plain TeX's `\pmatrix{...}` and its like, in the words of LaTeX."""

from __future__ import annotations

import re

from recite.dialect.latex_arguments import closing_bracket

_MOST = 20  # in one formula; keeps the time linear
_OLD = re.compile(r"\\(pmatrix|matrix|cases|eqalign|eqalignno|leqalignno|displaylines)\s*\{")
_ENVIRONMENTS = {
    **dict.fromkeys(("eqalign", "eqalignno", "leqalignno"), "aligned"),
    "displaylines": "gathered",
}
# `\buildrel above\over base`, each a token or a group without braces in it.
_BUILT = re.compile(
    r"\\buildrel\s*(\{[^{}]*\}|[^{}\\]+?|\\[A-Za-z]+)\s*\\over(?![A-Za-z])\s*"
    r"(\{[^{}]*\}|\\[A-Za-z]+|\S)"
)
_ROW_END = re.compile(r"\\cr(?![A-Za-z])")


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
        inside = rf"\begin{{{name}}}{source[found.end() : end]}\end{{{name}}}"
        source = source[: found.start()] + inside + source[end + 1 :]
    source = _BUILT.sub(r"\\overset{\1}{\2}", source)
    return _ROW_END.sub(r"\\\\", source)
