r"""Environments that `math_core` does not know, or numbers, under names that it knows.

MathJax as Obsidian sets it up numbers no formula but by `\tag`.
"""

from __future__ import annotations

import re

from recite.dialect.latex_arguments import closing_bracket

# Environments that stand alone in a display.
_ALONE = r"align|equation|gather|multline|alignat|flalign|eqnarray"
_ALONE_AT_START = re.compile(rf"\s*\\begin{{(?:{_ALONE})\*?}}")
_ENVIRONMENT = re.compile(r"\\(begin|end)\s*\{([A-Za-z]+)\*?\}(\{\d+\})?(\[[^\]]*\])?")
_INNER = {"equation": "aligned", "gather": "gathered", "multline": "gathered"}
_STARRED = {"flalign": "align*", "eqnarray": "align*", "alignat": "align*"}
_KNOWN = {
    "split": "aligned",
    "alignedat": "aligned",
    "aligned": "aligned",
    "gathered": "gathered",
    "smallmatrix": "matrix",
    "tabular": "array",
    "rcases": "rcases",
    "drcases": "rcases",
    **{f"{sign}smallmatrix": f"{sign}matrix" for sign in "pbBvV"},
    **{f"{sign}matrix": f"{sign}matrix" for sign in ("", *"pbBvV")},
}
# Environments that set or name something, and show what is in them.
_BARE = frozenset(("math", "displaymath", "subequations", "center", "small", "document"))
_ARRAY = re.compile(r"\\begin\s*\{(array|tabular)\}\s*(?:\[[^\]]*\])?\s*\{")
# In an array's columns: what stands between them or sets their width, and what repeats.
_BETWEEN = re.compile(r"[@!<>]\{(?:[^{}]|\{[^{}]*\})*\}")
_WIDE = re.compile(r"[pmb]\{[^{}]*\}")
_REPEATED = re.compile(r"\*\{(\d{1,2})\}\{([^{}]*)\}")
_TAG = re.compile(r"\\tag\*?\s*\{")


def in_known_environments(source: str) -> str:
    """Give the same formula in environments that are known."""
    if "\\begin" in source:
        source = _with_plain_columns(source)
    alone = _ALONE_AT_START.match(source) is not None
    source = _ENVIRONMENT.sub(lambda found: _known(found, alone=alone), source)
    if not alone and _TAG.search(source):
        return rf"\begin{{equation*}}{source}\end{{equation*}}"
    return source


def _known(found: re.Match[str], *, alone: bool) -> str:
    side, name, number, option = found.groups()
    if name in _BARE:
        return ""
    if name in _ALONE.split("|"):
        known = _STARRED.get(name, f"{name}*") if alone else _INNER.get(name, "aligned")
    elif name in _KNOWN:
        known = _KNOWN[name]
    else:
        return found[0]
    # a place (`[t]`) or the way that columns lean; a matrix may begin with a bracket of its own
    gone = side == "begin" and option in ("[t]", "[b]", "[c]", "[r]", "[l]")
    given = number if number and name not in ("alignat", "alignedat") else ""
    return rf"\{side}{{{known}}}" + (given or "") + ("" if gone else option or "")


def _with_plain_columns(source: str) -> str:
    parts: list[str] = []
    at = 0
    while found := _ARRAY.search(source, at):
        end = closing_bracket(source, found.end())
        if end < 0:
            break
        columns = _WIDE.sub("l", _BETWEEN.sub("", source[found.end() : end]))
        columns = _REPEATED.sub(lambda many: many[2] * int(many[1]), columns)
        plain = re.sub(r"[^lcr|:]", "", columns.replace("X", "l"))
        parts += source[at : found.start()], rf"\begin{{array}}{{{plain or 'c'}}}"
        at = end + 1
    return "".join((*parts, source[at:]))
