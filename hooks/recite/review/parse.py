"""Parse a review section: every dialect reads it, and the best explanation of each part wins."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from recite.collection import uncollected
from recite.review.bare_letters import with_signs_behind_letters
from recite.review.dialects import BARE_DIALECTS, DIALECTS, LIST_DIALECTS
from recite.review.dialects.cards.cloze import Cloze
from recite.review.dialects.seam import find_explained, find_settled
from recite.review.heading_options import out_of_headings
from recite.review.lines import scan
from recite.review.model import Problem, Prose, Review
from recite.review.told_answers import with_told_answers
from recite.review.unproved_answers import leave_shared_answers
from recite.review.words import holds_any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.review.dialects.seam import Dialect, Reading
    from recite.review.lines import Row
    from recite.review.model import Line, Question, Role


@uncollected()
def parse_review(lines: Sequence[Line], *, cloze: bool = False) -> Review:
    """Give the questions of a section's lines; what no dialect explains stays prose.

    `cloze` says that `==words==` are gaps to fill in, not words made to stand out.
    """
    rows = with_signs_behind_letters(out_of_headings(scan(lines)))
    readings = _signed(rows, (*DIALECTS, Cloze()) if cloze else DIALECTS)
    begun = {reading.start for reading in readings if reading.question}
    settled = find_settled(rows, _best(readings))
    readings += [
        reading for dialect in LIST_DIALECTS for reading in dialect.read(rows, begun, settled)
    ]
    chosen = _best(readings)
    explained = find_explained(rows, chosen)
    if not explained.holds_all(rows):
        bare: list[Reading] = []
        for dialect in BARE_DIALECTS:
            bare += dialect.read(rows, explained.and_alone(rows, bare, readings))
        chosen = _best([*readings, *bare])
    leave_shared_answers([reading.draft for reading in chosen])
    chosen = _with_untold_keys(chosen)
    items: list[Question | Prose] = []
    problems: list[Problem] = []
    roles: dict[int, Role] = {}
    at = 0
    count = 0
    for reading in (with_told_answers(reading.settled(), rows) for reading in chosen):
        items.extend(_prose(rows[at : reading.start], {}))
        inside = rows[reading.start : reading.end]
        roles.update(reading.roles)
        asked = (reading.question, *reading.more) if reading.question else ()
        items.extend(asked[:1])
        items.extend(_prose(inside, reading.roles))
        problems.extend(_numbered(problem, asked, count) for problem in reading.problems)
        items.extend(reading.more)
        count += len(asked)
        at = reading.end
    items.extend(_prose(rows[at:], {}))
    return Review(
        tuple(items),
        tuple(problems),
        tuple(row.line for row in rows if roles.get(row.number) == "noise"),
        tuple((row.number, roles.get(row.number, "leftover")) for row in rows if not row.blank),
    )


def _signed(rows: Sequence[Row], dialects: Sequence[Dialect]) -> list[Reading]:
    """Give the readings of the dialects whose sign stands somewhere in the section."""
    text = "\n".join(row.line.text for row in rows).casefold()
    characters = frozenset(text)  # most openers need a sign that the section has nowhere
    return [
        reading
        for dialect in dialects
        if holds_any(text, tuple(filter(characters.issuperset, dialect.openers)))
        for reading in dialect.read(rows)
    ]


def _best(readings: Sequence[Reading]) -> list[Reading]:
    """Give the readings that do not overlap and together explain most, in order."""
    by_end = sorted(readings, key=lambda reading: (reading.end, reading.start))
    ends = [reading.end for reading in by_end]
    best: list[tuple[float, int, Reading | None]] = [(0.0, 0, None)]
    for index, reading in enumerate(by_end):
        before = bisect_right(ends, reading.start, hi=index)
        taken = best[before][0] + reading.weight
        if taken > best[index][0]:
            best.append((taken, before, reading))
        else:
            best.append((best[index][0], index, None))
    chosen: list[Reading] = []
    index = len(by_end)
    while index:
        _, index, taken_reading = best[index]
        if taken_reading:
            chosen.append(taken_reading)
    return chosen[::-1]


def _with_untold_keys(chosen: Sequence[Reading]) -> list[Reading]:
    """Give the readings, with the rows of a key as prose where its questions do not show it.

    They do not where another reading of them has been chosen, or the answer is doubtful.
    """
    drafts = {
        id(reading.draft)
        for reading in chosen
        if (draft := reading.draft) and (draft.answer or any(o.marks for o in draft.options))
    }
    return [
        reading if drafts.issuperset(map(id, reading.told_by)) else reading._replace(roles={})
        for reading in chosen
    ]


def _numbered(problem: Problem, asked: Sequence[Question], before: int) -> Problem:
    """Give a problem the number of the last of the questions that starts no later than it stands.

    Of several that start on one line, as the two directions of a card, it is the first.
    """
    if not asked:
        return problem
    line = max((q.line for q in asked if q.line <= problem.line), default=asked[0].line)
    place = next(place for place, question in enumerate(asked, 1) if question.line == line)
    return replace(problem, question=before + place)


def _prose(rows: Sequence[Row], roles: Mapping[int, Role]) -> list[Prose]:
    left = [row for row in rows if row.blank or row.number not in roles]
    return [Prose(tuple(row.line for row in left))] if any(not row.blank for row in left) else []
