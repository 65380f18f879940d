"""Marks in front of an option: ticks and crosses, what was picked, words of a to-do list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a chat, GitHub and HTML draw as a tick and as a cross
RIGHT_CODES = (
    r":(?:white_check_mark|heavy_check_mark|ballot_box_with_check|green_circle):"
    r"|&(?:check|checkmark|#1000[34]|#9989|#x271[34]|#x2705);"
).replace("_", r"\\?_")
WRONG_CODES = (
    r":(?:x|negative_squared_cross_mark|red_circle):|&(?:cross|#1000[678]|#10060|#x271[678]|#x274c);"
).replace("_", r"\\?_")
_RIGHT_PREFIX = re.compile(
    rf"(?:[✅✔☑✓🟢]\ufe0f?\s*|(?:{RIGHT_CODES})\s*"
    r"|\(True\)\s*(?=\S)|OK(?:\s{2,}|\t+)(?=\S)|👉\s*)"
)
TICKS = ("✅", "✔", "☑", "✓")
"""Signs in front of an option: the writer calls it right, or shows what was picked."""
_WRONG_PREFIX = re.compile(rf"(?:[❌✗✘✖🔴]\ufe0f?\s*|(?:{WRONG_CODES})\s*|\(False\)\s*(?=\S))")
# A disc or a box filled in, as a reader draws what a page shows
_PICKED_PREFIX = re.compile(
    r"DONE\s+(?=\S)|[⚫🔘◉●🔳]\ufe0f?\s*(?=\S)|(?:[-=]>|[→➡]\ufe0f?)\s*(?=\w)"
)
_ARROWS = ("->", "=>", "→", "➡")
_PICKED_STARTS = ("D", "⚫", "🔘", "◉", "●", "🔳", *_ARROWS)
_UNPICKED_CODES = (
    r":(?:(?:black|white)_(?:large|medium|small)_square|(?:black|white)_circle"
    r"|black_square_button|white_square_button):"
).replace("_", r"\\?_")
_UNPICKED_PREFIX = re.compile(
    rf"TODO\s+(?=\S)|[⚪○◯🔲⬜]\ufe0f?\s*(?=\S)|(?:{_UNPICKED_CODES})\s*(?=\S)"
)
_PREFIXES = (
    (_RIGHT_PREFIX, Mark("right")),
    (_WRONG_PREFIX, Mark("wrong")),
    (_PICKED_PREFIX, Mark("picked")),
    (_UNPICKED_PREFIX, None),
)
_PREFIX_STARTS = "⚫🔘◉●🔳⚪○◯🔲⬜✅✔☑✓🟢(O👉❌✗✘✖🔴DT:&-=→➡"
_WORD_STARTS = "ODT"


def without_prefix(text: str, marks: set[Mark]) -> str:
    """Take the mark in front of an option off its text, and into `marks`."""
    for pattern, mark in _PREFIXES if text[:1] in _PREFIX_STARTS else ():
        found = pattern.match(text)
        if found and found.end() < len(text):
            if mark:
                marks.add(mark)
            return text[found.end() :]
    return text


def are_judged(texts: Sequence[str]) -> bool:
    """Whether a tick or a cross stands before each text: what was decided is listed so, too."""
    return all(_RIGHT_PREFIX.match(text) or _WRONG_PREFIX.match(text) for text in texts)


def starts_with_word(text: str) -> bool:
    """Whether a text may start with a mark that is a word: "OK", "DONE", "TODO"."""
    return text[:1] in _WORD_STARTS


def is_picked(text: str) -> bool:
    """Whether a sign in front of an option says that it was picked."""
    return text.startswith(_PICKED_STARTS) and _PICKED_PREFIX.match(text) is not None


def points_at(text: str) -> bool:
    """Whether an arrow in front of an option says that it was picked."""
    return text.startswith(_ARROWS) and is_picked(text)


def is_left(text: str) -> bool:
    """Whether a sign in front of an option says that it was not picked."""
    return _UNPICKED_PREFIX.match(text) is not None
