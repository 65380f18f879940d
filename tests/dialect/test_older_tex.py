"""Plain TeX is drawn as Obsidian draws them."""

from __future__ import annotations

import re

import pytest

from recite.dialect.formulas import Formulas
from recite.dialect.older_tex import in_latex


@pytest.mark.parametrize(
    ("source", "latex"),
    [
        (r"\pmatrix{a & b \cr c & d}", r"\begin{pmatrix}a & b \\ c & d\end{pmatrix}"),
        (r"\cases{\text{x} & y}", r"\begin{cases}\text{x} & y\end{cases}"),
        (r"\eqalign{a&=b}", r"\begin{aligned}a&=b\end{aligned}"),
        (r"\matrix{\matrix{a}}", r"\begin{matrix}\begin{matrix}a\end{matrix}\end{matrix}"),
        (r"\pmatrix{never closed", r"\pmatrix{never closed"),
        (r"\begin{cases}a\end{cases}", r"\begin{cases}a\end{cases}"),
    ],
)
def test_older_tex_in_latex(source: str, latex: str) -> None:
    assert in_latex(source) == latex


@pytest.mark.parametrize("source", [r"\pmatrix{a & b \cr c & d}", r"\color{#f00}{x}y"])
def test_older_tex_is_drawn(source: str) -> None:
    html = Formulas().html(source, display=True)
    assert html.startswith("<math")
    assert re.search("merror|formula-source", html) is None
