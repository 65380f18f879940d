"""Obsidian's `[!question]` callouts: with options and a nested `[!success]`, or open questions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.answers.answering import Answering
from recite.review.dialects.lists.options import apply_styles, take_named, take_options
from recite.review.dialects.lists.true_false import truth_of
from recite.review.dialects.seam import Reading
from recite.review.dialects.syntaxes.callout_blocks import CALLOUT, find_callouts
from recite.review.draft import Draft
from recite.review.keys import Mark
from recite.review.labels import split_label
from recite.review.lines import markdown
from recite.review.marks import read_marks
from recite.review.runs import find_runs
from recite.review.signs import read_sign
from recite.review.stems import (
    asks_openly,
    chooses,
    ends_as_question,
    has_question_mark,
    may_be_prompt,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.syntaxes.callout_blocks import Callout
    from recite.review.items import Run
    from recite.review.lines import Row

# "a) -> n)": a pair, and no key
_ARROW = re.compile(r"^\W*\w{1,2}\W*(?:->|→|=>|⇒)")
_JUDGED = re.compile(r"(?P<text>.*\S)\s*[(（](?P<word>[^()（）\s]{1,12})[)）]", re.DOTALL)
_NEAR = 4
"""Rows over which a quote may have been cut in two."""
_ASIDES = ("faq", "help")
"""Types of callouts that need not ask."""
_LABEL = 2
"""Words of a title that may name its callout and ask nothing."""
_HOW_TO_MARK = "repeat the right option in a nested `> > [!success]`"


class Callouts:
    """Callouts of type question, quiz or faq."""

    openers = ("[!question", "[!quiz", "[!mcq", "[!faq", "[!help", "[!flashcard", "???", "!!!")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each callout; what one with several asks is for other dialects."""
        callouts = find_callouts(rows)
        limits = [*(callout.start for callout in callouts[1:]), len(rows)]
        found = (_reading(rows, c, limit) for c, limit in zip(callouts, limits, strict=False))
        return [reading for reading in found if reading]


def _reading(rows: Sequence[Row], callout: Callout, limit: int) -> Reading | None:
    runs = [run for run in find_runs(callout.body) if len(run.items) > 1]
    if callout.several or _asks_again(callout, runs):
        return None
    draft = Draft(rows[callout.start].number, _HOW_TO_MARK)
    draft.roles[rows[callout.start].number] = "prompt" if callout.title else "noise"
    draft.roles.update((row.number, "noise") for row in callout.labels)
    run = _options(callout, [run for run in runs if not _asks(run)])
    end = callout.end
    if run:
        _take_choice(callout, run, draft)
        draft.partial = draft.partial or _is_cut(rows, callout.end)
        if draft.partial and draft.read_cue().multiple is None:
            draft.cue = Cue(multiple=True)  # what is lost may name further options
    else:
        end = _take_open(rows, callout, draft, limit)
        if not _is_question(callout, draft):
            return None
    draft.explanation += [row.body for row in callout.after]
    draft.roles.update((row.number, "explanation") for row in callout.after)
    question = draft.question()
    weight = draft.weight() * 2
    return Reading(callout.start, end, question, draft.roles, weight, tuple(draft.problems))


def _asks_again(callout: Callout, runs: Sequence[Run]) -> bool:
    """Whether there are options more than once, or some below the answer."""
    below = find_runs(callout.after) if callout.after else ()
    return sum(map(_is_choice, runs)) > 1 or any(
        _is_choice(run) for run in below if len(run.items) > 1
    )


def _is_choice(run: Run) -> bool:
    return run.kind == "box" or (run.kind == "letter" and run.items[0].marker.ordinal == 1)


def _asks(run: Run) -> bool:
    """Whether the items of a list are questions themselves."""
    asked = sum(ends_as_question(text) or asks_openly(text) for text in run.texts)
    return asked * 2 >= len(run.items)


def _is_cut(rows: Sequence[Row], end: int) -> bool:
    """Whether the quote goes on behind a line that is outside it: the answer may, too."""
    for index in range(end, min(end + _NEAR, len(rows))):
        row = rows[index]
        if row.quote:
            return not CALLOUT.match(row.text)
        if row.heading or row.separator:
            return False
    return False


def _options(callout: Callout, runs: Sequence[Run]) -> Run | None:
    if any(CALLOUT.match(row.text) for row in callout.body):
        return None  # groups to match
    if any(_ARROW.search(row.text) for row in callout.answer):
        return None
    boxes = [run for run in runs if run.kind == "box"]
    if boxes or callout.answer:
        return next(iter(boxes or runs), None)
    return None if callout.folded else next((run for run in runs if _offers(callout, run)), None)


def _offers(callout: Callout, run: Run) -> bool:
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


def _take_choice(callout: Callout, run: Run, draft: Draft) -> None:
    before = callout.body[: run.start]
    draft.prompt = [_title(callout, before), "", *(row.body for row in before)]
    draft.roles.update((row.number, "prompt") for row in before)
    take_options(callout.body, run.items, draft)
    _take_judged(draft)
    below = [at for at in range(run.end, len(callout.body)) if not callout.body[at].blank]
    Answering(draft, run.labels).take(callout.body, below)
    apply_styles(draft)
    take_named(callout.answer, run.items, draft)


def _take_judged(draft: Draft) -> None:
    """Take the word behind each option that calls it true or false."""
    judged = [_JUDGED.fullmatch("\n".join(option.text)) for option in draft.options]
    truths = [truth_of(found["word"]) if found else None for found in judged]
    if not all(truths):
        return
    for option, found, truth in zip(draft.options, judged, truths, strict=True):
        if found and truth:
            option.text = found["text"].split("\n")
            option.marks.add(Mark("wrong" if truth.place else "right"))
    draft.cue = draft.cue or Cue(multiple=True)


def _title(callout: Callout, body: Sequence[Row]) -> str:
    """Give the title without the number of its question, unless it is nothing else."""
    header = read_sign(callout.title)
    numbered = header is not None and header.says == "question" and (header.rest or body)
    return header.rest if header and numbered else callout.title


def _take_open(rows: Sequence[Row], callout: Callout, draft: Draft, limit: int) -> int:
    """The title asks and the body answers; a mere label as title leaves asking to the body."""
    end = callout.end
    title = _title(callout, ())
    asks = has_question_mark(title) or len(title.split()) > _LABEL or not callout.filled
    asks = asks or (callout.type == "flashcard" and bool(title))
    prompt, answer = callout.body, callout.answer
    at = next((at for at, row in enumerate(prompt) if not row.code and _is_answer(row)), None)
    if at is None and not title and prompt and prompt[0].heading and prompt[0].ends_asking:
        at = 1  # a heading asks, and what stands below it answers
    if not answer and at and not asks and any(not row.blank for row in prompt[at:]):
        prompt, answer = callout.body[:at], callout.body[at:]
    elif not answer and asks and callout.filled:
        prompt, answer = [], callout.body
    elif not answer:
        answer, end = _below(rows, callout.end, limit, direct=asks)
    draft.prompt = [title, "", *map(_shown, prompt)]
    draft.roles.update((row.number, "prompt") for row in prompt)
    draft.roles.update((row.number, "answer") for row in answer)
    draft.answer = _answer(answer)
    return end


def _is_answer(row: Row) -> bool:
    return row.label is not None and row.label[0] == "answer"


def _is_question(callout: Callout, draft: Draft) -> bool:
    """Whether a callout without options asks: it may head other questions, or be an aside."""
    empty = not any(text.strip() for text in draft.prompt)
    if empty or (callout.labels and not callout.answer):
        return False  # it was left empty
    if callout.answer or has_question_mark(callout.title):
        return True
    full = [row for row in callout.body if not row.blank]
    if not any(draft.answer) and sum(row.ends_asking for row in full) * 2 > max(len(full), 2):
        return False
    if any(_asks(run) for run in find_runs(callout.body) if len(run.items) > 1):
        return False  # questions to think about
    named = len(callout.title.split()) <= _LABEL and not may_be_prompt(callout.title)
    if callout.type in _ASIDES and named:
        return any(row.ends_asking and not row.marker for row in callout.body)
    return callout.filled or any(draft.answer) or may_be_prompt(callout.title)


def _shown(row: Row) -> str:
    """Give a row of a prompt; of a callout within it only the title."""
    inner = CALLOUT.match(row.text)
    if inner:
        return f"\n**{inner.group('title') or inner.group('type')}**\n"
    label = None if row.code else row.label
    if label and label[0] == "prompt" and label[1]:
        return label[1]
    return row.text.lstrip("# ") if row.heading else row.body


def _below(rows: Sequence[Row], start: int, limit: int, *, direct: bool) -> tuple[list[Row], int]:
    """Give the rows below a callout that answer it: what touches it, or all up to the next."""
    found = []
    end = start
    for index in range(start, limit):
        row = rows[index]
        other = row.quote > 0 and CALLOUT.match(row.text)
        if row.heading or row.separator or other or (direct and row.blank):
            break
        if not row.hidden:
            found.append(row)
            end = index + 1
    return found, end


def _answer(rows: Sequence[Row]) -> list[str]:
    lines = markdown(row.body for row in rows).split("\n")
    label = split_label(lines[0])
    return [label[1], *lines[1:]] if label and label[0] == "answer" and label[1] else lines
