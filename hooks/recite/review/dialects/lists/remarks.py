"""What a writer remarks behind the right option, which the bold of its text sets off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.items import Item

# "**B) text** - why it is right"; the bold may have begun before the letter
_REMARKED = re.compile(
    r"(?P<text>(?P<mark>\*\*|__)\s*(?P<inner>(?:(?!(?P=mark)).)+)(?P=mark))\s+[-–—→]+\s+(?P<why>\S.*)",
    re.DOTALL,
)
_BEFORE = re.compile(r"[^\w*]{0,4}")


def take_remarks(items: Sequence[Item], draft: Draft) -> None:
    """Take remarks off the options that are marked right, if no other one has a bold beginning."""
    found = [_remark(item) for item in items]
    right = [Mark("right") in option.marks for option in draft.options]
    if not any(found) or all(found) or [bool(one) for one in found] != right:
        return
    for option, one in zip(draft.options, found, strict=True):
        if one and len(option.text) == 1:
            option.text = [one["inner"].strip()]
            option.feedback.append(one["why"])


def _remark(item: Item) -> re.Match[str] | None:
    text = item.marker.text
    before = _BEFORE.match(text)
    bare = text[before.end() :] if before else text
    return _REMARKED.fullmatch(item.marker.opened + bare)
