"""An answer that its own line corrects: "a (Correct answer is c)", "a (should be c)", "a -> c"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.marks import CALLED_WRONG
from recite.review.sentences import answer_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTER = r"[(（]?(?P<{}>[A-Za-z])(?![\w'’])[)）.．]?"
_FIRST = _LETTER.format("first")
# not "a router"
_OTHER = re.compile(_LETTER.format("other") + r"(?=\s*(?:$|[.,;:!(（–—-]|because\b|since\b))")
_REMARK = re.compile(rf"{_FIRST}(?:[\s,;.:–—]|-(?!-*>))*(?P<remark>\S.*)", re.DOTALL)
_BRACKETS = re.compile(r"[(（\[](?P<said>[^()（）\[\]]+[)）.]?)[)）\]]\W*", re.DOTALL)
# "correct: c", "right one: c"
_CALLED_RIGHT = re.compile(
    r"(?:the |la |le |die )?(?:correct[ao]?|right|corret[ao]|corrett[ao]|richtig)(?: one)?"
    r"\s*[:：]\s*(?P<said>.*)",
    re.IGNORECASE | re.DOTALL,
)
# "should be c", "wrong, it is c", "actually c", "-> c"
_THOUGHT_AGAIN = re.compile(
    rf"[(（\[]?(?:(?:(?:-+>|=+>|→|⇒)\s*)?(?:{CALLED_WRONG}|should(?: have been| be)|actually|really"
    rf"|correction|corrected|it(?:'s| is)"
    rf"|debería ser|deveria ser|dovrebbe essere|en realidad|na verdade|eigentlich)\b.{{0,30}}?"
    rf"|-+>|=+>|→|⇒)[\s(（]*(?<!\w){_LETTER.format('other')}\W*",
    re.IGNORECASE | re.DOTALL,
)
# "A. neon is wrong, B. hydrogen"
_WRONG_THEN = re.compile(
    rf"\b(?:{CALLED_WRONG})\W{{1,4}}(?P<other>[A-Za-z])(?:[)）.．:：]|\W*$)", re.IGNORECASE
)
# "a (c)"; "(a) (c)" are two
_BESIDE = re.compile(r"[A-Za-z]\s*[(（](?P<other>[A-Za-z])[)）]\W*")


def corrected_answer(bare: str) -> str:
    """Give the letter that brackets behind an answer call the right one, else the answer."""
    found = _REMARK.fullmatch(bare)
    inside = _BRACKETS.fullmatch(found["remark"]) if found else None
    other = _called_right(inside["said"]) if inside else None
    return other or bare


def is_thought_again(bare: str, labels: Sequence[str]) -> bool:
    """Whether an answer names another letter in its remark, as one that was meant."""
    found = _REMARK.fullmatch(bare)
    if not found:
        return False
    again = _THOUGHT_AGAIN.fullmatch(found["remark"]) or _BESIDE.fullmatch(bare)
    again = again or _WRONG_THEN.search(found["remark"])
    other = again["other"] if again else _called_right(found["remark"])
    first = found["first"].casefold()
    return other is not None and first != other.casefold() and other.casefold() in labels


def _called_right(text: str) -> str | None:
    called = _CALLED_RIGHT.fullmatch(text)
    said = called["said"] if called else answer_sentence(text)
    found = _OTHER.match(said) if said else None
    return found["other"] if found else None
