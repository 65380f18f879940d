"""Plain text for a terminal: wrapped to its width, painted where it shows colours."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Ink = Literal["green", "red", "yellow", "bold", "faint"]

_CODES: dict[Ink, str] = {"green": "32", "red": "31", "yellow": "33", "bold": "1", "faint": "2"}
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_WIDE = r"\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef"
_PIECE = re.compile(rf"[{_WIDE}]\s*|[^\s{_WIDE}]+\s*|\s+")
_NARROWEST = 20
"""Columns that are left for a text, however far it is indented."""


@dataclass(frozen=True)
class Paper:
    """What is written on: `width` columns, 0 for any number of them; `colour` or none."""

    width: int = 0
    colour: bool = False

    def paint(self, text: str, ink: Ink) -> str:
        """Give a text in a colour, where there is any."""
        return f"\033[{_CODES[ink]}m{text}\033[0m" if self.colour and text else text

    def block(self, text: str, head: str, indent: str) -> Iterator[str]:
        """Give a Markdown block line by line, the first behind `head`, the others behind `indent`.

        Blank lines are left out. Code and tables keep their lines as they are.
        """
        fence = ""
        before = head
        for line in text.split("\n"):
            mark = _FENCE.match(line)
            whole = bool(fence or mark) or line.startswith(("|", "    "))
            if mark and (not fence or mark.group(1).startswith(fence)):
                fence = "" if fence else mark.group(1)
            if line.strip():
                yield from [before + line] if whole else self._wrap(line, before, indent)
                before = indent

    def _wrap(self, line: str, before: str, indent: str) -> Iterator[str]:
        if not self.width:
            yield before + line
            return
        room = max(_NARROWEST, self.width - columns(before))
        begun = ""
        for piece in _pieces(line):
            if begun.strip() and columns(begun) + columns(piece.rstrip()) > room:
                yield before + begun.rstrip()
                before, begun = indent, ""
                room = max(_NARROWEST, self.width - columns(before))
            begun += piece if begun else piece.lstrip()
        yield before + begun.rstrip()


def columns(text: str) -> int:
    """Give how many columns a text takes: two for a wide character, none for one set on another."""
    if text.isascii():
        return len(text)
    return sum(
        2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
        if not unicodedata.combining(character)
    )


def _pieces(line: str) -> Iterable[str]:
    """Give the pieces between which a line may be cut: words, and single wide characters."""
    return _PIECE.findall(line)
