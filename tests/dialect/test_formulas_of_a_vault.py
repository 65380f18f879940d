"""Formulas across a vault: what all notes may use, what is told of those that cannot be read."""

from __future__ import annotations

from recite.dialect.formulas import Formulas, Unreadable
from recite.formula_reports import formula_reports
from recite.searching import html_for_search
from recite.settings import Settings
from recite.site import Site, build_site
from recite.vault.index import Note

from .pages import page_html

PREAMBLE = r"""\newcommand{\Field}{\mathbb{R}}
\DeclareMathOperator{\Hom}{Hom} % a comment
\newenvironment{pair}{(}{)}
"""


def site(preamble: str) -> Site:
    return build_site(
        {"Start.md": "$x$"}, ["preamble.sty"], Settings(), read=lambda path: preamble.encode()
    )


def test_every_note_may_use_what_the_preamble_defines() -> None:
    told: list[Unreadable] = []
    preamble = site(PREAMBLE).index.preamble
    html = Formulas(told.append, preamble).html(r"\Field\Hom\begin{pair}x\end{pair}", display=False)
    assert (told, "ℝ" in html) == ([], True)


def test_pages_are_given_the_preamble() -> None:
    assert "ℝ" in page_html(r"$\Field$", PREAMBLE)
    assert "ℝ" not in page_html(r"$\Field$")


def test_a_preamble_that_cannot_be_read_is_told() -> None:
    assert site(PREAMBLE).reports == ()
    (report,) = site(r"\newcommand{\Field}{").reports
    assert str(report).startswith("preamble.sty: it cannot be read (")


def test_a_vault_without_a_preamble_has_none() -> None:
    assert build_site({"Start.md": "$x$"}, [], Settings()).index.preamble == ""


def test_each_place_of_a_formula_that_cannot_be_read_is_told() -> None:
    body = "Text $\\frac$ and\n\n$\\frac$\n\n> $\\frac$ and $\\frak{x$\n\nnot `$\\frac$`"
    told = [Unreadable(r"$\frac$", "why")] * 3 + [Unreadable(r"$\frak{x$", "so")]
    reports = list(formula_reports(Note("A.md", body, body_line=4), told))
    assert sorted(report.line for report in reports) == [4, 6, 8, 8]


def test_one_that_stands_in_an_embedded_note_is_told_there() -> None:
    assert list(formula_reports(Note("A.md", "![[B]]"), [Unreadable(r"$\frac$", "why")])) == []


def test_the_search_reads_the_words_of_formulas_and_drawings_alone() -> None:
    drawing = (
        '<figure class="embed-drawing" style="x"><svg class="drawing"><style>.a{fill:red}</style>'
        "<text>One &lt; two</text>\n<text>three</text>\n</svg></figure>"
    )
    page = f'<p>So <math><mi>x</mi><mn>2</mn></math>.</p>{drawing}<figure class="a">b</figure>'
    assert html_for_search(page) == (
        '<p>So x2.</p><p>One &lt; two\nthree\n</p><figure class="a">b</figure>'
    )
