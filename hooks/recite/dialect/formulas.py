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
from recite.dialect.older_tex import in_latex

if TYPE_CHECKING:
    from collections.abc import Callable

_MACROS = {
    "substack": r"\begin{matrix}#1\end{matrix}",
    "mbox": r"\text{#1}",
    "hbox": r"\text{#1}",
    "pmb": r"\boldsymbol{#1}",
    "smash": "#1",
    "mathstrut": r"\vphantom{(}",
    "bold": r"\mathbf{#1}",
    "lparen": "(",
    "rparen": ")",
    "cssId": "#2",
    "class": "#2",
    "href": "#2",
    "style": "#2",
    "enclose": "#2",
}
# Environments that stand alone in a display; MathJax as Obsidian sets it up numbers none of them.
_ALONE = r"align|equation|gather|multline|alignat|flalign|eqnarray"
_ALONE_AT_START = re.compile(rf"\s*\\begin{{(?:{_ALONE})\*?}}")
_ENVIRONMENT = re.compile(
    rf"\\(begin|end)\{{(({_ALONE})\*?|split|smallmatrix|alignedat)\}}(\{{\d+\}})?"
)
_INNER = {"equation": "aligned", "gather": "gathered", "multline": "gathered"}
_STARRED = {"flalign": "align*", "eqnarray": "align*", "alignat": "align*"}
# Commands that set up or name something, or set a size, and show nothing.
_SILENT = re.compile(
    r"\\(?:(?:label|require)\s*\{[^{}]*\}|(?:nonumber|notag|displaylimits|tiny|scriptsize|small"
    r"|normalsize|large|Large|LARGE|huge|Huge)(?![A-Za-z]))"
)
_REFERENCE = re.compile(r"\\(?:eqref|ref)\s*\{([^{}]*)\}")
# `\DeclareMathOperator{\name}{text}`, its text with braces one deep.
_OPERATOR = re.compile(
    r"\\DeclareMathOperator(\*?)\s*\{?\s*(\\[A-Za-z]+)\s*\}?\s*\{((?:[^{}]|\{[^{}]*\})*)\}"
)
_NEW = re.compile(r"\\(?:new|provide)command(?![A-Za-z])")
_CODE_POINT = re.compile(r"\\unicode\s*\{\s*(?:x([0-9A-Fa-f]{2,5})|([0-9]{2,6}))\s*\}")
_LIMITS = re.compile(r"\\(?:no)?limits(?![A-Za-z])")
_TAG = re.compile(r"\\tag\*?\s*\{")


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

    `tell` is told of each that cannot be read, or in which a command is not known.
    """

    def __init__(self, tell: Callable[[Unreadable], None] = ignore) -> None:
        self._tell = tell
        self._converter = _converter(ignore_unknown_commands=False)
        self._lenient = _converter(ignore_unknown_commands=True)

    def html(self, latex: str, *, display: bool) -> str:
        """Give a formula as HTML.

        A command that is not known is shown by its name, as MathJax does; a formula that cannot be
        read shows its source and, as its title, the reason.
        """
        source = in_known_words(latex)
        plain = _LIMITS.sub("", source)
        attempts = (
            (self._converter, source),
            (self._converter, _NEW.sub(r"\\renewcommand", plain)),
            (self._lenient, plain),
        )
        mark = "$$" if display else "$"
        written = mark + latex + mark
        problem = ""
        for converter, text in attempts:
            try:
                drawn = converter.convert_with_global_state(text, displaystyle=display)
            except LatexError as error:
                problem = _PLACE.sub("", str(error)).rstrip(".")
                continue
            for command in dict.fromkeys(_UNKNOWN_COMMAND.findall(drawn)):
                self._tell(Unreadable(written, f"{html.unescape(command)} is not known"))
            return drawn
        self._tell(Unreadable(written, problem))
        return (
            f'<code class="formula-source" title="{html.escape(problem)}">'
            f"{html.escape(written)}</code>"
        )


def in_known_words(latex: str) -> str:
    """Give the same formula in the commands and environments that `math_core` knows."""
    if "\\" not in latex:
        return latex
    source = in_latex(without_chemistry(latex))
    source = _OPERATOR.sub(r"\\newcommand{\2}{\\operatorname\1{\3}}", source)
    source = _REFERENCE.sub(r"\\text{(\1)}", _SILENT.sub("", source))
    source = _CODE_POINT.sub(_character, source)
    alone = _ALONE_AT_START.match(source) is not None
    source = _ENVIRONMENT.sub(lambda found: _known_environment(found, alone=alone), source)
    if not alone and _TAG.search(source):
        return rf"\begin{{equation*}}{source}\end{{equation*}}"
    return source


def _known_environment(found: re.Match[str], *, alone: bool) -> str:
    side, name = found.group(1), found.group(2).rstrip("*")
    if name == "smallmatrix":
        known = "matrix"
    elif name in ("split", "alignedat"):
        known = "aligned"
    elif alone:
        known = _STARRED.get(name, f"{name}*")
    else:
        known = _INNER.get(name, "aligned")
    argument = found.group(4) or ""
    return rf"\{side}{{{known}}}" + ("" if name in ("alignat", "alignedat") else argument)


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else int(found[2])
    return chr(code) if code < 0xD800 or 0xE000 <= code <= 0x10FFFF else found[0]


def _converter(*, ignore_unknown_commands: bool) -> LatexToMathML:
    return LatexToMathML(
        macros=_MACROS,
        allow_unreliable_rendering=True,
        global_group=True,
        fancy_error=False,
        ignore_unknown_commands=ignore_unknown_commands,
    )
