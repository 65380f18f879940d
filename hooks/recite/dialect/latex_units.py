r"""The commands of LaTeX's `physics` and `siunitx`: notes of physics use them by way of plugins.

Obsidian itself knows neither until a note says `\require{physics}`; here they need no asking.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.latex_arguments import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

_SYMBOLS = dict(
    re.findall(
        r"(\w+)=(\S+)",
        "meter=m metre=m second=s kilogram=kg gram=g ampere=A kelvin=K mole=mol "
        "candela=cd hertz=Hz newton=N pascal=Pa joule=J watt=W coulomb=C volt=V farad=F "
        "ohm=Ω siemens=S weber=Wb tesla=T henry=H lumen=lm lux=lx becquerel=Bq gray=Gy "
        "sievert=Sv minute=min hour=h day=d litre=L liter=L degree=° celsius=°C "
        "degreeCelsius=°C percent=\\% electronvolt=eV dalton=Da tonne=t angstrom=Å "
        "radian=rad steradian=sr decibel=dB um=µm ml=mL kilo=k mega=M giga=G tera=T "
        "hecto=h deca=da deci=d centi=c milli=m micro=µ nano=n pico=p femto=f",
    )
)
_PREFIXES = frozenset(
    [
        *("kilo", "mega", "giga", "tera", "hecto", "deca", "deci"),
        *("centi", "milli", "micro", "nano", "pico", "femto"),
    ]
)
_POWERS_BEFORE = {"square": 2, "cubic": 3}
_POWERS_AFTER = {"squared": 2, "cubed": 3}
_UNIT = re.compile(r"\\([A-Za-z]+)|\^\{?(-?\d+)\}?|[^\\^]+")


def _number(written: str) -> str:
    return re.sub(r"[eE]([+-]?\d+)", r"\\times10^{\1}", written).replace("+-", r"\pm ")


def _unit(written: str) -> str:
    units: list[tuple[str, int]] = []  # each with its power; a prefix has none
    sign = power = 1
    for found in _UNIT.finditer(written):
        name = found[1]
        if name == "per":
            sign = -1
        elif name in _POWERS_BEFORE:
            power = _POWERS_BEFORE[name]
        elif (name in _POWERS_AFTER or found[2]) and units:
            factor = _POWERS_AFTER[name] if name else int(found[2])
            units[-1] = (units[-1][0], units[-1][1] * factor)
        elif name in _PREFIXES:
            units.append((_SYMBOLS[name], 0))
        elif symbol := _SYMBOLS.get(name, name) if name else found[0].strip():
            units.append((symbol.replace(".", r"\cdot "), sign * power))
            sign = power = 1
    parts = []
    for symbol, raised in units:
        parts.append(rf"\mathrm{{{symbol}}}")
        if raised not in (0, 1):
            parts.append(f"^{{{raised}}}")
        if raised:
            parts.append(r"\,")
    return "".join(parts).removesuffix(r"\,")


def _quantity(given: Sequence[str]) -> str:
    return rf"{_number(given[1])}\,{_unit(given[2])}"


def _derivative(sign: str) -> Rule:
    def written(given: Sequence[str]) -> str:
        _, order, first, second, third = given
        power = f"^{{{order}}}" if order else ""
        if third:
            return rf"\frac{{{sign}^2 {first}}}{{{sign} {second}\,{sign} {third}}}"
        above, below = (first, second) if second else ("", first)
        return rf"\frac{{{sign}{power} {above}}}{{{sign} {below}{power}}}"

    return Rule("somgg", written)


def _matrix(brackets: str) -> Rule:
    def written(given: Sequence[str]) -> str:
        rows = given[0] or given[1]
        return rf"\begin{{{brackets}matrix}}{rows}\end{{{brackets}matrix}}"

    return Rule("gp", written)


def _either(left: str, right: str) -> Rule:
    return Rule("sgp", rf"\left{left} #2#3 \right{right}")


PHYSICS: dict[str, Rule] = {
    **dict.fromkeys(("dv", "derivative"), _derivative(r"\mathrm{d}")),
    **dict.fromkeys(("pdv", "partialderivative"), _derivative(r"\partial")),
    "fdv": _derivative(r"\delta"),
    "dd": Rule(
        "og",
        lambda given: r"\mathrm{d}" + (f"^{{{given[0]}}}" if given[0] else "") + f" {given[1]}",
    ),
    **dict.fromkeys(("abs", "absolutevalue"), _either("|", "|")),
    "norm": _either(r"\|", r"\|"),
    **dict.fromkeys(
        ("ev", "expval", "expectationvalue"),
        Rule(
            "smg",
            lambda given: (
                rf"\left\langle {given[2]} \middle| {given[1]} \middle| {given[2]} \right\rangle"
                if given[2]
                else rf"\left\langle {given[1]} \right\rangle"
            ),
        ),
    ),
    **dict.fromkeys(
        ("mel", "matrixel"),
        Rule("smmm", r"\left\langle #2 \middle| #3 \middle| #4 \right\rangle"),
    ),
    **dict.fromkeys(("outerproduct", "dyad", "op"), Rule("mm", r"|#1\rangle\langle #2|")),
    "order": Rule("m", r"\mathcal{O}\left(#1\right)"),
    **dict.fromkeys(("comm", "commutator"), Rule("smm", r"\left[#2, #3\right]")),
    **dict.fromkeys(("acomm", "anticommutator"), Rule("smm", r"\left\{#2, #3\right\}")),
    "grad": Rule("", r"\boldsymbol{\nabla}"),
    "curl": Rule("", r"\boldsymbol{\nabla}\times "),
    "laplacian": Rule("", r"\nabla^2"),
    "vb": Rule("sm", r"\mathbf{#2}"),
    "va": Rule("sm", r"\vec{\mathbf{#2}}"),
    "vu": Rule("sm", r"\hat{\mathbf{#2}}"),
    "vdot": Rule("", r"\boldsymbol{\cdot}"),
    "cross": Rule("", r"\times "),
    "eval": Rule("m", r"\left. #1 \right|"),
    **{name: Rule("", rf"\operatorname{{{name}}}") for name in ("tr", "Tr", "rank", "erf", "Res")},
    "qq": Rule("sm", r"\quad\text{#2}\quad "),
    **{
        f"q{word}": Rule("", rf"\quad\text{{{word}}}\quad ") for word in ("if", "and", "or", "then")
    },
    **dict.fromkeys(("mqty", "matrixquantity"), _matrix("")),
    "pmqty": _matrix("p"),
    "bmqty": _matrix("b"),
    "vmqty": _matrix("v"),
}
SIUNITX: dict[str, Rule] = {
    "SI": Rule("omm", _quantity),
    "qty": Rule(
        "omg",
        lambda given: _quantity(given) if given[2] else rf"\left({given[1].strip('()')}\right)",
    ),
    **dict.fromkeys(("si", "unit"), Rule("om", lambda given: _unit(given[1]))),
    "num": Rule("om", lambda given: _number(given[1])),
    "ang": Rule("om", r"#2^{\circ}"),
}
