"""The foot of a note: the notes that link to it, with their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.pages.templating import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.pages.addresses import Link
    from recite.pages.mentions import Mention

_WITH_SENTENCES = 25  # a note that everything links to stays readable


def backlinks_html(mentions: Sequence[Mention], link: Link) -> str:
    """Give the HTML of the foot, empty where nothing links to the note."""
    if not mentions:
        return ""
    return render(
        "backlinks.html",
        link=link,
        quoted=mentions[:_WITH_SENTENCES],
        others=mentions[_WITH_SENTENCES:],
    )
