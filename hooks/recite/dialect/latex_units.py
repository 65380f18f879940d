r"""The commands of LaTeX's `siunitx`, which notes of physics use by way of plugins."""

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


def quantity(given: Sequence[str]) -> str:
    """Write out a number and its unit, which come after the options."""
    return rf"{_number(given[1])}\,{_unit(given[2])}"


SIUNITX: dict[str, Rule] = {
    "SI": Rule("omm", quantity),
    **dict.fromkeys(("si", "unit"), Rule("om", lambda given: _unit(given[1]))),
    "num": Rule("om", lambda given: _number(given[1])),
    "ang": Rule("om", r"#2^{\circ}"),
}
