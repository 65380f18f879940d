"""Find the options that an answer names by letter, by number or by text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_AND = r"(?:(?:and|und|et|e|y|og)\s+)?"
_CONNECTOR = rf"(?:\s*[,，、;；/&+和及与與]\s*{_AND}|\s+{_AND})"
_LETTER = r"[(（]?[A-Za-z][)）.．]?"
# "letter B", "la letra b", "die b"; "a" and "o" are letters here, and no articles.
_WORD = (
    r"(?i:(?:(?:the|la|le|les|die|il)\s+)?(?:(?:option|answer|choice|letter|opción|opção|opzione|letra"
    r"|alternativa|lettera|lettre|respuesta|risposta|réponse|antwort)s?\s+)?)"
)
# Nothing but letters: "B", "(b)", "B, E", "A and C", "BD"
_LETTERS = re.compile(
    rf"{_WORD}(?P<letters>{_LETTER}(?:{_CONNECTOR}{_LETTER})*|[A-H]{{2,6}})\W*", re.DOTALL
)
# A letter and the text of its option, or a remark: "B) Text", "B. Text", "B: Text", "B - Text"
_LETTER_AND_TEXT = re.compile(
    r"[(（]?(?P<letter>[A-Za-z])(?:[)）.．:：。]|\s+[-–—]+(?=\s)|\s*(?=[(（])"
    r"|(?:\s*+,)?\s++"
    r"(?=(?:because|since|porque|ya que|pois|perché|poiché|weil|denn|da|parce que|car)\s)"
    r"|(?:\s*+[,，])?\s*+(?=因为|因為))\s*(?P<text>\S.*)",
    re.DOTALL,
)
# "3", "1 e 4", "2, 3 und 5"
_NUMBERS = re.compile(rf"\d+(?:{_CONNECTOR}\d+)*")
# A number and the text of its option, or a remark: "2. Text", "2 (a remark)"; not "2.5" or "3:2"
_NUMBER_AND_TEXT = re.compile(
    r"(?P<number>\d{1,2})(?:[)）.．:：]\s+|\s*(?=[(（]))(?P<text>\S.*)", re.DOTALL
)
# "AC:键盘;鼠标;": letters, and then their texts
_LETTERS_AND_TEXTS = re.compile(r"(?P<letters>[A-H]{2,8})\s*[:：]\s*(?P<texts>\S.*)", re.DOTALL)
# "A) text, C) text": the commas between letters with their texts
_BEFORE_LETTER = re.compile(r"(?<!\s)\s*[,;；，]\s*(?=[(（]?[A-Za-z][)）.．:：]\s)")
# What stands behind the letter, its mark and perhaps a dash: "B. Fire burns", "**B** – it burns"
_REMARK = re.compile(
    r"[\s*_`~=]*[(（]?[A-Za-z](?:[)）.．:：。]|(?=[\s*_`~=(（,，;；]))[*_`~=。]*\s*[-–—,，;；:]*\s*(?P<remark>\S.*)",
    re.DOTALL,
)
_FEW = 26
_LETTERS_IN_ORDER = "abcdefghijklmnopqrstuvwxyz"
_QUOTES = re.compile("[\"'“”‘’«»]")
# What a platform writes behind an answer: votes, an icon that leads to them, what was picked.
_OPINIONS = re.compile(
    r"(?<!\s)\s*(?:\*?community vote distribution\b.*|\[\W{0,30}\]\([^)]{0,500}\)"
    r"|你(?:选对了|错选为\w+|没选|未作答))\s*$",
    re.IGNORECASE | re.DOTALL,
)
# A formula and nothing else: a page's own text has no dollar signs around it
_FORMULA = re.compile(r"\$(?P<inner>[^$]+)\$")
_LINK = re.compile(r"(?<!!)\[(?P<shown>[^\[\]]{1,300})\]\([^()\s]{1,300}\)")
_DECORATION = re.compile(r"[*_`~=]+|<[^>]{1,80}>")


class Named(NamedTuple):
    """Options that an answer names, by place from 0, and how; empty where it names none."""

    places: tuple[int, ...] = ()
    known_by: Literal["letter", "text"] = "letter"
    problem: str = ""


def resolve(answer: str, texts: Sequence[str], labels: Sequence[str]) -> Named:
    """Give the options that one answer line names.

    `texts` are the options' texts and `labels` their letters, lower case or empty. A letter with a
    text beside it counts only where the two do not contradict each other.
    """
    bare = _DECORATION.sub("", _shown(_OPINIONS.sub("", answer))).strip().rstrip("。")
    texts = tuple(texts)
    by_text = _by_text(bare, texts)
    if by_text is not None and labels[by_text] != bare.casefold() in labels:
        return Named(problem=f"the answer {bare} may be an option's mark or its text: write both")
    if by_text is not None:
        return Named((by_text,), "text")
    if _NUMBERS.fullmatch(bare) and any(label.isdigit() for label in labels):
        return _by_letters_of(re.findall(r"\d+", bare), labels)
    letters = _LETTERS.fullmatch(bare)
    if letters and any(labels):
        return _by_letters(letters.group("letters"), labels)
    parts = _BEFORE_LETTER.split(bare)
    if len(parts) > 1 and any(labels):
        return _each(parts, texts, labels)
    beside = _LETTER_AND_TEXT.match(bare)
    if beside:
        named = _by_letter_and_text(beside.group("letter"), beside.group("text"), texts, labels)
        if named.places or any(labels):
            return named
    beside = _NUMBER_AND_TEXT.match(bare)
    if beside and any(label.isdigit() for label in labels):
        return _by_number_and_text(beside.group("number"), beside.group("text"), texts, labels)
    beside = _LETTERS_AND_TEXTS.match(bare)
    if beside and any(labels):
        named = _by_letters(beside.group("letters"), labels)
        said = _loose(beside.group("texts")).replace(";", "").replace("；", "")
        own = "".join(_loose(texts[place]) for place in named.places)
        return named if said == own.replace(";", "").replace("；", "") else Named()
    several = _several_by_text(bare, texts)
    return Named(several, "text") if several else Named()


def _each(parts: Sequence[str], texts: tuple[str, ...], labels: Sequence[str]) -> Named:
    """Give the options that "A) text, C) text" names; none unless each part names one."""
    named = []
    for part in parts:
        beside = _LETTER_AND_TEXT.match(part)
        if not beside:
            return Named()
        named.append(_by_letter_and_text(beside["letter"], beside["text"], texts, labels))
    problem = next((one.problem for one in named if one.problem), "")
    if problem or not all(one.places for one in named):
        return Named(problem=problem)
    return Named(tuple(sorted({place for one in named for place in one.places})), "letter")


def _by_text(answer: str, texts: tuple[str, ...]) -> int | None:
    """Give the one option whose text is the answer; exact likeness goes before a loose one."""
    exact, loose = _places(texts)
    for places, form in ((exact, _exact), (loose, _loose)):
        wanted = form(answer)
        if wanted and wanted in places:
            return places[wanted]
    return None


@lru_cache(maxsize=4)
def _places(texts: tuple[str, ...]) -> tuple[dict[str, int | None], dict[str, int | None]]:
    """Give the options' places by exact and by loose text; None where several share it."""
    exact: dict[str, int | None] = {}
    loose: dict[str, int | None] = {}
    for place, text in enumerate(texts):
        words = _exact(text)
        exact[words] = None if words in exact else place
        words = _loosely(words)
        loose[words] = None if words in loose else place
    return exact, loose


def _several_by_text(answer: str, texts: Sequence[str]) -> tuple[int, ...]:
    """Give the options whose texts, one after the other with commas, are the whole answer."""
    if len(texts) > _FEW:
        return ()
    rest = f" {_exact(answer)} "
    found = []
    for place, text in sorted(enumerate(texts), key=lambda pair: -len(pair[1])):
        wanted = _exact(text)
        at = rest.find(wanted) if wanted else -1
        if at > 0 and not rest[at - 1].isalnum() and not rest[at + len(wanted)].isalnum():
            found.append(place)
            rest = rest[:at] + rest[at + len(wanted) :]
    whole = not re.sub(r"\b(?:and|y|e|und|et)\b|\W", "", rest)
    return tuple(sorted(found)) if whole and len(found) > 1 else ()


def _by_letters(letters: str, labels: Sequence[str]) -> Named:
    named = re.findall(r"[A-Za-z]", re.sub(r"\s(?:and|und|et|e|y|og)(?=\s)", ",", letters))
    if re.search(r"[a-z]\s+[ey]\s", letters):  # "b e d": three letters, or "b and d"?
        return Named(problem=f"the answer {letters!r} can be read in two ways, put commas")
    return _by_letters_of(named, labels)


def _by_letters_of(named: Sequence[str], labels: Sequence[str]) -> Named:
    places = []
    for letter in named:
        if letter.casefold() not in labels:
            return Named(problem=f"the answer names {letter.upper()}, and no option is lettered so")
        places.append(labels.index(letter.casefold()))
    return Named(tuple(sorted(set(places))), "letter")


def remark_behind(answer: str, texts: Sequence[str]) -> str:
    """Give what an answer says behind a letter, unless it is an option's text: "B, as it burns"."""
    answer = _OPINIONS.sub("", answer)
    found = _REMARK.match(answer.strip())
    if not found or len(_BEFORE_LETTER.split(_DECORATION.sub("", answer))) > 1:
        return ""
    said = _DECORATION.sub("", found["remark"]).strip()
    loose = _loose(said)
    if not re.search(r"[^\W\d_]{2}", said) or _LETTERS.fullmatch(
        _DECORATION.sub("", answer).strip()
    ):
        return ""
    repeats = any(
        loose == wanted or loose.strip("()（）") == wanted for wanted in map(_loose, texts)
    )
    remark = found["remark"].strip()
    if remark.count("**") % 2:  # the first closes what the letter opened
        remark = remark.replace("**", "", 1).strip()
    return "" if repeats else remark


def _by_letter_and_text(
    letter: str, text: str, texts: tuple[str, ...], labels: Sequence[str]
) -> Named:
    other = _by_text(text, texts)
    unlettered = not any(label.isalpha() for label in labels)
    if unlettered and other is not None and other == _LETTERS_IN_ORDER.find(letter.casefold()):
        return Named((other,), "text")
    named = _by_letters(letter, labels)
    if not named.places:
        return named
    if other is not None and other != named.places[0]:
        return Named(
            problem=f"the answer names {letter.upper()} but gives the text of another option"
        )
    return named


def _by_number_and_text(
    number: str, text: str, texts: tuple[str, ...], labels: Sequence[str]
) -> Named:
    """Give the option that "2 (a remark)" names, unless another one's text holds that number."""
    named = _by_letters_of([number], labels)
    other = _by_text(text, texts)
    if not named.places:
        return named
    holding = [place for place, words in enumerate(texts) if re.search(rf"\b{number}\b", words)]
    if {*holding, *([] if other is None else [other])} - {*named.places}:
        return Named(problem=f"the answer {number} may be an option's number or its text")
    return named


def _exact(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    formula = _FORMULA.fullmatch(text) if text[:1] == "$" else None
    text = formula["inner"] if formula else text
    return " ".join(_DECORATION.sub("", _shown(text)).split())


def _shown(text: str) -> str:
    """Give a text with what a reader sees of its links."""
    return _LINK.sub(r"\g<shown>", text) if "](" in text else text


def _loose(text: str) -> str:
    """Without case, blanks, quote marks and the point at the end: no more, "-5" is not "5"."""
    return _loosely(_exact(text))


def _loosely(exact: str) -> str:
    return "".join(_QUOTES.sub("", exact).casefold().split()).rstrip(".,;:!。")
