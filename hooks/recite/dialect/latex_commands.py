r"""The commands that Obsidian's MathJax knows and `math_core` does not, in commands that it knows.

MathJax is loaded there with all its extensions but `physics`, which a note asks for by `\require`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.latex_arguments import Rule

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
    **dict.fromkeys(("llap", "rlap", "clap", "mathllap", "mathrlap", "mathclap"), "#1"),
    **dict.fromkeys(("dotsb", "dotsm", "dotsi"), r"\cdots"),
    **dict.fromkeys(("dotsc", "dotso"), r"\ldots"),
    **dict.fromkeys(("style", "class", "cssId", "href", "enclose", "texttip"), "#2"),
    **dict.fromkeys(("sfrac", "nicefrac"), r"{}^{#1}\!/_{#2}"),
    "substack": r"\begin{matrix}#1\end{matrix}",
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
    "centernot": r"{/}\!\!#1",
    "ketbra": r"|#1\rangle\langle#2|",
    "colorbox": r"\boxed{#2}",
    "fcolorbox": r"\boxed{#3}",
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
    "varlimsup": r"\overline{\lim}",
    "varliminf": r"\underline{\lim}",
    "varinjlim": r"\underrightarrow{\lim}",
    "varprojlim": r"\underleftarrow{\lim}",
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
    "nonumber notag displaylimits tiny scriptsize footnotesize small normalsize large Large LARGE "
    "huge Huge hfil hfill hfilneg allowbreak nobreak break goodbreak begingroup endgroup Tiny"
)

# CSS's names of colours that `math_core` has no number of.
_COLORS = dict(
    re.findall(
        r"(\w+)=(\w+)",
        "aliceblue=f0f8ff aqua=00ffff beige=f5f5dc coral=ff7f50 crimson=dc143c darkblue=00008b "
        "darkgreen=006400 darkorange=ff8c00 darkred=8b0000 darkcyan=008b8b darkgray=a9a9a9 "
        "deepskyblue=00bfff deeppink=ff1493 dodgerblue=1e90ff firebrick=b22222 forestgreen=228b22 "
        "gold=ffd700 goldenrod=daa520 grey=808080 hotpink=ff69b4 indigo=4b0082 khaki=f0e68c "
        "lightblue=add8e6 lightgreen=90ee90 lightgrey=d3d3d3 limegreen=32cd32 maroon=800000 "
        "mediumblue=0000cd navy=000080 orangered=ff4500 orchid=da70d6 plum=dda0dd royalblue=4169e1 "
        "salmon=fa8072 seagreen=2e8b57 skyblue=87ceeb slateblue=6a5acd steelblue=4682b4 tan=d2b48c "
        "tomato=ff6347 turquoise=40e0d0 wheat=f5deb3 yellowgreen=9acd32 fuchsia=ff00ff",
    )
)
_HEXADECIMAL = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_THREE_NUMBERS = re.compile(r"(?:rgb\()?\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)?")


def _color(arguments: Sequence[str]) -> str:
    """Name a colour as `math_core` takes it: by one of its names, or by three numbers."""
    model, written = arguments[0].strip(), arguments[1].strip()
    name = _COLORS.get(written.lower(), written)
    if model in ("", "HTML") and (found := _HEXADECIMAL.fullmatch(name)):
        digits = found[1] if len(found[1]) > len("f00") else "".join(2 * d for d in found[1])
        numbers = ",".join(str(int(digits[at : at + 2], 16)) for at in (0, 2, 4))
    elif three := _THREE_NUMBERS.fullmatch(written):
        numbers = ",".join(three.groups()) if model in ("", "RGB") else ""
    else:
        numbers = ""
    if numbers:
        return rf"\color[RGB]{{{numbers}}}"
    return rf"\color[{model}]{{{written}}}" if model else rf"\color{{{written}}}"


def _text_in(command: str) -> Rule:
    return Rule("m", lambda given: _text(given, command))


def _text(arguments: Sequence[str], command: str = "text") -> str:
    """Take the maths out of a text, and write the signs that only maths has as characters."""
    pieces = re.split(r"(?<!\\)\$([^$]*)\$|\\\((.*?)\\\)", arguments[0])
    parts = []
    for place, piece in enumerate(pieces):
        if place % 3:
            parts.append(piece or "")
        elif piece or len(pieces) == 1:
            plain = re.sub(r"(?<!\\)([_&#])", r"\\\1", piece)
            parts.append(rf"\{command}{{{plain.replace('^', 'ˆ')}}}")
    return "{" + "".join(parts) + "}" if len(pieces) > 1 else parts[0]


def _operator(arguments: Sequence[str]) -> str:
    """Name an operator; `math_core` takes no commands in its name but spaces."""
    star, name = arguments
    if re.search(r"\\[A-Za-z]", name):
        return rf"\mathop{{\mathrm{{{name}}}}}"
    return rf"\operatorname{star}{{{name}}}"


def _box(arguments: Sequence[str]) -> str:
    options, inside = arguments
    return rf"\boxed{{{inside}}}" if "border" in options else f"{{{inside}}}"


def _rule(arguments: Sequence[str]) -> str:
    """Draw a line to write on; a strut, which has no width, shows nothing."""
    return rf"\underline{{\hspace{{{arguments[1]}}}}}" if arguments[1].strip("0") != "pt" else ""


RULES: dict[str, Rule] = {
    **{name: Rule("", "") for name in _SILENT},
    **{name: Rule("", character) for name, character in _CHARACTERS.items()},
    **{name: _text_in(name) for name in ("text", "textrm", "textbf", "textit", "textsf", "texttt")},
    **{name: Rule("m", _text) for name in ("mbox", "hbox", "textnormal", "textup", "textmd")},
    "operatorname": Rule("sm", _operator),
    "label": Rule("m", ""),
    "require": Rule("m", ""),
    "definecolor": Rule("mmm", ""),
    "color": Rule("om", _color),
    "textcolor": Rule("omm", lambda given: "{" + _color(given) + " " + given[2] + "}"),
    "bbox": Rule("om", _box),
    "smash": Rule("om", "{#2}"),
    "rule": Rule("omm", _rule),
    "hspace": Rule("sm", r"\hspace{#2}"),
    "raise": Rule("l", ""),
    "lower": Rule("l", ""),
    "moveleft": Rule("l", ""),
    "moveright": Rule("l", ""),
    "raisebox": Rule("mm", "#2"),
    "uproot": Rule("m", ""),
    "leftroot": Rule("m", ""),
    "above": Rule("l", r"\over "),
    "intertext": Rule("m", r"\text{#1}\\"),
    "shortintertext": Rule("m", r"\text{#1}\\"),
    "scr": Rule("m", r"\mathscr{#1}"),
    "frak": Rule("m", r"\mathfrak{#1}"),
    "Bbb": Rule("m", r"\mathbb{#1}"),
}
