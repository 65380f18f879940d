r"""The commands that Obsidian's MathJax knows and `math_core` does not, in commands that it knows.

MathJax is loaded there with all its extensions but `physics`, which a note asks for by `\require`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.latex_arguments import Rule
from recite.dialect.latex_boxes import BOXES, SMALL_TABLE
from recite.dialect.latex_colors import COLORS
from recite.dialect.latex_text import text_with_maths

if TYPE_CHECKING:
    from collections.abc import Sequence


def _words(text: str) -> list[str]:
    return text.split()


# Commands whose arguments, if any, stand in braces: `math_core` writes them out itself.
MACROS = {
    **dict.fromkeys(("mbox", "textnormal", "textup", "textmd", "textsc"), r"\text{#1}"),
    **dict.fromkeys(("pmb", "symbfit"), r"\boldsymbol{#1}"),
    **dict.fromkeys(("bold", "symbf", "mathbfup"), r"\mathbf{#1}"),
    **dict.fromkeys(("mathup", "symup", "symrm"), r"\mathrm{#1}"),
    **dict.fromkeys(("mathnormal", "symit"), r"\mathit{#1}"),
    **dict.fromkeys(
        ("llap", "clap", "mathllap", "mathclap", "crampedllap", "crampedrlap", "crampedclap"), "#1"
    ),
    **dict.fromkeys(("dotsb", "dotsm", "dotsi"), r"\cdots"),
    **dict.fromkeys(("dotsc", "dotso"), r"\ldots"),
    **dict.fromkeys(("style", "class", "cssId", "href", "texttip", "data"), "#2"),
    **dict.fromkeys(("sfrac", "nicefrac"), r"{}^{#1}\!/_{#2}"),
    "mathbfcal": r"\boldsymbol{\mathcal{#1}}",
    "mathbfscr": r"\boldsymbol{\mathscr{#1}}",
    "mathbffrak": r"\boldsymbol{\mathfrak{#1}}",
    "mathbfsf": r"\mathsf{#1}",
    "mathsfit": r"\mathsf{#1}",
    "ensuremath": "#1",
    "mathstrut": r"\vphantom{(}",
    "strut": r"\vphantom{(}",
    "lparen": "(",
    "rparen": ")",
    "overunderset": r"\overset{#1}{\underset{#2}{#3}}",
    "cancelto": r"\cancel{#2}^{#1}",
    "ketbra": r"|#1\rangle\langle#2|",
    "oldstyle": "",
    "shortmid": r"\mid",
    "shortparallel": r"\parallel",
    "nshortmid": r"\nmid",
    "nshortparallel": r"\nparallel",
    "thicksim": r"\sim",
    "thickapprox": r"\approx",
    "varpropto": r"\propto",
    "smallsetminus": r"\setminus",
    "centerdot": r"\cdot",
    "intop": r"\int",
    "smallint": r"\int",
    "varinjlim": r"\underrightarrow{\lim}",
    "varprojlim": r"\underleftarrow{\lim}",
    **dict.fromkeys(("mathds", "mathbbm"), r"\mathbb{#1}"),
    **dict.fromkeys(("overarc", "wideparen", "widearc"), r"\overparen{#1}"),
    **dict.fromkeys(("splitfrac", "splitdfrac"), r"\genfrac{}{}{0pt}{}{#1}{#2}"),
    "framebox": r"\boxed{#1}",
    "stackbin": r"\mathbin{\overset{#1}{#2}}",
    "mit": r"\mathit",
    "adots": r"\iddots",
    "ordinarycolon": ":",
    "Vvert": r"\mathord{|\!|\!|}",
    "mathellipsis": r"\ldots",
    "KaTeX": r"\text{KaTeX}",
    "arrowvert": "|",
    "bracevert": "|",
    "TeX": r"\text{TeX}",
    "LaTeX": r"\text{LaTeX}",
    **{
        f"up{name}": rf"\mathrm{{\{name}}}"
        for name in _words(
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma "
            "tau upsilon phi chi psi omega"
        )
    },
    **{
        f"Up{name.lower()}": rf"\{name}"
        for name in _words("Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega")
    },
}

# Characters by a name; `math_core` takes the characters themselves.
_CHARACTERS = {
    "AA": "Å",
    "textdegree": "°",
    "celsius": "°C",
    "ohm": "Ω",
    "micro": "µ",
    "textmu": "µ",
    "perthousand": "‰",
    "textperthousand": "‰",
    "euro": "€",
    "texteuro": "€",
}
# Commands that set up, name or space something, or set a size: nothing of them is shown.
_SILENT = _words(
    "adjustlimits null par pagebreak newpage indent noindent centering "
    "nonumber notag displaylimits tiny scriptsize footnotesize small normalsize large Large LARGE "
    "huge Huge hfil hfill hfilneg allowbreak nobreak break goodbreak begingroup endgroup Tiny"
)


def _text_in(command: str) -> Rule:
    return Rule("m", lambda given: text_with_maths(given[0], command))


def _operator(arguments: Sequence[str]) -> str:
    """Name an operator; `math_core` takes no commands in its name but spaces."""
    star, name = arguments
    if re.search(r"\\[A-Za-z]", name):
        return rf"\mathop{{\mathrm{{{name}}}}}"
    return rf"\operatorname{star}{{{name}}}"


def _boxed_aligned(arguments: Sequence[str]) -> str:
    """Box a formula with its `&`; lines that are aligned meet before the box instead."""
    return rf"&\boxed{{\displaystyle {arguments[0].replace('&', '')}}}"


def _skewed(arguments: Sequence[str]) -> str:
    """Put an accent on a letter, without the shift, which the browser finds itself."""
    return f"{arguments[1]}{{{arguments[2]}}}"


RULES: dict[str, Rule] = {
    **COLORS,
    **BOXES,
    "substack": Rule("m", rf"{{{SMALL_TABLE}\begin{{matrix}}#1\end{{matrix}}}}"),
    "Aboxed": Rule("m", _boxed_aligned),
    "skew": Rule("mmm", _skewed),
    "mmlToken": Rule("mom", "#3"),
    "mathtoolsset": Rule("m", ""),
    "smashoperator": Rule("om", "#2"),
    "vcenter": Rule("m", "#1"),
    **{name: Rule("", "") for name in _SILENT},
    **{name: Rule("", character) for name, character in _CHARACTERS.items()},
    **{name: _text_in(name) for name in ("text", "textrm", "textbf", "textit", "textsf", "texttt")},
    **{
        name: Rule("m", lambda given: text_with_maths(given[0]))
        for name in ("mbox", "hbox", "textnormal", "textup", "textmd")
    },
    "operatorname": Rule("sm", _operator),
    "label": Rule("m", ""),
    "require": Rule("m", ""),
    "hspace": Rule("sm", r"\hspace{#2}"),
    "moveleft": Rule("l", ""),
    "moveright": Rule("l", ""),
    "uproot": Rule("m", ""),
    "leftroot": Rule("m", ""),
    "above": Rule("l", r"\over "),
    "intertext": Rule("m", r"\text{#1}\\"),
    "shortintertext": Rule("m", r"\text{#1}\\"),
    "scr": Rule("m", r"\mathscr{#1}"),
    "frak": Rule("m", r"\mathfrak{#1}"),
    "Bbb": Rule("m", r"\mathbb{#1}"),
}
