r"""Environments that `math_core` does not know, or numbers, under names that it knows.

MathJax as Obsidian sets it up numbers no formula but by `\tag`.
"""

from __future__ import annotations

import re

from recite.dialect.latex_arguments import closing_bracket
from recite.dialect.latex_boxes import SMALL_TABLE

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
    "multlined": "gathered",
    "crampedsubarray": "subarray",
    "tabular": "array",
    "rcases": "rcases",
    "drcases": "rcases",
    **{f"{sign}matrix": f"{sign}matrix" for sign in ("", *"pbBvV")},
}
# Environments that set or name something, and show what is in them.
_BARE = frozenset(
    ("math", "displaymath", "subequations", "center", "small", "document", "spreadlines", "fleqn")
)
_ARRAY = re.compile(
    r"\\begin\s*\{(array|tabular|subarray|crampedsubarray)\}\s*(?:\[[^\]]*\])?\s*\{"
)
# In an array's columns: what stands between them or sets their width, and what repeats.
_BETWEEN = re.compile(r"[@!<>]\{(?:[^{}]|\{[^{}]*\})*\}")
_WIDE = re.compile(r"[pmb]\{[^{}]*\}")
_REPEATED = re.compile(r"\*\{(\d{1,2})\}\{([^{}]*)\}")
_PLACES = ("[t]", "[b]", "[c]", "[r]", "[l]")
_BRACKETS = {
    "": ("", ""),
    "p": (r"\left(", r"\right)"),
    "b": (r"\left[", r"\right]"),
    "B": (r"\left\{", r"\right\}"),
    "v": (r"\left|", r"\right|"),
    "V": (r"\left\|", r"\right\|"),
}
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
    if name.endswith("smallmatrix") or name.endswith("subarray"):
        return _small(name, side, option)
    if name in ("lgathered", "rgathered"):
        return r"\end{array}" if side == "end" else rf"\begin{{array}}{{{name[0]}}}"
    if name in _ALONE.split("|"):
        known = _STARRED.get(name, f"{name}*") if alone else _INNER.get(name, "aligned")
    elif name in _KNOWN:
        known = _KNOWN[name]
    else:
        return found[0]
    # a place (`[t]`) or the way that columns lean; a matrix may begin with a bracket of its own
    gone = side == "begin" and option in _PLACES
    given = number if number and name not in ("alignat", "alignedat") else ""
    return rf"\{side}{{{known}}}" + (given or "") + ("" if gone else option or "")


def _small(name: str, side: str, option: str | None) -> str:
    """Write a matrix or a list of lines that is as small as a script."""
    sign = name[0] if name[1:] == "smallmatrix" else ""
    left, right = _BRACKETS[sign]
    if side == "end":
        return rf"\end{{matrix}}}}{right}"
    gone = option is None or option in _PLACES
    return rf"{left}{{{SMALL_TABLE}\begin{{matrix}}" + ("" if gone else option or "")


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
        shown = rf"\begin{{array}}{{{plain or 'c'}}}"
        if "sub" in found[1]:
            shown = r"\begin{subarray}"
        parts += source[at : found.start()], shown
        at = end + 1
    return "".join((*parts, source[at:]))
