"""Where the prompt of a paste ends and its options begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.marks import read_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit
    from recite.review.draft import Draft

# An image that stands alone: a note's or Markdown's
_IMAGE = re.compile(r"!\[\[[^\]]+\]\]|!\[[^\]]*\]\([^)]*\)")


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
        worth = unit.points is not None or (unit.worth and headed)
        parts = unit.says == "options" or worth
        if parts and (texts or draft.prompt) and at < last:
            draft.result = draft.result or unit.points
            draft.hear(unit.text)
            return PromptEnd(at + 1, labelled=True, by_points=unit.says != "options")
        if unit.says in ("explanation", "overall", "answer") or (
            not (unit.row.code or unit.sign or unit.asked) and read_marks(unit.text).marks
        ):
            stop = at
            break
        if not unit.sign:
            texts.append(at)
    if draft.prompt and not texts:
        return PromptEnd(0)
    return PromptEnd(_last_asking(units, texts, stop, prompted=bool(draft.prompt)))


def _last_asking(units: Sequence[Unit], texts: list[int], stop: int, *, prompted: bool) -> int:
    """The prompt ends at its last line that asks, if options are left after it."""
    asking = [
        at
        for place, at in enumerate(texts)
        if units[at].ends_asking and (len(texts) - place > 2 or stop < len(units))
    ]
    if asking:
        rest = [at for at in texts if at >= asking[0]]
        all_ask = rest == asking and len(rest) > 2
        end = (asking[0] if all_ask else asking[-1]) + 1
        return _end_of_exhibit(units, end)
    if prompted or not texts:
        return 0
    end = texts[0] + 1
    blank_between = any(units[at].row.after_blank for at in texts[1:])
    while end < len(units) and not units[end].sign and not units[end].row.after_blank:
        if not (units[end].row.code or blank_between):
            break
        end += 1
    return end


def _is_state(units: Sequence[Unit], at: int, last: int) -> bool:
    """Whether a result right below the prompt is about the whole: points follow, then options.

    The last text is unit `last`.
    """
    return at + 1 < last and units[at + 1].worth


def _end_of_exhibit(units: Sequence[Unit], end: int) -> int:
    """Give where the code and the images below a prompt end, if lines of text follow as options."""
    shown = end
    while shown < len(units) and (units[shown].row.code or _IMAGE.fullmatch(units[shown].text)):
        shown += 1
    options = [unit for unit in units[shown:] if not (unit.sign or unit.row.code)]
    return shown if len(options) > 1 else end
