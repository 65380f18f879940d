"""Right options in one list and wrong ones in another: "Correct answer:", "Incorrect answers:"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from recite.review.dialects.lists.prompts import find_prompt, take_prompt
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft, DraftOption
from recite.review.items import Item, Run
from recite.review.keys import Mark
from recite.review.runs import find_runs
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from recite.review.dialects.seam import Explained
    from recite.review.lines import Row

_HOW_TO_MARK = 'put it below "Correct answer:" or "Incorrect answers:"'
# "option → why", "option - why" with a long dash
_REASON = re.compile(r"(?<!\s)\s+(?:→|->|=>|⇒)\s+")


class Grouped:
    """Options sorted into a list of right ones and a list of wrong ones."""

    def read(
        self, rows: Sequence[Row], _begun: AbstractSet[int], _settled: Explained
    ) -> list[Reading]:
        """Give the questions whose two lists stand one after the other."""
        labels = {
            index: sign.says
            for index, row in enumerate(rows)
            if not row.code
            and not row.blank
            and (sign := row.sign)
            and sign.says in ("answer", "next right", "wrong answers")
        }
        if "wrong answers" not in labels.values():
            return []
        runs = [run for run in find_runs(rows) if run.kind in ("bullet", "number", "letter")]
        lists = [
            (label, run)
            for run, below in zip(runs, [*runs[1:], None], strict=False)
            if (label := _label_above(rows, run, labels)) is not None
            or (label := _right_alone(rows, run, below, labels)) is not None
        ]
        readings = []
        floor = 0
        for (first, one), (second, other) in pairwise(lists):
            if (labels.get(first) == "wrong answers") == (labels.get(second) == "wrong answers"):
                continue
            if one.end > second or _between(rows, one.end, second):
                continue
            reading = _question(rows, floor, ((first, one), (second, other)), labels)
            if reading:
                readings.append(reading)
                floor = other.end
        return readings


def _label_above(rows: Sequence[Row], run: Run, labels: Mapping[int, str]) -> int | None:
    above = run.start - 1
    while above >= 0 and rows[above].blank:
        above -= 1
    return above if above in labels else None


def _right_alone(
    rows: Sequence[Row], run: Run, below: Run | None, labels: Mapping[int, str]
) -> int | None:
    """Give the first row of a list without a label, if the wrong options follow, and are more.

    They are others than those of the list.
    """
    label = _label_above(rows, below, labels) if below else None
    if not below or label is None or labels[label] != "wrong answers" or run.kind != "bullet":
        return None
    right, wrong = ([plain(text) for text in some.texts] for some in (run, below))
    again = any(text.startswith(other) for text in wrong for other in right)
    if again or len(right) >= len(wrong) or _between(rows, run.end, label):
        return None
    return run.start


def _between(rows: Sequence[Row], start: int, end: int) -> bool:
    return any(not rows[index].blank for index in range(start, end))


def _question(
    rows: Sequence[Row],
    floor: int,
    lists: tuple[tuple[int, Run], tuple[int, Run]],
    labels: Mapping[int, str],
) -> Reading | None:
    (first, _), (_, last) = lists
    head = Run("letter", 0, rows[first].quote, first, first)
    prompt = find_prompt(rows, head, floor)
    if not prompt or prompt.doubtful:
        return None
    draft = Draft(rows[prompt.start].number, _HOW_TO_MARK)
    take_prompt(rows, prompt, draft)
    for label, run in lists:
        draft.roles.update({rows[label].number: "noise"} if label in labels else {})
        mark = Mark("wrong" if labels.get(label) == "wrong answers" else "right")
        for item in run.items:
            draft.options.append(_option(rows, item, mark, draft))
    return Reading(
        prompt.start, last.end, draft.question(), draft.roles, draft.weight(), tuple(draft.problems)
    )


def _option(rows: Sequence[Row], item: Item, mark: Mark, draft: Draft) -> DraftOption:
    row = rows[item.row]
    text, *reason = _REASON.split(item.marker.text, maxsplit=1)
    option = DraftOption(row.number, [text.strip()], {mark}, reason)
    draft.roles[row.number] = "option"
    for index in (*item.body, *item.feedback):
        option.feedback.append(rows[index].text)
        draft.roles[rows[index].number] = "feedback"
    return option
