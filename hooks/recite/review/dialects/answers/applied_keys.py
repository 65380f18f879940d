"""An answer key put to use: its answers go to their questions, and its rows are read or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.answers import remark_behind, resolve
from recite.review.dialects.lists.judging import is_answered, is_keyed
from recite.review.dialects.seam import Reading
from recite.review.keys import Mark
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recite.review.dialects.answers.key_lines import AnswerKey
    from recite.review.dialects.lists.found import FoundList
    from recite.review.draft import Draft
    from recite.review.lines import Row


def apply_key(
    key: AnswerKey, drafts: Iterable[tuple[FoundList, Draft]]
) -> dict[int, tuple[Draft, ...]]:
    """Mark the options that a key names, by number or, without numbers, in order.

    Gives the rows of the key of which all that they say is at questions, and these.
    """
    drafts = [(found, draft) for found, draft in drafts if not is_answered(draft)]
    if any(draft.number for _, draft in drafts):  # a list of bullets may be no question at all
        drafts = [
            (found, draft)
            for found, draft in drafts
            if draft.number or not (found.run.kind == "bullet" or is_keyed(draft))
        ]
    numbers = [draft.number for _, draft in drafts]
    numbered = None not in numbers
    if numbered and len(set(numbers)) < len(numbers):
        return {}  # which of the two questions with this number is meant?
    if not numbered and len(drafts) != len(key.letters):
        return {}
    taken: dict[int, Draft] = {}
    for place, (found, draft) in enumerate(drafts, 1):
        number = draft.number if numbered and draft.number else place
        if _answer(key, number, found, draft):
            taken[number] = draft
    return {
        row: tuple(taken[number] for number in of or taken)
        for row, of in key.rows.items()
        if taken and taken.keys() >= set(of)
    }


def _answer(key: AnswerKey, number: int, found: FoundList, draft: Draft) -> bool:
    """Take what a key says of one question; whether it names options of it."""
    letters = key.letters.get(number)
    if not letters:
        return False
    texts = ["\n".join(option.text) for option in draft.options]
    named = resolve(letters, texts, found.run.labels).places
    said = key.remarks.get(number, "")
    other = resolve(said, texts, [""] * len(texts)).places
    if not named or (other and other != named):
        return False
    for option in named:
        draft.options[option].marks.add(Mark("right", "letter"))
    behind = remark_behind(letters, texts)
    draft.explanation += [behind] if behind else []
    if said and plain(said) not in map(plain, texts):
        draft.explanation += [*([""] if draft.explanation else []), said]
    return True


def key_readings(
    rows: Sequence[Row], apart: Iterable[int], told: Mapping[int, tuple[Draft, ...]]
) -> list[Reading]:
    """Give the rows of keys, which no question may take; those that are not `told` stay prose."""
    return [
        Reading(
            index,
            index + 1,
            None,
            {rows[index].number: "answer"} if index in told else {},
            0.1,
            told_by=told.get(index, ()),
        )
        for index in sorted(apart)
    ]
