"""LaTeX to MathML, at build time: no script and no font is needed to show it, on paper neither."""

from __future__ import annotations

import html
import re

from math_core import LatexError, LatexToMathML

# Obsidian's MathJax numbers no equations, so the starred environments are what it shows.
_STARRED = re.compile(r"\\(begin|end)\{(align|equation|gather|multline|alignat|flalign)\}")
_RENAMED = {
    "split": "aligned",
    "smallmatrix": "matrix",
    "eqnarray": "align*",
    "eqnarray*": "align*",
}


class Formulas:
    """Renders the formulas of one note; `\\newcommand` holds from one to the next."""

    def __init__(self) -> None:
        self._converter = LatexToMathML(allow_unreliable_rendering=True)

    def html(self, latex: str, *, display: bool) -> str:
        """Give a formula as HTML; one that cannot be rendered shows its source and the reason."""
        try:
            return self._converter.convert_with_local_state(latex, displaystyle=display)
        except LatexError as error:
            mark = "$$" if display else "$"
            return (
                f'<code class="formula-source" title="{html.escape(str(error))}">'
                f"{html.escape(mark + latex + mark)}</code>"
            )
