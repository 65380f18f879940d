"""Arrows as long as what stands above and below them, which browsers draw no longer than a letter.

How wide a label becomes is known to the browser alone, so the length is an estimate.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.latex_arguments import Rule
from recite.dialect.latex_boxes import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = re.compile(r"\\[A-Za-z]+\s*|\\.")
_UNSEEN = re.compile(r"[{}^_\s]|\\(?:text|mathrm|mathbf|scriptstyle|displaystyle)(?![A-Za-z])")
_MARK = re.compile("\ue000[^\ue001]*\ue001")
_LETTER = 0.36  # about how wide a letter of a label is, in the font size of the formula
_ROOM = 0.6
_ARROW = 1.0  # how wide the arrow itself is
_SHAFT = "border-top:.066em solid"


def _long_arrow(name: str, arrow: str) -> Rule:
    def written(given: Sequence[str]) -> str:
        below, above = given
        missing = max(_width(below), _width(above)) + _ROOM - _ARROW
        if missing <= 0:
            return rf"\{name}[{below}]{{{above}}}"
        # At the height of the arrow's own shaft, and as thick.
        shaft = mark(f'<mspace width="{missing:.1f}em" height="0.224em" style="{_SHAFT}"></mspace>')
        drawn = rf"{shaft}\mkern-2mu{arrow}" if "right" in name else rf"{arrow}\mkern-2mu{shaft}"
        under = rf"\underset{{{below}}}{{{drawn}}}" if below.strip() else f"{{{drawn}}}"
        return rf"\mathrel{{\overset{{{above}}}{{{under}}}}}"

    return Rule("om", written)


def _width(label: str) -> float:
    """Give about how wide a label is, in font sizes."""
    seen = _UNSEEN.sub("", _MARK.sub("", label))
    return len(_NAME.sub("x", seen)) * _LETTER


ARROWS: dict[str, Rule] = {
    "xrightarrow": _long_arrow("xrightarrow", r"\rightarrow"),
    "xleftarrow": _long_arrow("xleftarrow", r"\leftarrow"),
}
