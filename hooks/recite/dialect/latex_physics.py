r"""The commands of LaTeX's `physics`, which notes of physics use by way of plugins.

Obsidian itself does not know them until a note says `\require{physics}`; here they need no asking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.dialect.latex_arguments import Rule
from recite.dialect.latex_boxes import SMALL_TABLE
from recite.dialect.latex_units import quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 20  # rows of a matrix that is written out
_TEXTS = "if and or then else otherwise unless given using assume since let for all even odd as in"


def _derivative(sign: str) -> Rule:
    def written(given: Sequence[str]) -> str:
        star, order, first, second, third = given
        power = f"^{{{order}}}" if order else ""
        if third:
            return rf"\frac{{{sign}^2 {first}}}{{{sign} {second}\,{sign} {third}}}"
        above, below = (first, second) if second else ("", first)
        if star:
            return rf"{sign}{power} {above}/{sign} {below}{power}"
        return rf"\frac{{{sign}{power} {above}}}{{{sign} {below}{power}}}"

    return Rule("somgg", written)


def _table(kind: str, rows: str, *, small: bool) -> str:
    table = rf"\begin{{{kind}matrix}}{rows}\end{{{kind}matrix}}"
    return f"{{{SMALL_TABLE}{table}}}" if small and not kind else table


def _matrix(command: str, *, small: bool = False) -> Rule:
    """Read `\\mqty` with what stands in braces or, with its own brackets, in those."""

    def written(given: Sequence[str]) -> str:
        _, plain, round_, square, bars = given
        kinds = (("", plain), ("p", round_), ("b", square), ("v", bars))
        kind, rows = next(((kind, rows) for kind, rows in kinds if rows), ("", ""))
        return _table(kind, rows, small=small) if rows else rf"\{command}"

    return Rule("sgpob", written)


def _bracketed_matrix(kind: str) -> Rule:
    return Rule("sm", lambda given: _table(kind, given[1], small=False))


def _either(left: str, right: str) -> Rule:
    return Rule("sgp", rf"\left{left} #2#3 \right{right}")


def _sized(given: Sequence[str]) -> str:
    """Read `\\qty`: brackets that grow with what they hold, or a number with its unit."""
    _, round_, square, bars, first, second = given
    if second:
        return quantity((square, first, second))
    pairs = (("(", ")", round_), ("[", "]", square), ("|", "|", bars), (r"\{", r"\}", first))
    for left, right, inside in pairs:
        if inside:
            return rf"\left{left} {inside} \right{right}"
    return r"\qty"


def _evaluated(given: Sequence[str]) -> str:
    return rf"\left. {given[0]} \right|" if given[0] else r"\eval"


def _expectation(given: Sequence[str]) -> str:
    _, operator, state = given
    if not state:
        return rf"\left\langle {operator} \right\rangle"
    return rf"\left\langle {state} \middle| {operator} \middle| {state} \right\rangle"


def _inner_product(given: Sequence[str]) -> str:
    _, first, second = given
    inside = rf"{first} \middle| {second}" if second else rf"{first} \middle| {first}"
    return rf"\left\langle {inside} \right\rangle"


def _bra_ket(given: Sequence[str]) -> str:
    """Read `\\braket`: the package of that name takes one argument, `physics` two."""
    first, second = given
    inside = rf"{first} \middle| {second}" if second else first.replace("|", r"\middle|")
    return rf"\left\langle {inside} \right\rangle" if second else rf"\langle {first} \rangle"


def _dyad(given: Sequence[str]) -> str:
    _, first, second = given
    return rf"|{first}\rangle\langle {second or first}|"


def _size(written: str) -> int:
    return min(int(written), _MOST) if written.strip().isdigit() else 0


def _identity(given: Sequence[str]) -> str:
    rows = range(_size(given[0]))
    return r"\\".join("&".join("1" if row == column else "0" for column in rows) for row in rows)


def _filled(given: Sequence[str]) -> str:
    _, entry, height, width = given
    return r"\\".join("&".join([entry] * _size(width)) for _ in range(_size(height)))


def _pauli(given: Sequence[str]) -> str:
    """Write out a Pauli matrix, by its number or its axis."""
    rows = ((r"1&0\\0&1"), (r"0&1\\1&0"), (r"0&-i\\i&0"), (r"1&0\\0&-1"))
    return rows["0123".find(given[0]) if given[0] in "123" else " xyz".find(given[0]) % 4]


def _diagonal(given: Sequence[str], *, rising: bool = False) -> str:
    entries = given[1].split(",")
    last = len(entries) - 1
    rows = []
    for at, entry in enumerate(entries):
        cells = [""] * len(entries)
        cells[last - at if rising else at] = entry
        rows.append("&".join(cells))
    return r"\\".join(rows)


def _names(rule: Rule, *names: str) -> dict[str, Rule]:
    return dict.fromkeys(names, rule)


PHYSICS: dict[str, Rule] = {
    **_names(_derivative(r"\mathrm{d}"), "dv", "derivative"),
    **_names(_derivative(r"\partial"), "pdv", "partialderivative"),
    **_names(_derivative(r"\delta"), "fdv", "functionalderivative"),
    **_names(
        Rule(
            "og",
            lambda given: r"\mathrm{d}" + (f"^{{{given[0]}}}" if given[0] else "") + f" {given[1]}",
        ),
        *("dd", "differential"),
    ),
    **_names(Rule("g", r"\delta #1"), "variation", "var"),
    **_names(_either("|", "|"), "abs", "absolutevalue"),
    "norm": _either(r"\|", r"\|"),
    **_names(Rule("spobgg", _sized), "qty", "quantity"),
    **_names(Rule("smg", _expectation), "ev", "expval", "expectationvalue"),
    **_names(
        Rule("smmm", r"\left\langle #2 \middle| #3 \middle| #4 \right\rangle"),
        *("mel", "matrixel", "matrixelement"),
    ),
    "braket": Rule("mg", _bra_ket),
    **_names(Rule("smg", _inner_product), "ip", "innerproduct", "bracket"),
    **_names(Rule("smg", _dyad), "outerproduct", "dyad", "op"),
    "order": Rule("m", r"\mathcal{O}\left(#1\right)"),
    **_names(Rule("smm", r"\left[#2, #3\right]"), "comm", "commutator"),
    **_names(
        Rule("smm", r"\left\{#2, #3\right\}"),
        *("acomm", "anticommutator", "pb", "poissonbracket"),
    ),
    **_names(Rule("", r"\boldsymbol{\nabla}"), "grad", "gradient"),
    "divergence": Rule("", r"\boldsymbol{\nabla}\cdot "),
    "curl": Rule("", r"\boldsymbol{\nabla}\times "),
    "laplacian": Rule("", r"\nabla^2"),
    **_names(Rule("sm", r"\mathbf{#2}"), "vb", "vectorbold"),
    **_names(Rule("sm", r"\vec{\mathbf{#2}}"), "va", "vectorarrow"),
    **_names(Rule("sm", r"\hat{\mathbf{#2}}"), "vu", "vectorunit"),
    **_names(Rule("", r"\boldsymbol{\cdot}"), "vdot", "dotproduct"),
    **_names(Rule("", r"\times "), "cross", "crossproduct", "cp"),
    "eval": Rule("g", _evaluated),
    **{name: Rule("", rf"\operatorname{{{name}}}") for name in ("tr", "Tr", "rank", "erf", "Res")},
    "trace": Rule("", r"\operatorname{tr}"),
    **_names(Rule("", r"\mathcal{P}"), "principalvalue", "pv"),
    "PV": Rule("", r"\operatorname{P.V.}"),
    **_names(Rule("sm", r"\quad\text{#2}\quad "), "qq", "qqtext"),
    **_names(Rule("", r",\quad "), "qcomma", "qc"),
    "qcc": Rule("", r"\quad\text{c.c.}\quad "),
    **{f"q{word}": Rule("", rf"\quad\text{{{word}}}\quad ") for word in _TEXTS.split()},
    "qinteger": Rule("", r"\quad\text{integer}\quad "),
    **{name: _matrix(name) for name in ("mqty", "matrixquantity")},
    **{name: _matrix(name, small=True) for name in ("smqty", "smallmatrixquantity")},
    "pmqty": _bracketed_matrix("p"),
    "pmat": Rule("m", _pauli),
    "Pmqty": _bracketed_matrix("p"),
    "bmqty": _bracketed_matrix("b"),
    **_names(_bracketed_matrix("v"), "vmqty", "mdet", "matrixdeterminant"),
    **_names(Rule("m", _identity), "imat", "identitymatrix"),
    **_names(Rule("smmm", _filled), "xmat", "xmatrix"),
    **_names(
        Rule("mm", lambda given: _filled(("", "0", *given))),
        *("zmat", "zeromatrix"),
    ),
    **_names(Rule("om", _diagonal), "dmat", "diagonalmatrix"),
    **_names(
        Rule("om", lambda given: _diagonal(given, rising=True)),
        *("admat", "antidiagonalmatrix"),
    ),
}
