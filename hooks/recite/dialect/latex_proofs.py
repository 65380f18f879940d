r"""Proof trees, `\begin{prooftree}` of the package `bussproofs`, as fractions of fractions."""

from __future__ import annotations

import re

from recite.dialect.latex_arguments import closing_bracket
from recite.dialect.latex_boxes import mark
from recite.dialect.latex_text import text_with_maths

_TREE = re.compile(r"\\begin\s*\{prooftree\}(.*?)\\end\s*\{prooftree\}", re.DOTALL)
_PREMISES = {
    **dict.fromkeys(("Axiom", "AxiomC", "AX", "AXC"), 0),
    **dict.fromkeys(("UnaryInf", "UnaryInfC", "UI", "UIC"), 1),
    **dict.fromkeys(("BinaryInf", "BinaryInfC", "BI", "BIC"), 2),
    **dict.fromkeys(("TrinaryInf", "TrinaryInfC", "TI", "TIC"), 3),
    **dict.fromkeys(("QuaternaryInf", "QuaternaryInfC"), 4),
    **dict.fromkeys(("QuinaryInf", "QuinaryInfC"), 5),
}
_LABELS = {"LeftLabel": "left", "LL": "left", "RightLabel": "right", "RL": "right"}
_STEP = re.compile(rf"\\({'|'.join([*_PREMISES, *_LABELS, 'noLine', 'DisplayProof'])})(?![A-Za-z])")
_CENTER = re.compile(r"\\fCenter(?![A-Za-z])")
_PREMISE = '<mtd style="padding:0 .7em;vertical-align:bottom">'


def without_proofs(source: str) -> str:
    """Give the same formula with each proof tree written out in plain LaTeX.

    One that does not end in a single conclusion stays as it is.
    """
    if "{prooftree}" not in source:
        return source
    return _TREE.sub(lambda found: _tree(found[1]) or found[0], source)


def _tree(source: str) -> str:
    proved: list[str] = []
    labels = {"left": "", "right": ""}
    ruled = True
    for step in _STEP.finditer(source):
        name = step[1]
        if name == "noLine":
            ruled = False
            continue
        words = _argument(source, step.end())
        if name in _LABELS:
            labels[_LABELS[name]] = words
        elif name in _PREMISES:
            count = _PREMISES[name]
            if count > len(proved):
                return ""
            premises = proved[len(proved) - count :]
            del proved[len(proved) - count :]
            proved.append(_inference(premises, words, labels, ruled=ruled) if count else words)
            labels, ruled = {"left": "", "right": ""}, True
    return proved[0] if len(proved) == 1 else ""


def _argument(source: str, at: int) -> str:
    """Give what stands in the braces, or between the dollars, after a command."""
    rest = source[at:].lstrip()
    start = len(source) - len(rest)
    if rest.startswith("{"):
        end = closing_bracket(source, start + 1)
        return text_with_maths(source[start + 1 : end if end >= 0 else len(source)].strip())
    if rest.startswith("$"):
        return _CENTER.sub(" ", rest[1:].partition("$")[0])
    return ""


def _inference(premises: list[str], conclusion: str, labels: dict[str, str], *, ruled: bool) -> str:
    """Give the step: the premises side by side on one line, however high each is, a line below."""
    row = mark("</mtd>" + _PREMISE).join(f"{{\\displaystyle {premise}}}" for premise in premises)
    opening = mark(f'<mtable displaystyle="true"><mtr>{_PREMISE}')
    above = f"{{{opening}{row}{mark('</mtd></mtr></mtable>')}}}"
    fraction = r"\dfrac" if ruled else r"\genfrac{}{}{0pt}{0}"
    step = rf"{fraction}{{{above}}}{{\displaystyle {conclusion}}}"
    left = rf"{{\scriptstyle {labels['left']}}}\;" if labels["left"] else ""
    right = rf"\;{{\scriptstyle {labels['right']}}}" if labels["right"] else ""
    return f"{{{left}{step}{right}}}"
