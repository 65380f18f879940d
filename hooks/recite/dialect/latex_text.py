r"""Text in a formula, `\text{...}`, with the maths between its dollars."""

from __future__ import annotations

import re

# Plain TeX's switches of the font, which `math_core` does not take in a text.
_FONT = re.compile(r"\\(?:bf|it|rm|sf|tt|sl|sc|em)(?![A-Za-z])\s*")
_MATHS = re.compile(r"(?<!\\)\$([^$]*)\$|\\\((.*?)\\\)")


def text_with_maths(text: str, command: str = "text") -> str:
    """Take the maths out of a text, and write the signs that only maths has as characters."""
    pieces = _MATHS.split(text)
    parts = []
    for place, piece in enumerate(pieces):
        if place % 3:
            parts.append(piece or "")
        elif piece or len(pieces) == 1:
            plain = re.sub(r"(?<!\\)([_&#])", r"\\\1", _FONT.sub("", piece))
            parts.append(rf"\{command}{{{plain.replace('^', 'ˆ')}}}")
    return "{" + "".join(parts) + "}" if len(pieces) > 1 else parts[0]
