"""What of LaTeX is drawn, and in what words `math_core` is given it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recite.dialect.commutative_diagrams import without_diagrams
from recite.dialect.formulas import Formulas, Unreadable
from recite.dialect.latex_arguments import rewrite
from recite.dialect.latex_commands import RULES
from recite.dialect.latex_environments import in_known_environments
from recite.dialect.latex_physics import PHYSICS
from recite.dialect.latex_units import SIUNITX

_KNOWN = Path(__file__).with_name("known_latex.txt").read_text("utf-8").splitlines()[2:]


def _draw(*formulas: str) -> tuple[str, list[Unreadable]]:
    told: list[Unreadable] = []
    drawer = Formulas(told.append)
    return [drawer.html(formula, display=True) for formula in formulas][-1], told


def _words(html: str) -> str:
    return re.sub("<[^>]*>", "", html)


@pytest.mark.parametrize("formula", _KNOWN)
def test_a_formula_is_drawn(formula: str) -> None:
    html, told = _draw(formula)
    assert told == []
    assert html.startswith("<math")


@pytest.mark.parametrize(
    ("source", "latex"),
    [
        (r"\textcolor{#f00}{x} y", r"{\color[RGB]{255,0,0} x} y"),
        (r"\color{#0000ff} x", r"\color[RGB]{0,0,255} x"),
        (r"\color{Tomato} x", r"\color[RGB]{255,99,71} x"),
        (r"\textcolor[HTML]{FF0000}{x}", r"{\color[RGB]{255,0,0} x}"),
        (r"\color[rgb]{1,0,.5} x", r"\color[rgb]{1,0,.5} x"),
        (r"\text{if $x_1$ is a_b}", r"{\text{if }x_1\text{ is a\_b}}"),
        (r"\textbf{50\% & more}", r"\textbf{50\% \& more}"),
        (r"\large x\nonumber\label{a}", " x"),
        (r"\hspace*{1em}\raise 2pt x", r"\hspace{1em}x"),
        (r"\bbox{never closed", r"\bbox{never closed"),
        (r"\colorful \textual", r"\colorful \textual"),
    ],
)
def test_commands_in_known_words(source: str, latex: str) -> None:
    assert rewrite(source, RULES) == latex


@pytest.mark.parametrize(
    ("source", "latex"),
    [
        (r"\dv[2]{x}{t}", r"\frac{\mathrm{d}^{2} x}{\mathrm{d} t^{2}}"),
        (r"\pdv{f}{x}{y}", r"\frac{\partial^2 f}{\partial x\,\partial y}"),
        (r"\dv{x}", r"\frac{\mathrm{d} }{\mathrm{d} x}"),
        (r"\abs{x}+\norm{y}", r"\left| x \right|+\left\| y \right\|"),
        (r"\ev{A}", r"\left\langle A \right\rangle"),
        (
            r"\SI{1.5e3}{\kilo\meter\per\second}",
            r"1.5\times10^{3}\,\mathrm{k}\mathrm{m}\,\mathrm{s}^{-1}",
        ),
        (r"\qty{5}{m/s}", r"5\,\mathrm{m/s}"),
        (r"\si{\meter\per\second\squared}", r"\mathrm{m}\,\mathrm{s}^{-2}"),
        (r"\ang{30}", r"30^{\circ}"),
        (
            r"\qty(\frac12)\qty[a]\qty|b|\qty{c}",
            r"\left( \frac12 \right)\left[ a \right]"
            r"\left| b \right|\left\{ c \right\}",
        ),
        (r"\mqty(a&b\\c&d)", r"\begin{pmatrix}a&b\\c&d\end{pmatrix}"),
        (
            r"\mqty[a&b]\mqty|c|\mqty{d}",
            r"\begin{bmatrix}a&b\end{bmatrix}\begin{vmatrix}c"
            r"\end{vmatrix}\begin{matrix}d\end{matrix}",
        ),
        (r"\mqty(\imat{2})", r"\begin{pmatrix}1&0\\0&1\end{pmatrix}"),
        (r"\dmat{a,b}\admat{a,b}", r"a&\\&b&a\\b&"),
        (r"\xmat{x}{2}{3}\zmat{1}{2}", r"x&x&x\\x&x&x0&0"),
        (
            r"\braket{a}{b}\braket{a|b}",
            r"\left\langle a \middle| b \right\rangle\langle a|b \rangle",
        ),
        (r"\eval{x}_0^1", r"\left. x \right|_0^1"),
        (r"\mqty", r"\mqty"),
    ],
)
def test_physics_and_units(source: str, latex: str) -> None:
    assert rewrite(source, {**PHYSICS, **SIUNITX}) == latex


@pytest.mark.parametrize(
    ("source", "latex"),
    [
        (r"\begin{align} a \end{align}", r"\begin{align*} a \end{align*}"),
        (r"x \begin{align} a \end{align}", r"x \begin{aligned} a \end{aligned}"),
        (r"\begin{alignat}{2} a \end{alignat}", r"\begin{align*} a \end{align*}"),
        (r"\begin{aligned}[t] a \end{aligned}", r"\begin{aligned} a \end{aligned}"),
        (r"\begin{matrix}[a] \end{matrix}", r"\begin{matrix}[a] \end{matrix}"),
        (
            r"\begin{array}[t]{@{}l*{2}{c}|p{2cm}} a \end{array}",
            r"\begin{array}{lcc|l} a \end{array}",
        ),
        (r"x \tag{1}", r"\begin{equation*}x \tag{1}\end{equation*}"),
        (r"\begin{subequations} a \end{subequations}", " a "),
    ],
)
def test_environments_under_known_names(source: str, latex: str) -> None:
    assert in_known_environments(source) == latex


def test_a_commutative_diagram_is_a_table() -> None:
    assert without_diagrams(r"\begin{CD} A @>f>g> B \\ @VhVV @| \\ C @= D \end{CD}") == (
        r"\begin{array}{ccc}A & \xrightarrow[g]{f} & B \\ "
        r"{\scriptstyle h}\Big\downarrow{\scriptstyle } &  & \Big\| \\ "
        r"C & \!=\!=\! & D\end{array}"
    )


def test_definitions_of_a_note_hold_for_the_formulas_after_them() -> None:
    html, told = _draw(
        r"\newcommand{\norm}[2][2]{\lVert #2\rVert_{#1}} \newcommand{\abs}[1]{<#1>}",
        r"\DeclarePairedDelimiter\ceil{\lceil}{\rceil}",
        r"\norm{x} + \norm[1]{y} + \abs{z} + \ceil{u}",
    )
    assert told == []
    assert _words(html) == "‖x‖2+‖y‖1+&lt;z&gt;+⌈u⌉"


def test_a_definition_may_take_a_known_name() -> None:
    html, told = _draw(
        r"\newcommand{\P}{p}\newcommand{\own}{o}\newcommand\AA[1]{\mathbb{A}_#1}\renewcommand\sl{s}"
        r"\DeclareMathOperator{\Hom}{\underline{Hom}}",
        r"\P \own \AA{1} \sl \Hom",
    )
    assert told == []
    assert _words(html) == "po𝔸1sHom"


def test_a_reference_shows_the_tag_of_its_label() -> None:
    html, _ = _draw(r"x \tag{1.2} \label{eq:x}", r"\eqref{eq:x}, \eqref{eq:y}")
    assert _words(html) == "(1.2),(eq:y)"


def test_what_stands_after_a_percent_sign_is_a_comment() -> None:
    html, told = _draw("x % a {comment\n+ 50\\%")
    assert (_words(html), told) == ("x+50%", [])


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([f"\\{name}" for name in (*RULES, *PHYSICS, *SIUNITX)]),
            st.sampled_from([*"{}[]()*&#%_^$<>\\", "\\begin{array}", "\\end{array}", "{CD}"]),
            st.sampled_from(
                ["\\newcommand\\a[2][b]{", "\\verb", "\\def\\x", "\\tag{", "a", "1", " "]
            ),
            st.text(max_size=2),
        ),
        max_size=30,
    )
)
def test_any_text_is_drawn_or_shown(pieces: list[str]) -> None:
    assert Formulas().html("".join(pieces), display=False)


@pytest.mark.parametrize(
    "unit", [r"\textcolor{red}{", r"\abs", r"\text{", "{", r"\begin{array}{", "@>"]
)
def test_hostile_formulas_are_shown(unit: str) -> None:
    assert Formulas().html(unit * 3000, display=True)
