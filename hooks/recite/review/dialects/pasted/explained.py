"""An explanation that goes through the options: what it says is held against the marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit
    from recite.review.draft import Draft, DraftOption

_PART = re.compile(r"\W*(?P<not>in)?correct (?:option|answer)s?\W*", re.IGNORECASE)
_NAMED = re.compile(r"[\s*_\"'’”`.]*(?:[-\u2013\u2014:]|$)")


def drop_contradicted(draft: Draft, tail: Sequence[Unit]) -> None:
    """Drop all marks if the tail lists a right option among "Incorrect options", or the reverse.

    A line has been lost, or has come between an option and its mark: any mark may be another's.
    """
    right: bool | None = None
    for unit in tail:
        part = _PART.fullmatch(unit.text)
        if part:
            right = not part["not"]
            continue
        option = None if right is None else _named(draft.options, unit.text)
        if option and right != any(mark.says == "right" for mark in option.marks):
            draft.partial = True
            for other in draft.options:
                other.marks.clear()
            return


def _named(options: Sequence[DraftOption], line: str) -> DraftOption | None:
    """Give the option that a line begins with: "Text - why"."""
    words = plain(line)
    for option in options:
        text = plain(" ".join(option.text))
        if text and words.startswith(text) and _NAMED.match(words.removeprefix(text)):
            return option
    return None
