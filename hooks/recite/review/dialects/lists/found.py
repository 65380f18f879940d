"""Lists that may be the options of a question, with the prompt above each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from recite.review.dialects.answers.around import answers_above
from recite.review.dialects.answers.fenced import without_answer
from recite.review.dialects.lists.prompts import find_prompt
from recite.review.flat_lists import out_of_flat
from recite.review.labels import answer_in, split_label
from recite.review.list_rows import leave_out_remark
from recite.review.marks import read_marks
from recite.review.runs import find_runs
from recite.review.stems import ends_as_question
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.lists.prompts import Prompt
    from recite.review.items import Item, Run
    from recite.review.lines import Row


# "Which question would help you?", "Qué preguntas debería hacer?"
_QUESTION_CHOSEN = re.compile(
    r"\b(?:which|what|qué|cuál|quale?|welche)\b[^.?!]{0,40}"
    r"\b(?:questions?|preguntas?|perguntas?|domand[ae]|fragen?)\b[^.!]*[?？]\W*$",
    re.IGNORECASE,
)
_STATE = 5
_WORDS = 30
"""Letters of a state at most."""
_NEAR = 20
"""Rows between a list and its repetition."""
# "- [/] Half done", "- [>] Call back", "- [!] Pay": states of a task in notes
_TASK_STATE = re.compile(r"[-*+]\s+\[[/<>!?~\"]\]\s")


@dataclass
class FoundList:
    """A list with its prompt, the list repeated below with its marks, and what follows."""

    run: Run
    prompt: Prompt
    repeated: Run | None = None
    trailing: list[int] = field(default_factory=list)
    platform: list[int] = field(default_factory=list)
    above: tuple[int, ...] = ()
    answers: tuple[int, ...] = ()
    cut: int | None = None
    """The row that ended the question because it asks something else."""

    @property
    def start(self) -> int:
        """The first row of the question."""
        return min([self.prompt.start, *self.platform])

    @property
    def end(self) -> int:
        """The row below its list, and below the headings that answer it."""
        return self.answers[-1] + 1 if self.answers else (self.repeated or self.run).end


def find_lists(rows: Sequence[Row]) -> list[FoundList]:
    """Give the lists that may be the options of a question, with their prompts."""
    found: list[FoundList] = []
    floor = floor_before = 0
    for run in (out_of_flat(rows, found) for found in find_runs(rows)):
        leave_out_remark(rows, run)
        if not _may_be_options(run) or (run.kind == "box" and _has_states(rows, run)):
            continue
        asking = _ask(run)
        if found and _repeats(rows, found[-1], run):
            found[-1].repeated = run
            floor = run.end
            continue
        above = () if run.lead else answers_above(rows, run, floor)
        prompt = find_prompt(rows, replace(run, start=above[0]) if above else run, floor)
        if (above and prompt and prompt.doubtful) or (asking and not _asks_for_one(rows, prompt)):
            continue  # whose answer is it? And questions are no options, unless one of them is
        if (
            found
            and (run.kind in ("letter", "box") or _is_set_apart(run))
            and _is_plain(found[-1].run)
        ):
            longer = find_prompt(rows, run, floor_before)
            if longer and longer.start <= found[-1].prompt.start:
                found.pop()  # a list within the prompt
                prompt = longer
        if prompt and found:
            prompt = without_answer(rows, prompt, found[-1].run)
        if prompt:
            floor_before = found[-1].end if found else 0
            platform = _platform_rows(rows, prompt.start, floor_before)
            found.append(FoundList(run, prompt, platform=platform, above=above))
            floor = run.end
    return found


def _has_states(rows: Sequence[Row], run: Run) -> bool:
    """Whether a box beside some says more of a task than that it is done: "- [>] Call back"."""
    beside = (rows[index] for index in (run.start - 1, run.end) if 0 <= index < len(rows))
    return any(not row.code and _TASK_STATE.match(row.text) is not None for row in beside)


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
    # "1. Answer: b", "2. Answer: a": the key of other questions
    return not all(_says_answer(item) for item in run.items)


def _ask(run: Run) -> bool:
    """Whether the items of a plain list are questions themselves."""
    if run.kind in ("box", "letter"):
        return False
    questions = sum(ends_as_question(item.marker.text) for item in run.items)
    return questions * 2 >= len(run.items)


def _asks_for_one(rows: Sequence[Row], prompt: Prompt | None) -> bool:
    """Whether a prompt asks which question to choose: "Which question should come first?"."""
    text = "\n".join(rows[index].text for index in prompt.rows) if prompt else ""
    return _QUESTION_CHOSEN.search(text) is not None


def _is_set_apart(run: Run) -> bool:
    """Whether a style sets some of the bullets apart."""
    styled = sum(bool(read_marks(item.marker.text).styles) for item in run.items)
    return run.kind == "bullet" and 0 < styled < len(run.items)


def _says_answer(item: Item) -> bool:
    return answer_in(split_label(item.marker.text)) is not None


def _repeats(rows: Sequence[Row], found: FoundList, run: Run) -> bool:
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
