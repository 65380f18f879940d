"""What the build tells the writer: one line a finding, all of one pattern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["info", "warning", "ignore"]


@dataclass(frozen=True)
class Report:
    """A finding: `path:line: what: why it matters, what to do`. Line 0 is the whole file."""

    path: str
    line: int
    message: str
    topic: str = "note"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


_UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # what Windows editors write first in a "Unicode" file


def decode_note(path: str, content: bytes) -> tuple[str, Report | None]:
    """Give a note's text, and the report of the first byte that is no UTF-8."""
    if content.startswith(_UTF_16):
        what = "the file is UTF-16: Obsidian cannot read it, save the note as UTF-8"
        return content.decode("utf-16", "replace"), Report(path, 0, what, "broken_note")
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = "a byte that is no UTF-8: it is shown as \ufffd, save the note as UTF-8"
        text = content.decode("utf-8-sig", "replace")
        return text, Report(path, line, what, "broken_note")
