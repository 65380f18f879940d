"""Answers in other places than below the options: right above them, in the prompt, in a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.keys import Mark
from recite.review.labels import ANSWERS, answer_in, split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.items import Run
    from recite.review.lines import Row

# "%% Answer: b %%", "<!-- answer: b -->"
_COMMENT = re.compile(r"%%(?P<noted>(?:[^%]|%(?!%))+)%%|<!--(?P<kept>(?:[^-]|-(?!->))+)-->")
# "……是（ B ）。": Chinese books leave the gap in brackets, and students fill it in.
_FILLED = re.compile(
    r"(?P<open>[（(])[\s\u3000]*(?P<letters>[A-H]{1,6})[\s\u3000]*(?P<close>[）)])(?P<end>[\s。.？?]*)$"
)
_FIELD = re.compile(r"[*_]{0,2}[^\W\d_]+(?: [^\W\d_]+){0,2}\s?[:：][*_]{0,2}\s+\S")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def answers_above(rows: Sequence[Row], run: Run, floor: int) -> tuple[int, ...]:
    """Give the rows right above a list that name one of its items: "Answer: B", "A. x", "B. y"."""
    found: list[int] = []
    for index in range(run.start - 1, floor - 1, -1):
        row = rows[index]
        if row.blank:
            continue
        label = None if row.code or row.hidden else row.label
        if not label or label[0] not in ANSWERS:
            break
        if not resolve(label[1], run.texts, run.labels).places:
            break
        found.append(index)
    above = next(
        (at for at in range(min(found, default=0) - 1, -1, -1) if not rows[at].blank), None
    )
    if above is not None and _FIELD.match(rows[above].text):
        return ()  # a platform's fields: "Selected answer: a"
    return tuple(reversed(found))


def commented_answer(row: Row) -> str | None:
    """Give the answer line that a comment of one line hides."""
    found = _COMMENT.fullmatch(row.text) if row.hidden else None
    text = (found["noted"] or found["kept"]).strip() if found else ""
    label = split_label(text) if text else None
    return text if answer_in(label) else None


def take_filled_gap(draft: Draft, labels: Sequence[str]) -> None:
    """Mark the options whose letters stand in the gap of a Chinese prompt, and empty the gap."""
    lines = "\n".join(draft.prompt).split("\n")
    found = _FILLED.search(lines[-1])
    if not found or not _CHINESE.search(lines[-1]):
        return
    letters = found["letters"].casefold()
    if len(set(letters)) < len(letters) or not set(letters) <= set(labels):
        return
    for letter in letters:
        draft.options[labels.index(letter)].marks.add(Mark("right", "letter"))
    gap = f"{found['open']}\u3000{found['close']}"
    draft.prompt = [*lines[:-1], lines[-1][: found.start()] + gap + found["end"]]
