"""LaTeX to MathML, at build time: no script and no font is needed to show it, on paper neither.

`math_core` writes MathML Core, which every browser draws since 2023. What it does not know of
Obsidian's MathJax is put into its words here.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from math_core import LatexError, LatexToMathML

from recite.dialect.chemistry import without_chemistry
from recite.dialect.commutative_diagrams import without_diagrams
from recite.dialect.latex_arguments import rewrite
from recite.dialect.latex_arrows import ARROWS
from recite.dialect.latex_boxes import with_elements
from recite.dialect.latex_cases import with_plain_cases
from recite.dialect.latex_commands import MACROS, RULES
from recite.dialect.latex_definitions import Definitions
from recite.dialect.latex_environments import in_known_environments
from recite.dialect.latex_physics import PHYSICS
from recite.dialect.latex_proofs import without_proofs
from recite.dialect.latex_units import SIUNITX
from recite.dialect.older_tex import in_latex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_KNOWN = {**PHYSICS, **SIUNITX, **ARROWS, **RULES}
# A comment up to the end of its line, unless the sign is escaped.
_COMMENT = re.compile(r"(\\.)|%[^\n]*\n?\s*", re.DOTALL)
_VERBATIM = re.compile(r"\\verb\*?([^A-Za-z\s*])(.*?)\1")
_REFERENCE = re.compile(r"\\(eqref|ref)\s*\{([^{}]*)\}")
_LABEL = re.compile(r"\\label\s*\{([^{}]*)\}")
_CODE_POINT = re.compile(
    r"\\unicode\s*(?:\[[^\]]*\])?\s*\{\s*(?:x([0-9A-Fa-f]{2,5})|([0-9]{2,6}))\s*\}"
    r"|\\char\s*\"([0-9A-Fa-f]{2,5})"
)
_ROOT = re.compile(r"\\root\s*(\{[^{}]*\}|[^\s\\{}])\s*\\of(?![A-Za-z])\s*(\{[^{}]*\}|\S)")
_WITH_DELIMITERS = re.compile(r"\\(over|atop|above)withdelims\s*(?:\\?.)\s*(?:\\?.)")
_ANGLE = re.compile(r"(\\(?:left|right|middle|[bB]igg?[lrm]?))\s*([<>])")
_LIMITS = re.compile(r"\\(?:no)?limits(?![A-Za-z])")
_TAG = re.compile(r"\\tag\*?\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_NOT_DRAWN = re.compile(r"not supported for this symbol yet: '(.)'")
# The sign over a vector: Chromium sets the combining one beside its letter.
_COMBINING_ARROW = '<mo stretchy="false">\u20d7</mo>'
_ARROW = '<mo stretchy="false">→</mo>'
# The row that `\hline` at the end of a table makes: its line belongs below the row before it.
_LINE_BELOW = re.compile(
    r"(<mtr>(?:(?!<mtr>).)*</mtr>)"
    r'<mtr><mtd style="(border-top:[^;"]*;)[^"]*"></mtd></mtr></mtable>'
)
_REPAIRS = 6  # how often one formula is tried again
# What `math_core` says: where in the text that it was given, and what it met there.
_PLACE = re.compile(r"^\d+: ")
_UNKNOWN_COMMAND = re.compile(r"<merror[^>]*><mtext>(\\[^<]*)</mtext></merror>")


@dataclass(frozen=True)
class Unreadable:
    """A formula that is not drawn as its writer meant: its text with the dollars, and why."""

    source: str
    problem: str


def ignore(unreadable: Unreadable) -> None:
    """Tell nobody of it."""


class Formulas:
    """Renders the formulas of one note; a `\\newcommand` holds for those after it.

    `tell` is told of each that cannot be read, or in which a command is not known. `preamble` is
    LaTeX that comes before the first formula of every note.
    """

    def __init__(self, tell: Callable[[Unreadable], None] = ignore, preamble: str = "") -> None:
        self._tell = tell
        self._converter = _converter(ignore_unknown_commands=False)
        self._lenient = _converter(ignore_unknown_commands=True)
        self._definitions = Definitions(_KNOWN)
        self._tags: dict[str, str] = {}
        if preamble.strip():
            self._define(preamble)

    def html(self, latex: str, *, display: bool) -> str:
        """Give a formula as HTML.

        A command that is not known is shown by its name, as MathJax does; a formula that cannot be
        read shows its source and, as its title, the reason.
        """
        mark = "$$" if display else "$"
        written = mark + latex + mark
        problem = ""
        for converter, text in self._attempts(latex):
            drawn, problem = _drawn(converter, text, display=display)
            if drawn:
                for command in dict.fromkeys(_UNKNOWN_COMMAND.findall(drawn)):
                    self._tell(Unreadable(written, f"{html.unescape(command)} is not known"))
                return drawn
        self._tell(Unreadable(written, problem))
        return (
            f'<code class="formula-source" title="{html.escape(problem)}">'
            f"{html.escape(written)}</code>"
        )

    def _define(self, preamble: str) -> str:
        """Read what holds for all formulas, and give what could not be read."""
        source = self._in_known_words(preamble)
        problems = [
            _drawn(converter, source, display=False)[1]
            for converter in (self._converter, self._lenient)
        ]
        return problems[-1]

    def _attempts(self, latex: str) -> Iterator[tuple[LatexToMathML, str]]:
        source = self._in_known_words(latex)
        plain = _LIMITS.sub("", source)
        yield self._converter, source
        yield self._converter, plain
        yield self._lenient, plain

    def _in_known_words(self, latex: str) -> str:
        """Give the same formula in the commands and environments that `math_core` knows."""
        source = _COMMENT.sub(lambda found: found[1] or "", latex) if "%" in latex else latex
        if "\\" not in source:
            return source
        source = _VERBATIM.sub(lambda found: rf"\texttt{{{_literal(found[2])}}}", source)
        source = self._definitions.taken_from(source)
        source = in_latex(without_diagrams(without_chemistry(source)))
        source = with_plain_cases(without_proofs(source))
        source = _ROOT.sub(r"\\sqrt[\1]{\2}", _CODE_POINT.sub(_character, source))
        source = _WITH_DELIMITERS.sub(r"\\over ", source)
        source = _ANGLE.sub(lambda found: found[1] + _ANGLES[found[2]], source)
        if tag := _TAG.search(source):
            self._tags.update(dict.fromkeys(_LABEL.findall(source), tag[1]))
        source = _REFERENCE.sub(self._reference, source)
        return in_known_environments(rewrite(source, self._definitions.rules))

    def _reference(self, found: re.Match[str]) -> str:
        label = self._tags.get(found[2], found[2])
        return rf"\text{{({label})}}" if found[1] == "eqref" else rf"\text{{{label}}}"


def preamble_problem(preamble: str) -> str:
    """Give why a preamble cannot be read, or the empty text."""
    return Formulas()._define(preamble) if preamble.strip() else ""


_ANGLES = {"<": r"\langle ", ">": r"\rangle "}


def _drawn(converter: LatexToMathML, text: str, *, display: bool) -> tuple[str, str]:
    """Give the MathML, or the empty text, and what could not be read."""
    problem = ""
    for _ in range(_REPAIRS):
        try:
            drawn = converter.convert_with_global_state(text, displaystyle=display)
            drawn = _LINE_BELOW.sub(_line_below, drawn.replace(_COMBINING_ARROW, _ARROW))
            return with_elements(drawn), ""
        except LatexError as error:
            problem = _PLACE.sub("", str(error)).rstrip(".")
            repaired = _repaired(text, problem)
            if repaired == text:
                break
            text = repaired
    return "", problem


def _line_below(found: re.Match[str]) -> str:
    columns = found[1].count("<mtd")
    return (
        f'{found[1]}<mtr><mtd columnspan="{columns}" style="{found[2]}padding:0"></mtd></mtr>'
        "</mtable>"
    )


def _repaired(text: str, problem: str) -> str:
    """Give the formula in a way that avoids the problem, if there is one; MathJax takes most."""
    if problem.startswith('Found "&"'):
        if r"{equation*}" in text:
            return text.replace("{equation*}", "{align*}")
        return text if r"\begin{aligned}" in text else rf"\begin{{aligned}}{text}\end{{aligned}}"
    if problem.startswith(r'Found "\tag'):
        return _TAG.sub(r"\\qquad\\text{(\1)}", text)
    if problem.startswith(r'Found "\shove'):
        return re.sub(r"\\shove(?:left|right)(?![A-Za-z])", "", text)
    if problem.startswith(r'Found "\h[dash]line'):
        return re.sub(r"\\h(?:dash)?line(?![A-Za-z])", "", text)
    if problem == r"Expected a relation after \not":
        return re.sub(r"\\not(?![A-Za-z])", r"{/}\\!\\!", text)
    if missing := _NOT_DRAWN.search(problem):
        return text.replace(missing[1], rf"\text{{{missing[1]}}}")
    if unknown := re.match(r'Unknown color "(.*)"', problem):
        return re.sub(rf"\\color\s*\{{\s*{re.escape(unknown[1])}\s*\}}", "", text)
    return text


def _literal(text: str) -> str:
    return re.sub(r"[\\{}#$%&_^~]", lambda sign: _LITERAL.get(sign[0], "\\" + sign[0]), text)


_LITERAL = {"\\": r"\textbackslash{}", "^": "ˆ", "~": "∼"}


def _character(found: re.Match[str]) -> str:
    code = int(found[1] or found[3], 16) if found[1] or found[3] else int(found[2])
    return chr(code) if code < 0xD800 or 0xE000 <= code <= 0x10FFFF else found[0]


def _converter(*, ignore_unknown_commands: bool) -> LatexToMathML:
    return LatexToMathML(
        macros=MACROS,
        allow_unreliable_rendering=True,
        global_group=True,
        fancy_error=False,
        ignore_unknown_commands=ignore_unknown_commands,
    )
