"""Options as a list: task boxes, letters, numbers or bullets, marked in any of the usual ways."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.dialects.answering import Answering
from recite.review.dialects.answers_around import (
    answers_above,
    commented_answer,
    take_filled_gap,
)
from recite.review.dialects.fenced_answers import without_answer
from recite.review.dialects.footnote_answers import find_footnotes
from recite.review.dialects.key_lines import find_key
from recite.review.dialects.next_questions import (
    is_next_number,
    is_task,
    is_task_text,
    offers_options,
)
from recite.review.dialects.options import apply_styles, take_options
from recite.review.dialects.prompts import find_prompt, take_prompt
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft
from recite.review.flat_lists import out_of_flat
from recite.review.keys import Mark
from recite.review.marks import read_marks
from recite.review.runs import find_runs
from recite.review.stems import (
    asks_openly,
    chooses,
    ends_as_question,
    ends_with_question_mark,
    has_question_mark,
    may_be_prompt,
)
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from recite.review.dialects.key_lines import AnswerKey
    from recite.review.dialects.prompts import Prompt
    from recite.review.items import Run
    from recite.review.lines import Row

_HOW_TO_MARK = {
    "box": "tick the right option: `- [x]`",
    "letter": "write `Answer: B` below the options, with the right letter",
    "number": "write **the right option** in bold",
    "bullet": "write **the right option** in bold",
}
_HOW_TO_NAME = "write `Answer:` and the right option's words below the options"


_ASKING_SUMMARY = re.compile(r"<summary\b[^>]*>(?P<asked>[^<]*)", re.IGNORECASE)
_STATE = 5
_WORDS = 30
"""Letters of a state at most."""
_NEAR = 20
"""Rows between a list and its repetition."""
_NEAR_CUT = 4
"""Rows below something asked anew in which the answer above it may go on."""


@dataclass
class _Found:
    """A list with its prompt, the list repeated below with its marks, and what follows."""

    run: Run
    prompt: Prompt
    repeated: Run | None = None
    trailing: list[int] = field(default_factory=list)
    platform: list[int] = field(default_factory=list)
    above: tuple[int, ...] = ()
    cut: int | None = None
    """The row that ended the question because it asks something else."""

    @property
    def start(self) -> int:
        return min([self.prompt.start, *self.platform])

    @property
    def end(self) -> int:
        return (self.repeated or self.run).end


class Listed:
    """Lists of options below a prompt, with marks on the options or an answer below them."""

    def read(self, rows: Sequence[Row], begun: AbstractSet[int]) -> list[Reading]:
        """Give the questions whose options are a list."""
        found = _find(rows)
        key = find_key(rows)
        notes = find_footnotes(rows, [(one.prompt.rows, one.run) for one in found])
        key.rows += [note.row for note in notes.values()]
        apart = frozenset(key.rows)
        for this, after in zip_longest(found, found[1:]):
            limit = after.start if after else len(rows)
            this.trailing = _trailing(rows, this, limit, apart, begun)
        drafts = [(question, _draft(rows, question)) for question in found]
        _use_key(key, drafts)
        for place, note in notes.items():
            note.mark(drafts[place][1])
        for _, draft in drafts:
            draft.complete = _is_keyed(draft)
        marked_bullets = any(
            question.run.kind == "bullet" and _is_keyed(draft) for question, draft in drafts
        )
        # "1. Methods / a. data / b. models" again and again is the outline of a text.
        asked_at_all = any(
            may_be_prompt("\n".join(draft.prompt)) or _is_keyed(draft) for _, draft in drafts
        )
        return _key_readings(rows, key) + [
            _reading(rows, question, draft)
            for question, draft in drafts
            if _is_question(question, draft, found, marked=marked_bullets)
            and (asked_at_all or _is_keyed(draft) or draft.unresolved)
        ]


def _find(rows: Sequence[Row]) -> list[_Found]:
    found: list[_Found] = []
    floor = floor_before = 0
    for run in (out_of_flat(rows, found) for found in find_runs(rows)):
        if not _may_be_options(run):
            continue
        if found and _repeats(rows, found[-1], run):
            found[-1].repeated = run
            floor = run.end
            continue
        above = () if run.lead else answers_above(rows, run, floor)
        prompt = find_prompt(rows, replace(run, start=above[0]) if above else run, floor)
        if above and prompt and prompt.doubtful:
            continue  # whose answer is it?
        if found and run.kind in ("letter", "box") and _is_plain(found[-1].run):
            longer = find_prompt(rows, run, floor_before)
            if longer and longer.start <= found[-1].prompt.start:
                found.pop()  # a list within the prompt
                prompt = longer
        if prompt and found:
            prompt = without_answer(rows, prompt, found[-1].run)
        if prompt:
            floor_before = found[-1].end if found else 0
            platform = _platform_rows(rows, prompt.start, floor_before)
            found.append(_Found(run, prompt, platform=platform, above=above))
            floor = run.end
    return found


def _is_plain(run: Run) -> bool:
    """Whether a list says nothing of its items: it may as well be a part of a prompt."""
    if run.kind not in ("bullet", "number"):
        return False
    marked = (read_marks(item.marker.text) for item in run.items)
    return not any(found.marks or found.styles for found in marked)


def _platform_rows(rows: Sequence[Row], start: int, floor: int) -> list[int]:
    """Give the rows of a platform's header above a prompt: number, status, points.

    Above "Question text" a status may be any word: "Complete", "Answer saved".
    """
    above: list[int] = []
    labelled = False
    for index in range(start - 1, floor - 1, -1):
        row = rows[index]
        if row.blank:
            continue
        sign = None if row.code or row.hidden else row.sign
        state = labelled and not sign and len(above) < _STATE and len(row.text) < _WORDS
        if not (sign or state) or row.separator or row.heading:
            return []
        above.append(index)
        if not sign:
            continue
        labelled = labelled or sign.says == "prompt"
        if sign.says == "question" and not sign.rest:
            return above
        if not sign.says.startswith("result") and sign.says not in ("noise", "prompt"):
            return []
    return []


def _may_be_options(run: Run) -> bool:
    if len(run.items) < 2:
        return False
    if run.kind in ("letter", "number") and run.items[0].marker.ordinal != 1:
        return False
    if run.kind in ("box", "letter"):
        return True
    questions = sum(ends_as_question(item.marker.text) for item in run.items)
    return questions * 2 < len(run.items)


def _repeats(rows: Sequence[Row], found: _Found, run: Run) -> bool:
    """Whether a list is the one above once more, with nothing but an answer label between."""
    first = found.run
    far = run.start - first.end > _NEAR
    if far or found.repeated or len(first.items) != len(run.items):
        return False
    signs = [rows[i].sign for i in range(first.end, run.start) if rows[i].text]
    if not all(sign and sign.says in ("answer", "noise") for sign in signs):
        return False
    texts = [{plain(item.marker.text) for item in items} for items in (first.items, run.items)]
    if texts[0] != texts[1]:
        return False
    markers = [item.marker for item in first.items]
    starred = any("*" in (marker.opened, marker.text[:1]) for marker in markers)
    return not (starred or any(marker.ticked for marker in markers))


def _use_key(key: AnswerKey, drafts: list[tuple[_Found, Draft]]) -> None:
    """Mark the options that an answer key apart names, by number or, without numbers, in order."""
    drafts = [(found, draft) for found, draft in drafts if not _is_answered(draft)]
    numbers = [draft.number for _, draft in drafts]
    numbered = None not in numbers
    if numbered and len(set(numbers)) < len(numbers):
        return  # which of the two questions with this number is meant?
    if not numbered and len(drafts) != len(key.letters):
        return
    for place, (found, draft) in enumerate(drafts, 1):
        letters = key.letters.get(draft.number if numbered and draft.number else place)
        if letters:
            texts = ["\n".join(option.text) for option in draft.options]
            named = resolve(letters, texts, _labels(found.run)).places
            for option in named:
                draft.options[option].marks.add(Mark("right", "letter"))
            remark = key.remarks.get(draft.number if numbered and draft.number else place, "")
            if named and remark and plain(remark) not in map(plain, texts):
                draft.explanation += [*([""] if draft.explanation else []), remark]


def _key_readings(rows: Sequence[Row], key: AnswerKey) -> list[Reading]:
    return [
        Reading(index, index + 1, None, {rows[index].number: "answer"}, 0.1) for index in key.rows
    ]


def _labels(run: Run) -> list[str]:
    return [item.marker.label.casefold() for item in run.items]


def _trailing(
    rows: Sequence[Row], found: _Found, limit: int, apart: frozenset[int], begun: AbstractSet[int]
) -> list[int]:
    """Give the rows after the options that still belong to the question."""
    trailing: list[int] = []
    options = {plain(item.marker.text) for item in found.run.items}
    for index in range(found.end, limit):
        row = rows[index]
        if row.blank or (row.hidden and commented_answer(row) is None):
            continue
        sign = None if row.code else row.sign
        label = row.label or sign or row.named_answer
        heading = row.heading and not label and row.words not in options
        marker = None if row.code or row.quote else row.marker
        numbered = marker and marker.kind == "number" and ends_as_question(marker.text)
        headed = heading or numbered or (sign and sign.says == "question")
        if index in apart or row.separator or headed or is_task(row):
            break
        if is_next_number(rows, index, found.prompt):
            break
        if index in begun or _asks_anew(rows, index, found, limit):
            found.cut = index
            break
        summary = _ASKING_SUMMARY.search(row.text)
        if summary and has_question_mark(summary["asked"]) and not row.sign:
            return [i for i in trailing if i != index - 1 or "<details" not in rows[i].text]
        trailing.append(index)
    return trailing


def _asks_anew(rows: Sequence[Row], index: int, found: _Found, limit: int) -> bool:
    """Whether a row asks something else: after "Q:", or above an answer that names no option."""
    row = rows[index]
    if row.code or row.quote:
        return False
    label = row.label
    if label:
        return label[0] == "prompt" and bool(label[1])
    asked = ends_with_question_mark(row.text) or asks_openly(row.text)
    if not row.after_blank or not asked:
        return False
    if offers_options(rows, index, limit):
        return True
    below = next((rows[i] for i in range(index + 1, limit) if not rows[i].blank), None)
    said = below.label if below and not below.code else None
    if not said or said[0] != "answer" or not said[1]:
        return False
    texts = [item.marker.text for item in found.run.items]
    named = resolve(said[1], texts, _labels(found.run))
    return not named.places and not named.problem


def _draft(rows: Sequence[Row], found: _Found) -> Draft:
    draft = Draft(rows[found.prompt.start].number, _HOW_TO_MARK[found.run.kind])
    for index in found.platform:
        sign = rows[index].sign
        draft.roles[rows[index].number] = "noise"
        draft.result = draft.result or (sign.result or sign.points if sign else None)
    take_prompt(rows, found.prompt, draft)
    for row in rows[found.prompt.start : found.run.start]:
        if row.sign and row.sign.says == "options":
            draft.hear(row.text)
    take_options(rows, found.run.items, draft)
    if found.repeated:
        _take_repeated(rows, found, draft)
    take_filled_gap(draft, _labels(found.run))
    Answering(draft, _labels(found.run)).take(rows, [*found.above, *found.trailing])
    draft.partial = draft.partial or _is_cut(rows, found, draft)
    apply_styles(draft)
    if draft.styles and all("bold" in styles for styles in draft.styles):
        draft.how_to_mark = _HOW_TO_NAME
    if found.run.kind == "box" and draft.result in ("wrong", "partial"):
        # The ticks may be the student's picks, and the platform did not call those right.
        draft.complete = False
        for option in draft.options:
            option.marks.discard(Mark("right", "mark"))
    return draft


def _is_cut(rows: Sequence[Row], found: _Found, draft: Draft) -> bool:
    """Whether something asked anew stands in the middle of an answer: a right option goes on it."""
    if found.cut is None:
        return False
    texts = ["\n".join(option.text) for option in draft.options]
    below = [row.text for row in rows[found.cut + 1 : found.cut + 1 + _NEAR_CUT] if not row.blank]
    return any(resolve(text, texts, [""] * len(texts)).places for text in below)


def _take_repeated(rows: Sequence[Row], found: _Found, draft: Draft) -> None:
    """Take the marks of the list that repeats the options; its rows say nothing new."""
    assert found.repeated is not None
    again = Draft(draft.line, "")
    take_options(rows, found.repeated.items, again)
    marks = {plain("\n".join(option.text)): option.marks for option in again.options}
    for option in draft.options:
        option.marks |= marks.get(plain("\n".join(option.text)), set())
    draft.roles.update(dict.fromkeys(again.roles, "answer"))
    for index in range(found.run.end, found.repeated.start):
        row = rows[index]
        if not row.blank:
            draft.roles[row.number] = "noise"


def _is_keyed(draft: Draft) -> bool:
    return any(mark.says in ("right", "wrong") for option in draft.options for mark in option.marks)


def _is_question(question: _Found, draft: Draft, found: Sequence[_Found], *, marked: bool) -> bool:
    doubtful = question.prompt.doubtful
    if question.run.kind == "bullet" and all(
        any(mark.says == "right" for mark in option.marks) for option in draft.options
    ):
        return False  # nothing but right answers: a list that answers an open question
    if question.run.kind == "letter" and _are_parts(draft):
        return False
    return (
        (_is_answered(draft) if doubtful else _is_keyed(draft))
        or ((question.run.kind in ("box", "letter") or question.run.flat) and not doubtful)
        or (len(draft.options) > 1 and draft.unresolved and not doubtful)
        or _is_styled(draft)
        or _chooses(question, draft, found, marked=marked)
    )


def _are_parts(draft: Draft) -> bool:
    """Whether letters part a task, or what is to be described, and give nothing to choose from."""
    if all(is_task_text(option.text[0]) for option in draft.options if option.text):
        return not _is_styled(draft) and not any(
            mark.known_by == "mark" for option in draft.options for mark in option.marks
        )
    prompt = "\n".join(draft.prompt)
    return not _is_keyed(draft) and asks_openly(prompt) and not has_question_mark(prompt)


def _chooses(question: _Found, draft: Draft, found: Sequence[_Found], *, marked: bool) -> bool:
    """Whether bullets without a mark are options all the same, and not the answer."""
    if question.run.kind != "bullet" or len(draft.options) < 3:
        return False
    if marked:
        return True
    boxes = any(other.run.kind == "box" for other in found)
    return not boxes and not draft.read_cue().multiple and chooses("\n".join(draft.prompt))


def _is_styled(draft: Draft) -> bool:
    """Whether some options are set apart by a style, if only as what the student picked."""
    styled = sum(bool(found) for found in draft.styles)
    return 0 < styled < len(draft.options)


def _is_answered(draft: Draft) -> bool:
    """Whether an answer line names options: that alone makes a list a question."""
    return any(
        mark.known_by in ("letter", "text") for option in draft.options for mark in option.marks
    )


def _reading(rows: Sequence[Row], found: _Found, draft: Draft) -> Reading:
    question = draft.question()
    last = found.trailing[-1] + 1 if found.trailing else found.end
    return Reading(found.start, last, question, draft.roles, draft.weight(), tuple(draft.problems))
