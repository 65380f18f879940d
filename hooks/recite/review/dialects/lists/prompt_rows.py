"""What a row in or above a prompt says, and what is left of it without its marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.lists.true_false import REMARKS, truth_of
from recite.review.labels import split_label
from recite.review.markers import read_marker
from recite.review.signs import read_sign
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.items import Run
    from recite.review.lines import Row
    from recite.review.markers import Marker
    from recite.review.signs import Sign

# Logseq writes headings as bullets: "- ## Which bone is longest?"
_INNER_HEADING = re.compile(r"^#{1,6}\s+")
_FEEDBACK = ("explanation", "overall", "answer", "next right", "wrong answers")


def is_feedback(row: Row) -> bool:
    """Whether a row says something about a question above it."""
    label = row.label
    if label and label[0] in _FEEDBACK:
        return True
    sign = row.sign
    return bool(sign and sign.says in _FEEDBACK) or row.named_answer is not None


def says_prompt(row: Row) -> bool:
    """Whether a row only says that a prompt follows."""
    sign = None if row.code else row.sign
    return sign is not None and sign.says == "prompt"


def is_only_noise(row: Row) -> bool:
    """Whether a row says nothing of what is asked."""
    sign = None if row.code else row.sign
    return bool(sign and sign.says in ("instruction", "options", "noise", "prompt"))


def number_of(row: Row) -> int | None:
    """Give the number of the question that a row starts."""
    text = row.text.strip("# ")
    sign = read_sign(text) if row.heading else row.sign
    if sign and sign.says in ("question", "answer") and sign.number is not None:
        return sign.number
    marker = read_marker(text) if row.heading else row.marker
    return marker.ordinal if marker and marker.kind == "number" else None


def rest_of(row: Row) -> str:
    """Give the text behind a header on its row: "Question 3: The wind", "### 3. The wind"."""
    sign = row.sign
    if sign:
        return sign.rest
    return bare_text(row.text.strip("# ")) if row.heading else ""


def bare_row(row: Row) -> str:
    """Give a header row's text without its number or heading marks."""
    if row.heading:
        return bare_text(row.text.strip("# "))
    return _without_marker(row.text, row.sign, row.marker)


def bare_text(text: str) -> str:
    """Give a text without the number or bullet in front of it."""
    return _without_marker(text, read_sign(text), read_marker(text))


def _without_marker(text: str, sign: Sign | None, marker: Marker | None) -> str:
    if sign and sign.says == "question":
        return sign.rest
    if marker and marker.kind in ("number", "bullet"):
        inner = _INNER_HEADING.sub("", marker.text) if marker.bullet else marker.text
        return _without_emphasis(marker.opened, inner)
    return text


def _without_emphasis(opened: str, text: str) -> str:
    """Take off emphasis that began before a prompt's number and ends with the prompt."""
    if opened and text.rstrip().endswith(opened) and opened not in text.rstrip()[: -len(opened)]:
        return text.rstrip().removesuffix(opened).rstrip()
    return opened + text


def without_label(text: str) -> str:
    """Give a text without the label of a prompt."""
    label = split_label(text)
    return label[1] if label and label[0] == "prompt" and label[1] else text


def judges(run: Run, statement: str) -> bool:
    """Whether the boxes of a list say whether the statement above them is true.

    "Yes" and "no" below a line that is no sentence may tell what was bought.
    """
    said = [truth_of(item.marker.text) for item in run.items]
    if run.kind != "box" or len(said) != 2 or {one and one.place for one in said} != {0, 1}:
        return False
    written = plain(run.items[0].marker.text)
    return written not in REMARKS or statement.rstrip(" *_").endswith((".", "。"))


def points_above(
    rows: Sequence[Row], walked: Sequence[int], found: Sequence[int]
) -> tuple[int, ...]:
    """Give the rows of points and the like between a header, or nothing, and the prompt."""
    above: list[int] = []
    for index in reversed([i for i in walked if found and i < found[0]]):
        sign = None if rows[index].code else rows[index].sign
        if not sign or sign.says != "noise":
            break
        above.append(index)
    return tuple(reversed(above))
