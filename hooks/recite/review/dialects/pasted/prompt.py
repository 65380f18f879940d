"""Where the prompt of a paste ends and its options begin."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.pasted.shape import marked_paragraph
from recite.review.points import is_experience
from recite.review.vocabulary import EXPLANATION_LABELS
from recite.review.words import is_picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit
    from recite.review.draft import Draft

# "Select an appropriate choice from the following:"
_CHOICE_FOLLOWS = re.compile(
    r"\b(?:select|choose|pick)\b[^.?!]{0,80}\b(?:following|below|options?|choices?|answers?)\W*:\W*$",
    re.IGNORECASE,
)
_MANY = 2
_SET_OFF = 2
"""Rows from a line to the next where more than one blank line is between."""
_STATEMENT_ENDS = ("{", "}", ";", ")", ":", "]", ",", '"', "'")


class PromptEnd(NamedTuple):
    """How many units are the prompt and what surrounds it.

    `labelled` tells that the paste itself parts prompt and options, `by_points` that it does so by
    a line of points, which others write, too.
    """

    units: int
    labelled: bool = False
    by_points: bool = False


def find_prompt_end(units: Sequence[Unit], draft: Draft, *, headed: bool) -> PromptEnd:
    """Give where the prompt ends.

    A result that stands there goes into the draft. `headed` tells that a number stands above.
    """
    stop = len(units)
    texts: list[int] = []
    last = max((at for at, unit in enumerate(units) if not unit.sign), default=-1)
    for at, unit in enumerate(units):
        if unit.icon or unit.says.startswith(("next", "above", "result right", "result wrong")):
            if unit.says.startswith("result") and (not texts or _is_state(units, at, last)):
                continue
            stop = at
            break
        worth = unit.points is not None or (unit.worth and headed and not is_experience(unit.text))
        parts = unit.says == "options" or worth
        if parts and (texts or draft.prompt) and at < last:
            draft.result = draft.result or unit.points
            draft.hear(unit.text)
            end = _end_of_code_below(units, at + 1)
            return PromptEnd(end, labelled=True, by_points=unit.says != "options")
        explains = unit.label is not None and unit.label[0] in ("explanation", "overall")
        if (
            (explains and at)
            or unit.says in ("explanation", "overall", "answer")
            or (not (unit.row.code or unit.asked) and unit.marked)
        ):
            stop = at
            break
        if not unit.sign:
            texts.append(at)
    if draft.prompt and not texts:
        return PromptEnd(0)
    asked = _last_asking(units, texts, stop, prompted=bool(draft.prompt))
    return PromptEnd(max(asked, _before_explained(units)))


def _end_of_code_below(units: Sequence[Unit], start: int) -> int:
    """Give where one block of code ends right below the points, with what is asked about it.

    Two blocks may be options; one with lines of text below it is not.
    """
    end = start
    while end < len(units) and units[end].row.code:
        end += 1
    texts = [at for at in range(end, len(units)) if not units[at].sign]
    if end == start or len(texts) < _MANY or any(units[at].row.code for at in texts):
        return start
    asking = [at for at in texts[:-_MANY] if units[at].ends_asking]
    return asking[0] + 1 if len(asking) == 1 else end


def _before_explained(units: Sequence[Unit]) -> int:
    """Give where the prompt ends if each option has its explanation; 0 where that cannot be told.

    Above the first explanation stand as many lines of an option as above each of the others, and
    all before them is the prompt: a program, say.
    """
    overall = next((at for at, unit in enumerate(units) if unit.says == "overall"), len(units))
    labels = [at for at, unit in enumerate(units[:overall]) if unit.words in EXPLANATION_LABELS]
    if len(labels) < _MANY:
        return 0
    # Behind each label one line explains; then a mark may stand above the next option.
    lengths = {
        sum(not unit.sign for unit in units[this + 2 : after]) for this, after in pairwise(labels)
    }
    first = units[: labels[0]]
    length = lengths.pop() if len(lengths) == 1 else 0
    signs = [at for at, unit in enumerate(first) if unit.says.startswith("next")]
    start = signs[-1] if signs else labels[0] - length
    option = units[start + 1 if signs else start : labels[0]]
    fits = len(option) == length and not any(unit.sign for unit in option)
    return start if length and fits and start > 0 else 0


def _last_asking(units: Sequence[Unit], texts: list[int], stop: int, *, prompted: bool) -> int:
    """The prompt ends at its last line that asks, if options are left after it."""
    asking = [
        at
        for place, at in enumerate(texts)
        if (units[at].ends_asking or _CHOICE_FOLLOWS.search(units[at].text))
        and (len(texts) - place > 2 or stop < len(units))
    ]
    if asking:
        rest = [at for at in texts if at >= asking[0]]
        all_ask = rest == asking and len(rest) > 2
        end = (asking[0] if all_ask else asking[-1]) + 1
        return _end_of_exhibit(units, end)
    if prompted or not texts:
        return 0
    if leading := [this for this, after in pairwise(texts) if _leads(units[this], units[after])]:
        return leading[0] + 1
    end = texts[0] + 1
    blank_between = any(units[at].row.after_blank for at in texts[1:])
    while end < len(units) and not units[end].sign and not units[end].row.after_blank:
        if not (units[end].row.code or blank_between):
            break
        end += 1
    return end


def _leads(unit: Unit, below: Unit) -> bool:
    """Whether a bullet announces the bare text below it, which stands in it: "+ It moves to:"."""
    announces = unit.marker is not None and unit.text.endswith((":", "："))
    return announces and below.marker is None and below.row.depth > unit.row.depth


def _is_state(units: Sequence[Unit], at: int, last: int) -> bool:
    """Whether a result right below the prompt is about the whole: points follow, then options.

    The last text is unit `last`.
    """
    return at + 1 < last and units[at + 1].worth


def _end_of_exhibit(units: Sequence[Unit], end: int) -> int:
    """Give where the code and the images below a prompt end, if lines of text follow as options."""
    options = marked_paragraph(units)
    if options and options.start > end:
        return options.start
    shown = _end_of_program(units, end)
    while shown < len(units) and (units[shown].row.code or is_picture(units[shown].text)):
        shown += 1
    texts = [unit for unit in units[shown:] if not (unit.sign or unit.row.code)]
    return shown if len(texts) > 1 else end


def _end_of_program(units: Sequence[Unit], start: int) -> int:
    """Give where a program ends that more than one blank line parts from what is around it."""
    if not 0 < start < len(units) or not _set_off(units, start):
        return start
    end = next((at for at in range(start + 1, len(units)) if _set_off(units, at)), start)
    block = units[start:end]
    statements = sum(unit.text.rstrip().endswith(_STATEMENT_ENDS) for unit in block)
    plain_texts = all(not (unit.sign or unit.row.code) for unit in block)
    return end if plain_texts and statements * 2 > len(block) > 1 else start


def _set_off(units: Sequence[Unit], at: int) -> bool:
    return units[at].index - units[at - 1].index > _SET_OFF
