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
