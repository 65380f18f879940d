"""The answer on the line of the last option: "(c) gold (d) salt **Ans: (c).** It conducts"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.keys import Mark
from recite.review.labels import ANSWERS
from recite.review.vocabulary import BY_PHRASE
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft

# "gold **Ans: (c).** It conducts", "gold — **Answer:** c", "gold *[Ans: c]*", "gold (Answer: c)"
SAID_BEHIND = re.compile(
    r"(?<=\S)\s+(?:[—–-]+\s+)?(?:(?P<mark>\*{1,3}|_{1,3})(?P<head>[^\W\d_][^*_:：\n]{0,24})[:：]"
    r"(?:(?P=mark)\s*(?P<after>[^\n]+)|\s*(?P<inside>[^*_\n]{1,200}?)(?P=mark)(?P<remark>[^\n]*))"
    r"|[*_]{0,2}[(\[](?P<title>[^\W\d_][^*_:：()\[\]\n]{0,24})[:：]\s*(?P<bracketed>[^\n\[\]]{1,60})[)\]]\W*$)"
)


def answer_behind(text: str) -> tuple[str, str, str] | None:
    """Give a line without the answer set off at its end, that answer, and the remark behind it."""
    found = SAID_BEHIND.search(text)
    said = BY_PHRASE.get(plain(found["head"] or found["title"])) if found else None
    if not found or said not in ANSWERS:
        return None
    answer = found["inside"] or found["after"] or found["bracketed"]
    return text[: found.start()], answer.strip(), (found["remark"] or "").strip(" .—–-")


def take_behind_options(draft: Draft, labels: Sequence[str]) -> None:
    """Mark the options that an answer names which stands on the line of the last one."""
    last = draft.options[-1].text
    told = answer_behind(last[-1]) if last and any(labels) else None
    if not told or any(option.marks for option in draft.options):
        return
    text, answer, remark = told
    texts = ["\n".join(option.text) for option in draft.options]
    texts[-1] = "\n".join([*last[:-1], text])
    named = resolve(answer, texts, labels)
    if not named.places:
        return
    last[-1] = text
    for place in named.places:
        draft.options[place].marks.add(Mark("right", named.known_by))
    if remark:
        draft.explanation.append(remark)
