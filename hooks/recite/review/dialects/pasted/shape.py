"""The form of a pasted question's options: what starts one, and where they end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.dialects.pasted.units import Unit

TAIL = ("overall", "answer", "result partial", "result none", "wrong answers")
"""What is said below the options."""
_KEY_TO_PRESS = "press"
"""What DataCamp writes above the number of the key that picks an option."""
_OF_NEXT = ("next", "overall")
_MANY = 2
_TOLD = 3
"""As many options that alternate with what is said of them are no accident."""
_CODE_INDENT = 4
_UNEVEN = range(3, 7)
"""As many lines may be options if nothing but blank lines says where one ends."""
_KEPT_BLANKS = re.compile(r"`[ \xa0]+`")


@dataclass(frozen=True)
class Shape:
    """The form of the units from the first option of a question on.

    `by_line` says that each line is an option, `lettered` that only the next letter starts one,
    `lone_bullets` that a bullet, as AWS sets it before what was picked, does, too.
    `indent` are the columns before the first option, `quoted` tells a clipped quote. After the
    unit number `last_next` nothing is said about the option that follows. `intro` is the line that
    each of several options of many lines begins with; empty where none is known. With `bare_told`
    a bullet is before every option, and what is bare below its status is feedback. `uneven` lines
    are an option each, although blank lines are between some of them.
    """

    icons: bool
    bullets: bool
    lettered: bool
    lone_bullets: bool
    quoted: bool
    by_line: bool
    indent: int
    last_next: int
    intro: str
    bare_told: bool
    uneven: bool


def shape_of(units: Sequence[Unit], *, labelled: bool) -> Shape:
    """Give the form of a question's units; `labelled` ones come after words such as "Options"."""
    before = _before_tail(units)
    texts = [unit for unit in before if not unit.sign]
    starts = [unit for unit in before if not unit.sign or unit.says.startswith("next")]
    quoted = sum(unit.row.quote > 0 for unit in units) * 2 > len(units)
    bare = not all(unit.row.code for unit in texts)
    while starts and (starts[-1].sign or (bare and starts[-1].row.code)):
        starts.pop()  # neither a mark above no option nor code below all says what their form is
    first_lines = _first_paragraph(units)
    marked = any(unit.marked for unit in texts[1:first_lines])  # lines of one paragraph
    blanks = any(unit.row.after_blank for unit in starts[1:]) and not marked
    kinds = [unit.marker.kind if unit.marker else None for unit in texts]
    first = texts[0].marker if texts else None
    lettered = first is not None and first.kind == "letter" and first.ordinal == 1
    apart = bool(lettered and first and not first.text)  # the letter stands above its option
    nexts = [at for at, unit in enumerate(units) if unit.says.startswith(_OF_NEXT)]
    return Shape(
        icons=any(unit.icon for unit in units),
        bullets=bool(texts) and all(kind == "bullet" for kind in kinds),
        lettered=lettered,
        lone_bullets=_are_lone(texts, kinds),
        quoted=quoted,
        by_line=not blanks
        or (labelled and first_lines > 1 and not apart)
        or marked_paragraph(units) is not None,
        indent=next((u.row.indent for u in texts if u.row.quote or not quoted), 0) // 2 * 2,
        last_next=max(nexts, default=-1),
        intro="" if blanks else _intro(before),
        bare_told=_tells_bullets(before),
        uneven=blanks and _is_uneven(before),
    )


def _is_uneven(units: Sequence[Unit]) -> bool:
    """Whether each of few bare lines begins as a sentence does, and paragraphs differ in length."""
    alone = [unit.row.after_blank for unit in units]
    plain_lines = all(
        not (unit.sign or unit.marker or unit.icon or unit.row.code or unit.marked)
        and not unit.text[:1].islower()
        and unit.row.indent < _CODE_INDENT
        for unit in units
    )
    return len(units) in _UNEVEN and plain_lines and not all(alone[1:])


def marked_paragraph(units: Sequence[Unit]) -> range | None:
    """Give the one paragraph that holds all marks of next options, if one stands within it.

    Then each of its lines is an option, and what is above it asks.
    """
    marks = [at for at, unit in enumerate(units) if unit.says.startswith("next")]
    inside = any(at and not (units[at].row.after_blank or units[at - 1].sign) for at in marks)
    if not inside:
        return None
    starts = [at for at, unit in enumerate(units) if unit.row.after_blank or not at]
    start = max(at for at in starts if at <= marks[0])
    end = min((at for at in starts if at > start), default=len(units))
    return range(start, end) if marks[-1] < end else None


def _tells_bullets(units: Sequence[Unit]) -> bool:
    """Whether several options have bullets, each with a status and one bare line below that."""
    told = [unit for unit in units if unit.says != "noise"]
    options, states, feedback = told[::3], told[1::3], told[2::3]
    return (
        len(told) >= _TOLD * 3
        and all(unit.marker and unit.marker.kind == "bullet" for unit in options)
        and all(unit.says.startswith(("result", "above")) for unit in states)
        and not any(unit.sign or unit.marker for unit in feedback)
    )


def _intro(units: Sequence[Unit]) -> str:
    """Give the first line if options of many lines begin with it: each mark stands above one."""
    first = units[0].text if units and not units[0].sign else ""
    starts = [at for at, unit in enumerate(units) if unit.text == first] if first else []
    if len(starts) <= _MANY or all(after - this <= _MANY for this, after in pairwise(starts)):
        return ""
    marked = [at + 1 for at, unit in enumerate(units) if unit.says.startswith("next")]
    return first if marked and set(marked) <= set(starts) else ""


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
    """Give the units before the first that is certainly no option.

    One explanation, with no mark of an option below it, is that of the whole.
    """
    explained = [at for at, unit in enumerate(units) if unit.says == "explanation"]
    if len(explained) == 1 and not any(unit.says[:4] == "next" for unit in units[explained[0] :]):
        units = units[: explained[0]]
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
    if not unit.text[-1:].isdigit():
        return False
    word, _, number = unit.text.casefold().partition(" ")
    if word == _KEY_TO_PRESS and number.isdigit():
        return True
    return above is not None and above.text.casefold() == _KEY_TO_PRESS and unit.text.isdigit()
