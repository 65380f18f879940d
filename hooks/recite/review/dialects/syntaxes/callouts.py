"""Obsidian's `[!question]` callouts: with options and a nested `[!success]`, or open questions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.lists.options import apply_styles, take_named, take_options
from recite.review.dialects.seam import Reading
from recite.review.draft import Draft
from recite.review.labels import split_label
from recite.review.lines import markdown
from recite.review.marks import read_marks
from recite.review.runs import find_runs
from recite.review.signs import read_sign
from recite.review.stems import chooses, has_question_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.items import Run
    from recite.review.lines import Row

_CALLOUT = re.compile(r"\[!(?P<type>[\w-]+)[^\]]*\](?P<fold>[+-]?)\s*(?P<title>.*)")
_QUESTION = frozenset({"question", "quiz", "faq", "help"})
_ANSWER = frozenset({"success", "check", "done", "answer", "solution"})
# "a) -> n)": a pair, and no key
_ARROW = re.compile(r"^\W*\w{1,2}\W*(?:->|→|=>|⇒)")
_NEAR = 4
"""Rows over which a quote may have been cut in two."""
_HOW_TO_MARK = "repeat the right option in a nested `> > [!success]`"


@dataclass(frozen=True)
class _Callout:
    """A question's callout: its rows from `start` to `end`, body and answer out of their quotes."""

    start: int
    end: int
    title: str
    body: list[Row]
    answer: list[Row]
    labels: list[Row]
    folded: bool


class Callouts:
    """Callouts of type question, quiz or faq."""

    openers = ("[!question", "[!quiz", "[!faq", "[!help")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each callout."""
        callouts = _find(rows)
        limits = [*(callout.start for callout in callouts[1:]), len(rows)]
        return [_reading(rows, c, limit) for c, limit in zip(callouts, limits, strict=False)]


def _find(rows: Sequence[Row]) -> list[_Callout]:
    found = []
    index = 0
    while index < len(rows):
        start, row = index, rows[index]
        head = _CALLOUT.match(row.text) if row.quote and not row.code else None
        index += 1
        if not head or head.group("type").casefold() not in _QUESTION:
            continue
        body: list[Row] = []
        answer: list[Row] = []
        labels: list[Row] = []
        target = body
        while index < len(rows) and (
            rows[index].quote >= row.quote or _gap(rows, index, row.quote)
        ):
            inner = _CALLOUT.match(rows[index].text)
            if inner and rows[index].quote == row.quote:
                break
            if inner and inner.group("type").casefold() in _ANSWER:
                target = answer
                labels.append(rows[index])
            else:
                target.append(rows[index]._replace(quote=0))
            index += 1
        found.append(
            _Callout(
                start,
                index,
                head.group("title").strip(),
                body,
                answer,
                labels,
                head.group("fold") == "-",
            )
        )
    return found


def _gap(rows: Sequence[Row], index: int, quote: int) -> bool:
    """Whether a blank row only parts a callout from the rest of the callout nested in it."""
    return rows[index].blank and index + 1 < len(rows) and rows[index + 1].quote > quote


def _reading(rows: Sequence[Row], callout: _Callout, limit: int) -> Reading:
    draft = Draft(rows[callout.start].number, _HOW_TO_MARK)
    draft.roles[rows[callout.start].number] = "prompt" if callout.title else "noise"
    draft.roles.update((row.number, "noise") for row in callout.labels)
    run = _options(callout)
    end = callout.end
    if run:
        _take_choice(callout, run, draft)
        draft.partial = _is_cut(rows, callout.end)
        if draft.partial and draft.read_cue().multiple is None:
            draft.cue = Cue(multiple=True)  # what is lost may name further options
    else:
        end = _take_open(rows, callout, draft, limit)
    question = draft.question()
    weight = draft.weight() * 2
    return Reading(callout.start, end, question, draft.roles, weight, tuple(draft.problems))


def _is_cut(rows: Sequence[Row], end: int) -> bool:
    """Whether the quote goes on behind a line that is outside it: the answer may, too."""
    for index in range(end, min(end + _NEAR, len(rows))):
        row = rows[index]
        if row.quote:
            return not _CALLOUT.match(row.text)
        if row.heading or row.separator:
            return False
    return False


def _options(callout: _Callout) -> Run | None:
    if any(_CALLOUT.match(row.text) for row in callout.body):
        return None  # groups to match
    if any(_ARROW.search(row.text) for row in callout.answer):
        return None
    runs = [run for run in find_runs(callout.body) if len(run.items) > 1]
    boxes = [run for run in runs if run.kind == "box"]
    open_lists = [] if callout.folded else [run for run in runs if _offers(callout, run)]
    return next(iter(boxes or (runs if callout.answer else open_lists)), None)


def _offers(callout: _Callout, run: Run) -> bool:
    """Whether a list without an answer is one to choose from, and not the answer itself."""
    if _sets_some_apart(run):
        return True
    if run.kind == "letter":
        return run.items[0].marker.ordinal == 1
    asked = "\n".join([callout.title, *(row.text for row in callout.body[: run.start])])
    return run.kind == "bullet" and len(run.items) > 2 and chooses(asked)


def _sets_some_apart(run: Run) -> bool:
    """Whether some items of a list, and not all of them, are marked or styled as right."""
    marked = [read_marks(item.marker.text, item.marker.opened) for item in run.items]
    found = [bool(one.marks) or bool(one.styles & {"highlight", "bold", "green"}) for one in marked]
    return any(found) and not all(found)


def _take_choice(callout: _Callout, run: Run, draft: Draft) -> None:
    before = callout.body[: run.start]
    after = callout.body[run.end :]
    header = read_sign(callout.title)
    title = header.rest if header and header.says == "question" and before else callout.title
    draft.prompt = [title, "", *(row.body for row in before)]
    draft.explanation = [row.body for row in after]
    draft.roles.update((row.number, "prompt") for row in before)
    draft.roles.update((row.number, "explanation") for row in after)
    take_options(callout.body, run.items, draft)
    apply_styles(draft)
    take_named(callout.answer, run.items, draft)


def _take_open(rows: Sequence[Row], callout: _Callout, draft: Draft, limit: int) -> int:
    """The title asks and the body answers; a mere label as title leaves asking to the body."""
    end = callout.end
    filled = any(not row.blank for row in callout.body)
    asks = has_question_mark(callout.title) or len(callout.title.split()) > 2 or not filled
    prompt, answer = callout.body, callout.answer
    if not answer and asks and filled:
        prompt, answer = [], callout.body
    elif not answer:
        answer, end = _below(rows, callout.end, limit, direct=asks)
    draft.prompt = [callout.title, "", *map(_shown, prompt)]
    draft.roles.update((row.number, "prompt") for row in prompt)
    draft.roles.update((row.number, "answer") for row in answer)
    draft.answer = _answer(answer)
    return end


def _shown(row: Row) -> str:
    """Give a row of a prompt; of a callout within it only the title."""
    inner = _CALLOUT.match(row.text)
    return f"\n**{inner.group('title') or inner.group('type')}**\n" if inner else row.body


def _below(rows: Sequence[Row], start: int, limit: int, *, direct: bool) -> tuple[list[Row], int]:
    """Give the rows below a callout that answer it: what touches it, or all up to the next."""
    found = []
    end = start
    for index in range(start, limit):
        row = rows[index]
        if row.heading or row.separator or (direct and row.blank):
            break
        if not row.hidden:
            found.append(row)
            end = index + 1
    return found, end


def _answer(rows: Sequence[Row]) -> list[str]:
    lines = markdown(row.body for row in rows).split("\n")
    label = split_label(lines[0])
    return [label[1], *lines[1:]] if label and label[0] == "answer" and label[1] else lines
