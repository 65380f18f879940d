"""What `math_core` has no words for: boxes, colours, shifts, proof trees, what a note defines."""

from __future__ import annotations

import re

import pytest

from recite.dialect.formulas import Formulas, Unreadable


def _draw(*formulas: str) -> str:
    told: list[Unreadable] = []
    drawer = Formulas(told.append)
    html = [drawer.html(formula, display=True) for formula in formulas][-1]
    assert told == []
    return html


def _words(html: str) -> str:
    return re.sub("<[^>]*>|\u2063", "", html)  # the latter stands for a bracket that is not seen


ROOM = ";print-color-adjust:exact;padding:.15em .25em"
BLACK, WHITE = f";color:#000{ROOM}", f";color:#fff{ROOM}"


@pytest.mark.parametrize(
    ("formula", "style"),
    [
        (
            r"\colorbox{yellow}{a $x$}",
            f"background:#ffff00{BLACK}",
        ),
        (
            r"\colorbox[rgb]{0,0,0.5}{a}",
            f"background:#000080{WHITE}",
        ),
        (r"\colorbox{unheard}{a}", "padding:.15em .25em"),
        (
            r"\fcolorbox{red}{#fff}{a}",
            f"border:1px solid #ff0000;background:#ffffff{BLACK}",
        ),
        (r"\bbox[lightblue]{a}", "background:#add8e6;color:#000;print-color-adjust:exact"),
        (r"\bbox[5px,border:2px dashed red]{a}", "padding:5px;border:2px dashed #ff0000"),
        (r"\enclose{circle}{a}", "border:1px solid;border-radius:50%;padding:.15em .25em"),
        (
            r"\enclose{top,right}{a}",
            "border-top:1px solid;border-right:1px solid;padding:.15em .25em",
        ),
    ],
)
def test_boxes(formula: str, style: str) -> None:
    html = _draw(formula)
    assert f'<mrow style="{style}">' in html
    assert _words(html).startswith("a")


@pytest.mark.parametrize(
    ("formula", "element"),
    [
        (r"\raise 3pt{a}", '<mpadded voffset="3pt"><mi>a</mi></mpadded>'),
        (r"\lower 3pt{a}", '<mpadded voffset="-3pt"><mi>a</mi></mpadded>'),
        (r"\lower -9mu{a}", '<mpadded voffset="0.5em"><mi>a</mi></mpadded>'),
        (r"\raisebox{1em}{a}", '<mpadded voffset="1em"><mi>a</mi></mpadded>'),
        (r"\smash[b]{a}", '<mpadded depth="0"><mi>a</mi></mpadded>'),
        (r"\smash{a}", '<mpadded height="0" depth="0"><mi>a</mi></mpadded>'),
        (r"\rlap{a}", '<mpadded width="0"><mi>a</mi></mpadded>'),
        (
            r"\rule{2em}{1pt}",
            '<mspace width="2em" height="1pt" style="background:currentcolor"></mspace>',
        ),
        (r"\rule{0pt}{3ex}", '<mspace width="0pt" height="3ex" style=""></mspace>'),
    ],
)
def test_shifts_and_rules(formula: str, element: str) -> None:
    assert element in _draw(formula)


@pytest.mark.parametrize(
    "formula",
    [
        r"\sum_{\substack{i<n\\j<m}} x",
        r"\begin{smallmatrix}a&b\end{smallmatrix}",
        r"\sum_{\begin{subarray}{l}i\\j\end{subarray}}",
        r"\begin{bsmallmatrix}a\\b\end{bsmallmatrix}",
        r"\smqty{a\\b}",
    ],
)
def test_small_tables_are_as_small_as_scripts(formula: str) -> None:
    html = _draw(formula)
    assert re.findall(r'<mtable[^>]* scriptlevel="(\d)"', html) == ["1"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (r"\AxiomC{$A$}\AxiomC{$B$}\RightLabel{$\wedge I$}\BinaryInfC{$A\wedge B$}", "ABA∧B∧I"),
        (r"\AXC{if $A$}\LL{a}\UIC{$B$}\UIC{$C$}", "aif\xa0ABC"),
        (r"\AxiomC{}\UnaryInfC{$A$}", "A"),
        (r"\AXC{$A$}\AXC{$B$}\AXC{$C$}\noLine\TIC{$D$}", "ABCD"),
        (r"\Axiom$\Gamma\fCenter\vdash A$\UnaryInf$\Gamma\fCenter\vdash B$", "Γ⊢AΓ⊢B"),
    ],
)
def test_a_proof_tree(body: str, words: str) -> None:
    html = _draw(rf"\begin{{prooftree}}{body}\end{{prooftree}}")
    assert _words(html).replace("\u2002", "") == words
    assert html.count("<mfrac") == len(re.findall(r"Inf|[UBT]IC", body))


@pytest.mark.parametrize("body", [r"\UnaryInfC{$A$}", r"\AXC{$A$}\AXC{$B$}", ""])
def test_a_proof_tree_without_one_conclusion_is_told(body: str) -> None:
    told: list[Unreadable] = []
    Formulas(told.append).html(rf"\begin{{prooftree}}{body}\end{{prooftree}}", display=True)
    assert [unreadable.problem for unreadable in told] == ['Unknown environment "prooftree"']


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (r"\begin{numcases}{f(x)=}1&$x>0$\\0&otherwise\end{numcases}", "f(x)={1x>00otherwise"),
        (r"\begin{numcases}{f=}1&x\le0\end{numcases}", "f={1x≤0"),
        (r"\begin{dcases*}1&if $x$\end{dcases*}", "{1if x"),
        (r"\begin{empheq}[left=\empheqlbrace]{align}a&=b\end{empheq}", "{a=b"),
        (
            r"\begin{empheq}[left={f=\empheqlbrace},right=\empheqrbrack]{align*}a\end{empheq}",
            "f={a]",
        ),
        (r"\begin{empheq}[box=\fbox]{gather}a\end{empheq}", "a"),
        (r"\displaylines{a\\b} \buildrel x\over= c", "ab=xc"),
        (r"\begin{lgathered}a\\b\end{lgathered}", "ab"),
    ],
)
def test_environments_with_something_at_a_side(formula: str, words: str) -> None:
    assert re.sub(r"\s", "", _words(_draw(formula))) == words.replace(" ", "").replace(">", "&gt;")


@pytest.mark.parametrize(
    ("definition", "use", "words"),
    [
        (r"\newenvironment{pair}[1]{(#1,}{)}", r"\begin{pair}{a}b\end{pair}", "(a,b)"),
        (r"\definecolor{own}{HTML}{00AA00}", r"\textcolor{own}{x}\colorbox{own}{y}", "xy"),
        (
            r"\DeclarePairedDelimiterX{\inner}[2]{\langle}{\rangle}{#1\delimsize\vert #2}",
            r"\inner{a}{b}",
            "⟨a|b⟩",
        ),
        (r"\def\swap#1#2{#2#1}", r"\swap{a}{b}", "ba"),
        (r"\let\old\alpha", r"\old", "α"),
    ],
)
def test_a_definition_holds_for_later_formulas(definition: str, use: str, words: str) -> None:
    assert _words(_draw(definition, use)).replace("∣", "|") == words


def test_own_colors_are_shown() -> None:
    html = _draw(r"\definecolor{own}{rgb}{1,0,0}", r"\color{own} x \colorbox{own}{y}")
    assert "background:#ff0000" in html
    assert 'style="color:#FF0000' in html


def test_a_reference_has_brackets_only_where_it_is_written_so() -> None:
    assert _words(_draw(r"x\tag{7}\label{a}", r"\ref{a} \eqref{a}")) == "7(7)"


def test_an_arrow_is_as_long_as_its_label() -> None:
    lengths = [
        re.findall(r'<mspace width="([\d.]+)em" height="0.224em"', _draw(formula))
        for formula in (
            r"\xrightarrow{f}",
            r"\xrightarrow[ab]{\text{a label}}",
            r"\xleftarrow{x y z w}",
        )
    ]
    assert lengths == [[], ["1.8"], ["1.0"]]


def test_a_line_at_the_end_of_a_table_goes_from_side_to_side() -> None:
    html = _draw(r"\begin{array}{|c|c|}\hline p&q\\\hline T&F\\\hline\end{array}")
    assert re.findall(r'<mtd columnspan="(\d)"', html) == ["2"]
    assert html.count("<mtr>") == 3


@pytest.mark.parametrize("side", ["over", "under"])
def test_a_line_above_or_below_is_drawn_and_no_character(side: str) -> None:
    html = _draw(rf"\newcommand{{\closed}}[1]{{\{side}line{{#1}}}}", r"\closed{xy}_n")
    border = {"over": "top", "under": "bottom"}[side]
    assert f'<mrow style="border-{border}:.06em solid;padding-{border}:.1em">' in html
    assert _words(html) == "xyn"
