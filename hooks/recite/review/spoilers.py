"""Answers hidden as chats hide them: a line that is nothing but `||Answer: B||`."""

from __future__ import annotations

import re

_SPOILER = re.compile(
    r"(?:[-*+]\s+|>!?\s*)?\|\|\s*(?P<hidden>[^|\s](?:[^|]|\|(?!\|))*?)\s*\|\|[.\s]*"
)


def spoiler(text: str) -> str | None:
    """Give what a line hides between two pairs of bars; None for any other line."""
    found = _SPOILER.fullmatch(text) if "||" in text else None
    return found["hidden"] if found else None
