r"""Environments of `cases`, `empheq` and `mathtools` with a text, a bracket or a box at a side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.latex_arguments import Brackets, closing_bracket
from recite.dialect.latex_text import text_with_maths

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 50  # of each kind in one formula; keeps the time linear
_CASES = re.compile(r"\\begin\s*\{(?P<name>(?:sub)?numcases|d?cases\*|d?rcases\*)\}")
_EMPHASISED = re.compile(
    r"\\begin\s*\{empheq\}\s*(?:\[(?P<options>(?:[^\[\]{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\])?\s*"
    r"\{(?P<inner>[A-Za-z]+\*?)(?:=\d)?\}"
)
_OPTION = re.compile(r"(left|right|box)\s*=\s*(\{(?:[^{}]|\{[^{}]*\})*\}|[^,]+)")
# `\empheqlbrace`, `\empheqbigrbrack` and so on.
_BRACKET = re.compile(
    r"\\empheq(?:big)?(?P<side>[lr])(?P<kind>brace|brack|angle|parenth|vert|Vert)"
)
_SIGNS = {
    "brace": (r"\{", r"\}"),
    "brack": ("[", "]"),
    "angle": (r"\langle", r"\rangle"),
    "parenth": ("(", ")"),
    "vert": ("|", "|"),
    "Vert": (r"\|", r"\|"),
}
_ROW_END = re.compile(r"\\\\(?:\s*\[[^\]]*\])?")


def with_plain_cases(source: str) -> str:
    """Give the same formula in environments of `amsmath`."""
    if "cases" in source:
        source = _replaced(source, _CASES, _cases)
    if "{empheq}" in source:
        source = _replaced(source, _EMPHASISED, _emphasised)
    return source


def _replaced(
    source: str, opening: re.Pattern[str], written: Callable[[re.Match[str], str], str]
) -> str:
    """Give the text with each environment that `opening` finds written in another way."""
    for _ in range(_MOST):
        found = opening.search(source)
        if found is None:
            break
        name = found.groupdict().get("name") or "empheq"
        closing = rf"\end{{{name}}}"
        end = source.find(closing, found.end())
        if end < 0:
            break
        inside = source[found.end() : end]
        source = source[: found.start()] + written(found, inside) + source[end + len(closing) :]
    return source


def _cases(found: re.Match[str], inside: str) -> str:
    name = found["name"]
    before = ""
    if name.endswith("numcases"):
        start = len(inside) - len(inside.lstrip())
        end = closing_bracket(inside, start + 1) if inside[start : start + 1] == "{" else -1
        before, inside = (inside[start + 1 : end], inside[end + 1 :]) if end >= 0 else ("", inside)
        name = "dcases"
    rows = r"\\".join(_with_text(row) for row in _ROW_END.split(inside))
    plain = name.rstrip("*")
    return rf"{before}\begin{{{plain}}}{rows}\end{{{plain}}}"


def _with_text(row: str) -> str:
    """Write what stands after the first `&` of a row as text; commands need no dollars."""
    value, sign, condition = row.partition("&")
    if not sign or ("\\" in condition and "$" not in condition):
        return row
    return f"{value}{sign}{text_with_maths(condition.strip())}"


def _emphasised(found: re.Match[str], inside: str) -> str:
    options = {name: _unbraced(value) for name, value in _OPTION.findall(found["options"] or "")}
    inner = "gathered" if found["inner"].rstrip("*") in ("gather", "multline") else "aligned"
    body = rf"\begin{{{inner}}}{inside}\end{{{inner}}}"
    left = _BRACKET.sub(_sign, options.get("left", ""))
    right = _BRACKET.sub(_sign, options.get("right", ""))
    if r"\left" in left or r"\right" in right:
        left = left if r"\left" in left else rf"{left}\left."
        right = right if r"\right" in right else rf"\right.{right}"
    shown = f"{left}{body}{right}"
    return rf"\boxed{{{shown}}}" if "box" in options else shown


def _sign(found: re.Match[str]) -> str:
    left, right = _SIGNS[found["kind"]]
    return rf"\left{left}" if found["side"] == "l" else rf"\right{right}"


def _unbraced(value: str) -> str:
    value = value.strip()
    whole = value.startswith("{") and Brackets(value).closing(0, "{}") == len(value) - 1
    return value[1:-1] if whole else value
