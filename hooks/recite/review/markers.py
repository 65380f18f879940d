"""What stands in front of an option: a bullet, a box, a letter, a number."""

from __future__ import annotations

import re
from itertools import zip_longest
from string import ascii_lowercase
from typing import Literal, NamedTuple

from recite.review.words import holds_any

MarkerKind = Literal["box", "letter", "number", "bullet"]

# "- - text" is a list of one item in an item; "- - [ ] text" a task in one
_BULLET = re.compile(r"(?:[-*+][ \t]+(?=[-*+][ \t]+[^\s\[]))?[-*+•·‣▪◦●○–](?:[ \t]+|$)")
# "✅ B) text": a tick or a cross before the letter of an option
_JUDGED = re.compile(r"[✅✔☑✓❌✗✘✖]\ufe0f?[ \t]*(?=[(（*_]*[A-Za-z][.)）:：])")
# "<span style='color: green'>b) text</span>", "`B. text`": the letter of an option within its tag
_TAGGED = re.compile(
    r"(?:(?P<tag><(?:span|font|mark|b|strong|u|i|em|del|s)\b[^<>]{0,100}>)|(?P<tick>`)(?=[^`]*`\W*$))"
    r"(?=[*_]{0,3}[(（]?[A-Za-z][.)）]\s)",
    re.IGNORECASE,
)
# "[x]", "[ x ]", "[ ]", "[]", "( )", "(x)", "[(x)]", also as "1. [x]", "A. [x]" and escaped by a
# converter:
# "\[x\]"; edX writes "(!)" and "(@x)" for options that it shuffles, or does not.
_BOX = re.compile(
    r"(?:(?:\d{1,3}|(?P<letter>[A-Za-z])(?=[.)][ \t]+\\?\[[ xX✓✔]))[.)][ \t]+)?"
    r"(?:\\?\[(?P<square> ?[xX✓✔✗✘] ?| {0,2}|[vV+*\-])\\?\]"
    r"|\[\((?P<radio>[ xX])\)\]|\((?P<round>[ xX]?|[!@]{1,2}|[!@]?[xX][!@]{1,2}|[!@]{1,2}[xX])\))"
    r"(?![(\[:])(?P<gap>[ \t]*)"
)
# "☐ text", "☑ text", "☒ text": boxes as characters
_EMPTY_BOXES, _CROSSED_BOXES = "☐▢□", "☒"
_DRAWN_BOX = re.compile(rf"(?P<sign>[{_EMPTY_BOXES}☑🗹{_CROSSED_BOXES}])\ufe0f?\s+(?=\S)")
_BETWEEN_BOXES = re.compile(
    r"(?<!\s)\s+(?=\\?\[[ xX✓✔✗✘]\\?\]\s+\S|\([ xX]\)\s+\S|[☐▢□☑🗹☒]\ufe0f?\s+\S)"
)
_FEW_WORDS = 6
_FAR = 200
"""Letters by which a bracket that opens stands before the one that closes it, at most."""
_EMPHASIS = r"(?:\*{1,3}|_{1,3}|==|~~)"
# "A.", "(a)", "b)", "c).", "- C:", "**D.**", "==**E.": emphasis, a letter or number, a mark.
_LABEL = re.compile(
    rf"(?P<open>{_EMPHASIS}{{0,3}})(?:[(（](?P<inner>[A-Za-z]|\d{{1,3}})[)）]"
    r"|\[(?P<square>[A-HJ-UWYZ])\](?:[.:)]|(?=[ \t]))"
    rf"|(?P<label>[A-Za-z]"
    rf"|\d{{1,3}})(?P<mark>\)\.(?=\s|$)|[.):．、）：]))(?P<close>{_EMPHASIS}?)(?P<gap>[ \t\xa0]*)"
)
_INLINE = re.compile(
    r"(?:(?<![^\s;；，。?？:：]))(?P<open>\*\*|__|==|~~)?[(（]?(?P<label>[A-Za-z])[)）.．、:]"
    r"(?P<close>\*\*|__)?(?:\s+|(?=[^\s\w]|[\u3000-\u9fff])|(?<=[．、)）]))(?=\S)"
)
# What parts one option on a line from the next: "A. 3 · B. 5", "A) ja — B) nein"
_PARTED = re.compile(r"(?:\s*[;；，,]|\s+[·•|/–—-])+\s*$")
# What stands in a text that holds a letter as `_INLINE` reads it: quicker to look for.
_LABELS_OF = {
    letter: tuple(form + mark for form in (letter, letter.upper()) for mark in ")）.．、:")
    for letter in ascii_lowercase
}
# "2. B. copper": a converter's number before the letter of the same place
_LETTER_OF_NUMBER = re.compile(r"(?P<letter>[A-Za-z])[.)]\s+(?=\S)")
_CODE_LABEL = re.compile(r"`(?P<label>[A-H])`[.):]?\s+(?=\S)")
# "A.这", "A)1个", "B)L", "C.Pendant": no blank is needed where nothing else is written so
_TIGHT = re.compile(
    r"[*_=~]*[(（]?(?:[A-Za-z]|\d{1,3})[.):．、）：][*_=~]*[\u3000-\u9fff\uff00-\uffef]"
    r"|[*_]*(?:[A-H](?:[)）][^\W_]|\.[A-Z][a-z]{2})|[a-h]\.[A-Z][a-z]{2})"
)


ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
"""Roman numerals: only the list tells the first of them from the letter "i"."""


class Marker(NamedTuple):
    """The marker of a line and the text behind it.

    `ticked` is None without a box. `opened` are emphasis marks before the label that end only
    behind the text. A `crossed` box is ticked, or, beside one with a check mark, crossed out.
    """

    kind: MarkerKind
    text: str
    label: str = ""
    ticked: bool | None = None
    bullet: bool = False
    opened: str = ""
    crossed: bool = False

    @property
    def ordinal(self) -> int:
        """The place that the label says, from 1; 0 without a label."""
        if not self.label:
            return 0
        if self.kind == "number":
            return int(self.label) if self.label.isdigit() else ROMAN.index(self.label) + 1
        return ord(self.label.casefold()) - 96


def read_marker(text: str) -> Marker | None:
    """Give the marker in front of a text."""
    bullet = _BULLET.match(text)
    rest = text[bullet.end() :] if bullet else text
    drawn = _DRAWN_BOX.match(rest)
    if drawn:
        inner, sign = rest[drawn.end() :], drawn["sign"]
        label = _label(inner)
        lettered = label if label and label.kind == "letter" else None
        return Marker(
            "box",
            lettered.text if lettered else inner,
            lettered.label if lettered else "",
            sign not in _EMPTY_BOXES,
            bool(bullet),
            lettered.opened if lettered else "",
            crossed=sign in _CROSSED_BOXES,
        )
    box = _BOX.match(rest)
    if box and (bullet or (box.end() < len(rest) and box.group("gap"))):
        tick = (box.group("square") or box.group("radio") or box.group("round") or "").strip(" !@")
        inner = rest[box.end() :]
        label = _label(inner)
        if label and label.kind == "letter":
            return Marker("box", label.text, label.label, _ticked(tick), bool(bullet), label.opened)
        return Marker("box", inner, box["letter"] or "", _ticked(tick), bool(bullet))
    tagged = _TAGGED.match(rest) if rest[:1] in ("<", "`") else None
    lettered = _label(rest[tagged.end() :]) if tagged else None
    if tagged and lettered and lettered.text:
        text = tagged.group() + lettered.opened + lettered.text
        return Marker("letter", text, lettered.label, bullet=bool(bullet))
    judged = _JUDGED.match(rest)
    lettered = _label(rest[judged.end() :]) if judged else None
    if judged and lettered and lettered.text:
        return lettered._replace(text=judged.group() + lettered.text, bullet=bool(bullet))
    labelled = _label(rest)
    if labelled:
        return Marker(
            labelled.kind, labelled.text, labelled.label, None, bool(bullet), labelled.opened
        )
    if bullet:
        return Marker("bullet", rest, bullet=True)
    return None


def may_hold_inline(text: str, first: int) -> bool:
    """Whether the letters of two options stand in a text: most hold one, so it is asked first."""
    if first >= len(ascii_lowercase):
        return False
    this, after = ascii_lowercase[first - 1], ascii_lowercase[first]
    return holds_any(text, _LABELS_OF[this]) and holds_any(text, _LABELS_OF[after])


def split_inline(text: str, first: int = 1) -> tuple[str, list[Marker]]:
    """Give the text before lettered options that stand on one line, and the options.

    The letters must follow each other from the letter number `first`: "A. one B. two C. three".
    """
    letter = chr(first + 96)
    if not holds_any(text, _LABELS_OF[letter]):
        return text, []
    starts: list[re.Match[str]] = []
    for found in _INLINE.finditer(text):
        label = found.group("label")
        if _closes(text, starts[-1].end() if starts else 0, found):
            continue
        same = not starts or label.isupper() == starts[0].group("label").isupper()
        if same and ord(label.casefold()) - 96 == first + len(starts):
            starts.append(found)
    markers = []
    for this, after in zip_longest(starts, starts[1:]):
        part = text[this.end() : after.start() if after else len(text)].strip()
        part = _PARTED.sub("", part) if after else part.rstrip(";；，,").strip()
        if not part:
            return text, []
        opened = "" if this.group("close") else this.group("open") or ""
        markers.append(Marker("letter", part, this.group("label"), opened=opened))
    return (text[: starts[0].start()].strip() if starts else text), markers


def _closes(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the bracket of a label closes one that stands before it: "P(A ∩ B) = 0"."""
    label = found.group().strip()
    if not label.endswith((")", "）")) or label.startswith(("(", "（")):
        return False
    before = text[max(start, found.start() - _FAR) : found.start()]
    return before.count("(") > before.count(")")


def split_boxes(text: str) -> list[Marker]:
    """Give the options of a row that holds several boxes: "[x] True [ ] False"; else none.

    They are few words each: a sentence may speak of a box.
    """
    parts = _BETWEEN_BOXES.split(text)
    markers = [read_marker(part) for part in parts] if len(parts) > 1 else []
    found = [marker for marker in markers if marker and marker.kind == "box"]
    few = all(len(marker.text.split()) <= _FEW_WORDS for marker in found)
    return found if len(found) == len(parts) and few else []


def _ticked(tick: str) -> bool:
    return tick not in ("", "-", "✗", "✘")


def _label(text: str) -> Marker | None:
    ticked = _CODE_LABEL.match(text)
    if ticked:
        return Marker("letter", text[ticked.end() :], ticked.group("label"))
    found = _LABEL.match(text)
    if not found:
        return None
    label = found.group("label") or found.group("inner") or found.group("square")
    rest = text[found.end() :]
    inner = _LETTER_OF_NUMBER.match(rest) if label.isdigit() else None
    if inner and ord(inner["letter"].casefold()) - 96 == int(label):
        return Marker("letter", rest[inner.end() :], inner["letter"], opened=found.group("open"))
    spaced = found.group("gap") or found.group("close") or not rest
    if not spaced and found.group("mark") not in ("、", "．") and not _TIGHT.match(text):
        return None
    opened = found.group("open")
    if found.group("close") and opened.endswith(found.group("close")):
        opened = opened[: -len(found.group("close"))]
    elif found.group("close"):
        rest = found.group("close") + rest
    return Marker("number" if label.isdigit() else "letter", rest, label, opened=opened)
