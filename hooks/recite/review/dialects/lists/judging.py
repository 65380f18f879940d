"""Judge whether a list below a prompt is a question, or only a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.lists.next_questions import is_task_text
from recite.review.keys import Mark
from recite.review.stems import (
    asks_openly,
    chooses,
    ends_as_question,
    ends_with_question_mark,
    has_question_mark,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.lists.found import FoundList
    from recite.review.draft import Draft

# "What are the phases of the moon?": the numbers below are the answer
_ASKS_FOR_SEVERAL = re.compile(
    r"^\W*(?:\w+\W+){1,2}?(?:are|were|do|does|did|son|são|sono|sind|sont|steps?)\b"
    r"|^\W*(?:how|why|cómo|por qué|como|por que|come|perché|wie|warum|comment|pourquoi)\b",
    re.IGNORECASE,
)


# Each word for "other" begins with one of these.
_OTHER = frozenset("oas其")
# "Other: ____", "Other (please specify)": a form to fill in offers it, and no quiz
_OWN_WORDS = re.compile(
    r"(?:others?|otr[oa]s?|outr[oa]s?|altr[oaie]|anderes?|sonstiges?|autres?|其他)\W*"
    r"(?:[:：(（\s]\s*)(?:_{2,}.*|\.{3,}.*|…|(?:please )?specify\W*|especific\w+\W*|précise\w+\W*)",
    re.IGNORECASE,
)
# "Match each sail to its mast", and the pairs below: "jib -> foremast"
_MATCHES = re.compile(
    r"^\W*(?:match|pair|relacion|associ|empareja|collega|abbina|ordne|reli|关联|匹配)",
    re.IGNORECASE,
)
_PAIR = re.compile(r".*\S\s*(?:->|→|=>|⇒|➔|–>)\s*\S.*", re.DOTALL)


class Shown(NamedTuple):
    """What the lists of a section show together: asked once, since every list wants to know.

    Bullets are `marked`; some lists are boxes; several are numbers below questions' numbers. In a
    `form`, a list leaves room for words of one's own.
    """

    marked: bool
    boxed: bool
    nested: bool
    form: bool


def look_at(drafts: Sequence[tuple[FoundList, Draft]], found: Sequence[FoundList]) -> Shown:
    """Give what the lists show; `drafts` are those of the lists found that may be questions."""
    return Shown(
        any(question.run.kind == "bullet" and is_keyed(draft) for question, draft in drafts),
        any(question.run.kind == "box" for question in found),
        sum(map(_is_nested, found)) > 1,
        any(_leaves_room(item.marker.text) for question in found for item in question.run.items),
    )


def _leaves_room(text: str) -> bool:
    if text[:1].casefold() not in _OTHER:
        return False
    return _OWN_WORDS.fullmatch(re.sub(r"[*\\]", "", text)) is not None


def is_keyed(draft: Draft) -> bool:
    """Whether something says which options are right or wrong."""
    return any(mark.says in ("right", "wrong") for option in draft.options for mark in option.marks)


def is_question(question: FoundList, draft: Draft, shown: Shown) -> bool:
    """Whether a list is a question's."""
    doubtful = question.prompt.doubtful
    if question.run.kind == "box" and _asks_in_each(draft):
        return False
    if not is_keyed(draft) and _pairs_up(draft):
        return False
    if shown.form and question.run.kind == "box":
        return False  # what is ticked has been filled in
    if question.run.kind == "bullet" and all(
        any(mark.says == "right" for mark in option.marks) for option in draft.options
    ):
        return False  # nothing but right answers: a list that answers an open question
    if question.run.kind == "letter" and _are_parts(draft):
        return False
    return (
        (is_answered(draft) if doubtful else is_keyed(draft))
        or (_is_offered(question) and not doubtful)
        or (len(draft.options) > 1 and draft.unresolved and not doubtful)
        or _is_styled(draft)
        or _chooses(question, draft, shown)
    )


def _asks_in_each(draft: Draft) -> bool:
    """Whether boxes of which none is ticked are questions themselves: a list to go through."""
    return not is_keyed(draft) and all(
        option.text and ends_with_question_mark(option.text[-1]) for option in draft.options
    )


def _pairs_up(draft: Draft) -> bool:
    """Whether pairs that have been matched stand below a task to match them."""
    pairs = all(_PAIR.fullmatch("\n".join(option.text)) for option in draft.options)
    return pairs and _MATCHES.match("\n".join(draft.prompt)) is not None


def _is_offered(question: FoundList) -> bool:
    """Whether the form of a list, or a line above it such as "Options:", makes it options."""
    run = question.run
    return run.kind in ("box", "letter") or run.flat or question.prompt.offers is not None


def _chooses(question: FoundList, draft: Draft, shown: Shown) -> bool:
    """Whether bullets without a mark are options all the same, and not the answer."""
    run = question.run
    nested = _is_nested(question)
    if nested and shown.nested and not _ASKS_FOR_SEVERAL.search(draft.prompt[0]):
        return ends_as_question(draft.prompt[0])
    if not (run.kind == "bullet" or nested) or len(draft.options) < 3:
        return False
    if shown.marked and not nested:
        return True
    several = draft.read_cue().multiple and not _is_picked(draft)
    return not shown.boxed and not several and chooses("\n".join(draft.prompt))


def _is_picked(draft: Draft) -> bool:
    """Whether some options are marked as what the student picked, and others are not."""
    picks = sum(Mark("picked") in option.marks for option in draft.options)
    return 0 < picks < len(draft.options)


def _is_nested(question: FoundList) -> bool:
    """Whether numbers stand below the numbers of questions."""
    run = question.run
    return run.kind == "number" and run.depth > 1 and question.prompt.number is not None


def _is_styled(draft: Draft) -> bool:
    """Whether some options are set apart by a style, if only as what the student picked."""
    styled = sum(bool(found) for found in draft.styles)
    return 0 < styled < len(draft.options)


def is_answered(draft: Draft) -> bool:
    """Whether an answer line names options: that alone makes a list a question."""
    return any(
        mark.known_by in ("letter", "text") for option in draft.options for mark in option.marks
    )


def _are_parts(draft: Draft) -> bool:
    """Whether letters part a task, or what is to be described, and give nothing to choose from."""
    if all(is_task_text(option.text[0]) for option in draft.options if option.text):
        return not _is_styled(draft) and not any(
            mark.known_by == "mark" for option in draft.options for mark in option.marks
        )
    prompt = "\n".join(draft.prompt)
    return not is_keyed(draft) and asks_openly(prompt) and not has_question_mark(prompt)
