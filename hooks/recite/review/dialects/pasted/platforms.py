"""What single platforms write in their own way, as the signs that all pastes share."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from recite.review.dialects.pasted.read_aloud import is_read_aloud, without_copies
from recite.review.labels import split_bare_icon
from recite.review.markers import Marker
from recite.review.noise import names_button
from recite.review.points import read_fraction
from recite.review.signs import Sign

if TYPE_CHECKING:
    from recite.review.dialects.pasted.units import Unit

_LETTERS = "ABCDEFGH"
_RIGHT_IN_CANVAS = frozenset({
    "Correct!", "¡Correcto!", "Correto!", "Corretto!", "Richtig!", "Korrekt!", "Correct !",
    "正确！", "正确!",
})  # fmt: skip
_RIGHT_ABOVE = ("正确答案", "正確答案")
_PROMPT = 4
"""As many rows of a prompt may stand between a lone number and the first lone letter."""
_GRADED = ("(graded)", "(ungraded)")
_LONGEST_TITLE = 80
_REQUIRED = "*"
"""What a form sets behind the prompt of a question that has to be answered."""


def with_common_signs(units: list[Unit]) -> list[Unit]:
    """Give the units of a paste; where a platform's own way is met, it is put in common signs."""
    # A paste has the same words again and again: one unit of each text shows whose they are.
    met = list({(unit.said, unit.row.code): unit for unit in units}.values())
    if any(map(_names_button, met)):
        units = _without_buttons(units)
    if any(map(is_read_aloud, met)):
        units = without_copies(units)
    if any(map(_is_canvas, met)):
        units = _without_colons(_of_canvas(units))
    if any(unit.says == "prompt" for unit in met):
        units = _of_netacad(units)
    if any(unit.says == "overall" for unit in met):
        units = _without_colons(_of_udemy(units))
    if any(unit.text in _LETTERS for unit in met):
        units = _with_lone_letters(units)
    if any(split_bare_icon(unit.text) for unit in met):
        units = _with_bare_icons(units)
    if any(map(_fraction, met)):
        units = _of_forms(units)
    if any(map(_graded, met)):
        units = _of_edx(units)
    return units


def _names_button(unit: Unit) -> bool:
    return not (unit.row.code or unit.sign) and names_button(unit.text, unit.words)


def _without_buttons(units: list[Unit]) -> list[Unit]:
    """Take for noise what names a button and stands beside a status, or at the end."""
    given = list(units)
    for at in range(len(units) - 1, -1, -1):
        unit = given[at]
        after = given[at + 1] if at + 1 < len(given) else None
        if not _names_button(unit):
            continue
        above = given[at - 1] if at else None
        beside = (above and above.sign and not above.says.startswith("next")) or (
            not after or after.sign or after.row.heading or after.row.separator
        )
        if beside:
            given[at] = replace(unit, sign=Sign("noise"))
    return given


def _is_canvas(unit: Unit) -> bool:
    """Whether a row is one that Canvas writes: "1 / 1 pts", "You Answered"."""
    words = unit.words
    return words == "you answered" or (unit.points is not None and words.endswith(" pts"))


def _of_canvas(units: list[Unit]) -> list[Unit]:
    """In Canvas "Correct!" stands right above the option that was picked and is right."""
    return [
        replace(unit, sign=Sign("next right")) if unit.text.strip() in _RIGHT_IN_CANVAS else unit
        for unit in units
    ]


def _starts_split(pair: tuple[Unit, Unit]) -> bool:
    """Whether a header stands on two rows, as NetAcad writes it: "Question", "3"."""
    above, below = pair
    return above.says == "prompt" and above.words == "question" and below.text.isdigit()


def _of_netacad(units: list[Unit]) -> list[Unit]:
    """Read headers on two rows; the heads of the columns of responses are noise."""
    given = list(units)
    for at, pair in enumerate(pairwise(units)):
        if _starts_split(pair):
            given[at] = replace(pair[0], sign=Sign("noise"))
            given[at + 1] = replace(pair[1], sign=Sign("question", int(pair[1].text)))
        elif [unit.words for unit in pair] == ["your", "response"]:
            for head in range(max(0, at - 1), at + 2):
                if units[head].words in ("correct response", "your", "response"):
                    given[head] = replace(units[head], sign=Sign("noise"))
    return given


def _of_udemy(units: list[Unit]) -> list[Unit]:
    """In Udemy's Chinese "正确答案" stands right above the right option; else an answer follows."""
    return [
        replace(unit, sign=Sign("next right")) if unit.words in _RIGHT_ABOVE else unit
        for unit in units
    ]


def _without_colons(units: list[Unit]) -> list[Unit]:
    """Read "Correct answer:" as these platforms write it, above an option, and not below all."""
    return [
        replace(unit, text=unit.text.rstrip(":*_ ")) if unit.says.startswith("next") else unit
        for unit in units
    ]


def _with_lone_letters(units: list[Unit]) -> list[Unit]:
    """Read "A", "B", "C" on rows of their own as the letters of the texts below them."""
    given = list(units)
    places = [at for at, unit in enumerate(units) if len(unit.text) == 1 and unit.text in _LETTERS]
    for first, second in zip_longest(places, places[1:]):
        letter = _LETTERS.index(units[first].text)
        after = units[first + 1] if first + 1 < len(units) else None
        goes_on = (
            second is not None
            and second - first > 1
            and (_LETTERS.index(units[second].text) == letter + 1)
        )
        came = letter and _is_letter(given, first, letter)
        if after and not after.sign and len(after.text) > 1 and (goes_on or came):
            marker = Marker("letter", "", units[first].text)
            given[first] = replace(units[first], marker=marker)
            if not letter:
                _number_above(given, first)
    return given


def _number_above(given: list[Unit], first: int) -> None:
    """Read a number on a row of its own, above the prompt of lettered options, as a header."""
    for at in range(first - 2, max(-1, first - 2 - _PROMPT), -1):
        unit = given[at]
        if unit.sign or unit.row.code:
            return
        if unit.text.isdigit():
            given[at] = replace(unit, sign=Sign("question", int(unit.text)))
            return


def _is_letter(given: list[Unit], at: int, letter: int) -> bool:
    """Whether the lone letter before this one has been read as one."""
    for unit in reversed(given[:at]):
        if len(unit.text) == 1 and unit.text in _LETTERS:
            return unit.marker is not None and unit.text == _LETTERS[letter - 1]
    return False


def _with_bare_icons(units: list[Unit]) -> list[Unit]:
    """Read "check" and "close" as icons where one stands alone right above a question's number."""
    numbered = any(
        below.says == "question" and split_bare_icon(above.text) and above.text.isidentifier()
        for above, below in pairwise(units)
    )
    if not numbered:
        return units
    given = []
    for unit in units:
        icon = split_bare_icon(unit.text) if not (unit.row.code or unit.sign) else None
        if icon and icon[1]:
            given.append(replace(unit, icon=icon[0], text=icon[1]))
        else:
            given.append(replace(unit, sign=Sign(icon[0])) if icon else unit)
    return given


def _fraction(unit: Unit) -> bool:
    return not unit.row.code and unit.sign is None and read_fraction(unit.words) is not None


def _of_forms(units: list[Unit]) -> list[Unit]:
    """In a form's results each prompt is followed by a star, if it is required, and by points."""
    given = list(units)
    for at, unit in enumerate(units):
        if not _fraction(unit) or not at or any(map(_fraction, units[at + 1 : at + 2])):
            continue  # fractions one below the other are options
        starred = units[at - 1].row.text == _REQUIRED
        prompt = at - 1 - starred
        if prompt < 0 or units[prompt].sign or units[prompt].row.code:
            continue
        text = units[prompt].text
        ends_starred = text.endswith(" " + _REQUIRED)
        if not (starred or ends_starred or units[prompt].ends_asking):
            continue
        said = read_fraction(unit.words)
        given[at] = replace(unit, sign=Sign("noise", said_result=said, worth=True))
        if starred:
            given[at - 1] = replace(units[at - 1], sign=Sign("noise"))
        given[prompt] = replace(units[prompt], text=text.strip("✓✔✗✘ "), asked=True)
    return given


def _graded(unit: Unit) -> bool:
    return unit.worth and unit.words.endswith(_GRADED)


def _of_edx(units: list[Unit]) -> list[Unit]:
    """In edX the points of a problem stand right below its title, which may have any words."""
    given = list(units)
    graded = [at for at, unit in enumerate(units) if at and _graded(unit)]
    for number, at in enumerate(graded, 1):
        title = units[at - 1]
        above = units[at - 2] if at > 1 else None
        near = units[at].index - title.index <= (2 if title.row.heading else 1)
        apart = (
            title.row.after_blank or not above or above.sign or above.row.code or above.row.heading
        )
        text = not (title.sign or title.row.code or title.ends_asking)
        if near and (apart or title.row.heading) and text and len(title.text) <= _LONGEST_TITLE:
            given[at - 1] = replace(title, sign=Sign("question", number))
        elif not near and title.says != "question":  # its title has been left out
            said = units[at].points
            given[at] = replace(units[at], sign=Sign("question", number, said_result=said))
    return given
