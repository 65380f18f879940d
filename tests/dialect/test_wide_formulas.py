"""Formulas that are wider than a screen or a sheet: broken before a sign, or told how wide."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from recite.dialect.formula_width import width
from recite.dialect.formulas import Formulas
from recite.dialect.wide_formulas import fitted

_SUM = " + ".join(f"a_{{{number}}} x^{{{number}}}" for number in range(20))
_ROW = " & ".join(f"a_{{{number}}}" for number in range(30))
_TERMS = ("x^2", r"\frac{a}{b}", r"\sqrt{c}", r"\text{ if }", "= y", "+ 1", r"\le z", "- w", "(u)")
_UNKNOWN_REFERENCE = re.compile(r"&(?!amp;|lt;|gt;|quot;|#)\w+;")


def _html(latex: str, *, display: bool) -> str:
    return fitted(Formulas().html(latex, display=display), display=display)


def _words(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def test_a_narrow_formula_stays_as_it_is() -> None:
    drawn = Formulas().html("a = b + c", display=True)
    assert fitted(drawn, display=True) == drawn


def test_a_wide_sum_in_a_line_is_broken_before_its_signs() -> None:
    pieces = _html(_SUM, display=False).split("<wbr>")
    assert len(pieces) > 4
    assert all(piece.startswith('<math><mo form="infix">+</mo>') for piece in pieces[1:])


def test_a_wide_display_is_lines_in_display_style() -> None:
    drawn = _html(f"f(x) = {_SUM}", display=True)
    assert drawn.startswith('<span class="formula-lines"><math displaystyle="true"><mi>f</mi>')
    assert 'display="block"' not in drawn


def test_a_colour_of_the_whole_is_on_each_piece() -> None:
    pieces = _html(rf"\color{{red}} {_SUM}", display=True).split("<wbr>")
    assert len(pieces) > 4
    assert all('<mrow style="color:#FF0000;">' in piece for piece in pieces)


def test_a_sign_of_a_term_begins_no_line() -> None:
    assert ">−</mo><mi>z" in _html(_SUM + " = -z", display=False)
    assert '<math><mo form="infix">−</mo><mi>z' not in _html(_SUM + " = -z", display=False)


@pytest.mark.parametrize("display", [True, False])
def test_a_matrix_says_how_wide_it_is(*, display: bool) -> None:
    drawn = _html(rf"\begin{{pmatrix}} {_ROW} \end{{pmatrix}}", display=display)
    assert re.search(r'<math[^>]* style="--ems: [4-9]\d"', drawn)
    assert drawn.startswith("<math" if display else '<span class="formula-scrolled">')


def test_a_formula_that_cannot_be_read_stays_its_source() -> None:
    latex = _SUM * 3 + r"\frac{"
    assert _html(latex, display=True) == Formulas().html(latex, display=True)


@pytest.mark.parametrize(
    ("latex", "ems"),  # as Chromium draws them with STIX Two Math
    [
        ("f(x)=a_0+a_1x+a_2x^2+a_3x^3+a_4x^4", 15.8),
        (r"\sum_{k=1}^{n} k^2=\frac{n(n+1)(2n+1)}{6}", 10.6),
        (r"\begin{pmatrix} a_{11}&a_{12}&a_{13}\\ b&c&d\end{pmatrix}", 7.5),
        (r"\mathrm{MMMM}WWWWmmmmwwww", 13.5),
        (r"A\Rightarrow B\Leftrightarrow C\longrightarrow D\iff E", 11.0),
        (r"\left(\frac{a}{b}+\frac{c}{d}\right)^2\le\sqrt[3]{x+y}", 8.9),
        (r"H_0\colon \mu_1-\mu_2=0\text{ vs. }H_1\colon\mu_1\ne\mu_2", 12.4),
    ],
)
def test_the_width_is_rather_too_much(latex: str, ems: float) -> None:
    drawn = Formulas().html(latex, display=True)
    estimate = width(etree.fromstring(_UNKNOWN_REFERENCE.sub("", drawn)))
    assert ems <= estimate <= 1.5 * ems


@given(st.lists(st.sampled_from(_TERMS), max_size=40), st.booleans())
@examples(max_examples=100)
def test_nothing_of_a_formula_is_lost(terms: list[str], display: bool) -> None:  # noqa: FBT001
    drawn = Formulas().html(" ".join(terms), display=display)
    assert _words(fitted(drawn, display=display)) == _words(drawn)
