"""What the build tells of formulas that cannot be read: where in the note each of them stands."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from recite.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recite.dialect.formulas import Unreadable
    from recite.vault.index import Note

_LONGEST = 60  # characters of a formula in a report


def formula_reports(note: Note, found: Iterable[Unreadable]) -> Iterator[Report]:
    """Give a report of each formula of the note that cannot be read, for each line it stands in.

    One that the note does not have stands in a note that it embeds, whose own page tells of it.
    """
    for unreadable, times in Counter(found).items():
        source = " ".join(unreadable.source.split())
        if len(source) > _LONGEST:
            source = source[:_LONGEST] + "…"
        places = islice(_as_written(unreadable.source).finditer(note.body), times)
        lines = (note.body.count("\n", 0, place.start()) for place in places)
        for line in dict.fromkeys(lines):
            yield Report(
                note.path,
                note.body_line + line,
                f"the formula {source} cannot be read ({unreadable.problem}): "
                "the page shows its source, mend it in the note",
                "unreadable_formula",
            )


def _as_written(source: str) -> re.Pattern[str]:
    """Give the pattern of a formula in its note: with quote marks, indented, pipes escaped."""
    mark = re.match(r"\$+", source)
    assert mark is not None
    words = (
        re.escape(word).replace(r"\|", r"\\?\|") for word in source.strip(mark.group()).split()
    )
    gap = r"[\s>]"  # a quote marks each line
    dollars = re.escape(mark.group())
    return re.compile(rf"{dollars}{gap}*" + f"{gap}+".join(words) + rf"{gap}*{dollars}")
