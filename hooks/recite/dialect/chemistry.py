r"""Chemical formulas and units: mhchem's `\ce{...}` and `\pu{...}`, which Obsidian's MathJax reads.

They are written out in plain LaTeX here, by the rules of mhchem's manual (version 4): digits after
an element count it, digits before it are its amount, a sign at the end of a word is its charge.
"""

from __future__ import annotations

import re

from recite.dialect.latex_arguments import closing_bracket

_COMMAND = re.compile(r"\\(cee?|cf|pu)\s*\{")

_LONGEST = 2000  # characters of a formula, and braces within braces, beyond which it stays as it is
_DEEPEST = 20

_ARROWS = {
    "<=>>": r"\rightleftharpoons",
    "<<=>": r"\rightleftharpoons",
    "<=>": r"\rightleftharpoons",
    "<-->": r"\rightleftarrows",
    "<->": r"\leftrightarrow",
    "->": r"\rightarrow",
    "<-": r"\leftarrow",
}
_LABELLED = {r"\rightleftarrows": r"\rightleftharpoons"}  # of which there is no long one
# One piece of a formula. Which sign means what depends on what stands before it (`_Writer`).
_PIECE = re.compile(
    r"""(?P<space>\s+)
    |(?P<arrow><=>>|<<=>|<=>|<-->|<->|->|<-)
    |(?P<command>\\[A-Za-z]+\s*|\\.)
    |(?P<script>[\^_](?=[^\s]))
    |(?P<drift>[\^v](?=\s|$))
    |(?P<number>[0-9]+(?:[.,][0-9]+)?(?:/[0-9]+)?)
    |(?P<letters>[^\W\d_]+)
    |(?P<charge>[+-]+(?=\s|$|[)\]}(,]))
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_DIGITS = re.compile(r"[0-9]+")
_SCRIPT = re.compile(r"[0-9]*[+-]+|[+-]?[0-9]+|[^\W\d_]+|\S")
_BONDS = {"-": "{-}", "=": "{=}", "#": r"{\equiv}", "*": r"\cdot ", ".": r"\cdot "}
_UNIT = re.compile(r"(?P<power>[eE][+-]?[0-9]+(?![\w]))|(?P<word>[^\W\d_]+)|(?P<slash>//)|\*")


def without_chemistry(latex: str) -> str:
    """Give the same formula with each `\\ce` and `\\pu` written out in plain LaTeX."""
    parts: list[str] = []
    position = 0
    while found := _COMMAND.search(latex, position):
        end = closing_bracket(latex, found.end())
        if end < 0:
            break
        inside = latex[found.end() : end]
        if len(inside) > _LONGEST:
            break
        written = _Writer(inside).latex() if found[1] != "pu" else _units(inside)
        parts += latex[position : found.start()], "{", written, "}"
        position = end + 1
    return "".join([*parts, latex[position:]])


class _Writer:
    """Writes out one `\\ce`."""

    def __init__(self, source: str, depth: int = 0) -> None:
        self._source = source
        self._depth = depth
        self._position = 0
        self._parts: list[str] = []
        self._counted = False  # what stands before can be counted, charged and bound
        self._attached = ""  # the scripts that what stands before has

    def latex(self) -> str:
        """Give the LaTeX of the whole formula."""
        while self._position < len(self._source):
            found = _PIECE.match(self._source, self._position)
            assert found is not None  # `other` takes any character
            self._position = found.end()
            self._write(found.lastgroup or "other", found[0])
        return "".join(self._parts)

    def _write(self, kind: str, text: str) -> None:
        counted, self._counted = self._counted, False
        if kind not in ("script", "number", "charge"):
            self._attached = ""
        if kind == "space":
            self._parts.append(r"\ " if counted and self._same_word_follows() else " ")
        elif kind == "arrow":
            self._arrow(_ARROWS[text])
        elif kind == "script":
            self._script(text)
        elif kind == "drift" and (text == "^" or not counted):
            self._parts.append(r"\uparrow " if text == "^" else r"\downarrow ")
        elif kind == "number" and counted:
            count = _DIGITS.match(text)
            assert count is not None  # every number begins with one
            self._position -= len(text) - count.end()
            self._attach("_", count[0])
        elif kind == "number":
            above, _, below = text.partition("/")
            self._parts.append(rf"\tfrac{{{above}}}{{{below}}}\," if below else rf"{text}\,")
        elif kind in ("letters", "drift"):
            alone = len(text) == 1 and text.islower() and not counted and self._before() != "("
            self._parts.append(text if alone else rf"\mathrm{{{text}}}")
            self._counted = True
        elif kind == "charge" and counted:
            self._attach("^", text)
        else:
            self._other(text, counted=counted)

    def _before(self) -> str:
        return self._parts[-1] if self._parts else ""

    def _attach(self, sign: str, script: str) -> None:
        base = "" if self._parts and sign not in self._attached else "{}"
        self._attached = sign if base else self._attached + sign
        self._parts.append(f"{base}{sign}{{{script}}}")
        self._counted = True

    def _same_word_follows(self) -> bool:
        rest = self._source[self._position :]
        return rest[:1].isalnum() and not re.match(r"v(?:\s|$)", rest)

    def _other(self, text: str, *, counted: bool) -> None:
        if text == "{":
            self._parts.append(f"{{{self._inner(self._braced())}}}")
        elif counted and text in _BONDS:
            self._parts.append(_BONDS[text])
            return
        else:
            self._parts.append({"#": r"\#", "*": r"\cdot "}.get(text, text))
        self._counted = text in ")]{"

    def _script(self, sign: str) -> None:
        if self._source.startswith("{", self._position):
            self._position += 1
            inside = self._braced()
        else:
            found = _SCRIPT.match(self._source, self._position)
            assert found is not None  # looked for by `script`
            self._position, inside = found.end(), found[0]
        words = re.sub(r"[^\W\d_]{2,}", lambda word: rf"\mathrm{{{word[0]}}}", inside)
        self._attach(sign, inside if "\\" in inside else words)

    def _inner(self, source: str) -> str:
        return _Writer(source, self._depth + 1).latex() if self._depth < _DEEPEST else source

    def _braced(self) -> str:
        end = closing_bracket(self._source, self._position)
        inside = self._source[self._position : end] if end >= 0 else self._source[self._position :]
        self._position += len(inside) + 1
        return inside

    def _arrow(self, arrow: str) -> None:
        labels: list[str] = []
        while len(labels) < 2 and self._source.startswith("[", self._position):  # above and below
            end = closing_bracket(self._source, self._position + 1, "[]")
            if end < 0:
                break
            labels.append(self._inner(self._source[self._position + 1 : end]))
            self._position = end + 1
        if not labels:
            self._parts.append(f" {arrow} ")
            return
        above, below = [*labels, ""][:2]
        long = _LABELLED.get(arrow, arrow).replace("\\", r"\x")
        self._parts.append(f" {long}[{below}]{{{above}}} ")


def _units(source: str) -> str:
    """Write out one `\\pu`: a number and its units."""

    def written(found: re.Match[str]) -> str:
        if found["power"]:
            times = r"\times" if found[0][0] == "E" else r"\cdot"
            return rf"{times}{{}}10^{{{found[0][1:]}}}"
        if found["word"]:
            return rf"\mathrm{{{found[0]}}}"
        return "/" if found["slash"] else r"\cdot{}"

    if "\\" in source:
        return source
    plain = _UNIT.sub(written, source.strip())
    return re.sub(r"\^([+-]?[0-9]+)", r"^{\1}", re.sub(r"\s+", r"\\,", plain))
