"""The labels above what says why the other options are wrong, put together from their parts."""

from __future__ import annotations

import re

from recite.review.words import holds_any

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

# "Copper is the right choice because:", "Why the others do not fit:"
_GIVES_REASONS = re.compile(
    r"\b(?:is|are)\b[^\n?]{0,40}\b(?:in)?(?:correct|right|wrong)\b[^\n?]{0,40}\bbecause\W*$"
    r"|^\W*why\b[^\n?]{0,30}\b(?:others?|not|wrong|incorrect|distractors?)\b[^\n?]{0,40}[:：]\W*$",
    re.IGNORECASE,
)


def gives_reasons(text: str) -> bool:
    """Whether the last line of a text says that the reasons for an answer follow."""
    last = text.rpartition("\n")[2]
    may_give = holds_any(last.casefold(), ("because", "why"))
    return may_give and _GIVES_REASONS.search(last) is not None
