"""The options once more below themselves, those that are right with a word that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.lines import Row

# "- B", "- B - Correct"
_LISTED = re.compile(
    r"(?:[-*+•]|\d{1,2}[.)])\s+(?P<text>\S[^\n]{0,300}?)(?P<called>\s+[-–—]+\s+(?:correct|right)\W*)?",
    re.IGNORECASE,
)


def take_rows_called_right(
    draft: Draft, rows: Sequence[Row], trailing: Sequence[int], labels: Sequence[str]
) -> frozenset[int]:
    """Mark the options that rows such as "- B - Correct" name, and give the rows of their list.

    Where the list lacks an option, nobody knows what it would have said of that.
    """
    texts = ["\n".join(option.text) for option in draft.options]
    told = [at for at in trailing if not rows[at].code]
    listed = {at: found for at in told if (found := _LISTED.fullmatch(rows[at].text))}
    if not any(found["called"] for found in listed.values()):
        return frozenset()
    named = {at: resolve(found["text"], texts, labels).places for at, found in listed.items()}
    for at, places in named.items():
        for place in places if listed[at]["called"] else ():
            draft.options[place].marks.add(Mark("right", "letter"))
    whole = {place for places in named.values() for place in places}
    draft.partial = draft.partial or len(whole) < len(draft.options)
    return frozenset(at for at, places in named.items() if places)
