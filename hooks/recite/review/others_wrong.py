"""The labels above what says why the other options are wrong, put together from their parts."""

from __future__ import annotations

_THINGS = (
    "others", "other options", "other answers", "other choices", "other response options",
    "other answer choices", "wrong answers", "wrong options", "incorrect answers",
    "incorrect options",
)  # fmt: skip
_WRONG = ("wrong", "incorrect", "not correct", "not right")

OTHERS_WRONG = tuple(
    f"{head}{thing} are {wrong}{tail}"
    for head, tail in (("why the ", ""), ("why ", ""), ("the ", ""), ("the ", " because"))
    for thing in _THINGS
    for wrong in _WRONG
)
"""The whole labels in small letters: "why the others are wrong"."""
