"""What is found in the reviews of a vault, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from recite.report import Report

if TYPE_CHECKING:
    from recite.review.model import Question

Weight = Literal["problem", "hint"]

_SHOWN = 50
"""Characters of a text by which a finding names it."""


@dataclass(frozen=True)
class Finding:
    """A report, and whether it is a problem or a hint on how to write better questions."""

    report: Report
    weight: Weight = "problem"


@dataclass(frozen=True)
class Asked:
    """A question and where it stands."""

    path: str
    question: Question

    def finding(self, message: str, weight: Weight = "hint") -> Finding:
        """Give a finding at the question."""
        return Finding(Report(self.path, self.question.line, message, "review_problem"), weight)


def start_of(text: str) -> str:
    """Give the start of a text in quotes, on one line."""
    flat = " ".join(text.split())
    return f'"{flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"}"'
