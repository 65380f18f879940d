"""Judge the marks of a pasted question side by side: are they all, and are they consistent?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.review.dialects.lists.marking_words import ends_in_bold_word
from recite.review.dialects.lists.options import apply_styles
from recite.review.dialects.open.rooms import HEAD as ROOM
from recite.review.keys import Mark
from recite.review.sentences import starts_feedback
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit
    from recite.review.draft import Draft
    from recite.review.keys import Result
    from recite.review.styles import Style

# "Good choice! The score shows ...": feedback whose status line may be lost
EXCLAIMS = re.compile(r"\w+['’]?(?: [\w'’]+){0,2}! ")
_MANY = 2
_STATES = ("picked", "state right", "state wrong", "wrong")


@dataclass(frozen=True)
class Seen:
    """What was seen while the options were taken.

    `result` is that of the whole, as said above the options; `by_status` are the places of options
    that a bare status line marks, `by_next` those right below a mark where no blank lines part
    options; `selects` tells that the paste speaks of selections;
    `marks_below` that a status line is always about the option above it.
    """

    multiple: bool
    result: Result | None
    by_status: tuple[int, ...]
    by_next: tuple[int, ...]
    styles: tuple[frozenset[Style], ...]
    selects: bool
    marks_below: bool
    quoted: bool


def judge(draft: Draft, units: Sequence[Unit], seen: Seen) -> bool:
    """Give whether the marks are complete; take off those that prove nothing."""
    options = draft.options
    _take_lone_status(draft, seen)
    _drop_strayed(draft, seen)
    _drop_remarks(draft, seen)
    styled = False
    if not (seen.marks_below or any(option.marks for option in options)):
        draft.styles = seen.styles
        apply_styles(draft)
        styled = any(option.marks for option in options)
    marks = [mark for option in options for mark in option.marks]
    states = any(mark.says in _STATES for mark in marks) or any(
        unit.says.startswith("above") for unit in units
    )
    draft.partial = draft.partial or _lacks_marks(draft, units, seen)
    return (
        styled
        or any(mark.known_by in ("letter", "text") for mark in marks)
        or (any(mark.says == "right" for mark in marks) and not (seen.by_status or states))
        or (seen.multiple and seen.result == "right" and bool(seen.by_status))
    )


def holds_options(draft: Draft) -> bool:
    """Whether the prompt or an option holds options of a list, or the questions of a room."""
    lines = "\n".join(draft.prompt).split("\n")
    for option in draft.options:
        lines += option.text if len(option.text) > 1 else []
    return any(ends_in_bold_word(line) or plain(line) == ROOM for line in lines)


def marks_what_asks(draft: Draft) -> bool:
    """Whether only marked options ask: then "Correct" says it of an answer above, as buttons do."""
    asks = [option.text[0].rstrip().endswith("?") for option in draft.options]
    marked = [bool(option.marks) for option in draft.options]
    return (
        any(asks) and not all(asks) and all(not a or m for a, m in zip(asks, marked, strict=True))
    )


def _take_lone_status(draft: Draft, seen: Seen) -> None:
    """The lone status after the last option of several may be about the whole question."""
    options = draft.options
    picks = {place for place, option in enumerate(options) if Mark("picked") in option.marks}
    marked = [place for place, option in enumerate(options) if option.marks - {Mark("picked")}]
    if picks and not picks - {len(options) - 1}:
        return  # the only pick has its own status
    if seen.multiple and marked == list(seen.by_status) == [len(options) - 1]:
        said = {mark.says for mark in options[-1].marks}
        draft.result = draft.result or ("right" if "right" in said else "wrong")
        kept = ("partly", "picked")
        options[-1].marks = {mark for mark in options[-1].marks if mark.says in kept}


def _drop_strayed(draft: Draft, seen: Seen) -> None:
    """Where picked options fall out of a clipped quote, a status below another has strayed."""
    if not any(Mark("picked") in option.marks for option in draft.options):
        return
    for place in seen.by_status:
        if seen.quoted and Mark("picked") not in draft.options[place].marks:
            draft.options[place].marks.clear()
            draft.partial = True


def _drop_remarks(draft: Draft, seen: Seen) -> None:
    """A sentence right below a mark, and no other option is one: a remark that parts the two?

    Or each of the others is explained, and it is not. Then no option is certain: the marked one may
    be any of those below.
    """
    if any(mark.known_by in ("letter", "text") for o in draft.options for mark in o.marks):
        return  # what an answer below says is held against the marks
    texts = ["\n".join(option.text) for option in draft.options]
    for place in seen.by_next:
        others = (text for at, text in enumerate(texts) if at != place)
        told_apart = _is_sentence(texts[place]) and not any(map(_is_sentence, others))
        explained = [bool(option.feedback) for option in draft.options]
        apart = not explained[place] and _MANY <= explained.count(True) == len(explained) - 1
        if told_apart or apart:
            for option in draft.options:
                option.marks.add(Mark("partly"))
            draft.partial = True


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "!", "?", "。", ".)"))


def _lacks_marks(draft: Draft, units: Sequence[Unit], seen: Seen) -> bool:
    """Whether the options look as if a mark were lost among them."""
    options = draft.options
    rights = sum(any(mark.says == "right" for mark in option.marks) for option in options)
    told = [option.text[0] for option in options]
    by_next = any(unit.says == "next right" for unit in units)
    each = seen.multiple and any(unit.says == "above wrong" for unit in units)
    return (
        (rights == 1 and (seen.selects or (seen.multiple and by_next)))
        or any("! " in text and EXCLAIMS.match(text) for text in told)
        or any(map(starts_feedback, told))
        or (each and any(not option.marks for option in options))
    )
