"""What is remarked behind options: why the one in bold is right, or of each whether it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.lists.marking_words import called
from recite.review.keys import Mark
from recite.review.words import holds_any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.items import Item

# "**B) text** - why it is right"; the bold may have begun before the letter
_REMARKED = re.compile(
    r"(?P<text>(?P<mark>\*\*|__)\s*(?P<inner>(?:(?!(?P=mark)).)+)(?P=mark))\s+[-–—→]+\s+(?P<why>\S.*)",
    re.DOTALL,
)
_BOLD = ("**", "__")
_BEFORE = re.compile(r"[^\w*]{0,4}")
# "A billing account. **Incorrect.** It pays.": a status in the middle of what each option says
_STATUS = re.compile(
    r"(?<=\S)\s+[*_]{0,3}(?P<words>[A-Z][\w'’]*(?: [\w'’]+){0,3})[:.!][*_]{0,3}(?=\s|$)"
)


def take_remarks(items: Sequence[Item], draft: Draft) -> None:
    """Take remarks off the options that are marked right, if no other one has a bold beginning."""
    if not any(item.marker.opened or holds_any(item.marker.text, _BOLD) for item in items):
        return
    found = [_remark(item) for item in items]
    right = [Mark("right") in option.marks for option in draft.options]
    if not any(found) or all(found) or [bool(one) for one in found] != right:
        return
    for option, one in zip(draft.options, found, strict=True):
        if one and len(option.text) == 1:
            option.text = [one["inner"].strip()]
            option.feedback.append(one["why"])


def take_verdicts(draft: Draft) -> None:
    """Take off what calls each option right or wrong in a sentence of its own, if all have one."""
    if any(option.marks or len(option.text) != 1 for option in draft.options):
        return
    found = []
    for option in draft.options:
        verdict = _verdict(option.text[0])
        if not verdict:
            return
        found.append(verdict)
    if {mark for _, mark in found} != {Mark("right"), Mark("wrong")}:
        return
    for option, (status, mark) in zip(draft.options, found, strict=True):
        option.marks.add(mark)
        option.feedback.insert(0, option.text[0][status.start() :].strip())
        option.text = [option.text[0][: status.start()]]


def _verdict(text: str) -> tuple[re.Match[str], Mark] | None:
    for status in _STATUS.finditer(text):
        mark = called(status["words"])
        if mark:
            return status, mark
    return None


def _remark(item: Item) -> re.Match[str] | None:
    text = item.marker.text
    before = _BEFORE.match(text)
    bare = text[before.end() :] if before else text
    return _REMARKED.fullmatch(item.marker.opened + bare)
