"""How a paste is laid out: where its marks stand, and the form of its options."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from recite.review.cues import read_cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.spans import Span
    from recite.review.dialects.pasted.units import Unit

TAIL = ("overall", "answer", "result partial", "result none", "wrong answers")
"""What is said below the options."""
_KEY_TO_PRESS = "press"
"""What DataCamp writes above the number of the key that picks an option."""
_KEPT_BLANKS = re.compile(r"`[ \xa0]+`")
_SUFFIXES = ("correct", "X")
_SUFFIXED = 2
"""From as many questions with one such option on, the word is a mark."""
_STATUS = ("result right", "result wrong", "above")
_MANY = 2
_FEEDBACKS = 2
_USUAL = 3
"""As often a layout occurs before something else in the paste is odd."""


@dataclass(frozen=True)
class Layout:
    """Where a paste sets its marks: what stands elsewhere has lost a line, or got one too many.

    `adjacent` marks stand right above their options, without a blank line between. `odd_gaps` are
    the rows from a text to the status below it that occur once in the paste. With
    `feedback_lines` the one line below each status is feedback, whatever the blank lines say.
    `suffix` is the bare word, "correct" or "X", behind one line in each of several questions, and
    in those that ask for several behind as many as it likes.
    `bare_statuses` have the next option right below them, and no feedback.
    """

    adjacent: bool
    odd_gaps: frozenset[int]
    suffix: str
    feedback_lines: bool
    bare_statuses: bool


def find_layout(spans: Sequence[Span]) -> Layout:
    """Give the layout of a paste."""
    pairs = [pair for span in spans for pair in pairwise(span.units)]
    adjacent = any(
        above.says.startswith("next") and not below.sign and not below.row.after_blank
        for above, below in pairs
    )
    gaps = Counter(
        below.index - above.index
        for above, below in pairs
        if not above.sign and below.says.startswith(("result", "above"))
    )
    usual = max(gaps.values(), default=0) >= _USUAL
    odd = frozenset(gap for gap in gaps if usual and gaps[gap] == 1)
    return Layout(
        adjacent,
        odd,
        suffix=next((word for word in _SUFFIXES if _is_suffix(word, spans)), ""),
        feedback_lines=_has_feedback_lines(spans),
        bare_statuses=any(
            above.says.startswith(("result", "above")) and below.marked and below.marker
            for above, below in pairs
        ),
    )


def _is_suffix(word: str, spans: Sequence[Span]) -> bool:
    ends = [sum(unit.text.endswith(f" {word}") for unit in span.units) for span in spans]
    if ends.count(1) < _SUFFIXED:
        return False
    most = max(
        (n for n, span in zip(ends, spans, strict=True) if not _is_multiple(span)), default=0
    )
    return most == 1


def _has_feedback_lines(spans: Sequence[Span]) -> bool:
    """Whether a line of feedback stands below every status, where blank lines part nothing.

    They part nothing where none or one stands above every line. Were those lines options, some
    status would have none below it; what stands below the status of a single choice is none.
    """
    below: list[Unit | None] = []
    closing = False
    blanks: set[bool] = set()
    for span in spans:
        body = span.units[span.header :]
        first = next((at for at, unit in enumerate(body) if not unit.sign), len(body))
        after = body[first + 1 :]
        places = [at for at, unit in enumerate(after) if unit.says.startswith(_STATUS)]
        below += [after[at + 1] if at + 1 < len(after) else None for at in places]
        told = [unit for unit in after if not unit.sign or unit.says.startswith(_STATUS)]
        blanks |= {unit.row.after_blank for unit in told}
        closes = len(places) == 1 and _MANY <= places[0] == len(after) - 2
        closing = closing or (closes and not _is_multiple(span))
    texts = all(unit and not unit.sign and not unit.icon for unit in below)
    return len(below) >= _FEEDBACKS and texts and closing and len(blanks) == 1


def _is_multiple(span: Span) -> bool:
    partial = any(unit.points == "partial" or unit.says == "result partial" for unit in span.units)
    return partial or any(read_cue(unit.text).multiple for unit in span.units)


@dataclass(frozen=True)
class Shape:
    """The form of the units from the first option of a question on.

    `by_line` says that each line is an option, `lettered` that only the next letter starts one,
    `lone_bullets` that a bullet, as AWS sets it before what was picked, does, too.
    `indent` are the columns before the first option, `quoted` tells a clipped quote. After the
    unit number `last_next` nothing is said about the option that follows.
    """

    icons: bool
    bullets: bool
    lettered: bool
    lone_bullets: bool
    quoted: bool
    by_line: bool
    indent: int
    last_next: int


def shape_of(units: Sequence[Unit], *, labelled: bool) -> Shape:
    """Give the form of a question's units; `labelled` ones come after words such as "Options"."""
    before = _before_tail(units)
    texts = [unit for unit in before if not unit.sign]
    starts = [unit for unit in before if not unit.sign or unit.says.startswith("next")]
    quoted = sum(unit.row.quote > 0 for unit in units) * 2 > len(units)
    blanks = any(unit.row.after_blank for unit in starts[1:])
    kinds = [unit.marker.kind if unit.marker else None for unit in texts]
    first = texts[0].marker if texts else None
    nexts = [
        at for at, unit in enumerate(units) if unit.says == "overall" or unit.says[:4] == "next"
    ]
    return Shape(
        icons=any(unit.icon for unit in units),
        bullets=bool(texts) and all(kind == "bullet" for kind in kinds),
        lettered=first is not None and first.kind == "letter" and first.ordinal == 1,
        lone_bullets=_are_lone(texts, kinds),
        quoted=quoted,
        by_line=not blanks or (labelled and _first_paragraph(units) > 1),
        indent=next((u.row.indent for u in texts if u.row.quote or not quoted), 0),
        last_next=max(nexts, default=-1),
    )


def _are_lone(texts: Sequence[Unit], kinds: Sequence[str | None]) -> bool:
    """Whether the bullets are no lists within options: each by itself, below no colon, and few."""
    places = [place for place, kind in enumerate(kinds) if kind == "bullet"]
    few = 0 < len(places) * 2 < len(kinds) or 2 < len(places) * 2 == len(kinds)
    return few and not any(
        place and (kinds[place - 1] == "bullet" or texts[place - 1].text.endswith((":", "：")))
        for place in places
    )


def are_code(units: Sequence[Unit]) -> bool:
    """Whether lines are a program to fill in, with its blocks indented, and no options."""
    if any(unit.icon or unit.says.startswith("next") for unit in units):
        return False
    return any(
        above.text.rstrip().endswith((":", "{"))
        and not (above.row.code or above.marker)
        and _indent(above) < _indent(below)
        for above, below in pairwise(units)
    )


def _indent(unit: Unit) -> int:
    """Give the columns before a text; some converters keep the blanks of code as "`    `"."""
    kept = _KEPT_BLANKS.match(unit.text)
    return unit.row.indent + (len(kept.group()) if kept else 0)


def _before_tail(units: Sequence[Unit]) -> Sequence[Unit]:
    """Give the units before the first that is certainly no option."""
    for at, unit in enumerate(units):
        if unit.says in TAIL or unit.names_answer:
            return units[:at]
    return units


def _first_paragraph(units: Sequence[Unit]) -> int:
    """Give how many texts the first paragraph has before any status line."""
    count = 0
    for above, unit in zip([None, *units], units, strict=False):
        if (unit.sign and unit.says != "noise") or (count and unit.row.after_blank):
            break
        count += not unit.sign and not is_key(unit, above)
    return count


def is_key(unit: Unit, above: Unit | None) -> bool:
    """Whether a text is the number of the key to press for the option above."""
    word, _, number = unit.text.casefold().partition(" ")
    if word == _KEY_TO_PRESS and number.isdigit():
        return True
    return above is not None and above.text.casefold() == _KEY_TO_PRESS and unit.text.isdigit()
