"""Marks that stand in or around an option's own text: styles, suffixes, what is in front."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.keys import Mark
from recite.review.labels import split_first_label
from recite.review.prefix_marks import (
    RIGHT_CODES,
    WRONG_CODES,
    starts_with_word,
    without_prefix,
)
from recite.review.styles import style_of, without_styles
from recite.review.vocabulary import BY_PHRASE
from recite.review.words import holds_any, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recite.review.styles import Style
    from recite.review.vocabulary import Says

_LABELS = {"next right": Mark("right"), "next wrong": Mark("wrong"), "next picked": Mark("picked")}
_SHORTEST, _LONGEST_SAID = 6, 30
"""Characters of what is said twice."""
_RIGHT_WORDS = (
    r"correct(?: (?:answer|option|choice))?|right(?: answer)?|answer|ans|true answer|this one"
    r"|(?:respuesta |opción )?correct[ao]|(?:resposta |alternativa )?corret[ao]"
    r"|(?:risposta )?corrett[ao]|richtig(?:e antwort)?|korrekt|bonne réponse|correcte?"
    r"|vrai|正确(?:答案)?|正確(?:答案)?|答案|[✓✔√✅]\ufe0f?"
)
_WRONG_WORDS = (
    r"incorrect|wrong|not this(?: one)?|incorrect[ao]|incorret[ao]|errat[ao]|sbagliat[ao]|falsch"
    r"|incorrecte|est[ao] no|este não|est[ae] não|questa no|diese nicht|pas celle-ci|错误|錯誤"
    r"|[✗✘✖❌×✕]\ufe0f?"
)
_AROUND = r"[*_`=]{0,3}"


# The words of these that judge, and name nothing else: "(right - then left)" is a way
_JUDGED_RIGHT = (
    r"correct|correct[ao]|corret[ao]|corrett[ao]|richtig|korrekt|正确|正確|[✓✔✅]\ufe0f?"
)
CALLED_WRONG = r"incorrect|wrong|incorrect[ao]|incorret[ao]|errat[ao]|sbagliat[ao]|falsch|错误|錯誤"
"""The words alone, as a pattern, by which an option or an answer is called wrong."""
_JUDGED_WRONG = rf"{CALLED_WRONG}|[✗✘❌]\ufe0f?"


def _suffix(words: str, *more: str) -> re.Pattern[str]:
    """Give the pattern of "**(correct)**", "[correct]", "<-- correct", "← correct" and more."""
    bracketed = rf"[(\[（]\s*{_AROUND}\s*(?:{words})\s*[.!]?{_AROUND}[)\]）]"
    arrowed = rf"(?:<+[-=]+|←|⟵|⬅️?)\s*{_AROUND}(?:{words})"
    forms = [rf"{_AROUND}\s*(?:{bracketed}|{arrowed})\s*{_AROUND}", *more]
    return re.compile(rf"(?<!\s)\s*(?:{'|'.join(forms)})\s*$", re.IGNORECASE)


_SAID_RIGHT = _suffix(_RIGHT_WORDS)
_SAID_WRONG = _suffix(_WRONG_WORDS)
_RIGHT_SUFFIX = _suffix(
    _RIGHT_WORDS,
    r"[-–—]+\s?ANS(?:WER)?",
    rf"-{{2,3}}>?\s*(?:{_JUDGED_RIGHT})",
    rf"<span\b[^<>]*>\s*{_AROUND}correct(?: answer| choice| option)?{_AROUND}(?:</span>)?",
    r"[✅✔☑✓√🟢]\ufe0f?",
    r"(?<=\s)(?P<set_off>[*_]{1,3})[✅✔☑✓√🟢]\ufe0f?(?P=set_off)",
    rf"(?:{RIGHT_CODES})",
    r"(?<=\s)(?:\\\*){2,3}",
)
# "40×" is a number of times.
_WRONG_SUFFIX = _suffix(
    _WRONG_WORDS,
    r"[❌✗✘✖🔴]\ufe0f?",
    r"(?<=\s)(?P<set_off>[*_]{1,3})[❌✗✘✖🔴]\ufe0f?(?P=set_off)",
    r"(?<!\d)(?<!\d\s)[×✕]",
    rf"(?:{WRONG_CODES})",
    rf"<span\b[^<>]*>\s*{_AROUND}incorrect(?: answer| choice| option)?{_AROUND}(?:</span>)?",
)
_BOLD_LABEL = re.compile(
    r"(?P<mark>\*\*|__)(?P<head>[^*_]{3,40})(?P=mark)\s+(?P<rest>\S.*)", re.DOTALL
)
# "720 Correct! It is 6 times 120", "Block store `<-- Correct` (I did not know)": a platform or a
# writer goes on behind the mark.
_REMARKED = re.compile(
    r"(?<!\s)\s+(?:(?P<right>Correct|Right|Correct[oa]|Corret[oa]|Corrett[oa]|Richtig|Exact|正确|正確)"
    r"|Incorrect|Wrong|Incorrect[oa]|Incorret[oa]|Errat[oa]|Falsch|错误|錯誤)\s?[!！]\s+(?P<why>\S.*)"
    rf"|(?<!\s)\s+`\s*(?:<[-=]+|←)\s*(?i:(?P<arrow_right>{_RIGHT_WORDS})|{_WRONG_WORDS})\s*`\s+"
    r"(?P<arrow_why>\S.*)",
    re.DOTALL,
)
# "(wrong, a dog is no bird)", "**(correct)** - it burns": a mark and its reason
_REASONED = re.compile(
    rf"(?<!\s)\s+(?:[(\[（]\s*{_AROUND}(?:(?P<right>{_JUDGED_RIGHT})|(?:{_JUDGED_WRONG}))"
    rf"{_AROUND}"
    r"\s*(?:[:：–—,，;；]|\s-)\s*(?P<inner>\S[^\n]{0,400}?)[)\]）]\.?"
    rf"|{_AROUND}[(\[（](?:(?P<called_right>{_JUDGED_RIGHT})|(?:{_JUDGED_WRONG}))[)\]）]{_AROUND}"
    r"\s*[-–—:]\s*(?P<why>\S[^\n]{0,400}))\s*$",
    re.IGNORECASE,
)
# A text with no such sign, nor one of the prefixes that are words, holds neither mark nor style.
_SIGN = re.compile(r"[^\w\s.,;?'’]|oted")
# What readers of an exam dump voted for: an opinion, and no mark.
_VOTES = re.compile(r"(?<!\s)(?<!oted)(?<!oted\))(?:\s*\(?\bmost voted\)?)+\s*$", re.IGNORECASE)
_SUFFIXES = ((_RIGHT_SUFFIX, Mark("right")), (_WRONG_SUFFIX, Mark("wrong")))
# One of these stands in each suffix; few options hold any.
_SUFFIX_START = re.compile(r"[(\[（<←⟵⬅✅✔☑✓√🟢❌✗✘✖×✕🔴:&\\–—-]")
# The same where an option is only called right or wrong: "(correct)", "<-- correct"
_SAID_START = re.compile(r"[(\[（<←⟵⬅]")
_BRACKETS = ("(", "[", "（")
_FARTHEST = 60
"""Characters before the end of an option in which a suffix starts."""


class Marked(NamedTuple):
    """An option's text without its marks, the marks, and the styles of the whole text.

    `remark` is what goes on behind a mark.
    """

    text: str
    marks: frozenset[Mark] = frozenset()
    styles: frozenset[Style] = frozenset()
    remark: str = ""


def calls_right(texts: Iterable[str]) -> bool:
    """Whether words behind some options, but not all, call them right: "(correct)"."""
    called = [_is_called_right(text) for text in texts]
    return any(called) and not all(called)


def are_directions(texts: Iterable[str]) -> bool:
    """Whether "(left)" stands behind one of the options: then "(right)" calls none right."""
    return any(")" in text and text.rstrip(" .").casefold().endswith("(left)") for text in texts)


def _is_called_right(text: str) -> bool:
    behind = max(0, len(text) - _FARTHEST)
    return bool(_SAID_START.search(text, behind) and _SAID_RIGHT.search(text, behind))


def read_called(text: str) -> Marked:
    """Take off what calls an option right or wrong behind a text, if that is not all of it."""
    padded = f" {text.rstrip()}"
    reasoned = _REASONED.search(padded) if holds_any(text, _BRACKETS) else None
    if reasoned:
        says, remark = _reason(reasoned)
        return Marked(padded[1 : reasoned.start()].rstrip(), frozenset({says}), remark=remark)
    behind = max(0, len(padded) - _FARTHEST)
    for pattern, mark in ((_SAID_RIGHT, Mark("right")), (_SAID_WRONG, Mark("wrong"))):
        found = pattern.search(padded, behind) if _SAID_START.search(padded, behind) else None
        if found:
            return Marked(padded[1 : found.start()].rstrip(), frozenset({mark}))
    return Marked(text)


def _reason(found: re.Match[str]) -> tuple[Mark, str]:
    says = Mark("right" if found["right"] or found["called_right"] else "wrong")
    return says, found["inner"] or found["why"]


def read_marks(text: str, opened: str = "", *, directions: bool = False) -> Marked:
    """Take the marks off an option's text. `opened` are emphasis marks before its label.

    Where the options name `directions`, "(right)" is one.
    """
    marks: set[Mark] = set()
    text = _without_doubled(text.strip(), marks)
    signed = opened or marks or starts_with_word(text) or "_" in text or _SIGN.search(text)
    if not signed:
        return Marked(text)
    styles: set[Style] = set()
    text = _VOTES.sub("", text) if "oted" in text else text
    text = without_prefix(text, marks)
    label = _label(text)
    if label and label[0] in _LABELS and label[1]:
        text = label[1]
        marks.add(_LABELS[label[0]])
    text = _without_opened(text, opened, styles) if opened else text
    text, remark = _without_remark(text, marks)
    behind = max(0, len(text) - _FARTHEST)
    for pattern, mark in _SUFFIXES if _SUFFIX_START.search(text, behind) else ():
        found = pattern.search(text, behind)
        side = directions and found and plain(found.group()).strip("()") == "right"
        if found and found.start() > 0 and not side:
            text = text[: found.start()].rstrip()
            marks.add(mark)
            break
    text = without_styles(text, styles)
    return Marked(text, frozenset(marks), frozenset(styles), remark)


def _label(text: str) -> tuple[Says, str] | None:
    """Give what a label in front of an option says, and the option: behind a colon, or in bold."""
    found = split_first_label(text) if ":" in text or "：" in text else None
    return found or _bold_label(text)


def _bold_label(text: str) -> tuple[Says, str] | None:
    """Give what "**Correct answer** X" says and the text: a label in bold needs no colon."""
    found = _BOLD_LABEL.match(text) if text.startswith(("**", "__")) else None
    known = BY_PHRASE.get(plain(found.group("head"))) if found else None
    return (known, found.group("rest")) if found and known else None


def _without_remark(text: str, marks: set[Mark]) -> tuple[str, str]:
    reasoned = _REASONED.search(text) if holds_any(text, _BRACKETS) else None
    if reasoned and reasoned.start():
        says, remark = _reason(reasoned)
        marks.add(says)
        return text[: reasoned.start()].rstrip(), remark
    found = _REMARKED.search(text) if "!" in text or "！" in text or "`<" in text else None
    if not found or not found.start():
        return text, ""
    right = found.group("right") or found.group("arrow_right")
    marks.add(Mark("right" if right else "wrong"))
    return text[: found.start()].rstrip(), found.group("why") or found.group("arrow_why")


def _without_doubled(text: str, marks: set[Mark]) -> str:
    """Take off what Canvas says of an option and a printed page says twice: "Correct!Correct!"."""
    if text.count(text[-_SHORTEST:]) < 2:
        return text
    for length in range(_SHORTEST, min(_LONGEST_SAID, len(text) // 2) + 1):
        said, before = text[-length:], text[-2 * length : -length]
        known = BY_PHRASE.get(plain(said), "noise") if said == before else "noise"
        mark = Mark("right") if known == "result right" else _LABELS.get(known)
        if mark and text[: -2 * length].endswith(" "):
            marks.add(mark)
            return text[: -2 * length].rstrip()
    return text


def _without_opened(text: str, opened: str, styles: set[Style]) -> str:
    """Close the emphasis that was opened before the label: "==**D. A and B==", "__d) text__"."""
    for token in re.findall(r"\*{1,2}|_{1,2}|==|~~", opened):
        if text.endswith(token):
            text = text[: -len(token)].rstrip()
            styles.update(filter(None, [style_of(token)]))
        elif token in text and text.count(token) % 2:  # closed before a remark
            head, _, tail = text.rpartition(token)
            text = head + tail
            styles.update(filter(None, [style_of(token)]))
    return text
