"""Find the options that an answer names by letter, by number or by text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from recite.review.answer_corrections import corrected_answer, is_thought_again
from recite.review.answer_noise import bare_answer, without_opinions, without_remark
from recite.review.answer_texts import (
    EMPHASIS,
    find_by_text,
    loosely,
    opening_truth,
    several_by_text,
)
from recite.review.marks import CALLED_WRONG

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
# Nothing but letters: "B", "(b)", "B, E", "A and C", "BD", and in order "bd"
_LETTERS = re.compile(
    rf"{_WORD}(?P<letters>{_LETTER}(?:{_CONNECTOR}{_LETTER})*|[A-H]{{2,6}}"
    r"|(?=[a-h]{2,8}\b)a?b?c?d?e?f?g?h?)\W*",
    re.DOTALL,
)
# A letter and the text of its option, or a remark: "B) Text", "B. Text", "B: Text", "B - Text"
_LETTER_AND_TEXT = re.compile(
    r"[(（]?(?P<letter>[A-Za-z])(?:[)）.．:：。]|\s+(?:[-–—]+|[-=]+>|→)(?=\s)|\s*(?=[(（])"
    r"|(?:\s*+,)?\s++"
    r"(?=(?:because|since|porque|ya que|pois|perché|poiché|weil|denn|da|parce que|car)\s)"
    r"|(?:\s*+[,，])?\s*+(?=因为|因為))\s*(?P<text>\S.*)",
    re.DOTALL,
)
# "(c) and (d). The first is better": letters, and then a remark
_LETTERS_AND_REMARK = re.compile(
    rf"(?P<letters>{_LETTER}(?:\s*[,，、;&]\s*{_AND}{_LETTER}|\s+(?:and|und|et|e|y|og)\s+{_LETTER})+)"
    r"(?![\w'’])(?P<rest>.*)",
    re.DOTALL,
)
_REMARK_APART = re.compile(r"\s*[.:(]|\s+[-–—]+\s")
_AFTER_MARK = re.compile(r"\s*[.:(]|\s+(?:[-–—]+\s|[A-ZÀ-Þ])")
# "3", "1 e 4", "2, 3 und 5"
_NUMBERS = re.compile(rf"\d+(?:{_CONNECTOR}\d+)*")
# "ii", "(i) and (iii)", "iv. Text"
_ROMAN = r"[(（]?[ivxIVX]{1,4}[)）.]?"
_ROMANS = re.compile(
    rf"(?P<romans>{_ROMAN}(?:{_CONNECTOR}{_ROMAN})*)"
    r"(?:(?:(?<=[)）.])\s+|\s+[-–—]+\s)(?P<text>\S.*))?",
    re.DOTALL,
)
_OR_ANOTHER = re.compile(
    r"\s(?:or|o|ou|oder|ó)\s+[(（]?(?P<label>[A-Za-z]|\d{1,2})[.)）:](?=\s)", re.IGNORECASE
)
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
    r"[\s*_`~=]*[(（]?[A-Za-z](?:[)）.．:：。]|(?=[\s*_`~=(（,，;；]))[*_`~=。]*\s*[-–—,，;；:.]*\s*(?P<remark>\S.*)",
    re.DOTALL,
)
_LETTERS_IN_ORDER = "abcdefghijklmnopqrstuvwxyz"
# "B (wrong)", "B. Wrong!"
_REFUSED = re.compile(rf"[(（\[]?(?:{CALLED_WRONG})\W*$", re.IGNORECASE)
# "B?", "B (?)"
_ASKED = re.compile(r"[?？]\W*$")


class Named(NamedTuple):
    """Options that an answer names, by place from 0, and how; empty where it names none."""

    places: tuple[int, ...] = ()
    known_by: Literal["letter", "text"] = "letter"
    problem: str = ""


def resolve(answer: str, texts: Sequence[str], labels: Sequence[str]) -> Named:
    """Give the options that one answer line names.

    `texts` are the options' texts and `labels` their letters, lower case or empty. A letter with a
    text beside it counts only where the two do not contradict each other, and none that is asked:
    "B?".
    """
    bare = corrected_answer(bare_answer(answer))
    if is_thought_again(bare, labels):
        return Named(problem=f"the answer {bare} names another option behind it")
    named = _named(bare, tuple(texts), labels)
    if not (named.places or named.problem) and (less := without_remark(answer, bare)):
        named = _named(less, tuple(texts), labels)
    asked = named.places and named.known_by == "letter" and _ASKED.search(bare)
    if asked and not any(_ASKED.search(texts[place]) for place in named.places):
        return Named(problem=f"the answer {bare} is a question itself")
    return named


def _named(bare: str, texts: tuple[str, ...], labels: Sequence[str]) -> Named:
    by_text = find_by_text(bare, texts)
    if by_text is not None and labels[by_text] != bare.casefold() in labels:
        return Named(problem=f"the answer {bare} may be an option's mark or its text: write both")
    if by_text is not None:
        return Named((by_text,), "text")
    if _NUMBERS.fullmatch(bare) and any(label.isdigit() for label in labels):
        return _by_letters_of(re.findall(r"\d+", bare), labels)
    other = _OR_ANOTHER.search(bare)
    if other and other["label"].casefold() in labels:
        return Named(problem=f"the answer {bare} leaves a choice of options")
    if romans := _ROMANS.fullmatch(bare) if "ii" in labels else None:
        return _by_roman(romans["romans"], romans["text"] or "", texts, labels)
    letters = _LETTERS.fullmatch(bare)
    if letters and any(labels):
        return _by_letters(letters.group("letters"), labels)
    truth = opening_truth(bare) if len(texts) == 2 else None
    place = find_by_text(truth, texts) if truth else None
    if place is not None:
        return Named((place,), "text")
    parts = _BEFORE_LETTER.split(bare)
    if len(parts) > 1 and any(labels):
        return _each(parts, texts, labels)
    if several := _LETTERS_AND_REMARK.match(bare) if any(labels) else None:
        ended = several["letters"].endswith((".", ")"))
        apart = (_AFTER_MARK if ended else _REMARK_APART).match(several["rest"])
        return _by_letters(several["letters"], labels) if apart else Named()
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
        said = loosely(beside.group("texts")).replace(";", "").replace("；", "")
        own = "".join(loosely(texts[place]) for place in named.places)
        return named if said == own.replace(";", "").replace("；", "") else Named()
    by_texts = several_by_text(bare, texts)
    return Named(by_texts, "text") if by_texts else Named()


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
    if len(set(places)) < len(places):
        return Named(
            problem="the answer names an option twice, perhaps it is that of several questions"
        )
    return Named(tuple(sorted(set(places))), "letter")


def remark_behind(answer: str, texts: Sequence[str]) -> str:
    """Give what an answer says behind a letter, unless it is an option's text: "B, as it burns"."""
    answer = without_opinions(answer)
    if several := _LETTERS_AND_REMARK.match(answer.strip()):
        answer = f"A. {several['rest'].lstrip(' .:-–—')}"
    found = _REMARK.match(answer.strip())
    if not found or len(_BEFORE_LETTER.split(EMPHASIS.sub("", answer))) > 1:
        return ""
    said = EMPHASIS.sub("", found["remark"]).strip()
    loose = loosely(said)
    bare = EMPHASIS.sub("", answer).strip()
    romans = _ROMANS.fullmatch(bare)
    listed = _LETTERS.fullmatch(bare) or (romans and not romans["text"])
    if listed or not re.search(r"[^\W\d_]{2}", said):
        return ""
    repeats = any(
        loose == wanted or loose.strip("()（）") == wanted for wanted in map(loosely, texts)
    )
    remark = found["remark"].strip()
    if remark.count("**") % 2:  # the first closes what the letter opened
        remark = remark.replace("**", "", 1).strip()
    return "" if repeats else remark


def _by_letter_and_text(
    letter: str, text: str, texts: tuple[str, ...], labels: Sequence[str]
) -> Named:
    other = find_by_text(text, texts)
    if other is None and _REFUSED.match(text):
        return Named(problem=f"the answer {letter.upper()} is called wrong")
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


def _by_roman(romans: str, text: str, texts: tuple[str, ...], labels: Sequence[str]) -> Named:
    named = _by_letters_of(re.findall(r"[ivx]+", romans.casefold()), labels)
    other = find_by_text(text, texts) if text else None
    return named if other is None or (other,) == named.places else Named()


def _by_number_and_text(
    number: str, text: str, texts: tuple[str, ...], labels: Sequence[str]
) -> Named:
    """Give the option that "2 (a remark)" names, unless another one's text holds that number."""
    named = _by_letters_of([number], labels)
    other = find_by_text(text, texts)
    if not named.places:
        return named
    holding = [place for place, words in enumerate(texts) if re.search(rf"\b{number}\b", words)]
    if {*holding, *([] if other is None else [other])} - {*named.places}:
        return Named(problem=f"the answer {number} may be an option's number or its text")
    return named
