"""How a paste is laid out: where its marks stand, and the form of its options."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from recite.review.cues import read_cue
from recite.review.sentences import says_rightly_left

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.spans import Span
    from recite.review.dialects.pasted.units import Unit

_SUFFIXES = ("correct", "X")
_SUFFIXED = 2
"""From as many questions with one such option on, the word is a mark."""
_STATUS = ("result right", "result wrong", "above")
_OF_OPTION = ("above right", "above wrong", "result right", "result wrong")
_MARKS = ("result", "above", "next")
_MANY = 2
_FEEDBACKS = 2
_BETWEEN = 2
_USUAL = 2
"""As often a layout occurs before something else in the paste is odd."""


@dataclass(frozen=True)
class Layout:
    """Where a paste sets its marks: what stands elsewhere has lost a line, or got one too many.

    `adjacent` marks stand right above their options, without a blank line between, `parted` ones
    with it; `hanging` ones right below a text and apart from the next: whose are they? `odd_gaps`
    are the rows from a text to the status below it that occur once in the paste. With
    `feedback_lines` the one line below each status is feedback, whatever the blank lines say.
    `suffix` is the bare word, "correct" or "X", behind one line in each of several questions, and
    in those that ask for several behind as many as it likes.
    `bare_statuses` have the next option right below them, and no feedback. Where `each_marked`,
    options that were not picked have a status, too: each is about the option as many rows above it
    as that says; 0 elsewhere.
    """

    adjacent: bool
    parted: bool
    hanging: bool
    odd_gaps: frozenset[int]
    suffix: str
    feedback_lines: bool
    bare_statuses: bool
    each_marked: int


def find_layout(spans: Sequence[Span]) -> Layout:
    """Give the layout of a paste."""
    pairs = [
        (above, below)
        for span in spans
        for above, below in pairwise(span.units)
        if above.says.startswith(_MARKS) or below.says.startswith(_MARKS)
    ]
    apart = [
        below.row.after_blank
        for above, below in pairs
        if above.says.startswith("next") and not below.sign
    ]
    adjacent = 0 < apart.count(False) >= apart.count(True)
    hanging = not adjacent and any(
        _hangs(*three)
        for span in spans
        for three in zip(span.units, span.units[1:], span.units[2:], strict=False)
    )
    gaps = Counter(
        below.index - above.index
        for above, below in pairs
        if not above.sign and below.says.startswith(("result", "above"))
    )
    usual = max(gaps.values(), default=0) >= _USUAL
    odd = frozenset(gap for gap in gaps if usual and gaps[gap] == 1)
    each_marked = any(
        unit.says == "above wrong" and says_rightly_left(unit.text)
        for span in spans
        for unit in span.units
    )
    return Layout(
        adjacent,
        apart.count(True) > apart.count(False),
        hanging,
        odd,
        suffix=next((word for word in _suffixes(spans) if _is_suffix(word, spans)), ""),
        feedback_lines=_has_feedback_lines(spans),
        bare_statuses=_part_options(spans)
        or any(
            above.says.startswith(("result", "above")) and below.marked and below.marker
            for above, below in pairs
        ),
        each_marked=max(gaps, key=gaps.__getitem__) if each_marked and gaps else 0,
    )


def _hangs(above: Unit, mark: Unit, below: Unit) -> bool:
    """Whether a mark of the next option stands right below a text, and apart from the next."""
    parted = not mark.row.after_blank and below.row.after_blank
    return parted and mark.says.startswith("next") and not (above.sign or below.sign)


def _part_options(spans: Sequence[Span]) -> bool:
    """Whether the one line below each status of an option, up to its own status, is the next one.

    It stands right below the status above it; a line of feedback would have an option below it.
    """
    between = []
    for span in spans:
        body = span.units[span.header :]
        places = [at for at, unit in enumerate(body) if unit.says in _OF_OPTION]
        if any(body[at].says.startswith("above") for at in places):
            told = [body[this + 1 : after] for this, after in pairwise(places)]
            between += [[u for u in units if u.says != "noise"] for units in told]
    between = [units for units in between if units]  # none stand above the result of the whole
    bare = all(not (unit.sign or unit.row.after_blank) for unit, *_ in between)
    return len(between) >= _MANY and bare and all(len(units) == 1 for units in between)


def _suffixes(spans: Sequence[Span]) -> Sequence[str]:
    """Give the words that may be marks where any of them stands behind a line: most know none."""
    ends = tuple(f" {word}" for word in _SUFFIXES)
    met = any(unit.text.endswith(ends) for span in spans for unit in span.units)
    return _SUFFIXES if met else ()


def _is_suffix(word: str, spans: Sequence[Span]) -> bool:
    ends = [sum(unit.text.endswith(f" {word}") for unit in span.units) for span in spans]
    if ends.count(1) < _SUFFIXED:
        return False
    several = (span for n, span in zip(ends, spans, strict=True) if n > 1)
    single = (span for n, span in zip(ends, spans, strict=True) if n == 1)
    return all(map(_is_multiple, several)) and not all(map(_is_multiple, single))


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
        if any(below - above == _BETWEEN for above, below in pairwise(places)):
            return False  # the one line between two statuses is the option of the second
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
