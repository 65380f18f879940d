"""What stands in front of a text on its line: an icon, or a label such as "Explanation:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.vocabulary import BY_PHRASE, EXPLANATION_LABELS, LONGEST
from recite.review.words import CALLOUT, DECORATION, plain, without_tags

if TYPE_CHECKING:
    from recite.review.vocabulary import Says

ICONS: dict[str, Says] = {
    **dict.fromkeys(
        ("check", "check_circle", "check_circle_outline", "check_box", "done", "done_all",
         "task_alt", "verified"), "icon right",
    ),
    **dict.fromkeys(
        ("close", "cancel", "clear", "highlight_off", "error", "error_outline", "block"),
        "icon wrong",
    ),
}  # fmt: skip
_NAMES = "|".join(sorted(ICONS, key=len, reverse=True))
# An icon's name as a converter leaves it: emphasised, alone or glued in front of a text.
ICON = re.compile(
    rf"(?:\\?[_*]){{1,2}}(?P<name>{_NAMES})(?:\\?[_*]){{1,2}}\s*",
)
_ICON_STARTS = ("_", "*", "\\")
# As a plain copy leaves it: only where the paste has one alone above a number is it an icon.
_BARE_ICON = re.compile(rf"(?P<name>{_NAMES})(?:\s+|$)")
# Moodle's name for the field to type an answer into: "Answer: Question 3"
_FIELD = re.compile(r"[^\W\d]+\s?[:：]\s?(?:question|pregunta|questão|domanda|frage) \d{1,3}", re.I)
# "我的答案: A:硬盘;正确答案: B:内存;": the student's answer, then the right one
_MINE = re.compile(r"\s*我的答案\s*[:：].*?(?P<right>(?:正确|正確)答案\s*[:：].*)", re.DOTALL)
# "【答案】B"
_BRACKETED = re.compile(r"【(?P<head>[^】]{1,12})】\s*+[:：]?\s*(?P<rest>.*)", re.DOTALL)
# "<details><summary>Answer</summary>B</details>"
_FOLDED = re.compile(
    r"(?:<details\b[^>]*>)?\s*<summary\b[^>]*>(?P<head>.*?)</summary>(?P<rest>.*?)(?:</details>)?",
    re.IGNORECASE,
)
# "Ans. b", "Answer - B and C", "Answer (B)", "Risp. b", "A7: b", and an arrow: "→ b"
_SHORT_ANSWER = re.compile(
    r"(?:(?:ans|answer|resp|rta|risp|rép|antw|lsg)\b\s*(?:[.\-–—=)]\s*|(?=[(（])|(?<=\s)(?=[A-Ha-h][).]?\W*$))|(?:→|->|=>|⇒|➡️?)\s*|A\d{1,3}[:.][*_]*\s++)"
    r"(?P<answer>[(（]?(?:[A-Ha-h]|\d{1,2})[)）.]?(?:\s?(?:,|&|and|y|e|und|et)\s?[(（]?[A-Ha-h][)）.]?){0,5})\W*",
    re.IGNORECASE,
)
# "*Ans.* a wall", "**Answer.** It burns": what is made to stand out stops before the sentence does
_STOPPED = re.compile(
    r"(?P<mark>\*{1,3}|_{1,3})(?P<head>[^*_.:]{2,40})\.(?P=mark)\s+(?P<rest>\S.*)"
)

# "Ans => a wall"
_ARROWED = re.compile(r"(?P<head>[^\W\d_]{3,12})\s*(?:=>|->|→|⇒)\s*(?P<rest>.*)", re.DOTALL)

ANSWERS: tuple[Says, ...] = ("answer", "next right")
"""What a label or a row says that gives the answer, in its own text or in what follows."""


def answer_in(label: tuple[Says, str] | None) -> str | None:
    """Give the text behind a label that gives the answer, "" where it follows; else None."""
    return label[1] if label and label[0] in ANSWERS else None


# "**How to solve it:** Right answer: b": a writer's own field, and in it the answer
_OWN_FIELD = re.compile(r"[^*_\d:：]{2,40}[:：](?:\*\*|__)\s*(?P<rest>\S.*)", re.DOTALL)


def split_icon(text: str) -> tuple[Says, str] | None:
    """Give the icon that is glued in front of a text, and the text."""
    icon = ICON.match(text) if text.startswith(_ICON_STARTS) else None
    if not icon or icon.end() == len(text):
        return None
    return ICONS[icon.group("name")], text[icon.end() :]


def split_bare_icon(text: str) -> tuple[Says, str] | None:
    """Give the icon whose name is the first word of a text, and the rest, empty if it is alone."""
    icon = _BARE_ICON.match(text)
    return (ICONS[icon.group("name")], text[icon.end() :]) if icon else None


def split_label(text: str) -> tuple[Says, str] | None:
    """Give what a label such as "Explanation:" at the start of a line says, and the text after.

    An answer may have one in a writer's own field.
    """
    return split_first_label(text) or _split_field(text)


def _split_field(text: str) -> tuple[Says, str] | None:
    if ":" not in text and "：" not in text:
        return None
    bare = without_tags(text).lstrip(DECORATION)
    field = _OWN_FIELD.match(bare) if not _FIELD.fullmatch(bare) else None
    inner = _before_colon(field["rest"].lstrip(DECORATION)) if field else None
    return inner if answer_in(inner) else None


def split_first_label(text: str) -> tuple[Says, str] | None:
    """Give what a label says that stands in front of all else, and the text after."""
    mine = _MINE.match(text) if "答案" in text else None
    if mine:
        text = mine.group("right")
    text = CALLOUT.sub("", text) if text.startswith("[!") else text
    bare = without_tags(text).lstrip(DECORATION)
    bracketed = _BRACKETED.match(bare)
    if bracketed and plain(bracketed.group("head")) in BY_PHRASE:
        return BY_PHRASE[plain(bracketed.group("head"))], bracketed.group("rest")
    if (":" in bare or "：" in bare) and not _FIELD.fullmatch(bare):
        label = _before_colon(bare)
        if label:
            return label
    stopped = _STOPPED.match(without_tags(text).lstrip()) if ".*" in bare or "._" in bare else None
    known = BY_PHRASE.get(plain(stopped["head"])) if stopped else None
    if stopped and known in (*ANSWERS, "explanation", "prompt"):
        return known, stopped["rest"]
    arrowed = _ARROWED.fullmatch(bare) if ">" in bare or "→" in bare or "⇒" in bare else None
    if arrowed and BY_PHRASE.get(plain(arrowed["head"])) == "answer":
        return "answer", _without_end(text, arrowed["rest"])
    folded = _FOLDED.fullmatch(text) if "<summary" in text else None
    said = BY_PHRASE.get(plain(without_tags(folded["head"]))) if folded else None
    if folded and said and folded["rest"].strip():
        return said, without_tags(folded["rest"]).strip()
    short = _SHORT_ANSWER.fullmatch(bare)
    return ("answer", short.group("answer")) if short else None


def _without_end(text: str, rest: str) -> str:
    """Give what a label is followed by without the end of an emphasis that begins before it."""
    mark = text.lstrip()[:1]
    alone = mark in ("*", "_") and rest.endswith(mark) and rest.count(mark) == 1
    return rest[:-1].rstrip() if alone else rest


def _before_colon(text: str) -> tuple[Says, str] | None:
    for mark in (":", "："):
        head, found, rest = text.partition(mark)
        if found and len(head) <= LONGEST:
            known = BY_PHRASE.get(plain(head))
            if known:
                return known, rest.lstrip(":*_ \t")
    return None


def split_explanation(text: str) -> str | None:
    """Give what follows a label that says only "Explanation:"; None without such a label."""
    bare = without_tags(text)
    bracketed = _BRACKETED.match(bare.lstrip(DECORATION)) if "【" in bare else None
    if bracketed and plain(bracketed.group("head")) in EXPLANATION_LABELS:
        return bracketed.group("rest")
    if len(bare) <= LONGEST and plain(bare) in EXPLANATION_LABELS:
        return ""
    for mark in (":", "："):
        head, found, rest = bare.lstrip(DECORATION).partition(mark)
        if found and len(head) <= LONGEST and plain(head) in EXPLANATION_LABELS:
            return rest.lstrip("*_ \t")
    return None
