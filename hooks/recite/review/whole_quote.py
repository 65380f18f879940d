"""A section that stands in a quote, or in a callout, from its first line to its last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK = re.compile(r"^ {0,3}> ?")
_CALLOUT = re.compile(r"\[!(?P<kind>\w+)[^\]]*\][+-]?\s*(?P<title>.*)")
_OWN = frozenset({
    "question", "faq", "help", "success", "check", "done", "answer", "ans", "solution", "failure",
    "fail", "missing",
})  # fmt: skip
"""Kinds of callouts that ask or answer themselves."""
_FEWEST = 5
"""Lines from which on a quote may hold a review; fewer are a quotation."""


def out_of_quote(texts: Sequence[str]) -> Sequence[str]:
    """Give the lines of a section out of the one quote that holds all of them.

    The title of a callout becomes a heading. Comments may stand outside.
    """
    inside = [text for text in texts if text.strip() and not text.startswith("<!--")]
    if len(inside) < _FEWEST or not all(map(_MARK.match, inside)):
        return texts
    bare = [_MARK.sub("", text, count=1) for text in texts]
    callouts = [at for at, text in enumerate(bare) if text.startswith("[!")]
    if not callouts:
        return bare
    first = _CALLOUT.match(bare[callouts[0]])
    whole = len(callouts) == 1 and texts[callouts[0]] == inside[0]
    if not (whole and first) or first["kind"].casefold() in _OWN:
        return texts
    bare[callouts[0]] = f"# {first['title'] or first['kind']}"
    return bare
