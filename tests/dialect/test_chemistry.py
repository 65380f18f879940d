"""`\\ce` and `\\pu` as mhchem's manual says, and whatever stands in them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recite.dialect.chemistry import without_chemistry
from recite.dialect.formulas import Formulas


@pytest.mark.parametrize(
    ("chemistry", "latex"),
    [
        (r"\ce{H2O}", r"{\mathrm{H}_{2}\mathrm{O}}"),
        (r"\ce{SO4^2-}", r"{\mathrm{SO}_{4}^{2-}}"),
        (r"\ce{[Fe(CN)6]^{3-}}", r"{[\mathrm{Fe}(\mathrm{CN})_{6}]^{3-}}"),
        (r"\ce{^{227}_{90}Th+}", r"{{}^{227}_{90}\mathrm{Th}^{+}}"),
        (r"\ce{1/2 O2(g)}", r"{\tfrac{1}{2}\, \mathrm{O}_{2}(\mathrm{g})}"),
        (r"\ce{CuSO4.5H2O}", r"{\mathrm{CuSO}_{4}\cdot 5\,\mathrm{H}_{2}\mathrm{O}}"),
        (r"\ce{HC#CH}", r"{\mathrm{HC}{\equiv}\mathrm{CH}}"),
        (r"\ce{CO2_{(aq)}}", r"{\mathrm{CO}_{2}{}_{(\mathrm{aq})}}"),
        (r"\ce{Cl- -> AgCl v}", r"{\mathrm{Cl}^{-}  \rightarrow  \mathrm{AgCl} \downarrow }"),
        (r"\ce{A <=>[x][y] B}", r"{\mathrm{A}  \xrightleftharpoons[y]{x}  \mathrm{B}}"),
        (r"\pu{2e3 kJ mol^-1}", r"{2\cdot{}10^{3}\,\mathrm{kJ}\,\mathrm{mol}^{-1}}"),
        (r"\frac{\ce{H+}}{2}", r"\frac{{\mathrm{H}^{+}}}{2}"),
        (r"\ce{never closed", r"\ce{never closed"),
        (r"\cos x + \cent", r"\cos x + \cent"),
    ],
)
def test_chemistry_in_plain_latex(chemistry: str, latex: str) -> None:
    assert without_chemistry(chemistry) == latex


def test_a_reaction_is_drawn() -> None:
    html = Formulas().html(r"\ce{2H2 + O2 ->[heat] 2H2O ^}", display=True)
    assert "<math" in html
    assert "merror" not in html
    assert re.sub("<[^>]*>", "", html).startswith("2H2+O2")


_PIECES = ["{", "}", "[", "]", "^", "_", "->", "<=>", "+", "-", ".", "/", "v", "H", "2", " ", "\\"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=2)), max_size=30))
def test_any_text_can_stand_in_chemistry(pieces: list[str]) -> None:
    inside = "".join(pieces)
    assert Formulas().html(rf"\ce{{{inside}}}", display=False)
    assert Formulas().html(rf"\pu{{{inside}}}", display=False)


def test_braces_within_braces_end() -> None:
    assert without_chemistry(r"\ce{" + "{" * 900 + "x" + "}" * 900 + "}").count("{") == 901
